// SPDX-License-Identifier: EUPL-1.2
// For tests: edition 2.1 as far as the reader needs it, how reports word it, and registers.
#pragma once

#include <optional>
#include <string>

#include "evidence/printed_report.hpp"

namespace kompass::evidence {

const Edition& edition_2_1();
const Recognition& recognition_2_1();

// A few municipalities, among them one that no register has: Solvika, marked by code 0000.
const Register& small_register();

// The folder of reports and registers beside the repository; KOMPASS_SHARED names another.
std::string shared_folder();

// The Swedish register beside the repository; nothing when it is not there.
std::optional<Register> whole_register();

inline Known small_world() {
  static const PlaceNames places(small_register());
  return {edition_2_1(), recognition_2_1(), places};
}

}  // namespace kompass::evidence
