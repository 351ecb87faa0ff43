// SPDX-License-Identifier: EUPL-1.2
// Every instrument with its editions, and how far these may be compared.
#include <algorithm>
#include <array>
#include <ranges>

#include "base/text.hpp"
#include "site/csv_table.hpp"
#include "site/editions.hpp"
#include "site/facts.hpp"
#include "site/json_fields.hpp"
#include "site/pages.hpp"
#include "site/published.hpp"
#include "site/relations.hpp"

namespace kompass::site {
namespace {

std::size_t evaluations_of(const Visit& visit, const EditionName& edition) {
  return static_cast<std::size_t>(std::ranges::count_if(*visit.publications, [&](const auto& one) {
    return one.edition == edition && !one.invented;
  }));
}

std::size_t sub_areas_of(const Edition& edition) {
  std::size_t count = 0;
  for (const auto& area : edition.areas) count += area.sub_areas.size();
  return count;
}

std::string depth_text(const Visit& visit, const Edition& edition) {
  switch (edition.depth) {
    case Depth::Areas: return visit.say("site_depth_areas");
    case Depth::SubAreas: return visit.say("site_depth_sub_areas");
    case Depth::Criteria: return visit.say("site_depth_criteria");
  }
  return {};
}

View edition_row(const Visit& visit, const Edition& edition) {
  const auto whole = [&](std::size_t count) {
    return visit.numbers.whole(static_cast<long long>(count));
  };
  const auto known = [&](std::size_t count) {
    return count == 0 ? visit.say("site_count_unknown") : whole(count);
  };
  const auto period = period_of(visit, edition);
  const auto evaluations = evaluations_of(visit, edition.id);
  View row = link(address_of(visit, edition.id), "");
  put_phrase(row, "label", edition.label.in(visit.language), visit.language);
  row["depth"] = View(depth_text(visit, edition));
  row["period"] = View(period.empty() ? visit.say("date_unknown") : period);
  row["areas"] = View(whole(edition.areas.size()));
  row["sub_areas"] = View(known(sub_areas_of(edition)));
  row["criteria"] = View(known(criteria_count(edition)));
  row["evaluations"] = View(evaluations == 0 ? visit.say("site_none") : whole(evaluations));
  return row;
}

View between_cell(const Visit& visit, const Edition& row, const Edition& column) {
  View cell;
  cell["same"] = View(row.id == column.id);
  const auto comparability = comparability_between(visit, row, column);
  const auto apart = apart_between(visit, row, column);
  cell["other"] = View(visit.name(column.label));
  cell["mark"] = View(std::string(mark_of(comparability)));
  cell["words"] = View(comparability_text(visit, comparability));
  const bool some = !apart.empty() && comparability != Comparability::NotComparable;
  cell["apart"] = some ? View(visit.say("site_between_without", {{"codes", joined(apart, ", ")}}))
                       : View(false);
  cell["href"] = View(address_of(visit, row.id) + "#mot-" + report::slug_of(column.id.edition));
  return cell;
}

View between_of(const Visit& visit, const EditionList& editions) {
  View list(View::type::list);
  for (const auto* one : editions) {
    View row, cells(View::type::list);
    for (const auto* other : editions) {
      report::add_item(cells, between_cell(visit, *one, *other));
    }
    put_phrase(row, "label", one->label.in(visit.language), visit.language);
    row["cells"] = std::move(cells);
    report::add_item(list, std::move(row));
  }
  return list;
}

View instrument_view(const Visit& visit, const std::string& name) {
  const auto editions = editions_by_date(visit, name);
  View rows(View::type::list);
  for (const auto* edition : editions | std::views::reverse) {
    report::add_item(rows, edition_row(visit, *edition));
  }
  View view;
  view["slug"] = View(report::slug_of(name));
  put_phrase(view, "name", editions.back()->name.in(visit.language), visit.language);
  view["editions"] = std::move(rows);
  view["between"] = between_of(visit, editions);
  view["has_between"] = View(editions.size() > 1);
  return view;
}

EditionList all_editions(const Visit& visit) {
  EditionList all;
  for (const auto& name : instruments_of(visit)) {
    for (const auto* edition : editions_by_date(visit, name)) all.push_back(edition);
  }
  return all;
}

}  // namespace

std::optional<Page> instruments_page(const Visit& visit) {
  const auto title = visit.say("site_instruments_title");
  Page page{"instruments", visit.say("site_window", {{"title", title}}), Section::Instrument};
  View list(View::type::list);
  const auto names = instruments_of(visit);
  for (const auto& name : names) report::add_item(list, instrument_view(visit, name));
  page.view["instruments"] = std::move(list);
  page.view["crumbs"] = crumbs({link(visit.address(""), visit.say("site_start")), link("", title)});
  return page;
}

std::optional<std::string> instruments_data(const Visit& visit, DataForm form,
                                            std::string_view /*last*/) {
  CsvTable csv(visit);
  codec::JsonWriter json;
  csv.line({"instrument", "edition", "from", "to", "max", "areas", "sub_areas", "criteria",
            "evaluations", "address"});
  json.open_record();
  json.key("editions");
  json.open_list();
  for (const auto* edition : all_editions(visit)) {
    const auto date = [](const std::optional<Date>& day) { return day ? iso(*day) : ""; };
    const std::array counts{edition->areas.size(), sub_areas_of(*edition), criteria_count(*edition),
                            evaluations_of(visit, edition->id)};
    const auto address = address_of(visit, edition->id);
    csv.line({edition->id.instrument, edition->id.edition, date(edition->valid_from),
              date(edition->valid_to), std::to_string(edition->max), std::to_string(counts[0]),
              std::to_string(counts[1]), std::to_string(counts[2]), std::to_string(counts[3]),
              address});
    json.open_record();
    write_text(json, "instrument", edition->id.instrument);
    write_text(json, "edition", edition->id.edition);
    write_text(json, "from", date(edition->valid_from));
    write_text(json, "to", date(edition->valid_to));
    write_number(json, "max", edition->max);
    write_number(json, "areas", static_cast<long long>(counts[0]));
    write_number(json, "sub_areas", static_cast<long long>(counts[1]));
    write_number(json, "criteria", static_cast<long long>(counts[2]));
    write_number(json, "evaluations", static_cast<long long>(counts[3]));
    write_text(json, "address", address);
    json.close_record();
  }
  json.close_list();
  json.close_record();
  return form == DataForm::Csv ? csv.take() : json.take();
}

}  // namespace kompass::site
