// SPDX-License-Identifier: EUPL-1.2
#include "report/csv.hpp"

#include "core/rounding.hpp"

namespace kompass::report {
namespace {

// Quoted where needed; a leading sign that a spreadsheet would run as a formula is disarmed.
std::string field(const std::string& text) {
  if (text.empty()) return {};
  const bool formula = text.size() > 1 &&
                       std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
                       text.find_first_not_of("+-0123456789.") != std::string::npos;
  std::string safe = formula ? "'" + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

class Lines {
 public:
  void add(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
      text += (i == 0 ? "" : ",") + field(fields[i]);
    }
    text += "\r\n";
  }
  std::string text;
};

std::string number(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string();
}

void add_score(std::vector<std::string>& fields, const Score& score) {
  const auto exact = score.exact();
  fields.push_back(std::to_string(score.max));
  fields.push_back(number(score.shown));
  fields.push_back(number(score.percent));
  fields.push_back(exact ? exact->text() : "");
  fields.push_back(score.points ? decimal(score.points->lowest().at, 4) : "");
  fields.push_back(score.points ? decimal(score.points->highest().at, 4) : "");
  const bool included = score.points && score.points->highest().included;
  fields.emplace_back(!score.points ? "" : included ? "true" : "false");
  fields.push_back(number(score.printed));
}

void add_compared(std::vector<std::string>& fields, const ComparedRow& row) {
  fields.push_back(number(row.there.shown));
  fields.emplace_back(mark_of(row.comparability));
  fields.push_back(row.difference ? number(row.difference->shown) : "");
}

struct BothSides {
  const ComparedRow *previous = nullptr, *average = nullptr;
};

class Figures {
 public:
  explicit Figures(const ReportInput& input) : input_(input), language_(input.words.language()) {
    const Compared here{input.here.edition, input.here.scores};
    if (input.previous) {
      previous_ =
          compare(here, {input.previous->edition, input.previous->scores}, input.crosswalks);
    }
    if (input.average) {
      average_ = compare(here, {input.average->edition, input.average->scores}, input.crosswalks);
    }
  }

  std::string run() {
    head();
    std::size_t row = 0;
    const auto& areas = input_.here.edition.areas;
    for (std::size_t i = 0; i < areas.size(); ++i) {
      for (const auto& sub_area : areas[i].sub_areas) {
        add("sub_area", sub_area.name, input_.here.scores.sub_areas[row], at(row, false));
        ++row;
      }
      add("area", areas[i].name, input_.here.scores.areas[i], at(i, true));
    }
    const BothSides totals{previous_ ? &previous_->total : nullptr,
                           average_ ? &average_->total : nullptr};
    add("total", {}, input_.here.scores.total, totals);
    return std::move(lines_.text);
  }

 private:
  void head() {
    std::vector<std::string> names{"level",   "code",  "name",   "max",     "shown",
                                   "percent", "exact", "lowest", "highest", "highest_included",
                                   "printed"};
    if (previous_) {
      names.insert(names.end(), {"previous_shown", "previous_mark", "previous_difference"});
    }
    if (average_) {
      names.insert(names.end(), {"average_shown", "average_mark", "average_difference"});
    }
    lines_.add(names);
  }

  [[nodiscard]] BothSides at(std::size_t index, bool area) const {
    const auto pick = [&](const std::optional<Comparison>& comparison) -> const ComparedRow* {
      if (!comparison) return nullptr;
      return area ? &comparison->areas[index] : &comparison->sub_areas[index];
    };
    return {pick(previous_), pick(average_)};
  }

  void add(const char* level, const LocalText& name, const Score& score,
           const BothSides& compared) {
    std::vector<std::string> fields{level, score.code.text, std::string(name.in(language_).text)};
    add_score(fields, score);
    if (compared.previous != nullptr) add_compared(fields, *compared.previous);
    if (compared.average != nullptr) add_compared(fields, *compared.average);
    lines_.add(fields);
  }

  const ReportInput& input_;
  Language language_;
  std::optional<Comparison> previous_, average_;
  Lines lines_;
};

}  // namespace

std::string render_csv(const ReportInput& input) {
  return Figures(input).run();
}

}  // namespace kompass::report
