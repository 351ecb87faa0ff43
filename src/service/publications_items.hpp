// SPDX-License-Identifier: EUPL-1.2
// How an evaluation and its published snapshots lie in the store: an item "evaluation" with the key
// "SE-0115/2019", and under it an item "snapshot" for each time it was published, "0001", "0002".
#pragma once

#include <string>
#include <string_view>

#include "codec/record.hpp"

namespace kompass::service {

struct EvaluationItem {
  static constexpr std::string_view kind = "evaluation";

  int year = 0;
  std::string instrument, edition;
};

void describe(auto& v, Is<EvaluationItem> auto& e) {
  v.must("year", e.year, any_year);
  v.must("instrument", e.instrument);
  v.must("edition", e.edition);
}

struct SnapshotItem {
  static constexpr std::string_view kind = "snapshot";

  int number = 1;
  std::string document;  // SHA-256 of the evaluation file, by which the store keeps it
  std::string erratum;   // what this snapshot corrects; empty for the first
};

void describe(auto& v, Is<SnapshotItem> auto& s) {
  v.must("number", s.number);
  v.must("document", s.document);
  v("erratum", s.erratum);
}

}  // namespace kompass::service
