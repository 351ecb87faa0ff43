// SPDX-License-Identifier: EUPL-1.2
// How printed reports word an edition: facts for recognising them, never used as our wording.
#pragma once

#include <string>
#include <vector>

#include "core/edition.hpp"

namespace kompass {

struct RecognisedArea {
  Code code;
  std::vector<std::string> names;
};

struct RecognisedSubArea {
  Code code;
  std::vector<std::string> questions;
  std::vector<std::string> headings;  // a heading may belong to several sub-areas
};

struct Recognition {
  std::string edition;  // "2.1"
  std::string provenance;
  std::vector<RecognisedArea> areas;
  std::vector<RecognisedSubArea> sub_areas;
};

}  // namespace kompass
