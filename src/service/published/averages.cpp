// SPDX-License-Identifier: EUPL-1.2
#include "service/published/averages.hpp"

#include <algorithm>
#include <iterator>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/evaluation_file.hpp"
#include "service/applied.hpp"
#include "service/plain_text.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;

Result<OpenedAverage> opened(const store::Store& store, Instruments& instruments,
                             const Stored<AverageItem>& kept) {
  const auto& issues = kept.value.issues;
  const std::string where = "average " + kept.item.key;
  if (issues.empty()) {
    return Problem{Trouble::Environment, where, "has no issue", "restore the latest backup"};
  }
  const auto bytes = store.file(issues.back().document);
  if (!bytes) return bytes.problem();
  auto decoded = codec::read_average({*bytes, where});
  if (!decoded.value) return problem_of(decoded.findings);
  auto made = scored(kept.item.key, std::move(*decoded.value), instruments);
  if (!made) return made.problem();
  made->kept = {static_cast<int>(issues.size()), issues.back().erratum, issues.back().at,
                kept.item.revision};
  return made;
}

Result<std::vector<Stored<AverageItem>>> items(store::Store& store) {
  return looked(store, [](store::Reading& reading) { return find_all<AverageItem>(reading, ""); });
}

Result<std::optional<Stored<AverageItem>>> item_named(store::Store& store,
                                                      const std::string& name) {
  using Maybe = std::optional<Stored<AverageItem>>;
  return looked(store, [&](store::Reading& reading) -> Result<Maybe> {
    auto item = reading.named(AverageItem::kind, "", name);
    if (!item) return Maybe();
    auto kept = stored<AverageItem>(std::move(*item));
    if (!kept) return kept.problem();
    return Maybe(std::move(*kept));
  });
}

bool is_name(std::string_view name) {
  constexpr std::size_t longest = 100;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
  return !name.empty() && name.size() <= longest &&
         name.find_first_not_of(letters) == std::string_view::npos;
}

Result<void> is_fit(const AverageWrite& write) {
  if (!is_name(write.opened.name)) {
    return Problem{Trouble::Input, printable(write.opened.name), "is no name of an average",
                   "name it by small letters a to z, digits and hyphens"};
  }
  if (is_plain_text(write.erratum)) return {};
  return Problem{Trouble::Input, "erratum", "has signs that do not show", "write it anew"};
}

Problem collides(const AverageWrite& write, std::string what, std::string remedy) {
  return {Trouble::Conflict, write.opened.name, std::move(what), std::move(remedy)};
}

std::vector<fs::path> average_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (has_average_name(entry.path())) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// That those of the program were offered once, so that none comes back.
struct AveragesAdopted {
  static constexpr std::string_view kind = "averages_adopted";
  std::string note = "the averages that come with the program were taken in";
};
void describe(auto& v, Is<AveragesAdopted> auto& a) {
  v("note", a.note);
}

Result<void> adopt(store::Store& store, Instruments& instruments, const fs::path& home) {
  std::vector changes{created(AveragesAdopted{}, {.key = "averages"})};
  for (const auto* folder : {"examples", "examples/published"}) {
    const auto all = load_averages(home / folder, instruments);
    if (!all) return all.problem();
    for (const auto& one : *all) {
      const auto there = item_named(store, one.name);
      if (!there) return there.problem();
      if (*there) continue;
      auto more = average_changes(store, {one, "", {}});
      if (!more) return more.problem();
      std::ranges::move(*more, std::back_inserter(changes));
    }
  }
  return changed(store, {"kompass", "average.adopt"}, changes);
}

}  // namespace

Result<Averages> averages(store::Store& store, Instruments& instruments) {
  const auto kept = items(store);
  if (!kept) return kept.problem();
  Averages all;
  for (const auto& one : *kept) {
    auto made = opened(store, instruments, one);
    if (!made) return made.problem();
    all.push_back(std::move(*made));
  }
  return all;
}

Result<std::vector<std::string>> average_names(store::Reading& reading) {
  return mapped(reading.children(AverageItem::kind, ""), &store::Item::key);
}

Result<std::vector<std::string>> averages_of(store::Reading& reading, std::string_view country) {
  const auto kept = find_all<AverageItem>(reading, "");
  if (!kept) return kept.problem();
  std::vector<std::string> names;
  for (const auto& [item, average] : *kept) {
    if (average.country == country) names.push_back(item.key);
  }
  return names;
}

Result<std::string> average_file(store::Store& store, const std::string& name) {
  const auto kept = item_named(store, name);
  if (!kept) return kept.problem();
  if (*kept && !(*kept)->value.issues.empty()) {
    return store.file((*kept)->value.issues.back().document);
  }
  return Problem{Trouble::Missing, name, "is no average of this store", ""};
}

Result<std::vector<store::Change>> average_changes(store::Store& store, const AverageWrite& write) {
  using Changes = std::vector<store::Change>;
  if (auto fine = is_fit(write); !fine) return fine.problem();
  auto kept = item_named(store, write.opened.name);
  if (!kept) return kept.problem();
  const auto document = store.keep_file(codec::write_average(write.opened.average));
  if (!document) return document.problem();
  const AverageIssue issue{*document, write.erratum, store::timestamp(store::system_now())};
  const auto& country = write.opened.average.country;
  if (!*kept) {
    if (!write.erratum.empty() || write.revision) {
      return collides(write, "is not in the store", "take it in without an erratum");
    }
    return Changes{created(AverageItem{country, {issue}}, {.key = write.opened.name})};
  }
  auto& there = **kept;
  if (write.revision && *write.revision != there.item.revision) {
    return collides(write, "was changed meanwhile", "read it again and repeat the change");
  }
  if (there.value.issues.back().document == *document) return Changes{};
  if (write.erratum.empty() && write.revision) {
    return Problem{Trouble::Input, "erratum", "is missing", "say what was wrong in what is there"};
  }
  if (write.erratum.empty()) {
    return collides(write, "is in the store already, with other figures or words",
                    "say by an erratum what was wrong in it, or give the new one another name");
  }
  there.value.country = country;
  there.value.issues.push_back(issue);
  return Changes{replaced(there)};
}

Findings check_signs(const Average& average) {
  Findings findings;
  const std::string json = codec::write_average(average);
  const auto node = codec::parse_json({json, "average"}, findings);
  if (node) append(findings, check_signs(*node, "average"));
  return findings;
}

Result<Imported> import_average(store::Store& store, Instruments& instruments, const fs::path& file,
                                const ImportAs& as) {
  auto opened = open_average(file, instruments);
  Findings findings = std::move(opened.findings);
  if (!opened.value) return Imported{"", std::move(findings)};
  append(findings, opened.value->scores.findings);
  append(findings, check_signs(opened.value->average));
  if (any_error(findings)) return Imported{"", std::move(findings)};
  const auto changes = average_changes(store, {*opened.value, as.erratum, {}});
  auto done = changes ? changed(store, {as.deed.by, "average.import"}, *changes)
                      : Result<void>(changes.problem());
  if (done) return Imported{opened.value->name, std::move(findings)};
  Problem problem = done.problem();
  problem.what = problem.where + " " + problem.what;
  problem.where = file.string();
  return problem;
}

Result<OpenedAverage> find_average(store::Store& store, Instruments& instruments,
                                   const std::string& name) {
  const auto kept = item_named(store, name);
  if (!kept) return kept.problem();
  if (*kept) return opened(store, instruments, **kept);
  return Problem{Trouble::Missing, name, "is no average of this store", ""};
}

Result<AveragePut> put_average(Realm& realm, Instruments& instruments, const Caller& caller,
                               const PutAverage& put) {
  if (auto fine = permit(caller, Action::ManageAverages, {}); !fine) return fine.problem();
  auto opened = open_average(put.name, {put.json, "body"}, instruments);
  AveragePut done{std::nullopt, std::move(opened.findings)};
  if (!opened.value) return done;
  append(done.findings, check_signs(opened.value->average));
  if (any_error(done.findings)) return done;
  const auto changes = average_changes(realm.store, {*opened.value, put.erratum, put.revision});
  if (!changes) return changes.problem();
  if (auto written = changed_for(realm.store, caller, "average.write", *changes); !written) {
    return written.problem();
  }
  auto now = find_average(realm.store, instruments, put.name);
  if (!now) return now.problem();
  done.average = std::move(*now);
  return done;
}

Result<void> adopt_averages(store::Store& store, Instruments& instruments, const fs::path& home) {
  const auto asked = looked(store, [](store::Reading& reading) -> Result<bool> {
    return reading.revision() == 0 ||
           reading.named(AveragesAdopted::kind, "", "averages").has_value();
  });
  if (!asked) return asked.problem();
  return *asked ? Result<void>() : adopt(store, instruments, home);
}

Result<Averages> load_averages(const fs::path& folder, Instruments& instruments) {
  std::error_code error;
  const auto files = average_files(folder, error);
  if (error) return Problem{Trouble::Environment, folder.string(), error.message(), "restore it"};
  Averages averages;
  for (const auto& file : files) {
    auto opened = open_average(file, instruments);
    if (!opened.value) return problem_of(opened.findings);
    averages.push_back(std::move(*opened.value));
  }
  return averages;
}

}  // namespace kompass::service
