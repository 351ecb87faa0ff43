// SPDX-License-Identifier: EUPL-1.2
#include "service/files/instruments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.hpp"
#include "codec/crosswalk_file.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) entries.push_back(entry.path());
  std::ranges::sort(entries);
  return entries;
}

Problem unknown_edition(const std::string& name, const std::vector<EditionName>& known) {
  std::vector<std::string> words;
  for (const auto& edition : known) {
    words.push_back(edition.text());
    words.push_back(edition.edition);
  }
  const auto near = nearest(name, words);
  return {Trouble::Input, "edition " + name, "is not known",
          near ? fmt::format("did you mean {}?", *near)
               : "see 'kompass instrument show' for those there are"};
}

}  // namespace

Problem problem_of(const Findings& findings) {
  const auto first = std::ranges::find(findings, Severity::Error, &Finding::severity);
  if (first == findings.end()) return {Trouble::Input, "", "cannot be used", ""};
  const auto errors = std::ranges::count(findings, Severity::Error, &Finding::severity);
  std::string what = first->message;
  if (errors > 1) what += fmt::format(" (and {} more error{})", errors - 1, errors > 2 ? "s" : "");
  return {Trouble::Input, first->where, what, ""};
}

Result<Instruments> Instruments::open(const fs::path& folder) {
  Instruments all(folder);
  std::error_code ignored;
  for (const auto& instrument : entries_of(folder)) {
    for (const auto& edition : entries_of(instrument)) {
      if (!fs::exists(edition / "edition.yaml", ignored)) continue;
      all.names_.push_back({instrument.filename().string(), edition.filename().string()});
    }
  }
  if (!all.names_.empty()) return all;
  return Problem{Trouble::Environment, folder.string(), "holds no edition",
                 "restore it, or set KOMPASS_HOME"};
}

Result<const codec::EditionFile*> Instruments::find(const std::string& name) {
  const std::lock_guard lock(*mutex_);
  const auto resolved = resolve(name);
  if (!resolved) return resolved.problem();
  return load(*resolved);
}

Result<EditionName> Instruments::resolve(const std::string& name) {
  for (const auto& edition : names_) {
    if (edition.text() == name) return edition;
  }
  const auto same = std::ranges::count(names_, name, &EditionName::edition);
  if (same == 1) return *std::ranges::find(names_, name, &EditionName::edition);
  if (same > 1) {
    return Problem{Trouble::Input, "edition " + name, "several instruments have it",
                   "name the instrument too, as in kommunkompassen/" + name};
  }
  for (const auto& edition : names_) {
    if (name.find('/') != std::string::npos) break;
    const auto file = load(edition);
    if (!file) continue;
    const auto& also = (*file)->edition.also_called;
    if (std::ranges::find(also, name) != also.end()) return edition;
  }
  return unknown_edition(name, names_);
}

Result<const codec::EditionFile*> Instruments::load(const EditionName& name) {
  const auto found = loaded_.find(name);
  if (found != loaded_.end()) return &found->second;
  auto decoded = codec::load_edition(folder_ / name.instrument / name.edition / "edition.yaml");
  if (!decoded.value) return problem_of(decoded.findings);
  return &loaded_.emplace(name, std::move(*decoded.value)).first->second;
}

Result<std::vector<Crosswalk>> Instruments::crosswalks(const std::string& instrument) const {
  std::vector<Crosswalk> crosswalks;
  for (const auto& path : entries_of(folder_ / instrument / "crosswalks")) {
    auto decoded = codec::load_crosswalk(path);
    if (any_error(decoded.findings)) return problem_of(decoded.findings);
    crosswalks.push_back(std::move(decoded.value->crosswalk));
  }
  const auto ring = find_ring(crosswalks);
  if (!ring.empty()) {
    return Problem{Trouble::Input, (folder_ / instrument / "crosswalks").string(),
                   "the crosswalks run in a ring: " + joined(ring, " to "),
                   "remove the one that leads backward in time"};
  }
  return crosswalks;
}

Result<std::vector<Crosswalk>> Instruments::crosswalks() const {
  std::set<std::string> instruments;
  for (const auto& edition : names_) instruments.insert(edition.instrument);
  std::vector<Crosswalk> all;
  for (const auto& instrument : instruments) {
    auto more = crosswalks(instrument);
    if (!more) return more.problem();
    std::ranges::move(*more, std::back_inserter(all));
  }
  return all;
}

}  // namespace kompass::service
