// SPDX-License-Identifier: EUPL-1.2
#include "workspace/desk.hpp"

#include <fmt/format.h>

#include "service/published/snapshots.hpp"
#include "service/work/evaluations.hpp"
#include "site/published.hpp"

namespace kompass::workspace {

Result<Opened> open_evaluation(const Turn& turn, const std::string& id) {
  auto desk = desk_of(turn);
  auto view = service::read_evaluation(desk, turn.who.caller, id);
  if (!view) return view.problem();
  const auto& item = view->evaluation.value;
  const auto edition = desk.instruments.find(item.instrument + "/" + item.edition);
  if (!edition) return edition.problem();
  return Opened{std::move(view->evaluation), &(*edition)->edition};
}

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

std::string public_address(const Turn& turn, const std::string& evaluation) {
  const auto published = service::snapshots_of(turn.realm().store, evaluation);
  if (!published) return {};
  return fmt::format("{}/{}", site::address_of(turn.visit, published->municipality),
                     published->year);
}

}  // namespace kompass::workspace
