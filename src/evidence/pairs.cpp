// SPDX-License-Identifier: EUPL-1.2
// Pairs: "Strength ..." continued by "... improvement".
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "evidence/compare.hpp"
#include "evidence/pair_halves.hpp"
#include "evidence/strengths.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t most_weighed = 60;  // more open halves than this are paired in order

std::size_t common_start(string_view a, string_view b) {
  const auto [end_a, end_b] = std::ranges::mismatch(a, b);
  return static_cast<std::size_t>(end_a - a.begin());
}

// Words that share their first four letters or more count as the same subject.
int shared_subjects(string_view strength, string_view improvement) {
  const auto others = telling_words(improvement);
  const auto is_shared = [&](const std::string& word) {
    return std::ranges::any_of(
        others, [&](const std::string& other) { return common_start(word, other) >= 5; });
  };
  return static_cast<int>(std::ranges::count_if(telling_words(strength), is_shared));
}

// How high an item stands in its list, 0 to 1000.
int height(std::size_t index, std::size_t size) {
  return static_cast<int>(index * 1000 / size);
}

class Pairer {
 public:
  explicit Pairer(const AreaLists& lists) : lists_(lists) {
    for (std::size_t i = 0; i < lists.strengths.size(); ++i) {
      if (ends_open(lists.strengths[i].text)) open_.push_back(i);
    }
    for (std::size_t i = 0; i < lists.improvements.size(); ++i) {
      if (opens_open(lists.improvements[i].text)) continuing_.push_back(i);
    }
  }

  // For every strength the improvement that continues it.
  std::vector<std::optional<std::size_t>> run() {
    partner_.resize(lists_.strengths.size());
    const bool even = open_.size() == continuing_.size();
    if (even || open_.size() > most_weighed || continuing_.size() > most_weighed) {
      for (std::size_t k = 0; k < std::min(open_.size(), continuing_.size()); ++k) {
        partner_[open_[k]] = continuing_[k];
      }
    } else {
      weigh();
    }
    return std::move(partner_);
  }

 private:
  [[nodiscard]] int weight(std::size_t open, std::size_t continuing) const {
    const auto& strength = lists_.strengths[open_[open]].text;
    const auto& improvement = lists_.improvements[continuing_[continuing]].text;
    const int apart = std::abs(height(open_[open], lists_.strengths.size()) -
                               height(continuing_[continuing], lists_.improvements.size()));
    return 100'000 + 1000 * shared_subjects(strength, improvement) - apart;
  }

  // The best pairing that keeps the order of both lists.
  void weigh() {
    const std::size_t n = open_.size(), m = continuing_.size();
    std::vector<std::vector<int>> best(n + 1, std::vector<int>(m + 1));
    std::vector<std::vector<int>> gain(n, std::vector<int>(m));
    for (std::size_t i = n; i-- > 0;) {
      for (std::size_t j = m; j-- > 0;) {
        gain[i][j] = weight(i, j) + best[i + 1][j + 1];
        best[i][j] = std::max({gain[i][j], best[i + 1][j], best[i][j + 1]});
      }
    }
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
      if (best[i][j] == gain[i][j]) {
        partner_[open_[i++]] = continuing_[j++];
      } else {
        ++(best[i][j] == best[i + 1][j] ? i : j);
      }
    }
  }

  const AreaLists& lists_;
  std::vector<std::size_t> open_, continuing_;
  std::vector<std::optional<std::size_t>> partner_;
};

}  // namespace

std::vector<Observation> observations(const AreaLists& lists, Doubts& doubts) {
  const auto partner = Pairer(lists).run();
  std::vector<bool> paired(lists.improvements.size());
  std::vector<Observation> found;
  const auto add = [&](FindingKind kind, std::string text, std::string but) {
    found.push_back(
        {.kind = kind, .area = lists.area, .text = std::move(text), .but = std::move(but)});
  };
  for (std::size_t i = 0; i < lists.strengths.size(); ++i) {
    const auto& [text, line] = lists.strengths[i];
    if (partner[i]) {
      paired[*partner[i]] = true;
      add(FindingKind::Pair, strength_of_pair(text),
          improvement_of_pair(lists.improvements[*partner[i]].text));
      continue;
    }
    if (ends_open(text)) {
      doubts.note("pair-without-improvement", line,
                  fmt::format("the strength \"{}\" is left open, but no improvement continues it; "
                              "kept as a strength",
                              text));
    }
    add(FindingKind::Strength, text, "");
  }
  for (std::size_t i = 0; i < lists.improvements.size(); ++i) {
    if (paired[i]) continue;
    const auto& [text, line] = lists.improvements[i];
    if (opens_open(text)) {
      doubts.warn("pair-without-strength", line,
                  fmt::format("the improvement \"{}\" continues a strength that is not there; kept "
                              "as an improvement",
                              text));
    }
    add(FindingKind::Improvement, text, "");
  }
  for (const auto& item : lists.unparted) add(FindingKind::Remark, item.text, "");
  return found;
}

}  // namespace kompass::evidence
