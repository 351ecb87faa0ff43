// SPDX-License-Identifier: EUPL-1.2
// Lists of evaluations as data, for the files of several pages.
#pragma once

#include <string>
#include <vector>

#include "codec/json_writer.hpp"
#include "site/published.hpp"

namespace kompass::site {

// The columns that say which evaluation it is and where it comes from, and what stands in them;
// points and maximum are those of `score`, the total or an area.
std::vector<std::string> evaluation_columns();
std::vector<std::string> evaluation_cells(const Visit& visit,
                                          const service::Publication& publication,
                                          const Score& score);

// Puts "evaluations" into the record that is open.
void write_evaluations(codec::JsonWriter& json, const Visit& visit,
                       const PublicationList& publications);

}  // namespace kompass::site
