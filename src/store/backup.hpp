// SPDX-License-Identifier: EUPL-1.2
// A whole store as one file, and back. The file holds everything, private notes too.
#pragma once

#include <filesystem>
#include <string>

#include "store/store.hpp"

namespace kompass::store {

struct Backup {
  std::int64_t changes = 0;  // number of the last entry of the audit trail
  std::string head;          // its hash
  std::size_t files = 0;
};

// Of the store at "sqlite:PATH" as it is now; others may write meanwhile. An older file of this
// name is replaced.
Result<Backup> back_up(const std::string& url, const std::filesystem::path& file);

// Into a store that is not there or was never written to; an older schema is brought up to date.
// Every hash is compared, and the audit trail is read through, before anything is put into place.
// Problems: the file is spoilt or of a newer program (Input); the store holds something (Conflict)
// or is in use (Environment); there is no room (Output). After a problem the store is as before.
Result<Backup> restore(const std::filesystem::path& file, const std::string& url);

}  // namespace kompass::store
