// SPDX-License-Identifier: EUPL-1.2
#include "base/finding.hpp"

#include <algorithm>
#include <iterator>

namespace kompass {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::Note: return "note";
    case Severity::Warning: return "warning";
    case Severity::Error: return "error";
  }
  return "error";
}

std::string_view name_of(Trouble kind) {
  switch (kind) {
    case Trouble::Usage: return "usage";
    case Trouble::Input: return "input";
    case Trouble::Output: return "output";
    case Trouble::Missing: return "missing";
    case Trouble::Conflict: return "conflict";
    case Trouble::Denied: return "denied";
    case Trouble::Environment: return "environment";
  }
  return "environment";
}

bool any_error(const Findings& findings) {
  return std::ranges::any_of(findings,
                             [](const Finding& f) { return f.severity == Severity::Error; });
}

void append(Findings& to, Findings more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Finding finding_of(const Problem& problem) {
  return {Severity::Error, std::string(name_of(problem.kind)), problem.where,
          problem.remedy.empty() ? problem.what : problem.what + "; " + problem.remedy};
}

}  // namespace kompass
