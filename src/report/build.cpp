// SPDX-License-Identifier: EUPL-1.2
#include "report/build.hpp"

#include "chart/rose.hpp"
#include "codec/hash.hpp"
#include "report/chart_parts.hpp"
#include "report/json.hpp"
#include "report/language_region.hpp"

namespace kompass::report {
namespace {

Drawing mark(const Draft& draft) {
  const auto web = chart::brand_mark(24, chart::Medium::Wide);
  return drawing_of(draft, [] { return chart::brand_mark(15, chart::Medium::Print); }, web, web);
}

std::vector<RoleModelItem> all_role_models(const Draft& draft) {
  std::vector<RoleModelItem> all;
  for (const auto& area : draft.edition.areas) {
    for (auto& item : role_models_of(draft, area.code)) all.push_back(std::move(item));
  }
  return all;
}

}  // namespace

std::vector<Chart> charts_of(const Draft& draft, Model& model) {
  std::vector<Chart> charts;
  const auto add = [&](std::optional<Chart> chart) {
    if (chart) charts.push_back(std::move(*chart));
  };
  add(totals_chart(draft));
  add(areas_chart(draft));
  add(form_chart(draft));
  add(perspectives_chart(draft));
  add(left_chart(draft, model));
  return charts;
}

Model build_model(const ReportInput& input) {
  const Draft draft(input);
  Model model{.lang = std::string(tag_of(draft.language)), .region = region_of(draft.language)};
  model.evaluation_lang = draft.theirs({}).lang;
  model.meta = meta_of(draft);
  model.labels = labels_of(draft);
  if (any_area_known(draft)) {
    model.cover_rose_alt = rose_alt(draft);
    model.rose_key = rose_key(draft);
    model.cover_rose = cover_rose(draft, model.cover_rose_alt);
    model.rose = medium_rose(draft);
  }
  model.mark = mark(draft);
  model.total = total_row(draft);
  model.introduction = prose_of(draft.edition.introduction.in(draft.language), draft.language);
  model.introduction_title =
      draft.say("introduction_title", {{"instrument", model.meta.instrument}});
  model.summary = summary_of(draft);
  model.guide = guide_of(draft);
  model.charts_title = draft.say("charts_title");
  model.charts = charts_of(draft, model);
  model.areas_title = draft.say("areas_title");
  model.areas = area_chapters(draft);
  model.remaining = remaining_of(draft);
  model.role_models_title = draft.say("role_models_title");
  model.role_models = all_role_models(draft);
  model.tables_title = draft.say("tables_title");
  model.tables_lead =
      draft.say(draft.scores.sub_areas.empty() ? "tables_lead_areas" : "tables_lead");
  model.method = method_of(draft);
  model.facts = facts_of(draft);
  model.colophon = colophon_of(draft, model.meta);
  return model;
}

Model sealed(Model model) {
  model.meta.hash = codec::sha256(render_json(model));
  return model;
}

}  // namespace kompass::report
