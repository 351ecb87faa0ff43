// SPDX-License-Identifier: EUPL-1.2
#include "service/files/compare.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/json_list.hpp"
#include "codec/record_writer.hpp"
#include "codec/score_records.hpp"
#include "core/rounding.hpp"

namespace kompass::service {
namespace {

struct Side {
  ComparedSide about;
  Scores scores;
};

std::string total_note(const std::string& name, const Scores& scores) {
  const Score& total = scores.total;
  const auto parts = sum_of_shown(scores.areas);
  if (total.shown_from == ShownFrom::PrintedSum) {
    return fmt::format("{}: no total is printed; {} is the sum of the printed areas", name,
                       *total.shown);
  }
  if (total.printed && parts && *parts != *total.printed) {
    return fmt::format("{}: the total {} is as printed; its areas give {}", name, *total.printed,
                       *parts);
  }
  return {};
}

Side side_of(OpenedEvaluation opened) {
  const Evaluation& evaluation = opened.evaluation;
  const std::string name = fmt::format("{} {}", evaluation.municipality.name, evaluation.year);
  return {
      {name, "", total_note(name, opened.scores), evaluation.invented, &opened.edition->edition},
      std::move(opened.scores)};
}

Opened<Side> open_side(const std::string& file, Language language, Instruments& instruments) {
  if (is_average(file)) {
    auto opened = open_average(file, instruments);
    if (!opened.value) return {std::nullopt, std::move(opened.findings)};
    const Average& average = opened.value->average;
    std::string population(average.population.in(language).text);
    population += average.count ? fmt::format(", n = {}", *average.count) : ", count not given";
    if (average.date) population += ", " + iso(*average.date);
    const std::string name(average.short_name.in(language).text);
    return {Side{{name, population, total_note(name, opened.value->scores), false,
                  &opened.value->edition->edition},
                 std::move(opened.value->scores)},
            {}};
  }
  auto opened = open_evaluation(file, instruments);
  if (!opened.value) return {std::nullopt, std::move(opened.findings)};
  return {side_of(std::move(*opened.value)), {}};
}

std::string codes_of(const std::vector<const ComparedRow*>& rows) {
  return joined(mapped(rows, [](const auto* row) { return row->code.text; }), ", ");
}

void add_reasons(const ComparedPair& pair, std::vector<std::string>& remarks) {
  for (const auto& rows : by_reason(pair.comparison)) {
    const ComparedRow& first = *rows.front();
    const bool elsewhere = first.other_code && first.other_code != first.code;
    const std::string against =
        elsewhere ? fmt::format(" against area {}", first.other_code->text) : "";
    remarks.push_back(fmt::format("{} area {}{}: {}", mark_of(first.comparability), codes_of(rows),
                                  against, first.reason.in(pair.language).text));
  }
}

std::string not_comparable_text(const Comparison& comparison) {
  if (comparison.total.comparability == Comparability::NotComparable) {
    return "not comparable: no area can be held against another, so neither can the total";
  }
  const auto codes = mapped(comparison.not_comparable, &Code::text);
  const auto& only = comparison.comparable_areas_only;
  return fmt::format("not comparable: area {}; over the others {}", joined(codes, ", "),
                     only ? difference_text(only->difference) : "not everything is known");
}

std::vector<std::string> remarks_of(const ComparedPair& pair) {
  std::vector<std::string> remarks;
  const Comparison& comparison = pair.comparison;
  if (pair.here.edition->id != pair.there.edition->id) {
    remarks.push_back(fmt::format("editions {} and {}: {}", pair.here.edition->id.edition,
                                  pair.there.edition->id.edition,
                                  mark_of(comparison.total.comparability)));
  }
  if (!comparison.not_comparable.empty()) remarks.push_back(not_comparable_text(comparison));
  add_reasons(pair, remarks);
  for (const auto* side : {&pair.here, &pair.there}) {
    if (!side->total_note.empty()) remarks.push_back(side->total_note);
  }
  const auto apart = [](const ComparedRow& row) {
    return row.difference && row.difference->apart_from_shown;
  };
  if (apart(comparison.total) || std::ranges::any_of(comparison.areas, apart) ||
      std::ranges::any_of(comparison.sub_areas, apart)) {
    remarks.emplace_back("* computed from exact values, not from the shown figures");
  }
  return remarks;
}

void write_difference(codec::JsonWriter& json, const std::optional<Difference>& difference) {
  if (!difference) return json.null();
  Score points;
  points.points = difference->points;
  points.shown = difference->shown;
  codec::write_points(json, points);
}

void write_row(codec::JsonWriter& json, const ComparedRow& row, Language language) {
  json.open_record();
  json.key("code");
  codec::write_value(json, row.code);
  json.key("other_code");
  codec::write_value(json, row.other_code);
  json.key("here");
  codec::write_points(json, row.here);
  json.key("there");
  codec::write_points(json, row.there);
  json.key("mark");
  json.text(mark_of(row.comparability));
  json.key("reason");
  codec::write_value(json, std::string(row.reason.in(language).text));
  json.key("difference");
  write_difference(json, row.difference);
  json.close_record();
}

void write_pair(codec::JsonWriter& json, const ComparedPair& pair) {
  json.open_record();
  json.key("here");
  json.text(pair.here.name);
  json.key("there");
  json.text(pair.there.name);
  json.key("here_population");
  codec::write_value(json, pair.here.population);
  json.key("there_population");
  codec::write_value(json, pair.there.population);
  json.key("total");
  write_row(json, pair.comparison.total, pair.language);
  json.key("comparable_areas_only");
  const auto& only = pair.comparison.comparable_areas_only;
  write_difference(json, only ? std::optional(only->difference) : std::nullopt);
  json.key("not_comparable");
  codec::write_value(json, pair.comparison.not_comparable);
  const auto row = [&](const ComparedRow& one) { write_row(json, one, pair.language); };
  codec::write_list(json, "areas", pair.comparison.areas, row);
  codec::write_list(json, "sub_areas", pair.comparison.sub_areas, row);
  json.key("remarks");
  codec::write_value(json, pair.remarks);
  json.close_record();
}

// What may not be held against the first file, and why.
Findings refused_together(const std::vector<Side>& sides, const std::vector<std::string>& files) {
  Findings findings;
  const ComparedSide& here = sides.front().about;
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const ComparedSide& there = sides[i].about;
    const std::string& instrument = there.edition->id.instrument;
    if (instrument != here.edition->id.instrument) {
      findings.push_back({Severity::Error, "other-instrument", files[i],
                          fmt::format("is of the instrument {}, the first file of {}; choose files "
                                      "of one instrument",
                                      instrument, here.edition->id.instrument)});
    }
    if (there.invented != here.invented) {
      findings.push_back(
          {Severity::Error, "invented-and-real", files[i],
           "an invented municipality is never compared with real figures; choose another file"});
    }
  }
  return findings;
}

struct Comparing {
  Language language;
  const Instruments& instruments;
};

// `names` are what findings call the sides.
Opened<std::vector<ComparedPair>> compare_sides(const std::vector<Side>& sides,
                                                const std::vector<std::string>& names,
                                                const Comparing& by) {
  Findings findings = refused_together(sides, names);
  if (!findings.empty()) return {std::nullopt, std::move(findings)};
  const auto crosswalks = by.instruments.crosswalks(sides.front().about.edition->id.instrument);
  if (!crosswalks) return {std::nullopt, {finding_of(crosswalks.problem())}};
  std::vector<ComparedPair> pairs;
  const Side& here = sides.front();
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const Side& there = sides[i];
    pairs.push_back({here.about,
                     there.about,
                     compare({*here.about.edition, here.scores},
                             {*there.about.edition, there.scores}, *crosswalks),
                     {},
                     by.language});
    pairs.back().remarks = remarks_of(pairs.back());
  }
  return {std::move(pairs), {}};
}

}  // namespace

std::string range_text(const Interval& points, std::string_view sign) {
  const auto end = [&](const Exact& at) {
    return (at > Exact(0) ? std::string(sign) : "") + fixed_decimal(at, 1);
  };
  const std::string lowest = end(points.lowest().at);
  const std::string highest = end(points.highest().at);
  return lowest == highest ? lowest : lowest + ".." + highest;
}

std::string difference_text(const Difference& difference) {
  if (!difference.shown) return range_text(difference.points, "+");
  return fmt::format("{:+}{}", *difference.shown, difference.apart_from_shown ? "*" : "");
}

Opened<std::vector<ComparedPair>> compare_files(const std::vector<std::string>& files,
                                                Language language, Instruments& instruments) {
  Opened<std::vector<ComparedPair>> result;
  std::vector<Side> sides;
  for (const auto& file : files) {
    auto side = open_side(file, language, instruments);
    append(result.findings, std::move(side.findings));
    if (side.value) sides.push_back(std::move(*side.value));
  }
  if (sides.size() != files.size()) return result;
  auto compared = compare_sides(sides, files, {language, instruments});
  append(result.findings, std::move(compared.findings));
  result.value = std::move(compared.value);
  return result;
}

Opened<std::vector<ComparedPair>> compare_evaluations(std::span<const OpenedEvaluation> evaluations,
                                                      Language language,
                                                      const Instruments& instruments) {
  std::vector<Side> sides;
  for (const auto& evaluation : evaluations) sides.push_back(side_of(evaluation));
  const auto names = mapped(sides, [](const Side& side) { return side.about.name; });
  return compare_sides(sides, names, {language, instruments});
}

std::string comparisons_json(const std::vector<ComparedPair>& pairs) {
  codec::JsonWriter json;
  json.open_record();
  codec::write_list(json, "comparisons", pairs,
                    [&](const ComparedPair& pair) { write_pair(json, pair); });
  json.close_record();
  return json.take();
}

}  // namespace kompass::service
