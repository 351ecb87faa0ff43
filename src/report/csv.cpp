// SPDX-License-Identifier: EUPL-1.2
#include "report/csv.hpp"

#include <array>

#include "core/rounding.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

// Spreadsheets take the separator that leaves the language's decimal mark free.
class Lines {
 public:
  explicit Lines(std::string decimal_mark)
      : decimal_mark_(std::move(decimal_mark)), separator_(decimal_mark_ == "," ? ';' : ',') {}

  void add(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (i > 0) text_ += separator_;
      text_ += field(fields[i]);
    }
    text_ += "\r\n";
  }

  [[nodiscard]] std::string decimal(const Exact& value) const {
    std::string text = kompass::decimal(value, 4);
    if (const auto point = text.find('.'); point != std::string::npos) {
      text.replace(point, 1, decimal_mark_);
    }
    return text;
  }

  std::string take() { return std::move(text_); }

 private:
  // Quoted where needed; a leading sign that a spreadsheet would run as a formula is disarmed.
  [[nodiscard]] std::string field(const std::string& text) const {
    if (text.empty()) return {};
    const bool formula =
        text.size() > 1 &&
        std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
        text.find_first_not_of("+-0123456789.,") != std::string::npos;
    std::string safe = formula ? "'" + text : text;
    if (safe.find_first_of(std::string("\"\r\n") + separator_) == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
  }

  std::string decimal_mark_;
  char separator_;
  std::string text_ = "\xEF\xBB\xBF";  // without it Excel takes UTF-8 for another encoding
};

using Fields = std::vector<std::string>;

void append(Fields& fields, const Fields& more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

std::string number(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string();
}

// "6/5" is a date to a spreadsheet; with the fraction slash it is text.
std::string fraction(const std::optional<Exact>& value) {
  std::string text = value ? value->text() : "";
  if (const auto slash = text.find('/'); slash != std::string::npos) {
    text.replace(slash, 1, "\u2044");
  }
  return text;
}

// A code is unique in its country, and keeps its zeros beside the country's letters.
std::string code_of(const Municipality& municipality) {
  if (municipality.code.empty()) return municipality.country;
  return municipality.country + " " + municipality.code;
}

std::string date_of(const std::optional<Date>& date) {
  return date ? iso(*date) : std::string();
}

// The other side of a comparison: what it is, in every row, and its figures beside ours.
struct Other {
  const Comparison& comparison;
  std::string prefix;
  Fields about_names, about;

  [[nodiscard]] Fields names() const {
    Fields names;
    for (const auto& name : about_names) names.push_back(prefix + name);
    for (const char* name : {"code", "shown", "mark", "difference"}) names.push_back(prefix + name);
    return names;
  }
};

std::string shown(const std::optional<Difference>& difference) {
  return difference ? number(difference->shown) : "";
}

class Figures {
 public:
  explicit Figures(const Draft& draft) : draft_(draft), lines_(draft.say("decimal_mark")) {
    about_ = {draft.evaluation.municipality.name,
              code_of(draft.evaluation.municipality),
              draft.year(),
              date_of(draft.evaluation.date),
              draft.edition.id.text(),
              status()};
    if (draft.with_previous) others_.push_back(previous());
    if (draft.with_average) others_.push_back(average());
  }

  std::string run() {
    head();
    std::size_t first_row = 0;
    for (std::size_t i = 0; i < draft_.edition.areas.size(); ++i) {
      add_area(i, first_row);
      first_row += draft_.edition.areas[i].sub_areas.size();
    }
    add({"total", draft_.say("total")}, draft_.scores.total,
        [](const Comparison& c) { return c.total; });
    for (const auto& other : others_) add_comparable_areas(other);
    return lines_.take();
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
            {draft_.previous_year(), date_of(side.evaluation.date), side.edition.id.text()}};
  }

  [[nodiscard]] Other average() const {
    const AverageSide& side = *draft_.input.average;
    return {*draft_.with_average,
            "average_",
            {"population", "count", "date", "edition"},
            {draft_.name(side.average.population), number(side.average.count),
             date_of(side.average.date), side.edition.id.text()}};
  }

  void head() {
    Fields names{"municipality", "municipality_code",
                 "year",         "date",
                 "edition",      "status",
                 "level",        "code",
                 "name",         "max",
                 "shown",        "percent",
                 "exact",        "lowest",
                 "highest",      "highest_included",
                 "printed"};
    for (const auto& other : others_) append(names, other.names());
    lines_.add(names);
  }

  // `what`: level and name. `theirs`: the row of a comparison.
  template <class Theirs>
  void add(const std::array<std::string, 2>& what, const Score& score, Theirs theirs) {
    Fields fields = about_;
    append(fields, {what[0], score.code.text, what[1]});
    append(fields, figures_of(score));
    for (const auto& other : others_) {
      const ComparedRow& row = theirs(other.comparison);
      append(fields, other.about);
      append(fields, {row.other_code ? row.other_code->text : "", number(row.there.shown),
                      std::string(mark_of(row.comparability)), shown(row.difference)});
    }
    lines_.add(fields);
  }

  [[nodiscard]] Fields figures_of(const Score& score) const {
    const bool included = score.points && score.points->highest().included;
    return {std::to_string(score.max),
            number(score.shown),
            number(score.percent),
            fraction(score.exact()),
            score.points ? lines_.decimal(score.points->lowest().at) : "",
            score.points ? lines_.decimal(score.points->highest().at) : "",
            !score.points ? ""
            : included    ? "true"
                          : "false",
            number(score.printed)};
  }

  // Where some area cannot be compared with a side: the others.
  void add_comparable_areas(const Other& to) {
    const auto& only = to.comparison.comparable_areas_only;
    if (!only) return;
    Fields fields = about_;
    append(fields,
           {"comparable_areas", "",
            draft_.say("row_without_areas", {{"codes", not_comparable_codes(to.comparison)}})});
    append(fields, figures_of(only->here));
    for (const auto& other : others_) {
      append(fields, other.about);
      if (&other != &to) {
        append(fields, {"", "", "", ""});
        continue;
      }
      append(fields,
             {"", number(only->there.shown),
              std::string(mark_of(to.comparison.total.comparability)), shown(only->difference)});
    }
    lines_.add(fields);
  }

  const Draft& draft_;
  Lines lines_;
  Fields about_;
  std::vector<Other> others_;
};

}  // namespace

std::string render_csv(const ReportInput& input) {
  return Figures(Draft(input)).run();
}

}  // namespace kompass::report
