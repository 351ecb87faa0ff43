// SPDX-License-Identifier: EUPL-1.2
#include "core/superlative_reading.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "core/letters.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr std::array of_words{string_view("av"), string_view("bland"), string_view("blant"),
                              string_view("of"), string_view("among")};
constexpr std::array all_words{string_view("alla"), string_view("alle"), string_view("all"),
                               string_view("samtliga"), string_view("samtlige")};
constexpr std::array between_words{
    string_view("de"),   string_view("the"),   string_view("åtta"),
    string_view("åtte"), string_view("eight"), string_view("kommunens"),
    string_view("våra"), string_view("våre"),  string_view("rapportens")};
constexpr std::array area_nouns{string_view("områden"),      string_view("områdena"),
                                string_view("områder"),      string_view("områdene"),
                                string_view("fokusområder"), string_view("fokusområdene"),
                                string_view("areas")};
constexpr std::array sub_area_nouns{string_view("delområden"), string_view("delområdena"),
                                    string_view("delområder"), string_view("delområdene"),
                                    string_view("sub-areas")};
// After it they say in what alone it is the first: "bäst av alla på att lyssna".
constexpr std::array respects{string_view("på"),  string_view("i"),    string_view("at"),
                              string_view("in"),  string_view("när"),  string_view("når"),
                              string_view("för"), string_view("for"),  string_view("om"),
                              string_view("vad"), string_view("till"), string_view("til")};

struct Range {
  std::size_t end = 0;
  Said said = Said::OfNamed;
};

// The word after a space at `at`, hyphens within it: "sub-areas".
string_view next_word(string_view lower, std::size_t at) {
  const string_view word = word_after(lower, at);
  if (word != "sub" || !lower.substr(at + 1).starts_with("sub-")) return word;
  return lower.substr(at + 1, word_end(lower, at + 5) - at - 1);
}

std::optional<Range> closed(string_view lower, const Range& range) {
  return among(next_word(lower, range.end), respects) ? std::nullopt : std::optional(range);
}

// "av alla", "bland områdena", "of the eight areas" after a superlative that ends at `at`. Of what
// else all are, "av alla skolor", is none.
std::optional<Range> range_after(string_view lower, std::size_t at) {
  string_view word = next_word(lower, at);
  if (!among(word, of_words)) return std::nullopt;
  bool all = false;
  for (at += word.size() + 1;; at += word.size() + 1) {
    word = next_word(lower, at);
    const std::size_t end = at + word.size() + 1;
    if (among(word, area_nouns)) return closed(lower, {end, Said::OfNamed});
    if (among(word, sub_area_nouns)) return closed(lower, {end, Said::OfSubArea});
    if (!among(word, all_words) && !among(word, between_words)) break;
    all = all || among(word, all_words);
  }
  const bool ends = word.empty() || among(word, copulas);
  return all && ends ? std::optional(Range{at, Said::OfRow}) : std::nullopt;
}

std::optional<FoundSuperlative> of_all_in(string_view lower) {
  for (const auto word : words_of(lower)) {
    const bool high = among(word, highest_words);
    if (!high && !among(word, lowest_words)) continue;
    const auto at = static_cast<std::size_t>(word.data() - lower.data());
    const auto range = range_after(lower, at + word.size());
    if (!range) continue;
    return FoundSuperlative{
        .at = at, .end = range->end, .high = high, .said = range->said, .of_all = true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundSuperlative> superlative_in(string_view lower) {
  if (auto found = of_all_in(lower)) return found;
  std::optional<FoundSuperlative> found;
  for (const auto& one : superlatives) {
    const auto at = find_words(lower, one.words);
    if (at == string_view::npos) continue;
    const std::size_t end = at + one.words.size();
    const bool surer = found && one.said != Said::OfNamed && found->said == Said::OfNamed;
    const bool longer = found && one.said == found->said && end > found->end;
    const bool alone = one.words.find(' ') == string_view::npos;
    if (!found || surer || longer) found = {at, end, one.high, one.said, alone, false};
  }
  if (!found) return found;
  const auto range = range_after(lower, found->end);
  if (!range) return found;
  found->end = range->end;
  if (range->said == Said::OfSubArea) found->said = Said::OfSubArea;
  return found;
}

}  // namespace kompass
