// SPDX-License-Identifier: EUPL-1.2
#include "service/files/instrument_check.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/file.hpp"
#include "codec/edition_file.hpp"
#include "service/files/crosswalk_check.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t largest_file = 8'000'000;

bool has_format(const fs::path& file, std::string_view format) {
  const auto text = read_file(file, largest_file);
  return text && text->find(fmt::format("format: {}/", format)) != std::string::npos;
}

bool is_crosswalk(const fs::path& file) {
  return has_format(file, "kompass-crosswalk");
}

// The edition.yaml in a folder or the one above; nothing when neither has one.
fs::path edition_near(const fs::path& folder) {
  for (const auto& near : {folder, folder / ".."}) {
    fs::path edition = (near / "edition.yaml").lexically_normal();
    if (fs::is_regular_file(edition)) return edition;
  }
  return {};
}

// Whether the edition reads this file, so that checking it checks the file.
bool is_named_by(const fs::path& edition, const fs::path& file) {
  const auto text = read_file(edition, largest_file);
  const auto name = file.lexically_normal().lexically_relative(edition.parent_path());
  return text && text->find(name.generic_string()) != std::string::npos;
}

// The edition that an area file, a recognition file or a folder belongs to; else the file itself.
fs::path edition_of(const fs::path& file) {
  std::error_code ignored;
  const bool folder = fs::is_directory(file, ignored);
  if (!folder && !has_format(file, "kompass-area") && !has_format(file, "kompass-recognition")) {
    return file;
  }
  fs::path edition = edition_near(folder ? file : file.parent_path());
  const bool leads = !edition.empty() && (folder || is_named_by(edition, file));
  return leads ? edition : file;
}

class FilesChecker {
 public:
  // Several files may lead to one edition; it is checked once.
  void edition(const fs::path& file) {
    const fs::path edition = edition_of(file);
    if (!editions_.insert(fs::weakly_canonical(edition)).second) return;
    std::error_code ignored;
    if (!fs::is_directory(edition, ignored)) {
      append(findings_, read(edition).findings);
      return;
    }
    findings_.push_back({Severity::Error, "file-unreadable", file.string(),
                         "is a folder that belongs to no edition; name an edition.yaml, or the "
                         "folder it is in"});
  }

  void crosswalk(const fs::path& file) {
    if (!crosswalk_files_.insert(fs::weakly_canonical(file)).second) return;
    append(findings_, crosswalks_.check(file));
  }

  Findings finish() {
    append(findings_, crosswalks_.check_together());
    return std::move(findings_);
  }

 private:
  const codec::Decoded<codec::EditionFile>& read(const fs::path& edition) {
    const auto found = read_.find(edition);
    if (found != read_.end()) return found->second;
    return read_.emplace(edition, codec::load_edition(edition)).first->second;
  }

  Findings findings_;
  std::set<fs::path> editions_, crosswalk_files_;  // that were checked
  std::map<fs::path, codec::Decoded<codec::EditionFile>> read_;
  CrosswalkChecker crosswalks_{[this](const fs::path& edition) -> auto& { return read(edition); }};
};

}  // namespace

Findings check_instrument_files(std::span<const std::string> files,
                                const std::function<void(std::size_t)>& next) {
  FilesChecker checker;
  for (std::size_t i = 0; i < files.size(); ++i) {
    next(i);
    is_crosswalk(files[i]) ? checker.crosswalk(files[i]) : checker.edition(files[i]);
  }
  return checker.finish();
}

}  // namespace kompass::service
