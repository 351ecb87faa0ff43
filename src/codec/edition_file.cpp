// SPDX-License-Identifier: EUPL-1.2
#include "codec/edition_file.hpp"

#include <algorithm>
#include <set>

#include "base/file.hpp"
#include "codec/edition_places.hpp"
#include "codec/edition_records.hpp"
#include "codec/hash.hpp"
#include "core/edition_check.hpp"

namespace kompass::codec {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t largest_file = 8'000'000;
const Format edition_format{"kompass-edition", 1, {}};
const Format area_format{"kompass-area", 1, {}};
const Format recognition_format{"kompass-recognition", 1, {}};

// An entry of `areas`: the name of a file, or the area itself.
struct AreaEntry {
  std::string file;
  Area area;
};

struct EditionHead {
  Edition edition;
  std::vector<AreaEntry> areas;
  std::string recognition;
};

void read_value(const Node& node, AreaEntry& into, Faults& faults) {
  if (node.kind == Node::Kind::Text) {
    into.file = node.text;
  } else {
    codec::read_value(node, into.area, faults);
  }
}

void describe(auto& v, EditionHead& h) {
  v.must("instrument", h.edition.id.instrument);
  v.must("edition", h.edition.id.edition);
  v.must("name", h.edition.name);
  v.must("label", h.edition.label);
  v("also_called", h.edition.also_called);
  v.must("status", h.edition.status);
  v("depth", h.edition.depth);
  v("valid_from", h.edition.valid_from);
  v("valid_to", h.edition.valid_to);
  v.must("languages", h.edition.languages);
  v.must("max", h.edition.max);
  v.must("provenance", h.edition.provenance);
  v.must("rounding", h.edition.rounding);
  v("main_questions", h.edition.main_questions);
  v("rules", h.edition.rules);
  v("ladder", h.edition.ladder);
  v("sources", h.edition.sources);
  v("role_groups", h.edition.role_groups);
  v("perspectives", h.edition.perspectives);
  v("introduction", h.edition.introduction);
  v.must("areas", h.areas);
  v("recognition", h.recognition);
}

class Loader {
 public:
  Loader(fs::path path, Lock lock) : path_(std::move(path)), lock_(lock) {}

  Decoded<EditionFile> run() {
    auto head = load<EditionHead>(path_, edition_format, [&](const Node& document) {
      places_.remember_edition(document, current_);
    });
    if (!head) return finish();
    const Head read = any_error(findings_) ? Head::Broken : Head::Whole;
    file_.edition = std::move(head->edition);
    for (auto& entry : head->areas) take_area(std::move(entry));
    if (!head->recognition.empty()) take_recognition(path_.parent_path() / head->recognition);
    judge(read);
    hold_against_folder();
    file_.sha256 = sha256(hashed_);
    if (lock_ == Lock::Refuse) hold_against_lock();
    return finish();
  }

 private:
  // As much of a file as can be read; what cannot is among the findings.
  template <class T, class Remember>
  std::optional<T> load(const fs::path& path, const Format& format, Remember remember) {
    const auto bytes = read_file(path, largest_file);
    if (!bytes) {
      findings_.push_back({Severity::Error, "file-unreadable", path.string(),
                           bytes.problem().what + "; " + bytes.problem().remedy});
      return std::nullopt;
    }
    const std::string name = fs::relative(path, path_.parent_path()).generic_string();
    hashed_ += fmt::format("{} {}\n{}\n", name, bytes->size(), *bytes);
    current_ = path.string();
    const Source source{*bytes, current_};
    auto document = parse_yaml(source, findings_);
    if (document) remember(*document);
    return decode_partly<T>(std::move(document), source, format, findings_);
  }

  // The rules, also of an edition that is broken elsewhere. What reading has told of a key is not
  // told again.
  void judge(Head read) {
    std::set<std::string> told;
    for (const auto& finding : findings_) told.insert(finding.where);
    const auto where_is = [this](std::string_view thing, std::string_view key) {
      return where(thing, key);
    };
    auto broken = check_edition(file_.edition, where_is, read);
    append(broken, check_recognition(file_.recognition, file_.edition, where_is));
    std::erase_if(broken, [&](const Finding& finding) { return told.contains(finding.where); });
    append(findings_, std::move(broken));
  }

  [[nodiscard]] std::string where(std::string_view thing, std::string_view key) const {
    const std::string found = places_.of(thing, key);
    return found.empty() ? path_.string() : found;
  }

  // Editions are found by their folders: INSTRUMENT/EDITION/edition.yaml.
  void hold_against_folder() {
    const fs::path folder = fs::absolute(path_).lexically_normal().parent_path();
    const auto hold = [&](std::string_view key, const std::string& name, const fs::path& of) {
      const std::string called = of.filename().string();
      if (name.empty() || name == called) return;
      findings_.push_back({Severity::Error, "folder-differs", where("edition", key),
                           fmt::format("the {} is '{}' but its folder '{}'; correct one of them",
                                       key, name, called)});
    };
    hold("instrument", file_.edition.id.instrument, folder.parent_path());
    hold("edition", file_.edition.id.edition, folder);
  }

  void take_area(AreaEntry entry) {
    if (entry.file.empty()) {
      file_.edition.areas.push_back(std::move(entry.area));
      return;
    }
    auto area =
        load<Area>(path_.parent_path() / entry.file, area_format,
                   [&](const Node& document) { places_.remember_area(document, current_); });
    file_.edition.areas.push_back(area ? std::move(*area) : Area());
  }

  void take_recognition(const fs::path& path) {
    auto loaded = load<Recognition>(path, recognition_format, [&](const Node& document) {
      places_.remember_recognition(document, current_);
    });
    if (loaded) file_.recognition = std::move(*loaded);
  }

  void hold_against_lock() {
    if (file_.edition.status != EditionStatus::Published) return;
    const auto text = read_file(lock_path(path_), largest_file);
    const auto entries = text ? parse_lock(*text) : std::vector<LockEntry>();
    const std::string name = file_.edition.id.text();
    const auto found = std::ranges::find(entries, name, &LockEntry::edition);
    if (found == entries.end()) {
      findings_.push_back({Severity::Error, "edition-not-locked", path_.string(),
                           fmt::format("edition {} is published but not in {}; run 'kompass "
                                       "instrument lock' once it is final",
                                       name, lock_path(path_).string())});
    } else if (found->sha256 != file_.sha256) {
      findings_.push_back({Severity::Error, "published-edition-changed", path_.string(),
                           fmt::format("edition {} is published and its files have been changed; "
                                       "restore them, or make a new edition with a crosswalk",
                                       name)});
    }
  }

  Decoded<EditionFile> finish() {
    Decoded<EditionFile> decoded{std::nullopt, std::move(findings_)};
    if (!any_error(decoded.findings)) decoded.value = std::move(file_);
    return decoded;
  }

  fs::path path_;
  Lock lock_;
  EditionFile file_;
  Findings findings_;
  std::string hashed_;
  std::string current_;
  EditionPlaces places_;
};

}  // namespace

Decoded<EditionFile> load_edition(const fs::path& path, Lock lock) {
  return Loader(path, lock).run();
}

fs::path lock_path(const fs::path& edition_file) {
  return fs::weakly_canonical(edition_file).parent_path().parent_path().parent_path() /
         "published.lock";
}

std::vector<LockEntry> parse_lock(std::string_view text) {
  std::vector<LockEntry> entries;
  for (const auto line : split(text, '\n')) {
    const auto space = line.find("  ");
    if (line.starts_with('#') || space == std::string_view::npos) continue;
    entries.push_back(
        {std::string(line.substr(0, space)), std::string(trimmed(line.substr(space)))});
  }
  return entries;
}

}  // namespace kompass::codec
