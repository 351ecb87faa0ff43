// SPDX-License-Identifier: EUPL-1.2
#include "service/files/crosswalk_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/mapped.hpp"
#include "base/text.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) entries.push_back(entry.path());
  std::ranges::sort(entries);
  return entries;
}

// The folder of the instrument that a crosswalk belongs to: crosswalks lie in a folder of it.
fs::path instrument_folder(const fs::path& crosswalk) {
  return (crosswalk.parent_path() / "..").lexically_normal();
}

std::vector<std::string> editions_in(const fs::path& instrument) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& folder : sorted_entries(instrument)) {
    if (!fs::exists(folder / "edition.yaml", ignored)) continue;
    names.push_back(folder.filename().string());
  }
  return names;
}

Finding fault(const char* code, const std::string& where, std::string message) {
  return {Severity::Error, code, where, std::move(message)};
}

Findings hold_against_folder(const codec::CrosswalkFile& read, const fs::path& instrument) {
  const std::string called =
      fs::absolute(instrument / ".").lexically_normal().parent_path().filename();
  const std::string& name = read.crosswalk.from.instrument;
  if (name.empty() || name == called) return {};
  return {fault("folder-differs", read.places.instrument,
                fmt::format("the instrument is '{}' but its folder '{}'; correct one of them", name,
                            called))};
}

fs::path edition_file(const fs::path& instrument, const EditionName& name) {
  return (instrument / name.edition / "edition.yaml").lexically_normal();
}

Finding no_edition(const EditionName& name, const std::string& where, const fs::path& instrument) {
  std::error_code ignored;
  const bool there = fs::exists(edition_file(instrument, name), ignored);
  return fault(
      "no-edition", where,
      fmt::format("edition {} {}", name.text(),
                  there ? "has faults of its own; mend them first"
                        : "is not there; " + use_instead(name.edition, editions_in(instrument))));
}

fs::path folder_of(const fs::path& file) {
  return fs::weakly_canonical(file).parent_path();
}

Finding doubled(const std::string& where, const Crosswalk& crosswalk, const fs::path& other) {
  return fault("related-twice", where,
               fmt::format("{} leads from {} to {} as well; keep one", other.filename().string(),
                           crosswalk.from.edition, crosswalk.to.edition));
}

}  // namespace

Findings CrosswalkChecker::check(const fs::path& file) {
  auto loaded = codec::load_crosswalk(file);
  if (!loaded.value) return std::move(loaded.findings);
  std::set<std::string> told;  // what reading has told of a key is not told again
  for (const auto& finding : loaded.findings) told.insert(finding.where);
  auto broken = hold(*loaded.value, instrument_folder(file));
  std::erase_if(broken, [&](const Finding& finding) { return told.contains(finding.where); });
  append(loaded.findings, std::move(broken));
  checked_.push_back(
      {file, std::move(loaded.value->crosswalk), loaded.value->places.to, folder_of(file)});
  return std::move(loaded.findings);
}

Findings CrosswalkChecker::check_together() const {
  Findings findings = find_doubles();
  const auto ring = find_ring(mapped(checked_, &Checked::crosswalk));
  if (!ring.empty()) {
    findings.push_back(fault("crosswalk-ring", checked_.front().file.string(),
                             "the crosswalks run in a ring: " + joined(ring, " to ") +
                                 "; remove the one that leads backward in time"));
  }
  return findings;
}

Findings CrosswalkChecker::hold(const codec::CrosswalkFile& read,
                                const fs::path& instrument) const {
  const auto& [crosswalk, places] = read;
  if (editions_in(instrument).empty()) {
    return {fault("no-edition", places.instrument,
                  fmt::format("there is no edition beside the folder of this crosswalk; put it in "
                              "instruments/{}/crosswalks",
                              crosswalk.from.instrument))};
  }
  Findings findings = hold_against_folder(read, instrument);
  const Edition* from = usable(edition_file(instrument, crosswalk.from));
  const Edition* to = usable(edition_file(instrument, crosswalk.to));
  if (from == nullptr) findings.push_back(no_edition(crosswalk.from, places.from, instrument));
  if (to == nullptr) findings.push_back(no_edition(crosswalk.to, places.to, instrument));
  if (from != nullptr) append(findings, check_codes(crosswalk, CrosswalkEnd::From, *from, places));
  if (to != nullptr) {
    append(findings, check_codes(crosswalk, CrosswalkEnd::To, *to, places));
    append(findings, check_reasons(crosswalk, *to, places));
  }
  if (from != nullptr && to != nullptr) append(findings, check_direction(*from, *to, places));
  return findings;
}

const Edition* CrosswalkChecker::usable(const fs::path& edition) const {
  std::error_code ignored;
  if (!fs::exists(edition, ignored)) return nullptr;
  const auto& read = edition_at_(edition);
  return read.value ? &read.value->edition : nullptr;
}

// The crosswalks that lie in a folder of one that was checked, as far as they can be read.
std::vector<CrosswalkChecker::Checked> CrosswalkChecker::not_checked_beside() const {
  std::set<fs::path> given, folders;
  for (const auto& checked : checked_) {
    given.insert(fs::weakly_canonical(checked.file));
    folders.insert(checked.folder);
  }
  std::vector<Checked> beside;
  for (const auto& folder : folders) {
    for (const auto& file : sorted_entries(folder)) {
      if (file.extension() != ".yaml" || given.contains(fs::weakly_canonical(file))) continue;
      auto loaded = codec::load_crosswalk(file);
      if (loaded.value) beside.push_back({file, std::move(loaded.value->crosswalk), {}, folder});
    }
  }
  return beside;
}

// Of two files that were checked it is told at the later one.
Findings CrosswalkChecker::find_doubles() const {
  Findings findings;
  auto earlier = not_checked_beside();
  for (const auto& checked : checked_) {
    const auto double_of = std::ranges::find_if(earlier, [&](const Checked& other) {
      return other.folder == checked.folder && other.crosswalk.from == checked.crosswalk.from &&
             other.crosswalk.to == checked.crosswalk.to;
    });
    if (double_of != earlier.end()) {
      findings.push_back(doubled(checked.where, checked.crosswalk, double_of->file));
    }
    earlier.push_back(checked);
  }
  return findings;
}

}  // namespace kompass::service
