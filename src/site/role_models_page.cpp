// SPDX-License-Identifier: EUPL-1.2
// Municipalities that evaluations name as role models, by what they are named for.
#include <algorithm>
#include <iterator>
#include <ranges>

#include "site/csv_table.hpp"
#include "site/editions.hpp"
#include "site/facts.hpp"
#include "site/json_fields.hpp"
#include "site/pages.hpp"
#include "site/role_models.hpp"

namespace kompass::site {
namespace {

std::string count_text(const Visit& visit, std::size_t count) {
  if (count == 1) return visit.say("site_models_count_one");
  return visit.say("site_models_count",
                   {{"count", visit.numbers.whole(static_cast<long long>(count))}});
}

View area_view(const Visit& visit, const Edition& edition, const Area& area,
               const Mentions& mentions) {
  View view = link(address_of_area(visit, edition.id, area.code), "");
  view["slug"] = View(report::slug_of(edition.id.text() + "-" + area.code.text));
  view["code"] = View(area.code.text);
  put_phrase(view, "title", area.name.in(visit.language), visit.language);
  put_phrase(view, "edition", edition.label.in(visit.language), visit.language);
  view["count"] = View(count_text(visit, mentions.size()));
  view["models"] = models_view(visit, mentions);
  return view;
}

void add_areas(const Visit& visit, const Edition& edition, const Mentions& all, View& list) {
  for (const auto& area : edition.areas) {
    const auto found = mentions_of(all, edition.id, area.code);
    if (!found.empty()) report::add_item(list, area_view(visit, edition, area, found));
  }
}

// The areas of every edition that somebody is named in, the newest edition first.
View areas_of(const Visit& visit, const Mentions& all) {
  View list(View::type::list);
  for (const auto& instrument : instruments_of(visit)) {
    const auto editions = editions_by_date(visit, instrument);
    for (const auto* edition : editions | std::views::reverse) {
      add_areas(visit, *edition, all, list);
    }
  }
  return list;
}

struct Row {
  std::string country, code, name, unit, edition, part, text, evaluation, address;
  bool invented = false;
};

Row row_of(const Visit& visit, const Mention& mention) {
  const auto& [publication, model] = mention;
  const auto& named = *model->municipality;
  return {named.country,
          named.code,
          named.name,
          model->unit,
          publication->edition.text(),
          model->sub_area.value_or(model->area).text,
          model->text,
          name_of(*publication),
          address_of(visit, *publication),
          publication->invented};
}

void write_row(codec::JsonWriter& json, const Row& row) {
  json.open_record();
  write_text(json, "country", row.country);
  write_text(json, "code", row.code);
  write_text(json, "municipality", row.name);
  write_text(json, "unit", row.unit);
  write_text(json, "edition", row.edition);
  write_text(json, "part", row.part);
  write_text(json, "text", row.text);
  write_text(json, "evaluation", row.evaluation);
  write_text(json, "address", row.address);
  json.key("invented");
  json.boolean(row.invented);
  json.close_record();
}

}  // namespace

std::optional<Page> role_models_page(const Visit& visit) {
  const auto title = visit.say("site_models_title");
  const auto real = mentions(visit, Invented::No);
  const auto invented = mentions(visit, Invented::Yes);
  Page page{"role_models", visit.say("site_window", {{"title", title}}), Section::Evaluations};
  page.view["crumbs"] = crumbs(
      {link(visit.address("/utvarderingar"), visit.say("site_nav_evaluations")), link("", title)});
  page.view["areas"] = areas_of(visit, real);
  page.view["nobody"] = View(real.empty());
  put_models(visit, page.view, invented);
  return page;
}

std::optional<std::string> role_models_data(const Visit& visit, DataForm form,
                                            std::string_view /*last*/) {
  CsvTable csv(visit);
  codec::JsonWriter json;
  csv.line({"country", "code", "municipality", "unit", "edition", "part", "text", "evaluation",
            "address", "invented"});
  json.open_record();
  json.key("role_models");
  json.open_list();
  auto all = mentions(visit, Invented::No);
  std::ranges::move(mentions(visit, Invented::Yes), std::back_inserter(all));
  for (const auto& one : all) {
    const Row row = row_of(visit, one);
    csv.line({row.country, row.code, row.name, row.unit, row.edition, row.part, row.text,
              row.evaluation, row.address, row.invented ? "true" : "false"});
    write_row(json, row);
  }
  json.close_list();
  json.close_record();
  return form == DataForm::Csv ? csv.take() : json.take();
}

}  // namespace kompass::site
