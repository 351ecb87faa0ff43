// SPDX-License-Identifier: EUPL-1.2
// What `read` says of the reports: a summary of one, a table of several, or JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "service/files/read.hpp"

namespace kompass::cli {

struct OneReport {
  std::string file;
  std::string output;  // where it was written; empty: nowhere
  service::ReadOutcome outcome;
  std::optional<Problem> not_written;
};

void print(const std::vector<OneReport>& reports, Console& console);

std::string read_json(const std::vector<OneReport>& reports);  // contract/read.schema.json

}  // namespace kompass::cli
