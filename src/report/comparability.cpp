// SPDX-License-Identifier: EUPL-1.2
#include "report/comparability.hpp"

#include <algorithm>
#include <vector>

#include "base/mapped.hpp"
#include "base/text.hpp"

namespace kompass::report {
namespace {

std::string joined_codes(const std::vector<const ComparedRow*>& rows) {
  return joined(mapped(rows, [](const auto* row) { return row->code.text; }), ", ");
}

std::string reason_text(const Draft& draft, const std::vector<const ComparedRow*>& rows,
                        const Edition& other) {
  const ComparedRow& first = *rows.front();
  const Area* elsewhere = counterpart_elsewhere(other, first);
  return draft.say(elsewhere != nullptr ? "reason_of_counterpart" : "reason_of_area",
                   {{"mark", std::string(mark_of(first.comparability))},
                    {"codes", joined_codes(rows)},
                    {"other", elsewhere != nullptr ? elsewhere->code.text : ""},
                    {"name", elsewhere != nullptr ? draft.name(elsewhere->name) : ""},
                    {"edition", draft.name(other.label)},
                    {"reason", draft.name(first.reason)}});
}

}  // namespace

std::string mark_beside(const ComparedRow& row) {
  const bool equal = row.comparability == Comparability::Equal;
  return equal ? "" : " " + std::string(mark_of(row.comparability));
}

std::string marked_finding(const Draft& draft, const std::string& finding,
                           const Comparison& comparison) {
  const Comparability comparability = comparison.total.comparability;
  if (comparability == Comparability::Equal && comparison.not_comparable.empty()) return finding;
  const std::string without = without_text(draft, comparison);
  return draft.say("finding_marked", {{"finding", finding},
                                      {"mark", std::string(mark_of(comparability))},
                                      {"words", comparability_words(draft, comparability) +
                                                    (without.empty() ? "" : "; " + without)}});
}

std::string comparability_words(const Draft& draft, Comparability comparability) {
  switch (comparability) {
    case Comparability::Equal: return draft.say("comparable_equal");
    case Comparability::WithCare: return draft.say("comparable_with_care");
    case Comparability::ByMeaning: return draft.say("comparable_by_meaning");
    case Comparability::NotComparable: return draft.say("comparable_not");
  }
  return {};
}

std::string change_text(const Draft& draft, const ComparedRow& row) {
  if (row.comparability == Comparability::NotComparable) return draft.say("not_comparable");
  return row.difference ? draft.numbers.difference(row.difference) + mark_beside(row) : "–";
}

Cell difference_cell(const Draft& draft, const std::optional<Difference>& difference,
                     const std::string& mark) {
  if (!difference) return {"–"};
  return {draft.numbers.difference(difference) + mark,
          difference->apart_from_shown ? draft.say("note_difference_exact") : ""};
}

Cell change_cell(const Draft& draft, const ComparedRow& row) {
  if (row.comparability == Comparability::NotComparable) return {draft.say("not_comparable")};
  return difference_cell(draft, row.difference, mark_beside(row));
}

std::string there_text(const Draft& draft, const ComparedRow& row) {
  if (!row.other_code) return "–";
  const std::string points = draft.numbers.points(row.there);
  const bool apart = row.comparability == Comparability::NotComparable && row.there.points;
  return apart ? "(" + points + ")" : points;
}

std::string not_comparable_codes(const Comparison& comparison) {
  return joined(mapped(comparison.not_comparable, &Code::text), ", ");
}

std::string without_text(const Draft& draft, const Comparison& comparison) {
  if (comparison.not_comparable.empty()) return {};
  if (comparison.total.comparability == Comparability::NotComparable) {
    return draft.say("nothing_comparable");
  }
  const auto& only = comparison.comparable_areas_only;
  return draft.say(
      only ? "without_areas" : "without_areas_unknown",
      {{"codes", not_comparable_codes(comparison)},
       {"difference", only ? draft.numbers.difference(only->difference) : std::string()}});
}

const Area* counterpart_elsewhere(const Edition& other, const ComparedRow& row) {
  if (!row.other_code || *row.other_code == row.code) return nullptr;
  return find_area(other, *row.other_code);
}

std::string note_of_total(const Draft& draft, const Scores& scores, bool average) {
  const Score& total = scores.total;
  if (total.shown_from == ShownFrom::PrintedSum) {
    return draft.say(average ? "note_average_total_not_published" : "note_total_not_printed");
  }
  const auto parts = sum_of_shown(scores.areas);
  if (!parts || !total.printed || *parts == *total.printed) return {};
  return draft.say("note_total_and_parts", {{"sum", draft.numbers.whole(*parts)},
                                            {"shown", draft.numbers.whole(*total.printed)}});
}

Prose reasons_of(const Draft& draft) {
  std::vector<std::string> reasons;
  const auto add = [&](const std::optional<Comparison>& comparison, const Edition& other) {
    for (const auto& rows : by_reason(*comparison)) {
      std::string reason = reason_text(draft, rows, other);
      const bool said = std::ranges::find(reasons, reason) != reasons.end();
      if (!said) reasons.push_back(std::move(reason));
    }
  };
  if (draft.with_previous) add(draft.with_previous, draft.input.previous->edition);
  if (draft.with_average) add(draft.with_average, draft.input.average->edition);
  return prose_of(joined(reasons, "\n\n"));
}

}  // namespace kompass::report
