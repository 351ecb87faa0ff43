// SPDX-License-Identifier: EUPL-1.2
#include "core/role_mentions.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

// What a word of a name may end with, and what may stand there instead.
constexpr std::array endings{string_view("erna"), string_view("arna"), string_view("ene"),
                             string_view("en"),   string_view("et"),   string_view("na"),
                             string_view("ne"),   string_view("er"),   string_view("ar"),
                             string_view("a"),    string_view("e"),    string_view("n"),
                             string_view("")};
constexpr std::array english_endings{string_view("s"), string_view("")};
constexpr std::array said_words{string_view("ord"), string_view("ordalag"), string_view("words"),
                                string_view("röst"), string_view("stemme")};
constexpr std::array articles{string_view("de"), string_view("den"), string_view("det"),
                              string_view("the")};
constexpr std::size_t shortest_stem = 4;  // bytes

std::span<const string_view> endings_of(Language language) {
  if (language == Language::English) return english_endings;
  return endings;
}

std::string stem_of(string_view word, Language language) {
  if (word.ends_with("ion") || word.ends_with("jon")) return std::string(word);
  for (const auto ending : endings_of(language)) {
    const bool long_enough = word.size() >= ending.size() + shortest_stem;
    if (long_enough && word.ends_with(ending)) {
      return std::string(word.substr(0, word.size() - ending.size()));
    }
  }
  return std::string(word);
}

enum class Form { Other, Plain, Genitive };

Form form_of(string_view word, string_view stem, Language language) {
  if (!word.starts_with(stem)) return Form::Other;
  string_view rest = word.substr(stem.size());
  const auto is_ending = [&](string_view end) { return among(end, endings_of(language)); };
  if (is_ending(rest)) return Form::Plain;
  if (language == Language::English || !rest.ends_with('s')) return Form::Other;
  rest.remove_suffix(1);
  return is_ending(rest) ? Form::Genitive : Form::Other;
}

// Whether what follows a genitive is what was said: "kommundirektörens ord".
bool is_said(std::span<const string_view> after) {
  return !after.empty() && among(after.front(), said_words);
}

// How many of the words name the group from the first on; 0 when they do not. An article may stand
// between them: "cheferna för de kommunala bolagen".
std::size_t named_by(std::span<const string_view> words, std::span<const std::string> stems,
                     Language language) {
  std::size_t at = 0;
  Form form = Form::Other;
  for (const auto& stem : stems) {
    if (at > 0 && at < words.size() && among(words[at], articles)) ++at;
    if (at > 0 && form != Form::Plain) return 0;
    form = at < words.size() ? form_of(words[at], stem, language) : Form::Other;
    ++at;
  }
  if (form == Form::Other) return 0;
  auto after = words.subspan(at);
  const bool apostrophe = language == Language::English && !after.empty() && after.front() == "s";
  if (apostrophe) after = after.subspan(1);
  const bool owns = apostrophe || form == Form::Genitive;
  return owns && !is_said(after) ? 0 : at;
}

// Last words of names that many groups may be called by.
constexpr std::array general_words{
    string_view("ledning"),      string_view("ledelse"),    string_view("företrädare"),
    string_view("chefer"),       string_view("ledere"),     string_view("representanter"),
    string_view("representant"), string_view("politiker"),  string_view("politikere"),
    string_view("medarbetare"),  string_view("personal"),   string_view("ansatte"),
    string_view("anställda"),    string_view("tjänstemän"), string_view("bolag"),
    string_view("selskaper")};

// After a short form they tell of what else it is.
constexpr std::array of_words{string_view("för"), string_view("for"), string_view("i"),
                              string_view("på"),  string_view("vid"), string_view("ved")};

// What a group is called for short: "direktören" of "kommundirektör", "oppositionen" of "politisk
// opposition". Empty where that may be somebody else.
std::string short_form(const std::vector<string_view>& words, Language language) {
  constexpr std::size_t shortest = 6;
  if (language == Language::English || words.size() > 2 || words.empty()) return {};
  string_view last = words.back();
  if (words.size() == 1) {
    const string_view own = language == Language::Swedish ? "kommun" : "kommune";
    if (!last.starts_with(own) || last.substr(own.size()).starts_with("al")) return {};
    last.remove_prefix(own.size());
  }
  return last.size() < shortest || among(last, general_words) ? std::string() : std::string(last);
}

}  // namespace

RoleWords::RoleWords(const LocalText& name) {
  for (const auto language : all_languages) {
    const std::string lower = lowered(name.only(language));
    const string_view role = string_view(lower).substr(0, lower.find(':'));  // "Stab: ekonomi, HR"
    Name one{.language = language};
    const auto words = words_of(role);
    for (const auto word : words) one.stems.push_back(stem_of(word, language));
    if (!one.stems.empty()) names_.push_back(std::move(one));
    const std::string shorter = short_form(words, language);
    if (!shorter.empty()) names_.push_back({language, {stem_of(shorter, language)}, true});
  }
}

std::vector<RoleMention> RoleWords::in(string_view lower) const {
  const auto words = words_of(lower);
  std::vector<RoleMention> mentions;
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (const auto& name : names_) {
      const auto count = named_by(std::span(words).subspan(at), name.stems, name.language);
      const bool of_another =
          name.shorter && at + count < words.size() && among(words[at + count], of_words);
      if (count == 0 || of_another) continue;
      mentions.push_back({at, at + count});
      break;
    }
  }
  return mentions;
}

}  // namespace kompass
