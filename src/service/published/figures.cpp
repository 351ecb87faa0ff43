// SPDX-License-Identifier: EUPL-1.2
#include "service/published/figures.hpp"

#include <fmt/format.h>

namespace kompass::service {
namespace {

std::string text_of(const Interval& interval) {
  const auto& [lowest, highest] = std::pair(interval.lowest(), interval.highest());
  return fmt::format("{}{} {}{}", lowest.included ? '[' : '(', lowest.at.text(), highest.at.text(),
                     highest.included ? ']' : ')');
}

std::optional<Interval> interval_in(std::string_view text) {
  const auto space = text.find(' ');
  if (text.size() < 5 || space == std::string_view::npos) return std::nullopt;
  const auto lowest = Exact::parse(text.substr(1, space - 1));
  const auto highest = Exact::parse(text.substr(space + 1, text.size() - space - 2));
  if (!lowest || !highest) return std::nullopt;
  return Interval::between({*lowest, text.front() == '['}, {*highest, text.back() == ']'});
}

}  // namespace

FigureItem figure_of(const Score& score) {
  return {.code = score.code,
          .max = score.max,
          .interval = score.points ? text_of(*score.points) : "",
          .printed = score.printed,
          .printed_percent = score.printed_percent,
          .shown = score.shown,
          .percent = score.percent,
          .shown_from = score.shown_from};
}

std::optional<Score> score_of(const FigureItem& figure) {
  Score score{.code = figure.code,
              .max = figure.max,
              .points = std::nullopt,
              .printed = figure.printed,
              .printed_percent = figure.printed_percent,
              .shown = figure.shown,
              .percent = figure.percent,
              .shown_from = figure.shown_from};
  if (figure.interval.empty()) return score;
  score.points = interval_in(figure.interval);
  return score.points ? std::optional(score) : std::nullopt;
}

}  // namespace kompass::service
