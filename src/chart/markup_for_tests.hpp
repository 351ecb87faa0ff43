// SPDX-License-Identifier: EUPL-1.2
// Reads numbers back out of drawn markup, for tests.
#pragma once

#include <cstdlib>
#include <regex>
#include <string>
#include <vector>

#include "base/mapped.hpp"

namespace kompass::chart {

// The attribute of every element with exactly this class, in drawing order.
inline std::vector<std::string> attributes(const std::string& markup, const std::string& css,
                                           const std::string& name) {
  std::vector<std::string> values;
  const std::regex element("<[a-z]+ class=\"" + css + "\"[^>]*? " + name + "=\"([^\"]*)\"");
  for (std::sregex_iterator it(markup.begin(), markup.end(), element), end; it != end; ++it) {
    values.push_back((*it)[1]);
  }
  return values;
}

inline std::vector<double> numbers(const std::string& markup, const std::string& css,
                                   const std::string& name) {
  return mapped(attributes(markup, css, name),
                [](const std::string& text) { return std::stod(text); });
}

// All numbers of a path, in order.
inline std::vector<double> path_numbers(const std::string& data) {
  std::vector<double> values;
  const std::regex number("-?[0-9.]+");
  for (std::sregex_iterator it(data.begin(), data.end(), number), end; it != end; ++it) {
    values.push_back(std::stod(it->str()));
  }
  return values;
}

inline std::size_t count(const std::string& markup, const std::string& part) {
  std::size_t found = 0;
  for (auto at = markup.find(part); at != std::string::npos; at = markup.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace kompass::chart
