// SPDX-License-Identifier: EUPL-1.2
#include "workspace/due.hpp"

namespace kompass::workspace {

Date today(const Turn& turn) {
  constexpr std::size_t of_a_day = 10;  // "2026-11-25"
  return *parse_date(store::timestamp(turn.realm().clock()).substr(0, of_a_day));
}

View due_view(const Turn& turn, const std::optional<Date>& due) {
  if (!due) return View(false);
  const bool late = is_before(*due, today(turn));
  View view;
  view["late"] = View(late);
  view["words"] = View(
      turn.say(late ? "work_due_over" : "work_due", {{"date", turn.visit.numbers.date(*due)}}));
  return view;
}

}  // namespace kompass::workspace
