// SPDX-License-Identifier: EUPL-1.2
// What an evaluator sends from the page of a sub-area: a grade, or that all of it is locked.
#include "service/work_locks.hpp"
#include "service/work_parts.hpp"
#include "workspace/grading.hpp"
#include "workspace/judgement_form.hpp"
#include "workspace/pages.hpp"
#include "workspace/progress.hpp"

namespace kompass::workspace {
namespace {

http::Response save(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  const auto read = judgement_in(turn);
  if (!read.fault.empty()) return grading_page(turn, grading, sub_area, read.fault);
  auto desk = desk_of(turn);
  const auto& caller = turn.who.caller;
  const auto written = service::write_part(
      desk, caller,
      {.address = {grading.evaluation.item.id, *service::find_part_kind("grades"),
                   caller.account + ":" + turn.visit.parameter("criterion")},
       .json = codec::to_json(read.sent),
       .revision = number_in(turn.field("revision"))});
  if (!written) return failed(turn, written.problem());
  if (!written->part) {
    return grading_page(turn, grading, sub_area, written->findings.front().message);
  }
  return go_to(grading_address(turn, grading, sub_area.code));
}

}  // namespace

http::Response begin_grading(const Turn& turn) {
  const auto grading = grading_of(turn, turn.visit.parameter("id"));
  if (!grading) return failed(turn, grading.problem());
  const SubArea* open = grading->next_open({});
  if (open == nullptr) open = &grading->edition->areas.front().sub_areas.front();
  return go_to(grading_address(turn, *grading, open->code));
}

http::Response show_grading(const Turn& turn) {
  return at_sub_area(turn, [&](const Grading& grading, const SubArea& sub_area) {
    return grading_page(turn, grading, sub_area, "");
  });
}

http::Response save_grade(const Turn& turn) {
  return at_sub_area(turn, [&](const Grading& grading, const SubArea& sub_area) {
    return save(turn, grading, sub_area);
  });
}

http::Response lock_sub_area(const Turn& turn) {
  return at_sub_area(turn, [&](const Grading& grading, const SubArea& sub_area) {
    auto desk = desk_of(turn);
    const auto locked =
        service::lock_grades(desk, turn.who.caller, grading.evaluation.item.id, sub_area.code);
    if (!locked) return failed(turn, locked.problem());
    if (any_error(*locked)) return grading_page(turn, grading, sub_area, locked->front().message);
    const SubArea* next = grading.next_open(sub_area.code);
    const bool other = next != nullptr && next != &sub_area;
    return go_to(grading_address(turn, grading, other ? next->code : sub_area.code));
  });
}

}  // namespace kompass::workspace
