// SPDX-License-Identifier: EUPL-1.2
#include "report/figure_rows.hpp"

#include <array>

#include "report/comparability.hpp"

namespace kompass::report {
namespace {

void append(Values& values, const Values& more) {
  values.insert(values.end(), more.begin(), more.end());
}

Value number(const std::optional<int>& value) {
  return value ? Value(*value) : Value();
}

Value words(std::string text) {
  return text.empty() ? Value() : Value(std::move(text));
}

Value fraction(const std::optional<Exact>& value) {
  return value ? Value(value->text()) : Value();
}

// A code is unique in its country, and keeps its zeros beside the country's letters.
Value code_of(const Municipality& municipality) {
  if (municipality.code.empty()) return words(municipality.country);
  return words(municipality.country + " " + municipality.code);
}

Value date_of(const std::optional<Date>& date) {
  return date ? Value(iso(*date)) : Value();
}

// The other side of a comparison: what it is, in every row, and its figures beside ours.
struct Other {
  const Comparison& comparison;
  std::string prefix;
  std::vector<std::string> about_names;
  Values about;

  void add_names(std::vector<std::string>& names) const {
    for (const auto& name : about_names) names.push_back(prefix + name);
    for (const char* name : {"code", "shown", "mark", "difference"}) names.push_back(prefix + name);
  }
};

Value shown(const std::optional<Difference>& difference) {
  return difference ? number(difference->shown) : Value();
}

Values figures_of(const Score& score) {
  Values figures{score.max, number(score.shown), number(score.percent), fraction(score.exact())};
  if (score.points) {
    const auto& highest = score.points->highest();
    append(figures, {score.points->lowest().at, highest.at, highest.included});
  } else {
    append(figures, Values(3));
  }
  figures.push_back(number(score.printed));
  return figures;
}

class Figures {
 public:
  Figures(const Draft& draft, const std::optional<Code>& area) : draft_(draft), only_(area) {
    about_ = {words(draft.evaluation.municipality.name),
              code_of(draft.evaluation.municipality),
              draft.evaluation.year,
              date_of(draft.evaluation.date),
              words(draft.edition.id.text()),
              words(status())};
    if (draft.with_previous) others_.push_back(previous());
    if (draft.with_average) others_.push_back(average());
  }

  FigureRows run() {
    add_names();
    std::size_t first_row = 0;
    for (std::size_t i = 0; i < draft_.edition.areas.size(); ++i) {
      if (!only_ || draft_.edition.areas[i].code == *only_) add_area(i, first_row);
      first_row += draft_.edition.areas[i].sub_areas.size();
    }
    if (only_) return std::move(made_);
    add({"total", draft_.say("total")}, draft_.scores.total,
        [](const Comparison& c) { return c.total; });
    for (const auto& other : others_) add_comparable_areas(other);
    return std::move(made_);
  }

 private:
  // An area after its sub-areas, the first of which is `row` of all sub-areas.
  void add_area(std::size_t number, std::size_t row) {
    const Area& area = draft_.edition.areas[number];
    for (const auto& sub_area : area.sub_areas) {
      add({"sub_area", draft_.name(sub_area.name)}, draft_.scores.sub_areas[row],
          [&](const Comparison& c) { return c.sub_areas[row]; });
      ++row;
    }
    add({"area", draft_.name(area.name)}, draft_.scores.areas[number],
        [&](const Comparison& c) { return c.areas[number]; });
  }

  [[nodiscard]] std::string status() const {
    std::string status;
    for (const auto mark : marks_of(draft_)) {
      status += (status.empty() ? "" : " ") + std::string(mark);
    }
    return status;
  }

  [[nodiscard]] Other previous() const {
    const EvaluationSide& side = *draft_.input.previous;
    return {*draft_.with_previous,
            "previous_",
            {"year", "date", "edition"},
            {side.evaluation.year, date_of(side.evaluation.date), words(side.edition.id.text())}};
  }

  [[nodiscard]] Other average() const {
    const AverageSide& side = *draft_.input.average;
    return {*draft_.with_average,
            "average_",
            {"population", "count", "date", "edition"},
            {words(draft_.name(side.average.population)), number(side.average.count),
             date_of(side.average.date), words(side.edition.id.text())}};
  }

  void add_names() {
    made_.names = {"municipality", "municipality_code",
                   "year",         "date",
                   "edition",      "status",
                   "level",        "code",
                   "name",         "max",
                   "shown",        "percent",
                   "exact",        "lowest",
                   "highest",      "highest_included",
                   "printed"};
    for (const auto& other : others_) other.add_names(made_.names);
  }

  // `what`: level and name. `theirs`: the row of a comparison.
  template <class Theirs>
  void add(const std::array<std::string, 2>& what, const Score& score, Theirs theirs) {
    Values values = about_;
    append(values, {what[0], words(score.code.text), words(what[1])});
    append(values, figures_of(score));
    for (const auto& other : others_) {
      const ComparedRow& row = theirs(other.comparison);
      append(values, other.about);
      append(values,
             {row.other_code ? words(row.other_code->text) : Value(), number(row.there.shown),
              words(std::string(mark_of(row.comparability))), shown(row.difference)});
    }
    made_.rows.push_back(std::move(values));
  }

  // Where some area cannot be compared with a side: the others.
  void add_comparable_areas(const Other& to) {
    const auto& only = to.comparison.comparable_areas_only;
    if (!only) return;
    Values values = about_;
    append(values, {"comparable_areas", Value(),
                    words(draft_.say("row_without_areas",
                                     {{"areas", not_comparable_areas(draft_, to.comparison)}}))});
    append(values, figures_of(only->here));
    for (const auto& other : others_) {
      append(values, other.about);
      if (&other != &to) {
        append(values, Values(4));
        continue;
      }
      append(values, {Value(), number(only->there.shown),
                      words(std::string(mark_of(to.comparison.total.comparability))),
                      shown(only->difference)});
    }
    made_.rows.push_back(std::move(values));
  }

  const Draft& draft_;
  const std::optional<Code>& only_;
  Values about_;
  std::vector<Other> others_;
  FigureRows made_;
};

}  // namespace

FigureRows figure_rows(const Draft& draft, const std::optional<Code>& area) {
  return Figures(draft, area).run();
}

}  // namespace kompass::report
