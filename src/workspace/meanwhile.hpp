// SPDX-License-Identifier: EUPL-1.2
// What somebody else saved while a form was open, beside what was typed into it.
#pragma once

#include <string>
#include <vector>

#include "workspace/clock_words.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

struct SavedField {
  std::string label, there, typed;
};

struct SavedBy {
  std::string account, at;
};

// "Sparat under tiden av Eva, 26 november 2026 kl. 13.04"; without who where that is not told.
std::string saved_words(const Turn& turn, const std::string& evaluation, const SavedBy& by);

// Who it was and when, and the fields that differ, for the template `meanwhile`.
View meanwhile_view(const Turn& turn, const std::string& evaluation, const SavedBy& by,
                    const std::vector<SavedField>& fields);

// Who it was, as far as the caller knows the team; else nothing.
std::string person_of(const Turn& turn, const std::string& evaluation, const std::string& account);

}  // namespace kompass::workspace
