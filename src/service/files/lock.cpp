// SPDX-License-Identifier: EUPL-1.2
#include "service/files/lock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.hpp"
#include "base/outputs.hpp"
#include "service/files/instruments.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_lock = 1'000'000;

using LockTexts = std::map<fs::path, std::string>;

Result<void> add_edition(const fs::path& file, LockTexts& locks) {
  const auto decoded = codec::load_edition(file, codec::Lock::Ignore);
  if (!decoded.value) return problem_of(decoded.findings);
  const Edition& edition = decoded.value->edition;
  if (edition.status != EditionStatus::Published) {
    return Problem{Trouble::Input, file.string(), "is a draft",
                   "set its status to published first"};
  }
  const fs::path lock = codec::lock_path(file);
  if (!locks.contains(lock)) {
    auto text = fs::exists(lock) ? read_file(lock, largest_lock) : std::string();
    if (!text) return text.problem();
    locks.emplace(lock, std::move(*text));
  }
  std::string& text = locks.at(lock);
  const auto entries = codec::parse_lock(text);
  const auto found = std::ranges::find(entries, edition.id.text(), &codec::LockEntry::edition);
  if (found == entries.end()) {
    text += decoded.value->sha256 + "  " + edition.id.text() + "\n";
  } else if (found->sha256 != decoded.value->sha256) {
    return Problem{
        Trouble::Input, file.string(),
        fmt::format("edition {} is published and its files have been changed", edition.id.text()),
        "restore them, or make a new edition with a crosswalk"};
  }
  return {};
}

}  // namespace

Result<void> lock_editions(const std::vector<std::string>& files) {
  LockTexts locks;
  for (const auto& file : files) {
    if (const auto added = add_edition(file, locks); !added) return added;
  }
  Outputs outputs;
  for (const auto& [path, text] : locks) {
    if (const auto written = outputs.add(path, text); !written) return written;
  }
  return outputs.commit();
}

}  // namespace kompass::service
