// SPDX-License-Identifier: EUPL-1.2
// Every instrument, edition and crosswalk the program knows. Read when first asked for, then kept.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "codec/edition_file.hpp"

namespace kompass::service {

class Instruments {
 public:
  explicit Instruments(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // "kommunkompassen/2.1", or "2.1" where only one instrument has it, or another name it goes by
  // ("2016"). Problems (Input): unknown (the nearest is offered), or its files have faults.
  Result<const codec::EditionFile*> find(const std::string& name);

  // The crosswalks of an instrument. Problems: faulty files, a ring of editions.
  Result<std::vector<Crosswalk>> crosswalks(const std::string& instrument) const;

  [[nodiscard]] std::vector<EditionName> names() const;  // sorted
  [[nodiscard]] std::filesystem::path file_of(const EditionName& name) const;

 private:
  Result<EditionName> resolve(const std::string& name);
  Result<const codec::EditionFile*> load(const EditionName& name);

  std::filesystem::path folder_;
  std::map<EditionName, codec::EditionFile> loaded_;
};

// All errors of `findings` in one problem: the first in full, the number of the others.
Problem problem_of(const Findings& findings);

}  // namespace kompass::service
