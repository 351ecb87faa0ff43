// SPDX-License-Identifier: EUPL-1.2
// The report and the scores of a published evaluation.
#include <fmt/format.h>

#include "api/published.hpp"
#include "api/resources.hpp"
#include "codec/score_records.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Form;
using service::Publication;

struct ReportForm {
  Form form;
  const char* ending;
  const char* media_type;
  http::Pace pace;
};
constexpr std::array report_forms{
    ReportForm{Form::Html, "html", "text/html; charset=utf-8", http::Pace::Slow},
    ReportForm{Form::Pdf, "pdf", "application/pdf", http::Pace::InTurn},
    ReportForm{Form::Json, "json", "application/json", http::Pace::Slow},
    ReportForm{Form::Csv, "csv", "text/csv; charset=utf-8", http::Pace::Slow}};

Result<Language> language_asked(const Call& call) {
  const auto lang = call.query("lang");
  if (lang.empty()) return Language::Swedish;
  if (const auto language = language_of(lang)) return *language;
  return Problem{Trouble::Usage, "lang", "is no language of reports", "write sv, nb or en"};
}

// The one before it of the same municipality.
const Publication* previous_of(const PublishedNow& now) {
  const Publication* previous = nullptr;
  for (const auto& other : now.shelf->publications) {
    if (other.municipality.country != now.one->municipality.country ||
        other.municipality.code != now.one->municipality.code || other.year >= now.one->year) {
      continue;
    }
    if (previous == nullptr || other.year > previous->year) previous = &other;
  }
  return previous;
}

// A report names what it is held against, so it is as old as the store.
std::string tag_of(const PublishedNow& now, Language language) {
  return fmt::format("{}-{}", now.shelf->tag, kompass::tag_of(language));
}

// What is published and cannot be shown is no fault of who asks.
Answer unprinted(const Problem& problem) {
  if (problem.kind != Trouble::Input) return problem;
  return Refusal{500, "fault", "the report cannot be made in this form"};
}

Answer show_report(const Call& call, const ReportForm& form) {
  const auto now = published(call, call.parameter("id"));
  if (!now) return unpublished(call, call.parameter("id"), now.problem());
  const auto language = language_asked(call);
  if (!language) return language.problem();
  auto bytes = call.stage.press.print({*now->one, previous_of(*now), *language, form.form});
  if (!bytes) return unprinted(bytes.problem());
  auto response =
      tagged_response(call.request, {form.media_type, std::move(*bytes)}, tag_of(*now, *language));
  const auto& of = now->one->municipality;
  response
      .with("Content-Disposition", fmt::format("attachment; filename=\"{}-{}-{}.{}\"", of.country,
                                               of.code, now->one->year, form.ending))
      .with("Content-Language", std::string(kompass::tag_of(*language)));
  return response;
}

Answer show_scores(const Call& call) {
  const auto now = published(call, call.parameter("id"));
  if (!now) return unpublished(call, call.parameter("id"), now.problem());
  const auto opened = call.stage.library.open(*now->one);
  if (!opened) return opened.problem();
  return json_response(call.request, codec::scores_json(opened->scores),
                       now->one->sha256.substr(0, 16));
}

}  // namespace

std::vector<Route> report_routes() {
  const Right anybody{service::Action::ReadPublished, what_is_public};
  std::vector<Route> routes{{Method::Get, "/api/v1/evaluations/{id}/scores", anybody, show_scores}};
  for (const auto& form : report_forms) {
    routes.push_back({Method::Get,
                      fmt::format("/api/v1/evaluations/{{id}}/report.{}", form.ending),
                      anybody,
                      [&form](const Call& call) { return show_report(call, form); },
                      {.pace = form.pace, .query = {"lang"}}});
  }
  return routes;
}

}  // namespace kompass::api
