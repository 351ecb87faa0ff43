// SPDX-License-Identifier: EUPL-1.2
#include "service/published/snapshots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/mapped.hpp"
#include "codec/evaluation_file.hpp"

namespace kompass::service {
namespace {

SnapshotView view_of(const Stored<SnapshotItem>& snapshot) {
  const auto& [item, value] = snapshot;
  return {.number = value.number,
          .sha256 = value.document,
          .shown_sha256 = shown_document(value),
          .published_at = item.created_at,
          .erratum = value.erratum,
          .trail = value.trail,
          .withdrawn = value.withdrawn,
          .passages = value.passages};
}

// The same whether there is no such evaluation or one that nobody is to know of yet.
Problem nothing_published() {
  return {Trouble::Missing, "", "nothing is published here", ""};
}

Result<PublishedEvaluation> published_in(store::Reading& reading,
                                         const Stored<EvaluationItem>& evaluation) {
  const auto snapshots = find_all<SnapshotItem>(reading, evaluation.item.id);
  if (!snapshots) return snapshots.problem();
  if (snapshots->empty()) return nothing_published();
  const auto& newest = snapshots->back().value;
  return PublishedEvaluation{.id = evaluation.item.id,
                             .municipality = newest.municipality,
                             .year = evaluation.value.year,
                             .edition = {evaluation.value.instrument, evaluation.value.edition},
                             .invented = newest.invented,
                             .snapshots = mapped(*snapshots, view_of)};
}

Result<PublishedEvaluation> published_by_id(store::Reading& reading, const std::string& id) {
  const auto evaluation = find<EvaluationItem>(reading, id);
  if (!evaluation && evaluation.problem().kind == Trouble::Missing) return nothing_published();
  if (!evaluation) return evaluation.problem();
  return published_in(reading, *evaluation);
}

Result<std::vector<PublishedEvaluation>> withdrawn_in(store::Reading& reading) {
  const auto evaluations = find_all<EvaluationItem>(reading, "");
  if (!evaluations) return evaluations.problem();
  std::vector<PublishedEvaluation> withdrawn;
  for (const auto& evaluation : *evaluations) {
    auto published = published_in(reading, evaluation);
    if (!published && published.problem().kind == Trouble::Missing) continue;
    if (!published) return published.problem();
    if (published->snapshots.back().withdrawn) withdrawn.push_back(std::move(*published));
  }
  return withdrawn;
}

}  // namespace

Result<PublishedEvaluation> snapshots_of(store::Store& store, const std::string& evaluation) {
  return looked(store,
                [&](store::Reading& reading) { return published_by_id(reading, evaluation); });
}

Result<PublishedEvaluation> snapshots_named(store::Store& store, const std::string& key) {
  return looked(store, [&](store::Reading& reading) -> Result<PublishedEvaluation> {
    const auto evaluation = find_named<EvaluationItem>(reading, "", key);
    if (!evaluation) return evaluation.problem();
    return published_in(reading, *evaluation);
  });
}

Result<OpenedEvaluation> open_snapshot(store::Store& store, Instruments& instruments,
                                       const std::string& evaluation, int number) {
  const auto snapshot = looked(store, [&](store::Reading& reading) {
    return find_named<SnapshotItem>(reading, evaluation, snapshot_key(number));
  });
  if (!snapshot) return snapshot.problem();
  const auto& value = snapshot->value;
  if (value.withdrawn) {
    return Problem{Trouble::Missing, "", fmt::format("was withdrawn: {}", value.withdrawn->reason),
                   ""};
  }
  return open_document(store, instruments, shown_document(value));
}

Result<std::vector<PublishedEvaluation>> withdrawn_evaluations(store::Store& store) {
  return looked(store, [](store::Reading& reading) { return withdrawn_in(reading); });
}

std::string snapshot_key(int number) {
  return fmt::format("{:04}", number);
}

Result<std::optional<TrailHead>> trail_head(store::Reading& reading) {
  const auto newest = reading.audit(reading.revision() - 1, 1);
  if (newest.empty()) return std::optional<TrailHead>();
  return std::optional(TrailHead{static_cast<int>(newest.front().seq), newest.front().hash});
}

SnapshotItem snapshot_of(const OpenedEvaluation& opened, SnapshotOrigin origin) {
  const auto& evaluation = opened.evaluation;
  SnapshotItem made;
  made.number = origin.number;
  made.document = std::move(origin.document);
  made.erratum = std::move(origin.erratum);
  made.municipality = evaluation.municipality;
  made.year = evaluation.year;
  made.instrument = evaluation.edition.instrument;
  made.edition = evaluation.edition.edition;
  made.date = evaluation.date;
  made.order = evaluation.order;
  made.invented = evaluation.invented;
  made.edition_assumed = evaluation.edition_assumed;
  made.notice = evaluation.notice;
  made.provided = evaluation.provided;
  if (evaluation.comparison_group) made.average = evaluation.comparison_group->average;
  made.total = figure_of(opened.scores.total);
  made.areas = mapped(opened.scores.areas, figure_of);
  std::ranges::copy_if(evaluation.role_models, std::back_inserter(made.role_models),
                       [](const RoleModel& model) { return model.municipality.has_value(); });
  made.trail = std::move(origin.trail);
  return made;
}

Result<OpenedEvaluation> open_document(const store::Store& store, Instruments& instruments,
                                       const std::string& sha256) {
  const auto bytes = store.file(sha256);
  if (!bytes) return bytes.problem();
  auto decoded = codec::read_evaluation({*bytes, "snapshot " + sha256});
  if (!decoded.value) return problem_of(decoded.findings);
  const auto edition = instruments.find(decoded.value->edition.text());
  if (!edition) return edition.problem();
  OpenedEvaluation opened{std::move(*decoded.value), *edition, {}};
  opened.scores = score((*edition)->edition, opened.evaluation, Missing::AsInterval);
  return opened;
}

}  // namespace kompass::service
