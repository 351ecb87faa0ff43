// SPDX-License-Identifier: EUPL-1.2
// What is published: immutable snapshots of evaluations, each with a permanent number and the hash
// of its content. Anyone may see them. One by one, also those that were corrected or withdrawn:
// snapshots.hpp.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/files/evaluations.hpp"
#include "service/published/items.hpp"
#include "store/store.hpp"

namespace kompass::service {

// A published evaluation as its newest snapshot has it, without texts and grades.
struct Publication {
  std::string id;  // of the evaluation
  Municipality municipality;
  int year = 0;
  std::optional<Date> date;  // of the report
  std::optional<int> order;  // 2: the municipality's second evaluation
  EditionName edition;
  LocalText edition_assumed;  // why, where the source names none; empty where it does
  bool invented = false;
  std::string notice;  // what a reader must know; may be empty
  Provided provided;   // where the figures come from
  Score total;
  std::vector<Score> areas;              // in the edition's order
  std::vector<RoleModel> role_models;    // other municipalities it names
  std::string average;                   // of its comparison group, by name; may be empty
  int snapshot = 1;                      // 1, 2, 3, ...
  std::string sha256;                    // of the evaluation file
  std::string published_at;              // UTC, RFC 3339
  std::string erratum;                   // what the newest snapshot corrects; empty for the first
  std::vector<WithdrawalNote> passages;  // that were taken away
  std::string shown_sha256;  // of what is shown; not `sha256` when passages were taken away
};

// All whose newest snapshot is not withdrawn: newest year first, then by name of the municipality.
using Publications = std::vector<Publication>;

Result<Publications> publications(store::Store& store);

// The whole evaluation with its scores. Problems: Missing; what is stored cannot be read.
Result<OpenedEvaluation> open_publication(const store::Store& store, Instruments& instruments,
                                          const Publication& publication);

// Puts an evaluation file into the store and publishes it, its pictures too (they lie beside the
// file). Findings: what keeps it from being published (errors), what else there is to say.
// The same file again only gives the evaluation an association. Problems: Conflict when another of
// that municipality and year is there already, or nothing that a file can correct; Input.
struct Imported {
  std::string id;
  Findings findings;
};
// Prints a document that the store has, by its hash, as a PDF. Problem (Input): it cannot be.
using TrialPrint = std::function<Result<void>(const std::string& document)>;
// As what a file is imported.
struct ImportAs {
  std::string association;  // id of the one that may correct and withdraw it; may be none
  std::string erratum;      // the file corrects what was imported before, and this was wrong
  store::Deed deed = {"kompass", "evaluation.import"};
  TrialPrint trial;  // of one with pictures, whose pixels nothing else looks at
};
Result<Imported> import_evaluation(store::Store& store, Instruments& instruments,
                                   const std::filesystem::path& file, const ImportAs& as);

// The files that are meant: the file itself, or the evaluations and averages that `export_all`
// wrote into a folder, by name. Problem (Input): nothing is there.
inline constexpr std::string_view averages_folder = "averages";  // within such a folder
Result<std::vector<std::filesystem::path>> evaluation_files(const std::filesystem::path& path);

// The name of an evaluation in the store: "SE-0115/2019".
std::string evaluation_key(const Municipality& municipality, int year);

// Publishes an evaluation that the store has not yet. Its id.
Result<std::string> publish_first(store::Store& store, const OpenedEvaluation& opened,
                                  const store::Deed& deed, const std::string& association = "");

}  // namespace kompass::service
