// SPDX-License-Identifier: EUPL-1.2
// Which evaluation in order a report is, and the year of the one before.
#pragma once

#include <optional>
#include <string_view>

namespace kompass::evidence {

class EarlierEvaluations {
 public:
  explicit EarlierEvaluations(int report_year) : year_(report_year) {}

  void read(std::string_view sentence);  // in lower case

  [[nodiscard]] std::optional<int> order() const { return order_; }
  [[nodiscard]] std::optional<int> previous_year() const { return previous_; }

 private:
  void read_order(std::string_view text);
  void read_previous(std::string_view text);
  [[nodiscard]] std::optional<int> compared_year(std::string_view text) const;

  int year_;
  std::optional<int> order_, previous_;
};

}  // namespace kompass::evidence
