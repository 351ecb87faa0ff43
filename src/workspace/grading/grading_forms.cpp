// SPDX-License-Identifier: EUPL-1.2
// What an evaluator sends from the page of a sub-area: a grade, or that all of it is locked.
#include "service/work/locks.hpp"
#include "workspace/grading/grading.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/grading/progress.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

http::Response save(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  const auto read = judgement_in(turn);
  if (!read.fault.words.empty()) {
    return grading_page(turn, grading, sub_area, not_saved(read.fault));
  }
  const auto saved = save_part(turn,
                               {grading.evaluation.item.id, kind_of("grades"),
                                turn.who.caller.account + ":" + turn.visit.parameter("criterion")},
                               codec::to_json(read.sent), sent_revision(turn));
  if (!saved) return failed(turn, saved.problem());
  if (saved->fault.empty()) return go_to(grading_address(turn, grading, sub_area.code) + "#nu");
  return at_sub_area(turn, [&](const Grading& now, const SubArea& same) {
    return grading_page(turn, now, same, *saved);
  });
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
    return grading_page(turn, grading, sub_area, {});
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
    if (any_error(*locked)) {
      return grading_page(turn, grading, sub_area, {"", words_of(turn, *locked)});
    }
    const SubArea* next = grading.next_open(sub_area.code);
    const bool other = next != nullptr && next != &sub_area;
    return go_to(grading_address(turn, grading, other ? next->code : sub_area.code));
  });
}

}  // namespace kompass::workspace
