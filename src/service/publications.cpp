// SPDX-License-Identifier: EUPL-1.2
#include "service/publications.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "codec/evaluation_file.hpp"
#include "service/pictures.hpp"
#include "service/publications_items.hpp"
#include "service/stored.hpp"

namespace kompass::service {
namespace {

std::string key_of(const Municipality& municipality) {
  return municipality.country + "-" + municipality.code;
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

Publication publication_of(const std::string& id, const Stored<SnapshotItem>& snapshot,
                           OpenedEvaluation opened) {
  auto& evaluation = opened.evaluation;
  return {.id = id,
          .municipality = std::move(evaluation.municipality),
          .year = evaluation.year,
          .date = evaluation.date,
          .order = evaluation.order,
          .edition = evaluation.edition,
          .invented = evaluation.invented,
          .notice = std::move(evaluation.notice),
          .provided = std::move(evaluation.provided),
          .total = std::move(opened.scores.total),
          .areas = std::move(opened.scores.areas),
          .snapshot = snapshot.value.number,
          .sha256 = snapshot.value.document,
          .published_at = snapshot.item.created_at};
}

bool newer(const Publication& a, const Publication& b) {
  if (a.year != b.year) return a.year > b.year;
  return a.municipality.name < b.municipality.name;
}

// Each evaluation's id with its newest snapshot.
Result<std::vector<std::pair<std::string, Stored<SnapshotItem>>>> newest_snapshots(
    store::Reading& reading) {
  std::vector<std::pair<std::string, Stored<SnapshotItem>>> newest;
  for (const auto& evaluation : reading.children(EvaluationItem::kind, "")) {
    auto snapshots = find_all<SnapshotItem>(reading, evaluation.id);
    if (!snapshots) return snapshots.problem();
    if (!snapshots->empty()) newest.emplace_back(evaluation.id, std::move(snapshots->back()));
  }
  return newest;
}

Result<void> keep_pictures(store::Store& store, const Pictures& pictures) {
  for (const auto& [hash, bytes] : pictures.by_hash) {
    if (auto kept = store.keep_file(bytes); !kept) return kept.problem();
  }
  return {};
}

}  // namespace

Result<Publications> publications(store::Store& store, Instruments& instruments) {
  const auto newest =
      looked(store, [](store::Reading& reading) { return newest_snapshots(reading); });
  if (!newest) return newest.problem();
  Publications all;
  for (const auto& [id, snapshot] : *newest) {
    auto opened = open_document(store, instruments, snapshot.value.document);
    if (!opened) return opened.problem();
    all.push_back(publication_of(id, snapshot, std::move(*opened)));
  }
  std::ranges::stable_sort(all, newer);
  return all;
}

Result<OpenedEvaluation> open_publication(const store::Store& store, Instruments& instruments,
                                          const Publication& publication) {
  return open_document(store, instruments, publication.sha256);
}

Result<Imported> import_evaluation(store::Store& store, Instruments& instruments,
                                   const std::filesystem::path& file, const store::Deed& deed) {
  auto opened = open_evaluation(file, instruments, Missing::Refuse);
  Imported imported{"", std::move(opened.findings)};
  if (!opened.value) return imported;
  const auto& evaluation = opened.value->evaluation;
  append(imported.findings, opened.value->scores.findings);
  auto pictures = load_pictures(evaluation, file);
  append(imported.findings, std::move(pictures.findings));
  if (any_error(imported.findings)) return imported;
  const std::string municipality = key_of(evaluation.municipality);
  const std::string key = fmt::format("{}/{}", municipality, evaluation.year);
  const auto there = looked(store, [&](store::Reading& reading) {
    return Result(reading.named(EvaluationItem::kind, "", key).has_value());
  });
  if (!there) return there.problem();
  if (*there) {
    return Problem{
        Trouble::Conflict, file.string(),
        fmt::format("{} {} is in the store already", evaluation.municipality.name, evaluation.year),
        "publish a correction of it instead"};
  }
  if (auto kept = keep_pictures(store, pictures); !kept) return kept.problem();
  const auto document = store.keep_file(codec::write_evaluation(evaluation));
  if (!document) return document.problem();
  imported.id = store::new_id(store::system_now());
  const std::vector changes{
      created(EvaluationItem{evaluation.year, evaluation.edition.instrument,
                             evaluation.edition.edition},
              {.id = imported.id,
               .municipality = municipality,

               .key = key}),
      created(SnapshotItem{1, *document, ""},
              {.municipality = municipality, .parent = imported.id, .key = "0001"})};
  if (auto done = changed(store, deed, changes); !done) return done.problem();
  return imported;
}

}  // namespace kompass::service
