// SPDX-License-Identifier: EUPL-1.2
// What stands around a report: its title data, key facts and colophon.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
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

// A space that groups thousands never breaks a line: "33 432" has the narrow one of our own
// figures.
std::string grouped(const std::string& text) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool groups = text[i] == ' ' && i > 0 && digit(i - 1) && digit(i + 1) && digit(i + 2) &&
                        digit(i + 3) && !digit(i + 4);
    result += groups ? std::string(narrow_space) : std::string(1, text[i]);
  }
  return result;
}

// "Anställda i kommunen" as the end of a key: "anstallda_i_kommunen".
std::string key_of_label(std::string_view label) {
  constexpr std::array<std::pair<std::string_view, char>, 10> letters{{{"å", 'a'},
                                                                       {"ä", 'a'},
                                                                       {"ö", 'o'},
                                                                       {"æ", 'a'},
                                                                       {"ø", 'o'},
                                                                       {"Å", 'a'},
                                                                       {"Ä", 'a'},
                                                                       {"Ö", 'o'},
                                                                       {"Æ", 'a'},
                                                                       {"Ø", 'o'}}};
  const std::string low = lowered(label);
  std::string key;
  for (std::size_t at = 0; at < low.size(); ++at) {
    const char c = low[at];
    const auto* letter = std::ranges::find(letters, std::string_view(low).substr(at, 2),
                                           &std::pair<std::string_view, char>::first);
    if (letter != letters.end()) {
      key += letter->second;
      ++at;
    } else {
      key += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    }
  }
  return key;
}

// The usual labels are said in the report's language, others as they were written.
Words label_of(const Draft& draft, const std::string& label) {
  const std::string key = "fact_" + key_of_label(label);
  Words theirs = draft.theirs(label);
  if (theirs.lang.empty() || !draft.words.has(key)) return theirs;
  return {draft.say(key), {}};
}

// "2017" belongs to no language, "efter valet 2018" to that of the evaluation.
Words date_of(const Draft& draft, const KeyFact& fact) {
  if (fact.as_of) return {draft.numbers.date(*fact.as_of), {}};
  const bool figures = fact.as_of_text.find_first_not_of("0123456789-–. ") == std::string::npos;
  return figures ? Words{fact.as_of_text, {}} : draft.theirs(fact.as_of_text);
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
  for (const auto& [key, phrase] : draft.words.phrases()) {
    if (key.starts_with(prefix)) labels.words.emplace_back(key.substr(prefix.size()), phrase);
  }
  return labels;
}

Facts facts_of(const Draft& draft) {
  Facts facts{.title = draft.say("facts_title")};
  for (const auto& fact : draft.evaluation.key_facts) {
    const Words label = label_of(draft, fact.label);
    const Words when = date_of(draft, fact);
    facts.facts.push_back(
        {label.text, grouped(fact.value), when.text, fact.source, label.lang, when.lang});
  }
  for (const auto& figure : draft.evaluation.figures) {
    if (!figure.coat_of_arms) continue;
    facts.coat_of_arms = Picture{figure.id,
                                 figure.file,
                                 figure.media_type,
                                 figure.sha256,
                                 draft.theirs(figure.caption),
                                 draft.theirs(figure.alt),
                                 figure.source};
  }
  return facts;
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
  add("colophon_form", draft.say("colophon_form_text"));
  return colophon;
}

}  // namespace kompass::report
