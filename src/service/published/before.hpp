// SPDX-License-Identifier: EUPL-1.2
// What is published of a municipality before a year, to begin a new evaluation with.
#pragma once

#include <optional>

#include "core/municipality_gazetteer.hpp"
#include "service/published/publications.hpp"

namespace kompass::service {

struct Before {
  std::optional<Previous> previous;  // the newest of them
  std::optional<int> order;  // which one the new evaluation is; nothing when it is the first
};
struct BeforeWhat {
  Municipality municipality;
  int year = 0;
  bool invented = false;
};

// A real municipality is found by its number or an older one; an invented one among the invented,
// by number and name.
Before published_before(const Publications& publications, const Gazetteer& gazetteer,
                        const BeforeWhat& what);

// Whether a number is, or was, one of the municipality; to be asked of many.
class SameMunicipality {
 public:
  SameMunicipality(const Gazetteer& gazetteer, const Municipality& municipality);
  bool operator()(const Municipality& other) const;

 private:
  const Gazetteer& gazetteer_;
  const Municipality& municipality_;
  const GazetteerEntry* entry_;  // null: its number is in no register
};

}  // namespace kompass::service
