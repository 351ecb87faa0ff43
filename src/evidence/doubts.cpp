// SPDX-License-Identifier: EUPL-1.2
#include "evidence/doubts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass::evidence {
namespace {
constexpr int most_of_a_code = 200;
constexpr std::size_t fewest_folded = 10;
constexpr std::size_t lines_told = 3;
}  // namespace

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

// One message at many lines stands once, at the first of them, with the next and their count.
void Doubts::fold() {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < placed_.size(); ++i) {
    same[{placed_[i].finding.code, placed_[i].finding.message}].push_back(i);
  }
  std::vector<bool> folded(placed_.size());
  for (const auto& [what, at] : same) {
    if (at.size() < fewest_folded) continue;
    std::string lines;
    for (std::size_t k = 0; k < at.size(); ++k) {
      if (k < lines_told) lines += fmt::format("{}{}", k == 0 ? "" : ", ", placed_[at[k]].line);
      folded[at[k]] = k > 0;
    }
    placed_[at.front()].finding.message += fmt::format(
        " ({} times, in lines {}{})", at.size(), lines, at.size() > lines_told ? ", ..." : "");
  }
  std::size_t i = 0;
  std::erase_if(placed_, [&](const Placed&) { return folded[i++]; });
}

Findings Doubts::in_order() && {
  std::ranges::stable_sort(placed_, {}, &Placed::line);
  fold();
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
