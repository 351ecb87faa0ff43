// SPDX-License-Identifier: EUPL-1.2
// The particulars of a finding in the language of the reader. A finding says them in English; the
// English phrases work_told_CODE, work_told_CODE_2 ... are its words with {named} places, so that
// what stands in the places is read back and put into the phrase of another language.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "core/edition.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// What stands in the places of a phrase that a text was made from; nothing where it was not. Of
// several readings the one in which the last places are shortest.
using ReadBack = std::map<std::string, std::string, std::less<>>;
std::optional<ReadBack> read_back(std::string_view phrase, std::string_view text);

struct Said {
  std::string where, words;  // empty for what the general phrase of the code has said already
  bool english = false;      // the words of the finding itself, for want of others
};
Said said_of(const Turn& turn, const Edition& edition, const Finding& finding);

}  // namespace kompass::workspace
