// SPDX-License-Identifier: EUPL-1.2
// Publications held against each other and against averages, in the words of the pages.
#pragma once

#include <optional>
#include <string>

#include "core/compare.hpp"
#include "site/published.hpp"

namespace kompass::site {

Scores scores_of(const service::Publication& publication);

// Nothing when there is no other one, or an edition is not known.
std::optional<Comparison> compared(const Visit& visit, const service::Publication& here,
                                   const service::Publication* there);

// The average that the evaluation names as that of its comparison group; else one of its country,
// with all its areas known where the evaluation has any: of its own edition rather than another,
// then nearest in time. None for an invented evaluation.
struct WithAverage {
  const service::OpenedAverage* average = nullptr;
  std::optional<Comparison> comparison;
};
WithAverage with_average(const Visit& visit, const service::Publication& publication);

// "+48", "−4 ↷", "// kan inte jämföras"; "–" when a side is not known.
std::string change_text(const Visit& visit, const ComparedRow& row);

// Whether every area of a result is known, and there are enough for a rose.
bool all_areas_known(const std::vector<Score>& areas);

// "2.1"; "2.1, antagen" where it is assumed, for the reason given.
std::string edition_number(const Visit& visit, const EditionName& edition,
                           const LocalText& assumed);

// "medel 2021", and "Sverigesnittet ... (antalet anges inte, Version 2020, april 2021)".
std::string average_name(const Visit& visit, const Average& average);
std::string average_population(const Visit& visit, const service::OpenedAverage& opened);
// "Jämfört med medel 2021: ..."
std::string average_source(const Visit& visit, const service::OpenedAverage& opened);
// "517", or its words where it has any.
std::string average_total(const Visit& visit, const service::OpenedAverage& opened);
// That the source gives no total; empty where it does.
std::string average_total_note(const Visit& visit, const service::OpenedAverage& opened);
// "medel 2021 ↷": with the mark of how far it may be compared.
std::string marked_average_name(const Visit& visit, const WithAverage& with);

// Which of the marks ≈ ↷ // stand on a page, for their explanation.
class MarksUsed {
 public:
  void add(Comparability comparability);
  [[nodiscard]] View view() const;  // false when there are none

 private:
  bool care_ = false, meaning_ = false, apart_ = false;
};

}  // namespace kompass::site
