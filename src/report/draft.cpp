// SPDX-License-Identifier: EUPL-1.2
#include "report/draft.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kompass::report {
namespace {

// Whether the text says this, and not as part of a longer number.
bool says_number(std::string_view text, std::string_view number) {
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (auto at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    const bool longer = (at > 0 && digit(at - 1)) || digit(at + number.size());
    if (!longer) return true;
  }
  return false;
}

}  // namespace

Draft::Draft(const ReportInput& given)
    : input(given),
      edition(given.here.edition),
      evaluation(given.here.evaluation),
      scores(given.here.scores),
      words(given.words),
      language(given.words.language()),
      numbers(given.words) {
  const Compared here{edition, scores};
  if (input.previous) {
    with_previous =
        compare(here, {input.previous->edition, input.previous->scores}, input.crosswalks);
  }
  if (input.average) {
    with_average = compare(here, {input.average->edition, input.average->scores}, input.crosswalks);
  }
}

std::string Draft::previous_year() const {
  return std::to_string(input.previous->evaluation.year);
}

std::string Draft::average_name() const {
  return name(input.average->average.short_name);
}

std::string Draft::date_before(const Date& from, const Date& to) const {
  if (from.year != to.year || from.month == 0) return numbers.date(from);
  std::string month = say("month_" + std::to_string(from.month));
  if (from.day == 0) return month;
  const std::string day = std::to_string(from.day);
  if (from.month == to.month && to.day != 0) return say("date_day_alone", {{"day", day}});
  return say("date_day_month", {{"day", day}, {"month", month}});
}

std::string Draft::dates(const Date& from, const Date& to) const {
  return date_before(from, to) + "–" + numbers.date(to);
}

std::string Draft::evaluation_named(const Evaluation& about) const {
  const auto& date = about.date;
  if (!date || date->month == 0) {
    return say("evaluation_of_year", {{"year", std::to_string(about.year)}});
  }
  return say(date->day == 0 ? "report_of_month" : "report_of_day", {{"date", numbers.date(*date)}});
}

std::string Draft::edition_named(const Edition& about) const {
  std::string label = name(about.label);
  const bool word = label.size() > 1 && label[1] >= 'a' && label[1] <= 'z';
  if (word) label[0] = lowered(label.substr(0, 1))[0];
  return label;
}

std::string Draft::average_population() const {
  const Average& average = input.average->average;
  const std::string population = name(average.population);
  std::string facts = edition_named(input.average->edition);
  if (!average.count) {
    facts = say("average_count_unknown") + ", " + facts;
  } else if (!says_number(population, numbers.whole(*average.count))) {
    facts = say("average_count", {{"count", numbers.whole(*average.count)}}) + ", " + facts;
  }
  const std::string date = average.date ? numbers.date(*average.date) : say("date_unknown");
  if (!says_number(population, date)) facts += ", " + date;
  return say("average_described", {{"population", population}, {"facts", facts}});
}

std::string their_but(const Draft& draft) {
  return draft.say("but_" + std::string(tag_of(draft.evaluation.language)));
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return words;
}

std::string opening_number(const Draft& draft, int value) {
  const std::string key = "number_" + std::to_string(value) + "_capital";
  return draft.words.has(key) ? draft.say(key) : draft.numbers.whole(value);
}

bool any_area_known(const Draft& draft) {
  return std::ranges::any_of(draft.scores.areas,
                             [](const Score& s) { return s.points.has_value(); });
}

bool any_sub_area_known(const Draft& draft) {
  return std::ranges::any_of(draft.scores.sub_areas,
                             [](const Score& s) { return s.points.has_value(); });
}

bool is_draft(const Draft& draft) {
  if (draft.evaluation.graded()) return !draft.scores.ungraded.empty();
  return !draft.scores.total.points && !any_area_known(draft);
}

std::vector<std::string_view> marks_of(const Draft& draft) {
  std::vector<std::string_view> marks;
  const bool printed = !draft.evaluation.graded() && !is_draft(draft);
  if (is_draft(draft)) marks.emplace_back("draft");
  if (draft.evaluation.invented) marks.emplace_back("invented");
  if (printed && !draft.evaluation.invented) marks.emplace_back("summary");
  return marks;
}

std::optional<Extremes> extremes_of(const Draft& draft) {
  const auto& areas = draft.scores.areas;
  const auto known = [](const Score& score) { return score.percent.has_value(); };
  if (areas.empty() || !std::ranges::all_of(areas, known)) return std::nullopt;
  const auto percent = [](const Score& score) { return *score.percent; };
  const auto [low, high] = std::ranges::minmax_element(areas, {}, percent);
  if (percent(*low) == percent(*high)) return std::nullopt;
  Extremes found;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (percent(areas[i]) == percent(*high)) found.strongest.push_back(i);
    if (percent(areas[i]) == percent(*low)) found.weakest.push_back(i);
  }
  return found;
}

}  // namespace kompass::report
