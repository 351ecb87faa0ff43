// SPDX-License-Identifier: EUPL-1.2
#include "codec/score_records.hpp"

#include "codec/record_writer.hpp"
#include "core/rounding.hpp"

namespace kompass::codec {
namespace {

void member(JsonWriter& json, std::string_view key, const std::optional<std::string>& text) {
  json.key(key);
  text ? json.text(*text) : json.null();
}

void member(JsonWriter& json, std::string_view key, const std::optional<int>& number) {
  json.key(key);
  write_value(json, number);
}

std::optional<std::string> decimal_of(const std::optional<Exact>& value) {
  if (!value) return std::nullopt;
  return decimal(*value, 4);
}

void write_rows(JsonWriter& json, std::string_view key, const std::vector<Score>& rows) {
  json.key(key);
  json.open_list();
  for (const auto& row : rows) write_row(json, row);
  json.close_list();
}

}  // namespace

void write_row(JsonWriter& json, const Score& row) {
  json.open_record();
  if (!row.code.empty()) member(json, "code", std::optional(row.code.text));
  json.key("points");
  write_points(json, row);
  member(json, "max", std::optional(std::to_string(row.max)));
  json.close_record();
}

void write_points(JsonWriter& json, const Score& score) {
  const auto exact = score.exact();
  std::optional<Exact> lowest;
  std::optional<Exact> highest;
  if (score.points) {
    lowest = score.points->lowest().at;
    highest = score.points->highest().at;
  }
  json.open_record();
  member(json, "value", decimal_of(exact));
  member(json, "exact", exact ? std::optional(exact->text()) : std::nullopt);
  member(json, "shown", score.shown);
  member(json, "percent", score.percent);
  member(json, "printed", score.printed);
  member(json, "printed_percent", score.printed_percent);
  member(json, "lowest", decimal_of(lowest));
  member(json, "highest", decimal_of(highest));
  json.key("highest_included");
  score.points ? json.boolean(score.points->highest().included) : json.null();
  json.close_record();
}

void write_findings(JsonWriter& json, const Findings& findings) {
  json.open_list();
  for (const auto& finding : findings) write_value(json, finding);
  json.close_list();
}

std::string scores_json(const Scores& scores) {
  JsonWriter json;
  json.open_record();
  json.key("total");
  write_row(json, scores.total);
  write_rows(json, "areas", scores.areas);
  write_rows(json, "sub_areas", scores.sub_areas);
  json.key("findings");
  write_findings(json, scores.findings);
  json.close_record();
  return json.take();
}

}  // namespace kompass::codec
