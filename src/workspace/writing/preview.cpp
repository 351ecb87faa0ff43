// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/preview.hpp"

#include <fmt/format.h>

#include "service/municipality/slug.hpp"
#include "site/comparison.hpp"
#include "site/published.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

// One page with everything in it, which asks nobody for anything.
constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

// As the publication will be found by, for what it is to be compared with.
service::Publication to_be(const service::OpenedEvaluation& draft) {
  const auto& evaluation = draft.evaluation;
  return {.id = {},
          .municipality = evaluation.municipality,
          .year = evaluation.year,
          .date = evaluation.date,
          .edition = evaluation.edition,
          .invented = evaluation.invented};
}

const service::Publication* before(const Turn& turn, const service::Publication& here) {
  const service::Publication* found = nullptr;
  for (const auto* one : site::publications_of(turn.visit, here.municipality)) {
    if (one->year < here.year) found = one;
  }
  return found;
}

Result<std::string> report_in(const Turn& turn, const service::OpenedEvaluation& draft,
                              service::Form form) {
  const auto here = to_be(draft);
  const auto average = site::with_average(turn.visit, here);
  return turn.workspace.stage().press.print(draft, {.publication = here,
                                                    .previous = before(turn, here),
                                                    .language = turn.visit.language,
                                                    .form = form,
                                                    .average = average.average});
}

http::Response report_response(const Turn& turn, service::Form form, std::string_view media_type,
                               std::string_view disposition) {
  auto desk = desk_of(turn);
  const auto draft = service::open_draft(desk, turn.who.caller, turn.visit.parameter("id"));
  if (!draft) return failed(turn, draft.problem());
  auto bytes = report_in(turn, draft->opened, form);
  if (!bytes) return answer(turn, note(turn, "preview_failed", 503));
  auto response = http::text_response(200, media_type, std::move(*bytes));
  const auto& evaluation = draft->opened.evaluation;
  response
      .with("Content-Disposition",
            fmt::format("{}; filename=\"{}-{}\"", disposition,
                        service::slug_of(evaluation.municipality.name), evaluation.year))
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("Cache-Control", "no-store");
  return response;
}

}  // namespace

Result<report::Model> draft_model(const Turn& turn, const service::OpenedEvaluation& draft) {
  const auto here = to_be(draft);
  return turn.workspace.stage().press.model(
      draft,
      {.publication = here, .previous = before(turn, here), .language = turn.visit.language});
}

http::Response preview_page(const Turn& turn) {
  auto response = report_response(turn, service::Form::Html, "text/html; charset=utf-8", "inline");
  if (response.status == 200) response.with("Content-Security-Policy", std::string(page_policy));
  return response;
}

http::Response preview_pdf(const Turn& turn) {
  return report_response(turn, service::Form::Pdf, "application/pdf", "attachment");
}

}  // namespace kompass::workspace
