// SPDX-License-Identifier: EUPL-1.2
#include "workspace/desk.hpp"

#include <fmt/format.h>

namespace kompass::workspace {

std::string name_of(const service::EvaluationItem& item) {
  return item.municipality ? fmt::format("{} {}", item.municipality->name, item.year)
                           : std::to_string(item.year);
}

}  // namespace kompass::workspace
