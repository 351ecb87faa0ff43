// SPDX-License-Identifier: EUPL-1.2
#include "site/standing.hpp"

#include <algorithm>

#include "site/charts.hpp"

namespace kompass::site {
namespace {

View row_of(const Visit& visit, const service::Publication& publication, bool plain) {
  View row;
  row["name"] = View(std::to_string(publication.year));
  row["href"] = plain ? View(false) : View(address_of(visit, publication));
  row["edition"] = View(edition_number(visit, publication.edition, publication.edition_assumed));
  row["points"] = View(visit.numbers.points(publication.total));
  row["change"] = View(visit.say("site_change_none"));
  return row;
}

View average_row(const Visit& visit, const WithAverage& with) {
  if (with.average == nullptr) return View(false);
  View row;
  row["name"] = View(marked_average_name(visit, with));
  const auto& average = with.average->average;
  row["edition"] = View(edition_number(visit, average.edition, average.edition_assumed));
  row["points"] = View(average_total(visit, *with.average));
  row["note"] = View(average_source(visit, *with.average));
  row["total_note"] = words_or_nothing(average_total_note(visit, *with.average));
  return row;
}

}  // namespace

View standing(const Visit& visit, const PublicationList& all, const service::Publication& shown,
              OwnLink own) {
  View view = totals_chart(visit, all, shown);
  const auto other = [&](const auto* one) { return one->edition != all.front()->edition; };
  view["has_cuts"] = View(std::ranges::any_of(all, other));
  MarksUsed marks;
  View rows(View::type::list);
  for (std::size_t i = all.size(); i-- > 0;) {
    View row = row_of(visit, *all[i], all[i] == &shown && own == OwnLink::Without);
    if (const auto comparison = compared(visit, *all[i], i > 0 ? all[i - 1] : nullptr)) {
      row["change"] = View(change_text(visit, comparison->total));
      marks.add(comparison->total.comparability);
    }
    report::add_item(rows, std::move(row));
  }
  const auto average = with_average(visit, shown);
  if (average.comparison) marks.add(average.comparison->total.comparability);
  view["rows"] = std::move(rows);
  view["average"] = average_row(visit, average);
  view["marks"] = marks.view();
  view["max"] = View(visit.numbers.whole(shown.total.max));
  return view;
}

}  // namespace kompass::site
