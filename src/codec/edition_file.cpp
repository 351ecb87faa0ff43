// SPDX-License-Identifier: EUPL-1.2
#include "codec/edition_file.hpp"

#include <algorithm>
#include <map>

#include "base/file.hpp"
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

struct RecognitionFile {
  std::string edition;
  Recognition recognition;
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
  v("rules", h.edition.rules);
  v("ladder", h.edition.ladder);
  v("sources", h.edition.sources);
  v("role_groups", h.edition.role_groups);
  v("perspectives", h.edition.perspectives);
  v("introduction", h.edition.introduction);
  v.must("areas", h.areas);
  v("recognition", h.recognition);
}

void describe(auto& v, RecognitionFile& f) {
  v.must("edition", f.edition);
  v.must("provenance", f.recognition.provenance);
  v.must("areas", f.recognition.areas);
  v.must("sub_areas", f.recognition.sub_areas);
}

class Loader {
 public:
  Loader(fs::path path, Lock lock) : path_(std::move(path)), lock_(lock) {}

  Decoded<EditionFile> run() {
    std::vector<std::string> area_files;
    auto head = load<EditionHead>(path_, edition_format, [&](const Node& document) {
      for (const char* part : {"edition", "max", "ladder"}) {
        places_[part] = place_of(document, part);
      }
      const Node* areas = document.find("areas");
      if (areas == nullptr) return;
      for (const auto& area : areas->items) {
        remember_area(area);
        if (area.kind == Node::Kind::Text) area_files.push_back(area.text);
      }
    });
    if (!head) {  // its areas may have faults too: tell them as well
      for (auto& file : area_files) take_area({.file = std::move(file)});
      return finish();
    }
    file_.edition = std::move(head->edition);
    for (auto& entry : head->areas) take_area(std::move(entry));
    if (!head->recognition.empty()) take_recognition(path_.parent_path() / head->recognition);
    const auto where_is = [this](std::string_view thing) {
      const auto found = places_.find(std::string(thing));
      return found == places_.end() ? path_.string() : found->second;
    };
    const bool whole = !any_error(findings_);
    append(findings_,
           whole ? check_edition(file_.edition, where_is) : check_areas(file_.edition, where_is));
    file_.sha256 = sha256(hashed_);
    if (lock_ == Lock::Refuse) hold_against_lock();
    return finish();
  }

 private:
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
    auto decoded = decode<T>(std::move(document), source, format, {});
    append(findings_, std::move(decoded.findings));
    return std::move(decoded.value);
  }

  void take_area(AreaEntry entry) {
    if (entry.file.empty()) {
      file_.edition.areas.push_back(std::move(entry.area));
      return;
    }
    auto area = load<Area>(path_.parent_path() / entry.file, area_format,
                           [this](const Node& document) { remember_area(document); });
    if (area) file_.edition.areas.push_back(std::move(*area));
  }

  void take_recognition(const fs::path& path) {
    auto loaded = load<RecognitionFile>(path, recognition_format, [](const Node&) {});
    if (loaded) file_.recognition = std::move(loaded->recognition);
  }

  // Where each area, sub-area and criterion is written, for the findings of check_edition.
  void remember_area(const Node& area) {
    const Node* code = area.find("code");
    if (code == nullptr) return;
    places_["area " + code->text] = place_of(area, "max");
    const Node* sub_areas = area.find("sub_areas");
    if (sub_areas == nullptr) return;
    for (const auto& sub_area : sub_areas->items) {
      if (const Node* sub_code = sub_area.find("code")) {
        places_["sub-area " + sub_code->text] = place_of(sub_area, "code");
      }
      remember_criteria(sub_area.find("criteria"));
    }
  }

  void remember_criteria(const Node* criteria) {
    if (criteria == nullptr) return;
    for (const auto& criterion : criteria->items) {
      if (const Node* id = criterion.find("id")) {
        places_["criterion " + id->text] = place_of(criterion, "id");
      }
    }
  }

  [[nodiscard]] std::string place_of(const Node& record, std::string_view key) const {
    const Node* value = record.find(key);
    return place({"", current_}, value == nullptr ? record.at : value->at);
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
  std::map<std::string, std::string> places_;
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
