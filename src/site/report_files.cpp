// SPDX-License-Identifier: EUPL-1.2
#include "site/report_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "site/published.hpp"

namespace kompass::site {
namespace {

using service::Publication;

http::Response unavailable() {
  auto response = http::text_response(503, "text/plain; charset=utf-8",
                                      "The report cannot be made just now. Try again later.\n");
  response.with("Retry-After", "60");
  return response;
}

}  // namespace

std::optional<http::Response> report_file(const Visit& visit, const ReportFile& file) {
  const auto place = place_at(visit, visit.parameter("address"));
  if (!place) return std::nullopt;
  const auto all = publications_of(visit, place->municipality);
  const auto found = std::ranges::find_if(all, [&](const Publication* one) {
    return std::to_string(one->year) == visit.parameter("year");
  });
  if (found == all.end()) return std::nullopt;
  const auto* previous = found == all.begin() ? nullptr : *std::prev(found);
  auto bytes = visit.site.data().print({**found, previous, visit.language, file.form});
  if (!bytes) return unavailable();
  auto response = http::text_response(200, file.media_type, std::move(*bytes));
  response
      .with("Content-Disposition",
            fmt::format("attachment; filename=\"{}-{}{}\"", visit.parameter("address"),
                        (*found)->year, file.ending))
      .with("Cache-Control", "public, no-cache");
  return if_changed(visit.request, std::move(response));
}

}  // namespace kompass::site
