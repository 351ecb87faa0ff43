// SPDX-License-Identifier: EUPL-1.2
#include "evidence/doubts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass::evidence {
namespace {
constexpr int most_of_a_code = 200;
}

void Doubts::note(std::string_view code, int line, std::string message) {
  add(Severity::Note, code, line, std::move(message));
}

void Doubts::warn(std::string_view code, int line, std::string message) {
  add(Severity::Warning, code, line, std::move(message));
}

void Doubts::refuse(std::string_view code, int line, std::string message) {
  add(Severity::Error, code, line, std::move(message));
}

void Doubts::add(Severity severity, std::string_view code, int line, std::string message) {
  if (++count_[std::string(code)] > most_of_a_code) return;
  std::string where = line > 0 ? fmt::format("{}:{}", name_, line) : name_;
  placed_.push_back({line, {severity, std::string(code), std::move(where), std::move(message)}});
}

Findings Doubts::in_order() && {
  std::ranges::stable_sort(placed_, {}, &Placed::line);
  Findings findings;
  for (auto& placed : placed_) findings.push_back(std::move(placed.finding));
  for (const auto& [code, count] : count_) {
    if (count <= most_of_a_code) continue;
    findings.push_back({Severity::Note, "more-findings", name_,
                        fmt::format("{} more findings {} are left out; mend the first ones and "
                                    "read again",
                                    count - most_of_a_code, code)});
  }
  return findings;
}

}  // namespace kompass::evidence
