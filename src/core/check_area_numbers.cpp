// SPDX-License-Identifier: EUPL-1.2
// Areas cited by name with the number of another: "Politisk styrning och kontroll (4)", "område 4,
// politisk styrning och kontroll".
#include <fmt/format.h>

#include "core/check_text.hpp"

namespace kompass {
namespace {

constexpr std::string_view digits = "0123456789";

// Whether the sentence holds what a cited number stands in, to pass over most at once.
bool may_cite(std::string_view lower) {
  const auto holds = [&](std::string_view part) {
    return lower.find(part) != std::string_view::npos;
  };
  return holds("(") || holds("område ") || holds("area ");
}

// "(5)" or "(område 5)" a few marks after a name. What stands in brackets besides is no number of
// an area: "(5 delområden)".
std::optional<int> number_after(std::string_view lower, std::size_t end) {
  constexpr std::size_t farthest = 5;
  const auto bracket = lower.find('(', end);
  if (bracket == std::string_view::npos || bracket > end + farthest) return std::nullopt;
  if (find_digit(lower, end) < bracket) return std::nullopt;
  std::size_t at = bracket + 1;
  for (const std::string_view word : {"område ", "area "}) {
    if (lower.substr(at).starts_with(word)) at += word.size();
  }
  const auto after = lower.find_first_not_of(digits, at);
  if (after == std::string_view::npos || (lower[after] != ')' && lower[after] != ',')) {
    return std::nullopt;
  }
  return whole_number_at(lower, at);
}

// "område 5 (", "område 5, ": the number just before a name.
std::optional<int> number_before(std::string_view lower, std::size_t at) {
  constexpr std::string_view marks = " (,:”\"*";
  const auto last = at == 0 ? std::string_view::npos : lower.find_last_not_of(marks, at - 1);
  if (last == std::string_view::npos) return std::nullopt;
  const auto before = lower.find_last_not_of(digits, last);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view word = lower.substr(0, start);
  if (start > last || !(word.ends_with("område ") || word.ends_with("area "))) return std::nullopt;
  return whole_number_at(lower, start);
}

}  // namespace

void check_area_numbers(const SentenceInput& input, Findings& findings) {
  const std::string_view lower = input.lower;
  if (find_digit(lower) == std::string_view::npos || !may_cite(lower)) return;
  for (const auto& name : input.names.areas()) {
    for (auto at = find_words(lower, name.lower); at != std::string_view::npos;
         at = find_words(lower, name.lower, at + 1)) {
      auto cited = number_after(lower, at + name.lower.size());
      if (!cited) cited = number_before(lower, at);
      if (!cited || std::to_string(*cited) == name.code.text) continue;
      if (find_area(input.edition, Code(std::to_string(*cited))) == nullptr) continue;
      findings.push_back(
          {Severity::Warning, "wrong-area-number", input.text.where,
           fmt::format("cites '{}' as area {}, but it is area {}; correct the number", name.lower,
                       *cited, name.code.text)});
    }
  }
}

}  // namespace kompass
