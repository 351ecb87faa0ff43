// SPDX-License-Identifier: EUPL-1.2
// How it was done, how points are counted, what may be compared, what was left out, what remains.
#include <algorithm>
#include <array>
#include <cassert>

#include "base/mapped.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

std::string period_of(const Draft& draft) {
  const auto& period = draft.evaluation.period;
  if (!period.from) return draft.year();
  if (!period.to || *period.to == *period.from) return draft.numbers.date(*period.from);
  return draft.numbers.date(*period.from) + "–" + draft.numbers.date(*period.to);
}

Prose how_it_was_done(const Draft& draft) {
  const Evaluation& evaluation = draft.evaluation;
  std::string text = draft.say("method_done", {{"period", period_of(draft)}});
  if (!evaluation.evaluators.empty()) {
    const auto count = static_cast<int>(evaluation.evaluators.size());
    text += " " + draft.say("method_evaluators", {{"count", draft.numbers.whole(count)}});
  }
  if (evaluation.interviews.people) {
    text += " " + draft.say("method_interviews",
                            {{"people", draft.numbers.whole(*evaluation.interviews.people)}});
  }
  if (evaluation.order) {
    text += " " + draft.say("method_order", {{"order", std::to_string(*evaluation.order)}});
  }
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
                            const std::string& name, const LocalText& other_edition) {
  const auto mark = comparison.total.comparability;
  const std::string_view key = mark == Comparability::Equal && comparison.not_comparable.empty()
                                   ? "method_compared_equal"
                               : mark == Comparability::NotComparable ? "method_compared_not"
                                                                      : "method_compared_marked";
  std::string text = draft.say(key, {{"name", name},
                                     {"edition", draft.name(draft.edition.label)},
                                     {"other", draft.name(other_edition)},
                                     {"mark", std::string(mark_of(mark))}});
  if (comparison.not_comparable.empty() || mark == Comparability::NotComparable) return text;
  return text + " " +
         draft.say("method_compared_without", {{"codes", not_comparable_codes(comparison)}});
}

Prose what_may_be_compared(const Draft& draft) {
  std::string text;
  if (draft.with_previous) {
    text += comparison_text(draft, *draft.with_previous, draft.previous_year(),
                            draft.input.previous->edition.label) +
            "\n\n";
  }
  if (draft.with_average) {
    text += comparison_text(draft, *draft.with_average, draft.average_name(),
                            draft.input.average->edition.label) +
            " " + draft.say("method_population", {{"population", draft.average_population()}}) +
            "\n\n";
  }
  return prose_of(text.empty() ? draft.say("method_compared_nothing") : text);
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

// "Åtgärdat 2, Återstår 1": only those there are, for the list need not be whole. A number stays
// with its word.
std::string standing_counts(const Draft& draft) {
  std::string counts;
  for (const auto status :
       {RemainingStatus::Done, RemainingStatus::Partly, RemainingStatus::Open}) {
    const auto count = std::ranges::count(draft.evaluation.remaining, status, &Remaining::status);
    if (count == 0) continue;
    counts += (counts.empty() ? "" : ", ") + standing_text(draft, static_cast<Standing>(status)) +
              "\u00a0" + draft.numbers.whole(count);
  }
  return counts;
}

}  // namespace

std::optional<RemainingPart> remaining_of(const Draft& draft) {
  const auto& remaining = draft.evaluation.remaining;
  if (remaining.empty()) return std::nullopt;
  RemainingPart part{
      .title = draft.input.previous
                   ? draft.say("remaining_title_since", {{"year", draft.previous_year()}})
                   : draft.say("remaining_title"),
      .lead = draft.say("remaining_lead",
                        {{"all", draft.numbers.whole(static_cast<int>(remaining.size()))},
                         {"counts", standing_counts(draft)}})};
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
    method.rows.push_back({draft.say("method_left"), draft.prose("method_left_text")});
  }
  method.rows.push_back({draft.say("method_comparing"), what_may_be_compared(draft)});
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
