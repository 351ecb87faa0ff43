// SPDX-License-Identifier: EUPL-1.2
// What stands around a report: its title data and colophon.
#include <fmt/format.h>

#include "report/draft.hpp"

namespace kompass::report {
namespace {

std::string display_name(const Municipality& municipality) {
  return municipality.official_name.empty() ? municipality.name : municipality.official_name;
}

std::vector<std::string> evaluators_of(const Evaluation& evaluation) {
  std::vector<std::string> evaluators;
  for (const auto& evaluator : evaluation.evaluators) {
    const bool bare = evaluator.organisation.empty();
    evaluators.push_back(bare ? evaluator.name
                              : fmt::format("{}, {}", evaluator.name, evaluator.organisation));
  }
  return evaluators;
}

std::string status_of(const Draft& draft) {
  std::string status;
  for (const auto mark : marks_of(draft)) {
    status += (status.empty() ? "" : " · ") + draft.say(fmt::format("status_{}", mark));
  }
  return status;
}

}  // namespace

Meta meta_of(const Draft& draft) {
  const Evaluation& evaluation = draft.evaluation;
  const std::string instrument = draft.name(draft.edition.name);
  const std::string municipality = display_name(evaluation.municipality);
  Meta meta{.title = draft.say("title", {{"instrument", instrument},
                                         {"municipality", municipality},
                                         {"year", draft.year()}}),
            .instrument = instrument,
            .municipality = municipality,
            .year = draft.year(),
            .kind = draft.say("kind_report"),
            .edition = draft.name(draft.edition.label),
            .status = status_of(draft),
            .notice = evaluation.notice,
            .draft = is_draft(draft),
            .invented = evaluation.invented,
            .evaluators = evaluators_of(evaluation),
            .keywords = {instrument, municipality, draft.year()}};
  if (evaluation.date) {
    meta.date = draft.numbers.date(*evaluation.date);
    meta.date_iso = iso(*evaluation.date);
  }
  return meta;
}

Labels labels_of(const Draft& draft) {
  Labels labels;
  constexpr std::string_view prefix = "label_";
  const auto& phrases = draft.words.phrases();
  for (auto at = phrases.lower_bound(prefix); at != phrases.end(); ++at) {
    const auto& [key, phrase] = *at;
    if (!key.starts_with(prefix)) break;
    labels.words.emplace_back(key.substr(prefix.size()), phrase);
  }
  labels.words.emplace_back("but", their_but(draft));
  return labels;
}

Colophon colophon_of(const Draft& draft, const Meta& meta) {
  Colophon colophon{.title = draft.say("colophon_title")};
  const auto add = [&](std::string_view key, std::string text, std::string lang = {}) {
    if (!text.empty()) colophon.rows.push_back({draft.say(key), std::move(text), std::move(lang)});
  };
  const std::string theirs = draft.theirs({}).lang;
  add("colophon_edition", meta.instrument + ", " + draft.edition_named(draft.edition));
  add("colophon_date", meta.date);
  std::string evaluators;
  for (const auto& evaluator : meta.evaluators) {
    evaluators += (evaluators.empty() ? "" : "; ") + evaluator;
  }
  add("colophon_evaluators", evaluators);
  add("colophon_source", draft.evaluation.provided.text, theirs);
  add("colophon_address", draft.evaluation.provided.address);
  add("colophon_notice", meta.notice, theirs);
  if (const auto& issue = draft.input.issue) {
    add("colophon_issue", draft.numbers.whole(issue->number));
    add("colophon_erratum", issue->erratum, theirs);
  }
  if (!theirs.empty()) add("colophon_language", draft.say("colophon_texts_in_" + theirs));
  add("colophon_form", draft.say("colophon_form_text"));
  return colophon;
}

}  // namespace kompass::report
