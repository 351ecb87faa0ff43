// SPDX-License-Identifier: EUPL-1.2
#include "core/text_claims.hpp"

#include <algorithm>
#include <array>

#include "core/letters.hpp"
#include "core/number_words.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr std::array point_units{string_view("poäng"), string_view("poeng"), string_view("points"),
                                 string_view("point")};
constexpr std::array percent_units{string_view("procent"), string_view("prosent"),
                                   string_view("percent"), string_view("per cent"),
                                   string_view("%")};
constexpr std::array of_words{string_view(" av "), string_view(" of "), string_view(" out of "),
                              string_view("/")};
constexpr std::array joining_words{string_view(" respektive "), string_view(" och "),
                                   string_view(" og "), string_view(" and ")};
constexpr std::array possible_words{string_view("möjliga "), string_view("mulige "),
                                    string_view("possible ")};

template <std::size_t N>
std::size_t starts_with_one(string_view text, const std::array<string_view, N>& words) {
  const auto found =
      std::ranges::find_if(words, [&](string_view word) { return text.starts_with(word); });
  return found == words.end() ? 0 : found->size();
}

std::size_t past_space(string_view text, std::size_t at) {
  constexpr string_view no_break = "\xC2\xA0";
  if (text.substr(at).starts_with(no_break)) return at + no_break.size();
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

// In digits or in words.
std::optional<NumberInWords> number_at(string_view lower, std::size_t at) {
  if (const auto value = whole_number_at(lower, at)) return {{*value, past_digits(lower, at)}};
  return letter_at(lower, at) ? number_in_words_at(lower, at) : std::nullopt;
}

// The claim whose number begins at `at`; nothing when no unit follows.
std::optional<Claim> claim_at(string_view lower, std::size_t at) {
  const auto number = number_at(lower, at);
  if (!number) return std::nullopt;
  Claim claim{.at = at, .end = number->end, .value = number->value};
  if (const std::size_t of = starts_with_one(lower.substr(claim.end), of_words)) {
    const auto most = number_at(lower, claim.end + of);
    if (!most) return std::nullopt;
    claim.of = most->value;
    claim.end = most->end;
  }
  claim.end = past_space(lower, claim.end);
  claim.end += starts_with_one(lower.substr(claim.end), possible_words);
  std::size_t unit = starts_with_one(lower.substr(claim.end), point_units);
  if (unit == 0) {
    unit = starts_with_one(lower.substr(claim.end), percent_units);
    claim.percent = true;
  }
  claim.end += unit;
  if (unit == 0 || letter_at(lower, claim.end)) return std::nullopt;
  const std::size_t of = starts_with_one(lower.substr(claim.end), of_words);
  if (const auto most = number_at(lower, claim.end + of); of > 0 && most && !claim.percent) {
    claim.of = most->value;
    claim.end = most->end;
  }
  return claim;
}

// The figure that shares the unit of the claim after it: 84 of "84 respektive 86 poäng".
std::optional<Claim> sharing_unit(string_view lower, const Claim& next) {
  string_view before = lower.substr(0, next.at);
  const auto joined =
      std::ranges::find_if(joining_words, [&](string_view word) { return before.ends_with(word); });
  if (joined == joining_words.end()) return std::nullopt;
  before.remove_suffix(joined->size());
  const auto last_other = before.find_last_not_of("0123456789");
  const std::size_t at = last_other == string_view::npos ? 0 : last_other + 1;
  const auto value = whole_number_at(lower, at);
  if (!value || at == 0 || lower[at - 1] != ' ') return std::nullopt;
  return Claim{.at = at, .end = before.size(), .value = *value, .percent = next.percent};
}

}  // namespace

bool shared_out(string_view lower) {
  return holds_one(lower, std::array{string_view("respektive"), string_view("henholdsvis"),
                                     string_view("respectively")});
}

namespace {

// Where the next number may begin: a digit, or a word where words count as numbers.
std::size_t next_number(string_view lower, std::size_t from, bool words) {
  if (!words) return find_digit(lower, from);
  while (from < lower.size() && find_digit(lower, from) != from &&
         (!letter_at(lower, from) || letter_before(lower, from))) {
    ++from;
  }
  return from < lower.size() ? from : string_view::npos;
}

bool stands_alone(string_view lower, std::size_t at) {
  return at == 0 || (!letter_before(lower, at) &&
                     string_view(",.+-–−").find(lower[at - 1]) == string_view::npos);
}

}  // namespace

std::vector<Claim> claims_in(string_view lower) {
  const bool words = holds_one(lower, point_units) || holds_one(lower, percent_units);
  std::vector<Claim> claims;
  for (auto at = next_number(lower, 0, words); at < lower.size();
       at = next_number(lower, at, words)) {
    const auto claim = stands_alone(lower, at) ? claim_at(lower, at) : std::nullopt;
    if (claim) {
      const auto other = shared_out(lower) ? sharing_unit(lower, *claim) : std::nullopt;
      if (other) claims.push_back(*other);
      claims.push_back(*claim);
    }
    const bool digit = find_digit(lower, at) == at;
    at = claim ? claim->end : digit ? past_digits(lower, at) : word_end(lower, at);
  }
  return claims;
}

bool share_of_others(string_view lower, const Claim& claim) {
  constexpr std::array points{string_view(" av max"),     string_view(" av möjlig"),
                              string_view(" av poäng"),   string_view(" av de möjlig"),
                              string_view(" of the max"), string_view(" av høyest"),
                              string_view(" av högst"),   string_view(" av mulig")};
  const string_view after = lower.substr(claim.end);
  const bool share = after.starts_with(" av ") || after.starts_with(" of ");
  return claim.percent && share && starts_with_one(after, points) == 0;
}

}  // namespace kompass
