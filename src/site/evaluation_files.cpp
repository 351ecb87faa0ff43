// SPDX-License-Identifier: EUPL-1.2
#include "site/evaluation_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/mustache_view.hpp"
#include "site/data_response.hpp"
#include "site/evaluation_at.hpp"

namespace kompass::site {
namespace {

http::Response unavailable() {
  auto response = http::text_response(503, "text/plain; charset=utf-8",
                                      "The report cannot be made just now. Try again later.\n");
  response.with("Retry-After", "60");
  return response;
}

// The area an address means by `word`; nothing when the edition has none such.
std::optional<Code> area_by(const Visit& visit, const EvaluationAt& at, std::string_view word) {
  const auto* edition = visit.site.edition(at.publication->edition);
  if (edition == nullptr) return std::nullopt;
  const auto found = std::ranges::find_if(
      edition->areas, [&](const Area& area) { return report::slug_of(area.code.text) == word; });
  return found == edition->areas.end() ? std::nullopt : std::optional(found->code);
}

const report::Picture* picture_in(const report::Model& model, std::string_view file) {
  const auto is_it = [&](const report::Picture& one) { return file_name_of(one) == file; };
  for (const auto& area : model.areas) {
    const auto found = std::ranges::find_if(area.pictures, is_it);
    if (found != area.pictures.end()) return &*found;
  }
  const auto& arms = model.facts.coat_of_arms;
  return arms && is_it(*arms) ? &*arms : nullptr;
}

}  // namespace

std::optional<http::Response> report_file(const Visit& visit, const ReportFile& file) {
  const auto at = evaluation_at(visit, visit.parameter("year"));
  if (!at) return std::nullopt;
  return report_response(visit, job_of(visit, *at, file.form), file.media_type, file.ending);
}

http::Response report_response(const Visit& visit, const service::PressJob& job,
                               std::string_view media_type, std::string_view ending) {
  auto bytes = visit.site.data().reports.print(job);
  if (!bytes) return unavailable();
  auto response = http::text_response(200, media_type, std::move(*bytes));
  response
      .with("Content-Disposition",
            fmt::format("attachment; filename=\"{}-{}{}\"", visit.parameter("address"),
                        job.publication.year, ending))
      .with("Cache-Control", "public, no-cache");
  return if_changed(visit.request, std::move(response));
}

std::optional<http::Response> figures_file(const Visit& visit, std::string_view year,
                                           std::string_view area, const ReportFile& form) {
  const auto at = evaluation_at(visit, year);
  if (!at) return std::nullopt;
  const auto only = area.empty() ? std::nullopt : area_by(visit, *at, area);
  if (!area.empty() && !only) return std::nullopt;
  auto bytes = visit.site.data().reports.figures(job_of(visit, *at, form.form), only);
  if (!bytes) return unavailable();
  return data_response(visit, form.media_type, std::move(*bytes));
}

std::optional<http::Response> picture_file(const Visit& visit) {
  const auto at = evaluation_at(visit, visit.parameter("year"));
  if (!at) return std::nullopt;
  const auto model = visit.site.data().reports.model(job_of(visit, *at));
  if (!model) return unavailable();
  const auto* picture = picture_in(*model, visit.parameter("file"));
  if (picture == nullptr) return std::nullopt;
  auto bytes = visit.site.data().reports.picture(picture->sha256);
  if (!bytes) return unavailable();
  auto response = http::text_response(200, picture->media_type, std::move(*bytes));
  response.with("X-Content-Type-Options", "nosniff")
      .with("Cache-Control", "public, max-age=31536000, immutable");
  return response;
}

}  // namespace kompass::site
