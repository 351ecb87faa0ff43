// SPDX-License-Identifier: EUPL-1.2
#include "report/testing/sample_area.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace kompass::report::testing {

namespace {

std::string decimal(double value) {
  std::string text = fmt::format("{:.1f}", value);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

}  // namespace

Prose sample_prose(std::string_view about) {
  const std::string text = fmt::format(
      "Exempeltext om {}: kommunen har en beslutad inriktning som verksamheterna känner till, och "
      "den "
      "följs upp varje år. De intervjuade beskriver den på samma sätt, men hur långt de har kommit "
      "skiljer sig mellan förvaltningarna.",
      about);
  Block paragraph;
  paragraph.runs = {{RunKind::Plain, text, ""},
                    {RunKind::Plain, " Se ", ""},
                    {RunKind::Link, "underlaget", "https://example.org/underlag"},
                    {RunKind::Plain, ", som är ", ""},
                    {RunKind::Emphasis, "öppet", ""},
                    {RunKind::Plain, ".", ""}};
  Block second;
  second.runs = {{RunKind::Plain, text, ""}};
  return {{paragraph, second}, ""};
}

Prose sample_list() {
  Block list;
  list.kind = BlockKind::List;
  list.items = {{{RunKind::Plain, "intervjuer med ", ""},
                 {RunKind::Strong, "tjugo", ""},
                 {RunKind::Plain, " personer", ""}},
                {{RunKind::Plain, "beslutade dokument", ""}},
                {{RunKind::Plain, "kommunens webbplats", ""}}};
  return {{list}, ""};
}

Drawing sample_drawing(std::string_view name) {
  const auto svg = [&](int width, std::string_view size) {
    return fmt::format(
        "<svg class=\"chart\" viewBox=\"0 0 {0} 60\" width=\"{0}\" height=\"60\">"
        "<title id=\"{1}-{2}\">{1}</title>"
        "<rect class=\"m-track\" width=\"{0}\" height=\"60\"/></svg>",
        width, name, size);
  };
  return {"", svg(840, "wide"), svg(350, "narrow"), 0, 0};
}

Drawing sample_sign() {
  const std::string svg =
      "<svg class=\"icon\" viewBox=\"-13 -13 26 26\" width=\"26\" height=\"26\">"
      "<path class=\"k-on\" d=\"M0 0L-2 -5L0 -10L2 -5Z\"/></svg>";
  return {"", svg, svg, 0, 0};
}

Row sample_row(const SampleRow& from) {
  Row row;
  row.code = from.code;
  row.name.text = from.name;
  row.points = std::to_string(from.points);
  row.max = std::to_string(from.max);
  row.percent = fmt::format("{}\u00a0%", from.percent);
  row.left = decimal(from.max * (100 - from.percent) / 100.0);
  row.track = {static_cast<double>(from.max), from.percent / 100.0, 0};
  if (row.code == "5.6") row.note = "9,5 poäng, avrundat uppåt. Full poäng är 100 %.";
  return row;
}

AreaChapter sample_area(std::size_t index) {
  const auto& from = sample_areas[index];
  AreaChapter area;
  area.row.code = std::to_string(index + 1);
  area.row.name.text = from.name;
  area.row.short_name = from.short_name;
  area.row.points = std::to_string(from.points);
  area.row.max = "100";
  area.row.percent = fmt::format("{}\u00a0%", from.points);
  area.row.track = {100, from.points / 100.0, 0};
  area.sign = sample_sign();
  int shown = 0;
  for (const auto& row : sample_rows) {
    if (row.code[0] != area.row.code[0]) continue;
    area.sub_areas.push_back(sample_row(row));
    shown += row.points;
  }
  if (shown != from.points) {
    area.row.note =
        fmt::format("De visade delarna ger {}. Summan räknas på oavrundade poäng och blir {}.",
                    shown, from.points);
  }
  area.general = sample_prose(from.name);
  for (const auto& row : area.sub_areas) {
    area.texts.push_back({{row}, {"intervju", "dokument", "webb"}, sample_prose(row.name.text)});
  }
  area.summary = {{area.general.blocks.back()}, ""};
  area.strengths = {{"Strategin är gemensam, samordnad centralt och utvärderad", ""},
                    {"Avvikelser fångas i ett system som de intervjuade är nöjda med", ""}};
  area.improvements = {{"Ange vad som ska finnas på plats i varje verksamhet", ""},
                       {"Vis hva som er gjort for dem det gjelder", "nb"}};
  area.pairs = {{{"Goda exempel sprids, i varierande grad", ""},
                 {"samla förslag som kommer underifrån i ett gemensamt system", ""}}};
  area.remarks = {{"Materialet är från februari 2019", ""}};
  area.role_models = {{area.row.code,
                       area.row.code + ".2",
                       "Luleå",
                       false,
                       {"årets resultat i kort, läsvänlig form", ""}},
                      {area.row.code,
                       "",
                       "Biblioteket",
                       true,
                       {"uppmärksammar gott bemötande, hos sig själva och andra", ""}}};
  return area;
}

}  // namespace kompass::report::testing
