// SPDX-License-Identifier: EUPL-1.2
// Crosswalk files as their authors check them: against the editions they lead between, which lie
// beside their folder (../2.1/edition.yaml), and against each other.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "codec/crosswalk_file.hpp"
#include "codec/edition_file.hpp"

namespace kompass::service {

// An edition.yaml that is there, read; the same file is read once.
using EditionAt =
    std::function<const codec::Decoded<codec::EditionFile>&(const std::filesystem::path&)>;

class CrosswalkChecker {
 public:
  explicit CrosswalkChecker(EditionAt edition_at) : edition_at_(std::move(edition_at)) {}

  // What one file says.
  Findings check(const std::filesystem::path& file);

  // What all that were checked say together, with those that lie in the same folders: a ring, or
  // two for one pair of editions.
  [[nodiscard]] Findings check_together() const;

 private:
  struct Checked {
    std::filesystem::path file;
    Crosswalk crosswalk;
    std::string where;  // it names the edition it leads to
    std::filesystem::path folder;
  };
  [[nodiscard]] Findings hold(const codec::CrosswalkFile& read,
                              const std::filesystem::path& instrument) const;
  [[nodiscard]] const Edition* usable(const std::filesystem::path& edition) const;
  [[nodiscard]] std::vector<Checked> not_checked_beside() const;
  [[nodiscard]] Findings find_doubles() const;

  EditionAt edition_at_;
  std::vector<Checked> checked_;
};

}  // namespace kompass::service
