// SPDX-License-Identifier: EUPL-1.2
#include "evidence/columns.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kompass::evidence {
namespace {

int sign_fit(const Figure& figure, Column column) {
  if (figure.percent) return column == Column::Percent ? 2 : -3;
  return 0;
}

struct Attempt {
  Reading reading;
  int score = 0;
};

Attempt attempt(const RowFigures& row, std::span<const Column> columns) {
  Attempt result;
  for (std::size_t i = 0; i < columns.size() && i < row.figures.size(); ++i) {
    const auto& figure = row.figures[i];
    result.score += figure.absent ? 0 : sign_fit(figure, columns[i]);
    if (figure.absent || columns[i] == Column::Other) continue;
    auto& target = columns[i] == Column::Points ? result.reading.points
                   : columns[i] == Column::Max  ? result.reading.max
                                                : result.reading.percent;
    target = figure.value;
    if (figure.decimals)
      result.reading.decimals += (result.reading.decimals.empty() ? "" : ", ") + figure.printed;
  }
  result.score += agreement_of(result.reading, row.max);
  return result;
}

constexpr std::array all_orders{std::array{Column::Points, Column::Max, Column::Percent},
                                std::array{Column::Max, Column::Points, Column::Percent},
                                std::array{Column::Points, Column::Percent, Column::Max},
                                std::array{Column::Percent, Column::Points, Column::Max},
                                std::array{Column::Max, Column::Percent, Column::Points},
                                std::array{Column::Percent, Column::Max, Column::Points}};

// The order of `width` columns that fits the rows of that width best.
Columns best_order(std::span<const RowFigures> rows, std::size_t width) {
  Columns best;
  int most = -1'000'000;
  for (const auto& order : all_orders) {
    const auto columns = std::span(order).first(width);
    int score = 0;
    for (const auto& row : rows) {
      if (row.figures.size() == width) score += attempt(row, columns).score;
    }
    if (score <= most) continue;
    most = score;
    best.assign(columns.begin(), columns.end());
  }
  return best;
}

std::size_t usual_width(std::span<const RowFigures> rows) {
  std::array<std::size_t, 9> count{};
  for (const auto& row : rows) ++count[std::min<std::size_t>(row.figures.size(), 8)];
  count[0] = 0;
  return static_cast<std::size_t>(std::ranges::max_element(count) - count.begin());
}

// All ways to keep `take` of the columns in their order.
std::vector<Columns> choices(std::span<const Column> columns, std::size_t take) {
  if (take == 0) return {Columns()};
  std::vector<Columns> all;
  for (std::size_t i = 0; i + take <= columns.size(); ++i) {
    for (auto& kept : choices(columns.subspan(i + 1), take - 1)) {
      kept.insert(kept.begin(), columns[i]);
      all.push_back(std::move(kept));
    }
  }
  return all;
}

Reading best_of(const RowFigures& row, std::span<const Columns> ways) {
  Attempt best{{}, -1'000'000};
  for (const auto& way : ways) {
    const auto tried = attempt(row, way);
    if (tried.score > best.score) best = tried;
  }
  return best.reading;
}

bool percent_sign_elsewhere(const RowFigures& row, const Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (row.figures[i].percent && columns[i] != Column::Percent) return true;
  }
  return false;
}

}  // namespace

int agreement_of(const Reading& reading, int max) {
  int score = 0;
  if (reading.max) score += *reading.max == max ? 3 : -2;
  if (reading.points) score += *reading.points <= max ? 1 : -2;
  if (reading.percent && *reading.percent > 100) score -= 2;
  if (reading.points && reading.percent) {
    score += std::abs(*reading.points * 100 - max * *reading.percent) <= 100 ? 2 : -1;
  }
  return score;
}

Columns columns_of(std::span<const RowFigures> rows, const Columns& header) {
  const std::size_t width = usual_width(rows);
  if (!header.empty() && header.size() >= width) return header;
  if (width > 3) {  // more columns than we know: the last three, as most reports have them
    return {Column::Points, Column::Max, Column::Percent};
  }
  return width == 0 ? Columns() : best_order(rows, width);
}

Reading reading_of(const RowFigures& given, const Columns& columns) {
  RowFigures row = given;
  if (row.figures.size() > columns.size()) {
    const auto surplus = static_cast<std::ptrdiff_t>(row.figures.size() - columns.size());
    row.figures.erase(row.figures.begin(), row.figures.begin() + surplus);
  }
  if (row.figures.size() == columns.size() && !percent_sign_elsewhere(row, columns)) {
    return attempt(row, columns).reading;
  }
  auto ways = choices(columns, row.figures.size());
  if (row.figures.size() == columns.size()) {
    for (const auto& order : all_orders) {
      ways.emplace_back(order.begin(),
                        order.begin() + std::min<std::size_t>(3, row.figures.size()));
    }
  }
  return best_of(row, ways);
}

}  // namespace kompass::evidence
