// SPDX-License-Identifier: EUPL-1.2
// Means of whole countries and of comparison groups: items of the store, by the names that
// evaluations know them by (decision 0090).
#pragma once

#include "service/account/accounts.hpp"
#include "service/files/evaluations.hpp"
#include "service/published/publications.hpp"
#include "service/stored.hpp"

namespace kompass::service {

// What was taken in under the name, one after another; the last is what holds.
struct AverageIssue {
  std::string document;  // SHA-256 of the average file, by which the store keeps it
  std::string erratum;   // what it corrects; empty for the first
  std::string at;        // UTC, RFC 3339
};
void describe(auto& v, Is<AverageIssue> auto& i) {
  v.must("document", i.document);
  v("erratum", i.erratum);
  v.must("at", i.at);
}

struct AverageItem {
  static constexpr std::string_view kind = "average";
  std::string country;
  std::vector<AverageIssue> issues;  // at least one
};
void describe(auto& v, Is<AverageItem> auto& a) {
  v.must("country", a.country);
  v.must("issues", a.issues);
}

// All of the store, by name.
using Averages = std::vector<OpenedAverage>;
Result<Averages> averages(store::Store& store, Instruments& instruments);
// Their names, and of those of a country.
Result<std::vector<std::string>> average_names(store::Reading& reading);
Result<std::vector<std::string>> averages_of(store::Reading& reading, std::string_view country);
// The file of the one that holds, byte for byte. Problem (Missing): there is none of that name.
Result<std::string> average_file(store::Store& store, const std::string& name);

// An average on its way into the store.
struct AverageWrite {
  const OpenedAverage& opened;
  std::string erratum;          // empty: the first of its name
  std::optional<int> revision;  // of what it corrects; none: whatever is there
};
// What has to be changed; nothing where the store has the same already. Problems: Conflict (another
// one has the name and no erratum is given, none is there to correct, or it has another revision);
// Input (a name or an erratum that is none, or no erratum for what has a revision).
Result<std::vector<store::Change>> average_changes(store::Store& store, const AverageWrite& write);

// Whether signs stand in its texts that do not show.
Findings check_signs(const Average& average);

// A file by its name ("sverige-2014.average.json"), as `import_evaluation`. The same again changes
// nothing.
Result<Imported> import_average(store::Store& store, Instruments& instruments,
                                const std::filesystem::path& file, const ImportAs& as);

// By whoever has the right, as the text of such a file. Findings (errors): what keeps it out, and
// then there is no average. Problems also: Denied.
struct PutAverage {
  std::string name, json, erratum;
  std::optional<int> revision;  // of what it replaces; none: it is new
};
struct AveragePut {
  std::optional<OpenedAverage> average;  // as it is now
  Findings findings;
};
Result<AveragePut> put_average(Realm& realm, Instruments& instruments, const Caller& caller,
                               const PutAverage& put);

// One of them. Problem (Missing): there is none of that name.
Result<OpenedAverage> find_average(store::Store& store, Instruments& instruments,
                                   const std::string& name);

// Once in the life of a store that has something in it: takes in those that come with the program
// and whose names are free. Before there were averages in stores, these were what every store
// showed. Problem (Environment): they cannot be read.
Result<void> adopt_averages(store::Store& store, Instruments& instruments,
                            const std::filesystem::path& home);

// All average files of a folder, by name. Problem: one has faults, or the folder is not there.
Result<Averages> load_averages(const std::filesystem::path& folder, Instruments& instruments);

}  // namespace kompass::service
