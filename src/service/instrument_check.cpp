// SPDX-License-Identifier: EUPL-1.2
#include "service/instrument_check.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "codec/crosswalk_file.hpp"
#include "codec/edition_file.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t largest_file = 8'000'000;

bool is_crosswalk(const fs::path& file) {
  const auto text = read_file(file, largest_file);
  return text && text->find("format: kompass-crosswalk/") != std::string::npos;
}

class FilesChecker {
 public:
  void edition(const fs::path& file) { append(findings_, codec::load_edition(file).findings); }

  void crosswalk(const fs::path& file) {
    auto loaded = codec::load_crosswalk(file);
    append(findings_, std::move(loaded.findings));
    if (!loaded.value) return;
    for (const auto* end : {&loaded.value->crosswalk.from, &loaded.value->crosswalk.to}) {
      const fs::path beside = file.parent_path() / ".." / end->edition / "edition.yaml";
      if (!fs::exists(beside)) continue;
      const auto edition = codec::load_edition(beside);  // its own faults are told when it is given
      if (!edition.value) continue;
      append(findings_,
             check_codes(loaded.value->crosswalk, edition.value->edition, loaded.value->places));
    }
    if (first_crosswalk_.empty()) first_crosswalk_ = file.string();
    crosswalks_.push_back(std::move(loaded.value->crosswalk));
  }

  Findings finish() {
    const auto ring = find_ring(crosswalks_);
    if (!ring.empty()) {
      findings_.push_back({Severity::Error, "crosswalk-ring", first_crosswalk_,
                           "the crosswalks run in a ring: " + joined(ring, " to ") +
                               "; remove the one that leads backward in time"});
    }
    return std::move(findings_);
  }

 private:
  Findings findings_;
  std::vector<Crosswalk> crosswalks_;
  std::string first_crosswalk_;
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
