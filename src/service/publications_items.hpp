// SPDX-License-Identifier: EUPL-1.2
// How an evaluation and its published snapshots lie in the store: an item "evaluation" with the key
// "SE-0115/2019", and under it an item "snapshot" for each time it was published, "0001", "0002".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/evaluation_records.hpp"
#include "service/publications_figures.hpp"

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
  // What lists show of it.
  Municipality municipality;
  std::optional<Date> date;
  std::optional<int> order;
  bool invented = false;
  std::string notice;
  Provided provided;
  FigureItem total;
  std::vector<FigureItem> areas;
  std::vector<RoleModel> role_models;  // other municipalities only
};

void describe(auto& v, Is<SnapshotItem> auto& s) {
  v.must("number", s.number);
  v.must("document", s.document);
  v("erratum", s.erratum);
  v.must("municipality", s.municipality);
  v("date", s.date);
  v("order", s.order);
  v("invented", s.invented);
  v("notice", s.notice);
  v("provided", s.provided);
  v.must("total", s.total);
  v.must("areas", s.areas);
  v("role_models", s.role_models);
}

}  // namespace kompass::service
