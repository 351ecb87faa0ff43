// SPDX-License-Identifier: EUPL-1.2
#include "workspace/desk.hpp"

#include <fmt/format.h>

namespace kompass::workspace {

http::Response failed(const Turn& turn, const Problem& problem) {
  switch (problem.kind) {
    case Trouble::Missing:
    case Trouble::Denied: return answer(turn, note(turn, "missing", 404));
    case Trouble::Conflict: return answer(turn, note(turn, "changed", 409));
    default: return answer(turn, note(turn, "unavailable", 503));
  }
}

std::string name_of(const service::EvaluationItem& item) {
  return item.municipality ? fmt::format("{} {}", item.municipality->name, item.year)
                           : std::to_string(item.year);
}

}  // namespace kompass::workspace
