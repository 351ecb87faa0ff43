// SPDX-License-Identifier: EUPL-1.2
// Findings about a text, by its lines.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace kompass::evidence {

class Doubts {
 public:
  explicit Doubts(std::string_view name) : name_(name) {}

  // `line` counts from 1; 0 stands for the whole text.
  void note(std::string_view code, int line, std::string message);
  void warn(std::string_view code, int line, std::string message);
  void refuse(std::string_view code, int line, std::string message);  // severity Error
  void add(Severity severity, std::string_view code, int line, std::string message);

  // In the order of the lines; one message at ten lines or more stands once. Of one code at most
  // 200 are kept; `more-findings` counts the rest.
  Findings in_order() &&;

 private:
  struct Placed {
    int line;
    Finding finding;
  };
  void fold();

  std::string name_;
  std::vector<Placed> placed_;
  std::map<std::string, int, std::less<>> count_;
};

}  // namespace kompass::evidence
