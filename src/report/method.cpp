// SPDX-License-Identifier: EUPL-1.2
// How it was done, how points are counted, what may be compared, what was left out, what remains.
#include <algorithm>
#include <array>
#include <cassert>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

// "2019", "i februari 2019", "den 4 februari 2019", "den 11–22 mars 2019", "från februari till mars
// 2019".
std::string when_of(const Draft& draft) {
  const auto& period = draft.evaluation.period;
  if (!period.from) return draft.say("when_year", {{"date", draft.year()}});
  const std::string from = draft.numbers.date(*period.from);
  if (period.to && *period.to != *period.from) {
    const Date &first = *period.from, &last = *period.to;
    const bool days = first.year == last.year && first.month == last.month && first.day > 0;
    if (days && last.day > 0) {
      return draft.say("when_day", {{"date", draft.dates(first, last)}});
    }
    return draft.say("when_span",
                     {{"from", draft.date_before(first, last)}, {"to", draft.numbers.date(last)}});
  }
  const std::string_view key = period.from->month == 0 ? "when_year"
                               : period.from->day == 0 ? "when_month"
                                                       : "when_day";
  return draft.say(key, {{"date", from}});
}

std::string inner_number(const Draft& draft, int value) {
  const std::string key = "number_" + std::to_string(value);
  return draft.words.has(key) ? draft.say(key) : draft.numbers.whole(value);
}

std::string evaluators_of(const Draft& draft) {
  const auto count = static_cast<int>(draft.evaluation.evaluators.size());
  if (count == 1) return draft.say("method_evaluator");
  return draft.say("method_evaluators", {{"count", opening_number(draft, count)}});
}

// "Två utvärderare intervjuade 20 personer i februari 2019."
std::string done_by(const Draft& draft) {
  const bool evaluators = !draft.evaluation.evaluators.empty();
  const auto people = draft.evaluation.interviews.people;
  const std::string_view key = evaluators && people ? "method_interviewed"
                               : evaluators         ? "method_carried_out"
                               : people             ? "method_people"
                                                    : "method_done";
  return draft.say(key, {{"evaluators", evaluators ? evaluators_of(draft) : ""},
                         {"people", people ? draft.numbers.whole(*people) : ""},
                         {"when", when_of(draft)}});
}

std::string order_of(const Draft& draft, int order) {
  const std::string key = "ordinal_" + std::to_string(order);
  if (draft.words.has(key)) return draft.say("method_order", {{"order", draft.say(key)}});
  return draft.say("method_order_number", {{"order", draft.numbers.whole(order)}});
}

Prose how_it_was_done(const Draft& draft) {
  const Evaluation& evaluation = draft.evaluation;
  std::string text = done_by(draft);
  if (evaluation.order) text += " " + order_of(draft, *evaluation.order);
  text += "\n";
  for (const auto& group : evaluation.interviews.groups) {
    const auto known =
        std::ranges::find(draft.edition.role_groups, group.role_group, &RoleGroup::id);
    const std::string name =
        known == draft.edition.role_groups.end() ? group.role_group.text : draft.name(known->name);
    text += "\n- " + draft.say("method_group",
                               {{"group", name}, {"people", draft.numbers.whole(group.people)}});
  }
  return prose_of(text);
}

std::string comparison_text(const Draft& draft, const Comparison& comparison,
                            const std::string& name, const Edition& other_edition) {
  const auto mark = comparison.total.comparability;
  const std::string_view key = mark == Comparability::Equal && comparison.not_comparable.empty()
                                   ? "method_compared_equal"
                               : mark == Comparability::NotComparable ? "method_compared_not"
                                                                      : "method_compared_marked";
  std::string text = draft.say(key, {{"name", name},
                                     {"edition", draft.edition_named(draft.edition)},
                                     {"other", draft.edition_named(other_edition)},
                                     {"mark", std::string(mark_of(mark))}});
  if (comparison.not_comparable.empty() || mark == Comparability::NotComparable) return text;
  return text + " " +
         draft.say("method_compared_without",
                   {{"areas", not_comparable_opening(draft, comparison)}});
}

Prose what_may_be_compared(const Draft& draft) {
  std::string text;
  if (draft.with_previous) {
    text += comparison_text(draft, *draft.with_previous, draft.previous_year(),
                            draft.input.previous->edition) +
            "\n\n";
  }
  if (draft.with_average) {
    text += comparison_text(draft, *draft.with_average, draft.average_name(),
                            draft.input.average->edition) +
            " " + draft.say("method_population", {{"population", draft.average_population()}}) +
            "\n\n";
  }
  return prose_of(text.empty() ? draft.say("method_compared_nothing") : text);
}

bool any_left_range(const Draft& draft) {
  const auto is_range = [](const Score& score) {
    const auto left = score.left();
    return left && !left->is_exact();
  };
  const Scores& scores = draft.scores;
  return is_range(scores.total) || std::ranges::any_of(scores.areas, is_range) ||
         std::ranges::any_of(scores.sub_areas, is_range);
}

std::string what_is_left(const Draft& draft) {
  std::string text = draft.say("method_left_text");
  if (!any_left_range(draft)) return text;
  text += " " + draft.say("method_left_ranges");
  return any_sub_area_known(draft) ? text + " " + draft.say("method_left_ranges_parts") : text;
}

LeftOutItem item_of(const Draft& draft, const CriterionId& id, const std::string& reason) {
  const Criterion* criterion = find_criterion(draft.edition, id);
  assert(criterion != nullptr);  // the scores name criteria of the edition only
  return {id.text, draft.numbers.whole(criterion->worth),
          words_of(criterion->question.in(draft.language), draft.language), draft.theirs(reason)};
}

std::vector<LeftOutItem> left_out_of(const Draft& draft) {
  return mapped(draft.scores.left_out, [&](const LeftOut& left_out) {
    return item_of(draft, left_out.criterion, left_out.reason);
  });
}

std::vector<LeftOutItem> ungraded_of(const Draft& draft) {
  return mapped(draft.scores.ungraded,
                [&](const CriterionId& id) { return item_of(draft, id, {}); });
}

std::string standing_text(const Draft& draft, Standing standing) {
  constexpr std::array keys{"standing_done", "standing_partly", "standing_open"};
  return draft.say(keys[static_cast<std::size_t>(standing)]);
}

// One part of the sentence on the standings; the first opens it.
std::string standing_part(const Draft& draft, const std::string& key, int count, bool first) {
  if (count > 1) {
    const std::string number = first ? opening_number(draft, count) : inner_number(draft, count);
    return draft.say(key + "_some", {{"count", number}});
  }
  const std::string part = draft.say(key + "_one");
  return first ? capitalised(part) : part;
}

// "Båda återstår.", "Två är åtgärdade, ett är delvis åtgärdat och tre återstår."
std::string standing_counts(const Draft& draft) {
  const auto& remaining = draft.evaluation.remaining;
  const auto all = static_cast<int>(remaining.size());
  constexpr std::array keys{"remaining_done", "remaining_partly", "remaining_open"};
  std::vector<std::string> parts;
  for (const auto status :
       {RemainingStatus::Done, RemainingStatus::Partly, RemainingStatus::Open}) {
    const auto count = static_cast<int>(std::ranges::count(remaining, status, &Remaining::status));
    if (count == 0) continue;
    const std::string key = keys[static_cast<std::size_t>(status)];
    if (count == all) return draft.say(key + (all == 1 ? "_it" : all == 2 ? "_both" : "_all"));
    parts.push_back(standing_part(draft, key, count, parts.empty()));
  }
  const std::string last = parts.back();
  parts.pop_back();
  return joined(parts, ", ") + draft.say("list_and") + last + ".";
}

std::string remaining_lead(const Draft& draft) {
  const auto all = static_cast<int>(draft.evaluation.remaining.size());
  const auto& told = draft.evaluation.previous;
  const std::string year = draft.input.previous ? draft.previous_year()
                           : told               ? std::to_string(told->year)
                                                : "";
  const std::string from = year.empty() ? draft.say("remaining_from_before")
                                        : draft.say("remaining_from_year", {{"year", year}});
  const std::string named =
      all == 1
          ? draft.say("remaining_lead_one", {{"from", from}})
          : draft.say("remaining_lead_some", {{"count", inner_number(draft, all)}, {"from", from}});
  return named + " " + standing_counts(draft);
}

}  // namespace

std::optional<RemainingPart> remaining_of(const Draft& draft) {
  const auto& remaining = draft.evaluation.remaining;
  if (remaining.empty()) return std::nullopt;
  RemainingPart part{.title = draft.input.previous ? draft.say("remaining_title_since",
                                                               {{"year", draft.previous_year()}})
                                                   : draft.say("remaining_title"),
                     .lead = remaining_lead(draft)};
  for (const auto& item : remaining) {
    const Area* area = find_area(draft.edition, item.area);
    const auto standing = static_cast<Standing>(item.status);
    part.items.push_back({item.area.text, area == nullptr ? "" : draft.name(area->short_name),
                          draft.theirs(item.text), draft.theirs(item.note), standing,
                          standing_text(draft, standing)});
  }
  return part;
}

Method method_of(const Draft& draft) {
  Method method{.title = draft.say("method_title"),
                .left_out_title = draft.say("left_out_title"),
                .ungraded_title = draft.say("ungraded_title")};
  method.rows.push_back({draft.say("method_how"), how_it_was_done(draft)});
  const bool graded = draft.evaluation.graded();
  method.rows.push_back({draft.say("method_points"),
                         draft.prose(graded ? "method_points_text" : "method_points_printed")});
  if (any_area_known(draft)) {
    method.rows.push_back({draft.say("method_left"), prose_of(what_is_left(draft))});
  }
  method.rows.push_back({draft.say("method_comparing"), what_may_be_compared(draft)});
  if (const auto& group = draft.evaluation.comparison_group) {
    method.rows.push_back(
        {draft.say("method_comparison_group"), draft.their_prose(capitalised(group->population))});
  }
  Prose reasons = reasons_of(draft);
  if (!reasons.blocks.empty()) {
    method.rows.push_back({draft.say("method_reasons"), std::move(reasons)});
  }
  const auto add_rule = [&](std::string_view title, const LocalText& rule) {
    if (rule.empty()) return;
    method.rows.push_back({draft.say(title), prose_of(rule.in(draft.language), draft.language)});
  };
  if (graded) add_rule("method_left_out", draft.edition.rules.not_applicable);
  method.left_out = left_out_of(draft);
  method.ungraded = ungraded_of(draft);
  if (!method.ungraded.empty()) add_rule("method_ungraded", draft.edition.rules.missing);
  return method;
}

}  // namespace kompass::report
