// SPDX-License-Identifier: EUPL-1.2
// Every instrument, edition and crosswalk the program knows. Read when first asked for, then kept.
// Safe for any number of threads.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "codec/edition_file.hpp"

namespace kompass::service {

class Instruments {
 public:
  // Problem (Environment): the folder holds no edition.
  static Result<Instruments> open(const std::filesystem::path& folder);

  // "kommunkompassen/2.1", or "2.1" where only one instrument has it, or another name it goes by
  // ("2016"). Problems (Input): unknown (the nearest is offered), or its files have faults.
  Result<const codec::EditionFile*> find(const std::string& name);

  // The crosswalks of an instrument. Problems: faulty files, a ring of editions.
  [[nodiscard]] Result<std::vector<Crosswalk>> crosswalks(const std::string& instrument) const;

  // Those of all instruments.
  [[nodiscard]] Result<std::vector<Crosswalk>> crosswalks() const;

  [[nodiscard]] const std::vector<EditionName>& names() const { return names_; }  // sorted

 private:
  explicit Instruments(std::filesystem::path folder) : folder_(std::move(folder)) {}
  Result<EditionName> resolve(const std::string& name);
  Result<const codec::EditionFile*> load(const EditionName& name);

  std::filesystem::path folder_;
  std::vector<EditionName> names_;
  std::map<EditionName, codec::EditionFile> loaded_;
  std::unique_ptr<std::mutex> mutex_ = std::make_unique<std::mutex>();  // of what is loaded
};

// All errors of `findings` in one problem: the first in full, the number of the others.
Problem problem_of(const Findings& findings);

}  // namespace kompass::service
