// SPDX-License-Identifier: EUPL-1.2
// A mean of many evaluations, which is worth nothing without its population, count and date.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/edition.hpp"
#include "core/evaluation.hpp"

namespace kompass {

struct AverageRow {
  Code code;
  std::optional<int> points;  // as printed
};

enum class AverageOf { Country, Group };

struct Average {
  LocalText population;  // "de 40 senaste utvärderingarna, början av 2014"
  LocalText short_name;  // "medel 2014", for the charts
  std::string country;
  AverageOf of = AverageOf::Country;  // of a group only who names it is held against it
  EditionName edition;
  LocalText edition_assumed;  // why, where the source names none; empty where it does
  std::optional<int> count;
  std::optional<Date> date;
  Provided provided;
  std::optional<int> total;  // as printed
  LocalText total_words;     // "strax under 350", where the source gives no figure
  std::vector<AverageRow> areas, sub_areas;
};

}  // namespace kompass
