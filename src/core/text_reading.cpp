// SPDX-License-Identifier: EUPL-1.2
#include "core/text_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>

#include "base/text.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

bool ends_sentence(string_view text, std::size_t at) {
  const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?' || text[at] == '\n';
  return mark && (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

bool digit_at(string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool word_at(string_view text, std::size_t at) {
  return letter_at(text, at) || digit_at(text, at);
}

std::size_t next_character(string_view text, std::size_t at) {
  do {
    ++at;
  } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

// The first of these that the text goes on with at `at`; its length, or 0.
std::size_t one_of(string_view text, std::size_t at, std::span<const string_view> parts) {
  const string_view rest = text.substr(std::min(at, text.size()));
  const auto found =
      std::ranges::find_if(parts, [&](string_view part) { return rest.starts_with(part); });
  return found == parts.end() ? 0 : found->size();
}

constexpr std::array area_words{string_view("områdena "), string_view("områdene "),
                                string_view("området "),  string_view("område "),
                                string_view("areas "),    string_view("area ")};
constexpr std::array list_words{string_view(", "), string_view(" och "), string_view(" og "),
                                string_view(" and ")};
// After a figure in a list that is none of an area: "i område 3, 5 poäng".
constexpr std::array counted_words{string_view(" po"), string_view(" %"), string_view(" pro"),
                                   string_view(" av ")};
// Before a figure that looks like the code of a sub-area: it is that of an edition.
constexpr std::array edition_words{string_view("version"), string_view("versjon"),
                                   string_view("utgåva"),  string_view("utgave"),
                                   string_view("upplaga"), string_view("edition")};

constexpr std::array other_times{string_view("förra"),      string_view("tidigare"),
                                 string_view("föregående"), string_view("forrige"),
                                 string_view("tidligere"),  string_view("previous"),
                                 string_view("previously")};
constexpr std::array other_figures{string_view("snittet"),
                                   string_view("genomsnitt"),
                                   string_view("genomsnittet"),
                                   string_view("genomsnittlig"),
                                   string_view("medelvärdet"),
                                   string_view("gjennomsnittet"),
                                   string_view("average"),
                                   string_view("kommuner"),
                                   string_view("kommunerna"),
                                   string_view("kommunene"),
                                   string_view("municipalities"),
                                   string_view("landet"),
                                   string_view("sverige"),
                                   string_view("norge"),
                                   string_view("kan"),
                                   string_view("kunde"),
                                   string_view("skulle"),
                                   string_view("ska"),
                                   string_view("vill"),
                                   string_view("bör"),
                                   string_view("bli"),
                                   string_view("målet"),
                                   string_view("mål"),
                                   string_view("could"),
                                   string_view("would"),
                                   string_view("should"),
                                   string_view("inte"),
                                   string_view("ikke"),
                                   string_view("not"),
                                   string_view("varje"),
                                   string_view("hver"),
                                   string_view("each")};

}  // namespace

std::vector<string_view> sentences_of(string_view text) {
  std::vector<string_view> sentences;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at)) continue;
    sentences.push_back(trimmed(text.substr(start, at + 1 - start)));
    start = at + 1;
  }
  sentences.push_back(trimmed(text.substr(start)));
  std::erase_if(sentences, [](string_view sentence) { return sentence.empty(); });
  return sentences;
}

std::size_t find_digit(string_view text, std::size_t from) {
  while (from < text.size() && !digit_at(text, from)) ++from;
  return from < text.size() ? from : string_view::npos;
}

std::size_t past_digits(string_view text, std::size_t at) {
  return std::min(text.find_first_not_of("0123456789", at), text.size());
}

std::optional<int> whole_number_at(string_view text, std::size_t at) {
  int value = 0;
  const auto* end = text.data() + text.size();
  if (!digit_at(text, at)) return std::nullopt;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  if (error != std::errc{}) return std::nullopt;
  const auto after = static_cast<std::size_t>(stop - text.data());
  const bool decimal =
      after < text.size() && (*stop == ',' || *stop == '.') && digit_at(text, after + 1);
  return decimal ? std::nullopt : std::optional(value);
}

string_view clause_around(string_view sentence, std::size_t at, std::size_t end) {
  constexpr string_view marks = ",;:()";
  const auto before = at == 0 ? string_view::npos : sentence.find_last_of(marks, at - 1);
  const std::size_t from = before == string_view::npos ? 0 : before + 1;
  const std::size_t to = std::min(sentence.find_first_of(marks, end), sentence.size());
  return sentence.substr(from, to - from);
}

std::vector<string_view> words_of(string_view text) {
  std::vector<string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (word_at(text, end)) end = next_character(text, end);
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end > at ? end : next_character(text, at);
  }
  return words;
}

bool among(string_view word, std::span<const string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool holds_one(string_view text, std::span<const string_view> parts) {
  return std::ranges::any_of(
      parts, [&](string_view part) { return text.find(part) != string_view::npos; });
}

bool has_word(string_view text, std::span<const string_view> words) {
  return std::ranges::any_of(words_of(text), [&](string_view word) { return among(word, words); });
}

WordStarts::WordStarts(std::span<const string_view> starts) {
  for (const auto start : starts) {
    by_first_byte_[static_cast<unsigned char>(start.front())].push_back(start);
  }
}

bool WordStarts::any_in(string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const string_view rest = text.substr(at);
    for (const auto start : by_first_byte_[static_cast<unsigned char>(text[at])]) {
      const bool may = rest.size() >= start.size() && rest[1] == start[1];
      if (may && rest.starts_with(start) && !letter_before(text, at)) return true;
    }
  }
  return false;
}

bool only_words(string_view text, std::span<const string_view> words) {
  if (text.find_first_of(".;!?\n") != string_view::npos) return false;
  return std::ranges::all_of(words_of(text), [&](string_view word) { return among(word, words); });
}

bool speaks_of_other_time(string_view text, int year) {
  if (has_word(text, other_times)) return true;
  if (year == 0) return false;
  return std::ranges::any_of(words_of(text), [&](string_view word) {
    const auto number = word.size() == 4 ? whole_number_at(word, 0) : std::nullopt;
    return number && *number >= 1990 && *number < 2100 && *number != year;
  });
}

bool speaks_of_other_figures(string_view clause, int year) {
  return has_word(clause, other_figures) || speaks_of_other_time(clause, year);
}

bool speaks_of_editions(string_view text) {
  return std::ranges::any_of(words_of(text), [](string_view word) {
    return std::ranges::any_of(edition_words,
                               [&](string_view start) { return word.starts_with(start); });
  });
}

std::size_t find_words(string_view lower, string_view name, std::size_t from) {
  for (auto at = lower.find(name, from); at != string_view::npos; at = lower.find(name, at + 1)) {
    if (!letter_before(lower, at) && !letter_at(lower, at + name.size())) return at;
  }
  return string_view::npos;
}

RowNames::RowNames(const Edition& edition, const Recognition& recognition) {
  for (const auto& area : edition.areas) {
    area_codes_.push_back(area.code);
    for (const auto& sub_area : area.sub_areas) sub_area_codes_.push_back(sub_area.code);
    for (const Language language : all_languages) {
      areas_.push_back({lowered(area.name.only(language)), area.code});
    }
  }
  for (const auto& area : recognition.areas) {
    for (const auto& name : area.names) areas_.push_back({lowered(name), area.code});
  }
  add_short_forms();
  add_sub_areas(edition, recognition);
  for (auto* names : {&areas_, &sub_areas_}) {
    std::erase_if(*names, [](const Name& name) { return name.lower.empty(); });
    std::ranges::sort(*names, {}, [](const Name& name) { return std::tie(name.lower, name.code); });
    const auto twice = std::ranges::unique(*names, {}, &Name::lower);
    names->erase(twice.begin(), twice.end());
  }
}

// "Kommunen som arbetsgivare – personalpolitik" is cited without what the dash adds, too.
void RowNames::add_short_forms() {
  std::vector<Name> shorter;
  for (const auto& [lower, code] : areas_) {
    const auto dash = std::min(lower.find(" – "), lower.find(" - "));
    const std::string before = lower.substr(0, std::min(dash, lower.size()));
    if (before.size() < lower.size() && words_in(before) > 1) shorter.push_back({before, code});
  }
  std::ranges::move(shorter, std::back_inserter(areas_));
}

// A heading that printed reports give several sub-areas names none of them.
void RowNames::add_sub_areas(const Edition& edition, const Recognition& recognition) {
  std::map<std::string, Code> rows;
  std::vector<std::string> shared;
  const auto add = [&](const std::string& name, const Code& code) {
    const auto [found, fresh] = rows.try_emplace(lowered(name), code);
    if (!fresh && found->second != code) shared.push_back(found->first);
  };
  for (const auto& sub_area : recognition.sub_areas) {
    for (const auto& heading : sub_area.headings) add(heading, sub_area.code);
  }
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      for (const Language language : all_languages)
        add(sub_area.name.only(language), sub_area.code);
    }
  }
  for (const auto& name : shared) rows.erase(name);
  for (const auto& [name, code] : rows) sub_areas_.push_back({name, code});
}

std::vector<RowMention> RowNames::in(string_view lower) const {
  std::vector<RowMention> mentions;
  by_number(lower, mentions);
  by_code(lower, mentions);
  by_name(lower, areas_, mentions);
  by_name(lower, sub_areas_, mentions);
  std::ranges::sort(mentions, [](const RowMention& a, const RowMention& b) {
    return a.at != b.at ? a.at < b.at : a.end > b.end;
  });
  std::size_t end = 0;
  std::erase_if(mentions, [&](const RowMention& mention) {
    if (mention.at < end) return true;
    end = mention.end;
    return false;
  });
  return mentions;
}

// "område 3", "områdena 3 och 5".
void RowNames::by_number(string_view lower, std::vector<RowMention>& mentions) const {
  for (std::size_t at = 0; at < lower.size(); at = next_character(lower, at)) {
    const std::size_t word = one_of(lower, at, area_words);
    if (word == 0 || letter_before(lower, at)) continue;
    std::size_t begin = at;
    for (std::size_t number_at = at + word; auto number = whole_number_at(lower, number_at);) {
      const Code code(std::to_string(*number));
      const std::size_t end = number_at + code.text.size();
      if (std::ranges::find(area_codes_, code) == area_codes_.end()) break;
      if (begin != at && one_of(lower, end, counted_words) > 0) break;
      mentions.push_back({begin, end, code, RowMention::By::Number});
      const std::size_t list = one_of(lower, end, list_words);
      if (list == 0) break;
      begin = number_at = end + list;
    }
  }
}

namespace {

// Whether "7.4" from `at` to `end` is a code, not a part of a number or the name of an edition.
bool is_code(string_view lower, std::size_t at, std::size_t end) {
  const bool begins = at == 0 || (!letter_before(lower, at) && !digit_at(lower, at - 1) &&
                                  string_view(".,+-/").find(lower[at - 1]) == string_view::npos);
  const bool goes_on =
      digit_at(lower, end) || letter_at(lower, end) ||
      (end < lower.size() && (lower[end] == '.' || lower[end] == ',') && digit_at(lower, end + 1));
  const string_view before = trimmed(lower.substr(0, at));
  return begins && !goes_on && std::ranges::none_of(edition_words, [&](string_view word) {
           return before.ends_with(word);
         });
}

// Where a mention ends that its code may follow in brackets: "Politisk styrning (3)".
std::size_t after_bracket(string_view lower, std::size_t end, const std::string& code) {
  const std::string bracketed = "(" + code + ")";
  const auto bracket = lower.find(bracketed, end);
  if (bracket == string_view::npos) return end;
  const string_view between = lower.substr(end, bracket - end);
  const bool follows = only_words(between, {}) && between.size() < 5;
  return follows ? bracket + bracketed.size() : end;
}

}  // namespace

void RowNames::by_code(string_view lower, std::vector<RowMention>& mentions) const {
  for (const auto& code : sub_area_codes_) {
    for (auto at = lower.find(code.text); at != string_view::npos;
         at = lower.find(code.text, at + 1)) {
      const std::size_t end = at + code.text.size();
      if (!is_code(lower, at, end)) continue;
      mentions.push_back({at, end, code, RowMention::By::SubAreaCode});
    }
  }
}

void RowNames::by_name(string_view lower, std::span<const Name> names,
                       std::vector<RowMention>& mentions) {
  for (const auto& name : names) {
    for (auto at = find_words(lower, name.lower); at != string_view::npos;
         at = find_words(lower, name.lower, at + 1)) {
      const std::size_t end = after_bracket(lower, at + name.lower.size(), name.code.text);
      mentions.push_back({at, end, name.code, RowMention::By::Name});
    }
  }
}

}  // namespace kompass
