// SPDX-License-Identifier: EUPL-1.2
// The municipality as a whole called the first or the last of more than itself, where nobody is
// named who says so: "Kommunen är bäst av alla", "Vi är ledande i landet". In one thing alone
// ("ledande inom återvinning") it may be, and points say nothing of it.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check_text.hpp"
#include "core/claimed_words.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr std::array first_or_last{
    string_view("bäst"),     string_view("bästa"),     string_view("främst"),
    string_view("främsta"),  string_view("ledande"),   string_view("starkast"),
    string_view("sämst"),    string_view("sämsta"),    string_view("svagast"),
    string_view("best"),     string_view("beste"),     string_view("fremst"),
    string_view("fremste"),  string_view("ledende"),   string_view("sterkest"),
    string_view("dårligst"), string_view("svakest"),   string_view("foremost"),
    string_view("leading"),  string_view("strongest"), string_view("worst"),
    string_view("weakest")};
constexpr std::array subjects{string_view("kommunen"), string_view("kommun"),
                              string_view("kommune"),  string_view("municipality"),
                              string_view("vi"),       string_view("we")};
// What may stand before the subject; anything else makes it a part of something ("skolorna i
// kommunen är bäst").
constexpr std::array before_subject{
    string_view("att"),     string_view("at"),    string_view("that"), string_view("och"),
    string_view("og"),      string_view("and"),   string_view("men"),  string_view("but"),
    string_view("vår"),     string_view("our"),   string_view("the"),  string_view("hela"),
    string_view("således"), string_view("alltså")};
constexpr std::array any_one{string_view("en"),   string_view("ei"),    string_view("varje"),
                             string_view("hver"), string_view("annan"), string_view("annen")};
// After the word, before what tells of whom: "den bästa kommunen i landet".
constexpr std::array same_thing{string_view("kommunen"), string_view("kommun"),
                                string_view("kommune"), string_view("kommuner"),
                                string_view("municipality")};
constexpr std::array of_all{string_view("av alla"),   string_view("av alle"),
                            string_view("of all"),    string_view("av samtliga"),
                            string_view("i länet"),   string_view("i fylket"),
                            string_view("i regionen")};
// Who thinks so, or that it is wished for: more than `not_claimed` knows.
constexpr std::array opinions{string_view("anser"),
                              string_view("menar"),
                              string_view("mener"),
                              string_view("säger"),
                              string_view("sier"),
                              string_view("tycker"),
                              string_view("upplever"),
                              string_view("opplever"),
                              string_view("uppger"),
                              string_view("oppgir"),
                              string_view("beskriver"),
                              string_view("hävdar"),
                              string_view("hevder"),
                              string_view("tror"),
                              string_view("says"),
                              string_view("say"),
                              string_view("thinks"),
                              string_view("believes"),
                              string_view("målet"),
                              string_view("mål"),
                              string_view("målsättningen"),
                              string_view("vision"),
                              string_view("visionen"),
                              string_view("visjonen"),
                              string_view("ambitionen"),
                              string_view("ambisjonen"),
                              string_view("goal"),
                              string_view("aim"),
                              string_view("om"),
                              string_view("if"),
                              string_view("när"),
                              string_view("når"),
                              string_view("aldrig"),
                              string_view("aldri"),
                              string_view("never"),
                              string_view("ingen"),
                              string_view("knappast"),
                              string_view("neppe"),
                              string_view("ut"),
                              string_view("utsedd"),
                              string_view("rankas"),
                              string_view("rangeres"),
                              string_view("ranked"),
                              string_view("undersökningen"),
                              string_view("undersøkelsen"),
                              string_view("survey")};
// One of several is no superlative of the whole.
constexpr std::array several{string_view("de"),    string_view("bland"), string_view("blant"),
                             string_view("among"), string_view("one"),   string_view("näst"),
                             string_view("nest"),  string_view("second")};

bool ends_clause(string_view rest) {
  return rest.empty() || string_view(".,;:!?)").find(rest.front()) != string_view::npos;
}

// The words before the one at `at` that link it to its subject, and the subject.
bool said_of_municipality(const SentenceInput& input, std::size_t at) {
  const string_view clause = clause_around(input.lower, at, at);
  const auto from = static_cast<std::size_t>(clause.data() - input.lower.data());
  const string_view before = trimmed(input.lower.substr(from, at - from));
  auto words = words_of(before);
  bool verb = false;
  const auto is_verb = [](string_view word) {
    return among(word, copulas) || word == "are" || word == "ligger";
  };
  while (!words.empty() && (is_verb(words.back()) || among(words.back(), link_words) ||
                            among(words.back(), beyond_owners))) {
    verb = verb || is_verb(words.back());
    words.pop_back();
  }
  if (!verb || words.empty() || words.back() == "med") return false;
  const bool by_word = among(words.back(), subjects);
  const bool by_name = !by_word && words.back() == input.municipality;
  if (!by_word && !by_name) return false;
  const bool named_kommun = words.back() == "kommun" || words.back() == "kommune";
  words.pop_back();
  if (!words.empty() && among(words.back(), any_one)) return false;
  if (named_kommun && words.empty()) return false;
  if (named_kommun) words.pop_back();  // "Björkhaga kommun"
  return words.empty() || among(words.back(), before_subject);
}

// Whether what follows the word tells of all, or nothing at all; "på möten" tells in what alone.
bool of_everything(string_view rest) {
  for (auto words = words_of(rest); !words.empty() && among(words.front(), same_thing);) {
    rest.remove_prefix(static_cast<std::size_t>(words.front().data() - rest.data()) +
                       words.front().size());
    words.erase(words.begin());
  }
  if (ends_clause(rest)) return true;
  const string_view after = trimmed(rest);
  const auto tells = [&](string_view words) {
    if (!after.starts_with(words)) return false;
    const string_view more = after.substr(words.size());
    constexpr std::array kommuner{string_view(" kommuner"), string_view(" municipalities")};
    const auto* const kind =
        std::ranges::find_if(kommuner, [&](string_view one) { return more.starts_with(one); });
    return ends_clause(kind == kommuner.end() ? more : more.substr(kind->size()));
  };
  return std::ranges::any_of(beyond_words, tells) || std::ranges::any_of(of_all, tells);
}

bool is_told_by_others(string_view lower) {
  return has_word(lower, not_claimed) || has_word(lower, opinions) || has_word(lower, several);
}

}  // namespace

void check_boasts(const SentenceInput& input, Findings& findings) {
  static const WordStarts beginnings(first_or_last);
  if (!beginnings.any_in(input.lower) || is_told_by_others(input.lower)) return;
  if (speaks_of_other_time(input.lower, input.year)) return;
  for (const auto word : words_of(input.lower)) {
    if (!among(word, first_or_last)) continue;
    const auto at = static_cast<std::size_t>(word.data() - input.lower.data());
    const bool all = of_everything(input.lower.substr(at + word.size()));
    if (!all || !said_of_municipality(input, at)) continue;
    findings.push_back({Severity::Warning, "superlative-beyond-points", input.text.where,
                        "compares the municipality with all others, which its points do not bear "
                        "out; name the source, or take it out"});
    return;
  }
}

}  // namespace kompass
