// SPDX-License-Identifier: EUPL-1.2
// Files into the store: published as they are, and corrected by files.
#include <fmt/format.h>

#include <algorithm>

#include "codec/evaluation_file.hpp"
#include "service/plain_text.hpp"
#include "service/published/publications.hpp"
#include "service/published/snapshots.hpp"
#include "service/published/withdrawals.hpp"
#include "service/stored.hpp"
#include "service/uploads/pictures.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;

std::string number_of(const Municipality& municipality) {
  return municipality.country + "-" + municipality.code;
}

std::string key_of(const Evaluation& evaluation) {
  return evaluation_key(evaluation.municipality, evaluation.year);
}

EvaluationItem item_of(const Evaluation& evaluation, const std::string& association) {
  EvaluationItem item;
  item.year = evaluation.year;
  item.instrument = evaluation.edition.instrument;
  item.edition = evaluation.edition.edition;
  item.association = association;
  item.invented = evaluation.invented;
  item.municipality = evaluation.municipality;
  return item;
}

store::Change listed(const std::string& association, const std::string& id,
                     const std::string& municipality) {
  return created(AssociationEvaluation{},
                 {.municipality = municipality, .parent = association, .key = id});
}

Result<void> keep_pictures(store::Store& store, const Pictures& pictures) {
  for (const auto& [hash, bytes] : pictures.by_hash) {
    if (auto kept = store.keep_file(bytes); !kept) return kept.problem();
  }
  return {};
}

Result<void> is_fit(const ImportAs& as) {
  if (!as.association.empty() && !is_plain_id(as.association)) {
    return Problem{Trouble::Input, "association", "is no id", "write the id its coordinators have"};
  }
  if (is_plain_text(as.erratum)) return {};
  return Problem{Trouble::Input, "erratum", "has signs that do not show", "write it anew"};
}

// What the store has of a file's municipality and year.
struct There {
  Stored<EvaluationItem> evaluation;
  std::vector<Stored<SnapshotItem>> snapshots;
  bool worked_on = false;  // here, so that it has parts, which are what is corrected
  std::optional<TrailHead> trail;
  Findings withdrawn_words;
};

Result<There> look_at(store::Reading& reading, store::Item item, const Evaluation& evaluation) {
  auto found = stored<EvaluationItem>(std::move(item));
  if (!found) return found.problem();
  const std::string id = found->item.id;
  auto snapshots = find_all<SnapshotItem>(reading, id);
  if (!snapshots) return snapshots.problem();
  auto trail = trail_head(reading);
  if (!trail) return trail.problem();
  auto words = withdrawn_words_in(reading, id, evaluation);
  if (!words) return words.problem();
  return There{std::move(*found), std::move(*snapshots),
               !reading.children(EvaluationMove::kind, id).empty(), std::move(*trail),
               std::move(*words)};
}

Result<std::optional<There>> there_already(store::Store& store, const Evaluation& evaluation) {
  using Maybe = std::optional<There>;
  return looked(store, [&](store::Reading& reading) -> Result<Maybe> {
    auto item = reading.named(EvaluationItem::kind, "", key_of(evaluation));
    if (!item) return Maybe();
    auto there = look_at(reading, std::move(*item), evaluation);
    if (!there) return there.problem();
    return Maybe(std::move(*there));
  });
}

void give(const std::string& association, There& there, Changes& changes) {
  auto& own = there.evaluation.value.association;
  if (association.empty() || !own.empty()) return;
  own = association;
  changes.push_back(
      listed(association, there.evaluation.item.id, there.evaluation.item.municipality));
}

// The second file of an evaluation: the same one, for its association, or one that corrects it.
class Again {
 public:
  Again(store::Store& store, There there, const OpenedEvaluation& opened, const ImportAs& as)
      : store_(store), there_(std::move(there)), opened_(opened), as_(as) {}

  Result<Imported> run(const store::Deed& deed) {
    const auto& evaluation = opened_.evaluation;
    const auto document = store_.keep_file(codec::write_evaluation(evaluation));
    if (!document) return document.problem();
    Imported imported{there_.evaluation.item.id, {}};
    Changes changes;
    give(as_.association, there_, changes);
    if (!as_.erratum.empty()) {
      if (auto fine = may_be_corrected(); !fine) return fine.problem();
      if (!there_.withdrawn_words.empty()) return Imported{"", std::move(there_.withdrawn_words)};
      add_snapshot(*document, changes);
    } else if (changes.empty() || there_.snapshots.empty() ||
               there_.snapshots.back().value.document != *document) {
      return already();
    }
    changes.insert(changes.begin(), replaced(there_.evaluation));
    if (auto done = changed(store_, deed, changes); !done) return done.problem();
    return imported;
  }

 private:
  [[nodiscard]] Problem already() const {
    const auto& evaluation = opened_.evaluation;
    return {
        Trouble::Conflict, key_of(evaluation),
        fmt::format("{} {} is in the store already", evaluation.municipality.name, evaluation.year),
        "publish a correction of it instead"};
  }

  // What two persons took away, a file does not bring back.
  [[nodiscard]] Result<void> may_be_corrected() const {
    const auto conflict = [&](std::string what, std::string remedy) {
      return Problem{Trouble::Conflict, key_of(opened_.evaluation), std::move(what),
                     std::move(remedy)};
    };
    if (there_.worked_on || there_.snapshots.empty()) {
      return conflict("was made here, not imported", "correct its parts");
    }
    if (there_.snapshots.back().value.withdrawn) return conflict("was withdrawn", "");
    return {};
  }

  void add_snapshot(const std::string& document, Changes& changes) {
    auto& item = there_.evaluation.value;
    item = item_of(opened_.evaluation, item.association);
    const int number = there_.snapshots.back().value.number + 1;
    changes.push_back(created(snapshot_of(opened_, {number, document, as_.erratum, there_.trail}),
                              {.municipality = number_of(opened_.evaluation.municipality),
                               .parent = there_.evaluation.item.id,
                               .key = snapshot_key(number)}));
  }

  store::Store& store_;
  There there_;
  const OpenedEvaluation& opened_;
  const ImportAs& as_;
};

Result<Imported> put_in(store::Store& store, const OpenedEvaluation& opened, const ImportAs& as) {
  auto there = there_already(store, opened.evaluation);
  if (!there) return there.problem();
  if (*there) return Again(store, std::move(**there), opened, as).run(as.deed);
  if (!as.erratum.empty()) {
    return Problem{Trouble::Conflict, key_of(opened.evaluation), "is not in the store",
                   "import it without an erratum"};
  }
  auto id = publish_first(store, opened, as.deed, as.association);
  if (!id) return id.problem();
  return Imported{std::move(*id), {}};
}

Result<void> can_be_printed(store::Store& store, const Evaluation& evaluation, const ImportAs& as) {
  if (!as.trial || evaluation.figures.empty()) return {};
  const auto document = store.keep_file(codec::write_evaluation(evaluation));
  if (!document) return document.problem();
  return as.trial(*document);
}

Problem at_file(Problem problem, const std::filesystem::path& file) {
  problem.where = file.string();
  return problem;
}

}  // namespace

Result<Imported> import_evaluation(store::Store& store, Instruments& instruments,
                                   const std::filesystem::path& file, const ImportAs& as) {
  if (auto fine = is_fit(as); !fine) return fine.problem();
  auto opened = open_evaluation(file, instruments, Missing::Refuse);
  Findings findings = std::move(opened.findings);
  if (!opened.value) return Imported{"", std::move(findings)};
  append(findings, opened.value->scores.findings);
  append(findings, faults_of(*opened.value, file));
  append(findings, check_signs(opened.value->evaluation));
  auto pictures = load_pictures(opened.value->evaluation, file);
  append(findings, std::move(pictures.findings));
  if (any_error(findings)) return Imported{"", std::move(findings)};
  if (auto kept = keep_pictures(store, pictures); !kept) return kept.problem();
  if (auto fine = can_be_printed(store, opened.value->evaluation, as); !fine) {
    return at_file(fine.problem(), file);
  }
  auto imported = put_in(store, *opened.value, as);
  if (!imported) return at_file(imported.problem(), file);
  findings.insert(findings.end(), imported->findings.begin(), imported->findings.end());
  imported->findings = std::move(findings);
  return imported;
}

Result<std::vector<std::filesystem::path>> evaluation_files(const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  constexpr std::string_view own = "evaluation.kompass.json";
  std::error_code error;
  if (!fs::is_directory(path, error)) return std::vector{path};
  std::vector<fs::path> files;
  if (fs::exists(path / own, error)) files.push_back(path / own);
  for (const auto& entry : fs::directory_iterator(path, error)) {
    if (fs::exists(entry.path() / own, error)) files.push_back(entry.path() / own);
  }
  for (const auto& entry : fs::directory_iterator(path / averages_folder, error)) {
    if (has_average_name(entry.path())) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  if (!files.empty()) return files;
  return Problem{
      Trouble::Input, path.string(), "holds nothing that kompass export wrote",
      "name evaluation files, or a folder that has them as FOLDER/NAME/" + std::string(own)};
}

Result<std::string> publish_first(store::Store& store, const OpenedEvaluation& opened,
                                  const store::Deed& deed, const std::string& association) {
  const auto& evaluation = opened.evaluation;
  const auto document = store.keep_file(codec::write_evaluation(evaluation));
  if (!document) return document.problem();
  const auto trail = looked(store, [](store::Reading& reading) { return trail_head(reading); });
  if (!trail) return trail.problem();
  const auto id = store::new_id(store::system_now());
  const std::string municipality = number_of(evaluation.municipality);
  Changes changes{created(item_of(evaluation, association),
                          {.id = id, .municipality = municipality, .key = key_of(evaluation)}),
                  created(snapshot_of(opened, {1, *document, "", *trail}),
                          {.municipality = municipality, .parent = id, .key = snapshot_key(1)})};
  if (!association.empty()) changes.push_back(listed(association, id, municipality));
  if (auto done = changed(store, deed, changes); !done) return done.problem();
  return id;
}

}  // namespace kompass::service
