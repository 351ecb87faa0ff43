// SPDX-License-Identifier: EUPL-1.2
// The information letter to the municipality.
#pragma once

#include <optional>
#include <string>

#include "report/letter.hpp"
#include "service/texts.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct LetterAsked {
  std::string evaluation;
  std::optional<Language> language;  // nothing: that of the municipality's country
};

// For who reads the team. Of the interview plan it tells how many people of which role group are
// planned, and nothing of an interview that something is noted of. Problem (Denied).
Result<report::Letter> information_letter(Desk& desk, const Caller& caller,
                                          const LetterAsked& asked, const Wording& wording);

}  // namespace kompass::service
