// SPDX-License-Identifier: EUPL-1.2
#include "evidence/printed_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "evidence/agreement.hpp"
#include "evidence/area_boxes.hpp"
#include "evidence/beside_tables.hpp"
#include "evidence/footnote_marks.hpp"
#include "evidence/front_page.hpp"
#include "evidence/furniture.hpp"
#include "evidence/key_facts.hpp"
#include "evidence/role_model_list.hpp"
#include "evidence/role_models.hpp"
#include "evidence/score_tables.hpp"
#include "evidence/stacked_tables.hpp"
#include "evidence/strengths.hpp"
#include "evidence/summary_facts.hpp"
#include "evidence/text_agreement.hpp"
#include "evidence/usable_text.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

void take(Evaluation& evaluation, FrontPage front) {
  evaluation.title = std::move(front.title);
  evaluation.municipality = std::move(front.municipality);
  evaluation.invented = front.invented;
  evaluation.year = front.year;
  evaluation.date = front.date;
  evaluation.evaluators = std::move(front.evaluators);
}

void take(Evaluation& evaluation, SummaryFacts facts) {
  evaluation.order = facts.order;
  evaluation.interviews.people = facts.interviewed;
  evaluation.period = facts.period;
  evaluation.previous = facts.previous;
  evaluation.stated_populations = std::move(facts.stated_populations);
}

// The edition the text names, which may be another than the one it is read with.
EditionName edition_of(const SummaryFacts& facts, const Edition& edition, Doubts& doubts) {
  const auto& named = facts.editions;
  const auto is_given = [&](const std::string& name) {
    return name == edition.id.edition ||
           std::ranges::find(edition.also_called, name) != edition.also_called.end();
  };
  if (named.empty() || std::ranges::any_of(named, is_given)) return edition.id;
  doubts.warn("edition-differs", facts.editions_line,
              fmt::format("the text names version {}, but is read as edition {}; read it with the "
                          "edition it was scored under",
                          named.front(), edition.id.edition));
  return {edition.id.instrument, named.front()};
}

NotModels not_role_models(const Evaluation& evaluation, const PlaceNames& places) {
  NotModels none{evaluation.municipality.country, key_of(evaluation.municipality), {}};
  for (const auto& evaluator : evaluation.evaluators) {
    for (const auto organisation : split(evaluator.organisation, ',')) {
      const auto* home = places.named(organisation);
      if (home != nullptr) none.of_evaluators.insert(key_of(*home));
    }
  }
  return none;
}

// What a list names is told in the text above it too.
std::vector<RoleModel> with_those_told(std::vector<RoleModel> listed, std::vector<RoleModel> told) {
  const auto same = [](const RoleModel& a, const RoleModel& b) {
    return a.area == b.area && a.municipality && b.municipality &&
           key_of(*a.municipality) == key_of(*b.municipality);
  };
  const std::size_t count = listed.size();
  for (auto& model : told) {
    const auto begin = listed.begin(), end = begin + static_cast<std::ptrdiff_t>(count);
    const bool known = std::any_of(begin, end, [&](const auto& one) { return same(one, model); });
    if (!known) listed.push_back(std::move(model));
  }
  return listed;
}

// The labels of a report may be in another language than what its evaluators wrote.
Language language_of(const std::vector<Observation>& findings, Language of_labels) {
  std::string text;
  for (const auto& found : findings) text += found.text + " " + found.but + " ";
  return language_of_text(text, of_labels);
}

class Reader {
 public:
  Reader(string_view name, const Known& known, Doubts& doubts)
      : name_(name),
        edition_(known.edition),
        recognition_(known.recognition),
        headings_(known.edition, known.recognition),
        places_(known.places),
        doubts_(doubts) {}

  Evaluation read(string_view text) {
    auto lines = lines_of(text);
    remove_furniture(lines, edition_.name.only(Language::Swedish));
    document_ = outlined(std::move(lines), edition_, headings_, doubts_);
    take(evaluation_, front_page(document_, edition_, places_, doubts_));
    read_results();
    read_findings();
    evaluation_.key_facts = key_facts(document_, doubts_);
    return std::move(evaluation_);
  }

 private:
  void read_results() {
    const auto boxes = area_boxes(document_, edition_, evaluation_.year, doubts_);
    set_tables_below_each_other(document_, edition_);
    put_stacked_rows_together(document_, edition_, doubts_);
    const auto rows = table_rows({document_, edition_, headings_, evaluation_.year}, doubts_);
    auto entries = entries_of(rows, edition_);
    take_off_footnote_marks(entries, boxes, edition_, doubts_);
    tables_ = printed_tables(std::move(entries), edition_, headings_, doubts_);
    add_boxes(boxes, edition_, tables_, doubts_);
  }

  void read_findings() {
    const auto lists = area_lists(document_, edition_, doubts_);
    for (const auto& area : lists) {
      for (auto& observation : observations(area, doubts_)) {
        evaluation_.findings.push_back(std::move(observation));
      }
    }
    evaluation_.language = language_of(evaluation_.findings, document_.language);
    auto listed = listed_role_models(document_, edition_, places_, doubts_);
    for (auto& model : listed) {
      if (model.municipality && model.municipality->country.empty()) {
        model.municipality->country = evaluation_.municipality.country;
      }
    }
    const auto sentences = sentences_of(document_);
    auto facts = summary_facts({document_, sentences, edition_, evaluation_.year, name_,
                                evaluation_.municipality, places_},
                               doubts_);
    evaluation_.edition = edition_of(facts, edition_, doubts_);
    add_total(facts.total, facts.total_line, tables_, doubts_);
    take(evaluation_, std::move(facts));
    evaluation_.role_models = with_those_told(
        std::move(listed), role_models({document_, sentences, lists, edition_, places_},
                                       not_role_models(evaluation_, places_), doubts_));
    judge_agreement(tables_, edition_, doubts_);
    judge_populations(evaluation_, doubts_);
    judge_municipality(sentences, evaluation_.municipality, places_, doubts_);
    judge_texts(
        {document_, sentences, edition_, recognition_, score_printed(edition_, tables_.results)},
        doubts_);
    evaluation_.printed = std::move(tables_.results);
  }

  string_view name_;
  const Edition& edition_;
  const Recognition& recognition_;
  Headings headings_;
  const PlaceNames& places_;
  Doubts& doubts_;
  Document document_;
  PrintedTables tables_;
  Evaluation evaluation_;
};

}  // namespace

ReadReport read_printed_report(string_view bytes, string_view name, const Known& known) {
  Doubts doubts(name);
  ReadReport report;
  report.evaluation.edition = known.edition.id;
  if (const auto text = usable_text(bytes, doubts)) {
    report.evaluation = Reader(name, known, doubts).read(*text);
  }
  report.findings = std::move(doubts).in_order();
  return report;
}

}  // namespace kompass::evidence
