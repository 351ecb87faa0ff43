// SPDX-License-Identifier: EUPL-1.2
#include "report/comparability.hpp"

#include <algorithm>
#include <vector>

#include "base/mapped.hpp"
#include "base/text.hpp"

namespace kompass::report {
namespace {

// "1", "2", "4" as numbers, or nothing.
std::optional<int> number_of(const std::string& code) {
  const bool digits = !code.empty() && code.size() < 4 &&
                      std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::optional(std::stoi(code)) : std::nullopt;
}

bool follows(const std::string& next, const std::string& code) {
  const auto number = number_of(code);
  return number && number_of(next) == *number + 1;
}

// "7", "3 och 7", "1–6 och 8": three in a row or more are a span.
std::string spans_of(const Draft& draft, const std::vector<std::string>& codes) {
  std::vector<std::string> spans;
  for (std::size_t first = 0; first < codes.size();) {
    std::size_t last = first;
    while (last + 1 < codes.size() && follows(codes[last + 1], codes[last])) ++last;
    if (last < first + 2) last = first;
    spans.push_back(codes[first] + (last > first ? "–" + codes[last] : ""));
    first = last + 1;
  }
  if (spans.size() < 2) return joined(spans, "");
  const std::string end = spans.back();
  spans.pop_back();
  return joined(spans, ", ") + draft.say("list_and") + end;
}

std::string named(const Draft& draft, const std::vector<std::string>& codes,
                  const std::string& key) {
  return draft.say(key + (codes.size() == 1 ? "_one" : "_many"),
                   {{"codes", spans_of(draft, codes)}});
}

std::string reason_text(const Draft& draft, const std::vector<const ComparedRow*>& rows,
                        const Edition& other) {
  const ComparedRow& first = *rows.front();
  const Area* elsewhere = counterpart_elsewhere(other, first);
  return draft.say(elsewhere != nullptr ? "reason_of_counterpart" : "reason_of_area",
                   {{"mark", std::string(mark_of(first.comparability))},
                    {"areas", named(draft, mapped(rows, [](const auto* r) { return r->code.text; }),
                                    "areas_opening")},
                    {"other", elsewhere != nullptr ? elsewhere->code.text : ""},
                    {"name", elsewhere != nullptr ? draft.name(elsewhere->name) : ""},
                    {"edition", draft.edition_named(other)},
                    {"reason", draft.name(first.reason)}});
}

}  // namespace

std::string mark_beside(Comparability comparability) {
  const bool equal = comparability == Comparability::Equal;
  return equal ? "" : "\u00a0" + std::string(mark_of(comparability));
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
  return row.difference ? draft.numbers.difference(row.difference) + mark_beside(row.comparability)
                        : "–";
}

Cell difference_cell(const Draft& draft, const std::optional<Difference>& difference,
                     const std::string& mark) {
  if (!difference) return {"–"};
  return {draft.numbers.difference(difference) + mark,
          difference->apart_from_shown ? draft.say("note_difference_exact") : ""};
}

Cell change_cell(const Draft& draft, const ComparedRow& row) {
  if (row.comparability == Comparability::NotComparable) return {draft.say("not_comparable")};
  return difference_cell(draft, row.difference, mark_beside(row.comparability));
}

namespace {

bool stands_apart(const ComparedRow& row) {
  return row.comparability == Comparability::NotComparable && row.there.points;
}

}  // namespace

std::string there_text(const Draft& draft, const ComparedRow& row) {
  if (!row.other_code) return "–";
  const std::string points = draft.numbers.points(row.there);
  return stands_apart(row) ? "(" + points + ")" : points;
}

Cell there_cell(const Draft& draft, const ComparedRow& row) {
  return {there_text(draft, row),
          stands_apart(row) ? draft.say("note_in_brackets", {{"year", draft.year()}}) : ""};
}

std::string not_comparable_areas(const Draft& draft, const Comparison& comparison) {
  return named(draft, mapped(comparison.not_comparable, &Code::text), "areas_named");
}

std::string not_comparable_opening(const Draft& draft, const Comparison& comparison) {
  return named(draft, mapped(comparison.not_comparable, &Code::text), "areas_opening");
}

std::string without_text(const Draft& draft, const Comparison& comparison) {
  if (comparison.not_comparable.empty()) return {};
  if (comparison.total.comparability == Comparability::NotComparable) {
    return draft.say("nothing_comparable");
  }
  const auto& only = comparison.comparable_areas_only;
  return draft.say(
      only ? "without_these" : "without_these_unknown",
      {{"areas", not_comparable_areas(draft, comparison)},
       {"difference", only ? draft.numbers.difference(only->difference) : std::string()}});
}

const Area* counterpart_elsewhere(const Edition& other, const ComparedRow& row) {
  if (!row.other_code || *row.other_code == row.code) return nullptr;
  return find_area(other, *row.other_code);
}

std::string parts_apart(const Draft& draft, const Contradiction& apart, std::optional<int> added,
                        std::string_view key) {
  const bool told = added && *added != apart.printed;
  const std::string sum = told ? draft.numbers.whole(*added) : draft.numbers.range(*apart.given);
  return draft.say(key, {{"shown", draft.numbers.whole(apart.printed)}, {"sum", sum}});
}

std::string note_of_total(const Draft& draft, const Scores& scores, bool average) {
  const Score& total = scores.total;
  if (total.shown_from == ShownFrom::PrintedSum) {
    return draft.say(average ? "note_average_total_not_published" : "note_total_not_printed");
  }
  const auto parts = sum_of_shown(scores.areas);
  const auto* apart = find_contradiction(scores, total.code, ContradictionKind::PartsApart);
  if (apart != nullptr) return parts_apart(draft, *apart, parts, "note_areas_disagree");
  const auto beside = [&](std::string_view key, int shown) {
    return draft.say(key,
                     {{"sum", draft.numbers.whole(*parts)}, {"shown", draft.numbers.whole(shown)}});
  };
  if (!parts) return {};
  if (total.printed && *parts != *total.printed) {
    return beside("note_total_and_parts", *total.printed);
  }
  if (total.shown && *parts != *total.shown)
    return beside("note_areas_do_not_add_up", *total.shown);
  return {};
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
