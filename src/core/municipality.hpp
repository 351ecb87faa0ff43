// SPDX-License-Identifier: EUPL-1.2
// Municipalities, keyed by country and code, never by name.
#pragma once

#include <string>
#include <vector>

namespace kompass {

struct Municipality {
  std::string country;        // ISO 3166-1 alpha-2: "SE", "NO"
  std::string code;           // as in the national register, with leading zeros: "0115"
  std::string name;           // "Vallentuna"
  std::string official_name;  // "Vallentuna kommun"; may be empty

  friend bool operator==(const Municipality&, const Municipality&) = default;
};

// The municipalities of a country, as the register data of the project lists them.
struct Register {
  std::vector<Municipality> municipalities;
};

}  // namespace kompass
