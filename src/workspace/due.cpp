// SPDX-License-Identifier: EUPL-1.2
#include "workspace/due.hpp"

#include "service/local_time.hpp"

namespace kompass::workspace {

Date today_of(const Turn& turn) {
  return service::local_day(store::timestamp(turn.realm().clock())).value_or(Date{});
}

std::string days_of(const Turn& turn, const Period& period) {
  const auto& numbers = turn.visit.numbers;
  const auto& [from, to] = period;
  if (!from || !to) return numbers.date(from ? *from : *to);
  if (*from == *to) return numbers.date(*from);
  return numbers.date(*from) + " – " + numbers.date(*to);
}

View due_view(const Turn& turn, const std::optional<Date>& due) {
  if (!due) return View(false);
  const bool late = is_before(*due, today_of(turn));
  View view;
  view["late"] = View(late);
  view["words"] = View(
      turn.say(late ? "work_due_over" : "work_due", {{"date", turn.visit.numbers.date(*due)}}));
  return view;
}

}  // namespace kompass::workspace
