// SPDX-License-Identifier: EUPL-1.2
// Published evaluations back as files, byte for byte as they are shown (as they were published, but
// for passages that were withdrawn), with their pictures.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "service/published/publications.hpp"

namespace kompass::service {

// One evaluation, by its id or as "SE-0115/2019": its file, with the pictures beside it. Problems:
// Missing; what is stored is spoilt (Input); it cannot be written (Output).
Result<void> export_evaluation(store::Store& store, const std::string& name,
                               const std::filesystem::path& file);

// All: FOLDER/SE-0115-2019/evaluation.kompass.json and its pictures. All files are new or none is.
// Gives the evaluation files.
Result<std::vector<std::string>> export_all(store::Store& store,
                                            const std::filesystem::path& folder);

// The audit trail, one entry a line as JSON. docs/manual/audit.md says how it is checked.
Result<std::string> export_audit(store::Store& store);

}  // namespace kompass::service
