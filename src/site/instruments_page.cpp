// SPDX-License-Identifier: EUPL-1.2
// Every instrument with its editions, and how far these may be compared.
#include <algorithm>
#include <ranges>

#include "base/text.hpp"
#include "codec/json_list.hpp"
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

std::string date_text(const std::optional<Date>& day) {
  return day ? iso(*day) : std::string();
}

// How far an edition may be compared with another of its instrument.
struct Between {
  const Edition* edition;
  const Edition* other;
  std::string mark;
  std::vector<std::string> without;  // areas, where the others may be compared
};

std::vector<Between> all_between(const Visit& visit) {
  std::vector<Between> all;
  const auto editions = all_editions(visit);
  for (const auto* one : editions) {
    for (const auto* other : editions) {
      if (one == other || one->id.instrument != other->id.instrument) continue;
      const auto comparability = comparability_between(visit, *one, *other);
      const bool none = comparability == Comparability::NotComparable;
      all.push_back({one, other, std::string(mark_of(comparability)),
                     none ? std::vector<std::string>() : apart_between(visit, *one, *other)});
    }
  }
  return all;
}

// Of an edition whose parts are not known, nothing; no edition has none.
std::string known_count(std::size_t count) {
  return count == 0 ? std::string() : std::to_string(count);
}

std::string csv_of(const Visit& visit) {
  CsvTable csv(visit);
  csv.line({"instrument", "edition", "from", "to", "max", "areas", "sub_areas", "criteria",
            "evaluations", "address", "row", "other", "mark", "without"});
  for (const auto* edition : all_editions(visit)) {
    csv.line({edition->id.instrument, edition->id.edition, date_text(edition->valid_from),
              date_text(edition->valid_to), std::to_string(edition->max),
              std::to_string(edition->areas.size()), known_count(sub_areas_of(*edition)),
              known_count(criteria_count(*edition)),
              std::to_string(evaluations_of(visit, edition->id)), address_of(visit, edition->id),
              "edition", "", "", ""});
  }
  for (const auto& one : all_between(visit)) {
    csv.line({one.edition->id.instrument, one.edition->id.edition, "", "", "", "", "", "", "", "",
              "comparison", one.other->id.edition, one.mark, joined(one.without, ", ")});
  }
  return csv.take();
}

void write_edition(codec::JsonWriter& json, const Visit& visit, const Edition& edition) {
  const auto count = [&](std::string_view name, std::size_t number) {
    write_number(json, name, static_cast<long long>(number));
  };
  const auto count_or_null = [&](std::string_view name, std::size_t number) {
    if (number > 0) return count(name, number);
    json.key(name);
    json.null();
  };
  json.open_record();
  write_text(json, "instrument", edition.id.instrument);
  write_text(json, "edition", edition.id.edition);
  write_text(json, "from", date_text(edition.valid_from));
  write_text(json, "to", date_text(edition.valid_to));
  write_number(json, "max", edition.max);
  count("areas", edition.areas.size());
  count_or_null("sub_areas", sub_areas_of(edition));
  count_or_null("criteria", criteria_count(edition));
  count("evaluations", evaluations_of(visit, edition.id));
  write_text(json, "address", address_of(visit, edition.id));
  json.close_record();
}

void write_between(codec::JsonWriter& json, const Between& one) {
  json.open_record();
  write_text(json, "edition", one.edition->id.text());
  write_text(json, "other", one.other->id.text());
  write_text(json, "mark", one.mark);
  json.key("without");
  json.open_list();
  for (const auto& code : one.without) json.text(code);
  json.close_list();
  json.close_record();
}

std::string json_of(const Visit& visit) {
  codec::JsonWriter json;
  json.open_record();
  codec::write_list(json, "editions", all_editions(visit),
                    [&](const Edition* one) { write_edition(json, visit, *one); });
  codec::write_list(json, "comparisons", all_between(visit),
                    [&](const Between& one) { write_between(json, one); });
  json.close_record();
  return json.take();
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
  return form == DataForm::Csv ? csv_of(visit) : json_of(visit);
}

}  // namespace kompass::site
