// SPDX-License-Identifier: EUPL-1.2
// A comparison as data: a row for each total and area of each side.
#include <algorithm>
#include <array>
#include <functional>

#include "codec/json_writer.hpp"
#include "core/rounding.hpp"
#include "site/csv_table.hpp"
#include "site/pages.hpp"
#include "site/sides.hpp"

namespace kompass::site {
namespace {

// One figure of one side with what it is held against.
struct Figure {
  const Side* side;
  std::string base_code, code;  // of areas; empty for the total
  Score score;
  Comparability comparability = Comparability::Equal;
  std::optional<Difference> difference;
  int count = 1;  // of evaluations it is the mean of
};

int count_of(const Sides& sides, const Side& side, std::optional<std::size_t> area) {
  if (side.publication != nullptr) return 1;
  const auto& cohort = sides.group->cohort;
  return area ? cohort.areas[*area].count : cohort.total.count;
}

Figure total_of(const Sides& sides, const Side& side) {
  Figure figure{.side = &side, .score = side.scores.total};
  figure.count = count_of(sides, side, std::nullopt);
  if (&side == &sides.base()) return figure;
  figure.comparability =
      side.against ? side.against->total.comparability : Comparability::NotComparable;
  if (side.against) figure.difference = side.against->total.difference;
  return figure;
}

Figure area_of(const Sides& sides, const Side& side, std::size_t area) {
  Figure figure{.side = &side, .base_code = sides.base().scores.areas[area].code.text};
  figure.comparability = comparability_beside(side, sides, area);
  figure.count = count_of(sides, side, area);
  if (const auto* score = score_beside(side, sides, area)) {
    figure.score = *score;
    figure.code = score->code.text;
  }
  if (const auto* row = row_against(side, Code(figure.base_code))) {
    figure.difference = row->difference;
  }
  return figure;
}

std::vector<Figure> figures_of(const Sides& sides) {
  std::vector<Figure> figures;
  for (const auto& side : sides.all) {
    figures.push_back(total_of(sides, side));
    for (std::size_t area = 0; area < sides.areas(); ++area) {
      figures.push_back(area_of(sides, side, area));
    }
  }
  return figures;
}

std::string edition_of(const Side& side) {
  if (side.publication != nullptr) return side.publication->edition.text();
  return side.edition == nullptr ? std::string() : side.edition->id.text();
}

// What both forms tell, in this order; empty is unknown.
constexpr std::array<std::string_view, 18> names{"country",
                                                 "code",
                                                 "name",
                                                 "year",
                                                 "count",
                                                 "edition",
                                                 "invented",
                                                 "row",
                                                 "base_area",
                                                 "area",
                                                 "points",
                                                 "lowest",
                                                 "highest",
                                                 "max",
                                                 "mark",
                                                 "difference",
                                                 "difference_lowest",
                                                 "difference_highest"};
using Values = std::array<std::string, names.size()>;

using Written = std::function<std::string(const Exact&)>;  // how a form writes a decimal

Values values_of(const Figure& figure, const Written& written) {
  const auto low = [&](const std::optional<Interval>& interval) {
    return interval ? written(interval->lowest().at) : std::string();
  };
  const auto high = [&](const std::optional<Interval>& interval) {
    return interval ? written(interval->highest().at) : std::string();
  };
  const auto* one = figure.side->publication;
  const auto& difference = figure.difference;
  const auto points = difference ? std::optional(difference->points) : std::nullopt;
  return {one ? one->municipality.country : "",
          one ? one->municipality.code : "",
          figure.side->name,
          one ? std::to_string(one->year) : "",
          std::to_string(figure.count),
          edition_of(*figure.side),
          one && one->invented ? "true" : "false",
          figure.base_code.empty() ? "total" : "area",
          figure.base_code,
          figure.code,
          shown_text(figure.score),
          low(figure.score.points),
          high(figure.score.points),
          std::to_string(figure.score.max),
          std::string(mark_of(figure.comparability)),
          difference && difference->shown ? std::to_string(*difference->shown) : "",
          low(points),
          high(points)};
}

std::string csv_of(const Visit& visit, const std::vector<Figure>& figures) {
  CsvTable csv(visit);
  csv.line(std::vector<std::string>(names.begin(), names.end()));
  const auto written = [&](const Exact& value) { return csv.decimal(value); };
  for (const auto& figure : figures) csv.line(values_of(figure, written));
  return csv.take();
}

bool is_count(std::string_view name) {
  constexpr std::array<std::string_view, 5> counts{"year", "count", "points", "max", "difference"};
  return std::ranges::find(counts, name) != counts.end();
}

void write_cell(codec::JsonWriter& json, std::string_view name, const std::string& value) {
  json.key(name);
  if (name == "invented") return json.boolean(value == "true");
  if (value.empty()) return json.null();
  if (is_count(name)) return json.number(static_cast<long long>(std::stoi(value)));
  json.text(value);
}

std::string json_of(const std::vector<Figure>& figures) {
  codec::JsonWriter json;
  json.open_record();
  json.key("figures");
  json.open_list();
  for (const auto& figure : figures) {
    json.open_record();
    const auto values = values_of(figure, [](const Exact& value) { return decimal(value, 4); });
    for (std::size_t i = 0; i < names.size(); ++i) write_cell(json, names.at(i), values.at(i));
    json.close_record();
  }
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace

std::optional<std::string> compare_data(const Visit& visit, DataForm form,
                                        std::string_view /*last*/) {
  const auto choice = choice_of(visit);
  std::vector<Figure> figures;
  Sides sides;
  if (!choice.empty()) {
    sides = sides_of(visit, choice);
    figures = figures_of(sides);
  }
  return form == DataForm::Json ? json_of(figures) : csv_of(visit, figures);
}

}  // namespace kompass::site
