// SPDX-License-Identifier: EUPL-1.2
#include "report/testing/sample_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "report/testing/sample_area.hpp"

namespace kompass::report::testing {

namespace {

Cell text_cell(std::string text) {
  return {std::move(text), ""};
}

Table areas_table() {
  Table table;
  table.caption = "Poäng per område";
  table.columns = {{"Område", false}, {"2019", true}, {"2017", true}, {"medel", true}};
  for (std::size_t i = 0; i < sample_areas.size(); ++i) {
    const auto& area = sample_areas[i];
    table.rows.push_back({text_cell(fmt::format("{} {}", i + 1, area.name)),
                          text_cell(std::to_string(area.points)),
                          text_cell("saknas"),
                          {i == 6 ? "–" : "63", i == 6 ? "Område 7 går inte att jämföra." : ""}});
  }
  table.sum = {text_cell("Summa"),
               text_cell("603"),
               text_cell("555"),
               {"455", "Tryckt 455; områdena ger 454."}};
  return table;
}

Table left_table() {
  Table table;
  table.caption = "Poäng kvar till max, 45 delområden";
  table.columns = {
      {"Delområde", false}, {"Kvar", true}, {"Poäng", true}, {"Max", true}, {"Procent", true}};
  auto rows = std::vector<SampleRow>(sample_rows.begin(), sample_rows.end());
  const auto left = [](const SampleRow& row) { return row.max * (100 - row.percent); };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return left(a) > left(b); });
  for (const auto& from : rows) {
    const Row row = sample_row(from);
    table.rows.push_back({text_cell(row.code + " " + row.name.text), text_cell(row.left),
                          text_cell(row.points), text_cell(row.max), text_cell(row.percent)});
  }
  return table;
}

Chart sample_chart(const char* id, const char* title, const char* caption, Table table) {
  Chart chart;
  chart.id = id;
  chart.title = title;
  chart.caption = caption;
  chart.source =
      "Källa: den publicerade rapporten från april 2019; medel av de 40 senaste "
      "utvärderingarna, början av 2014, version 2010.";
  chart.alt = fmt::format("{}. Siffrorna står i tabellen intill.", title);
  chart.drawing = sample_drawing(id);
  chart.table = std::move(table);
  return chart;
}

Table total_table() {
  return {"Totalpoäng",
          {{"Utvärdering", false}, {"Poäng av 800", true}},
          {{text_cell("Vallentuna 2019"), text_cell("603")},
           {text_cell("Vallentuna 2017"), text_cell("555")},
           {text_cell("Medel 2014"), text_cell("455")}},
          {}};
}

Summary sample_summary() {
  Summary summary;
  summary.title = "Sammanfattning";
  summary.lead = {
      "En kommun som vet vad den gör och varför. Starkast i resultat och i styrning, med "
      "mest kvar att hämta i ständiga förbättringar.",
      ""};
  summary.figures = {{"+48", "poäng mer än 2017"},
                     {"75 %", "av högsta möjliga poäng"},
                     {"197", "poäng kvar till 800"},
                     {"85", "i starkaste området, resultat"}};
  summary.columns = {
      {"Det här har blivit bättre",
       false,
       {{"7", {"Avvikelser fångas i ett gemensamt system", ""}},
        {"5", {"Jämförelser används i budgetarbetet", ""}}}},
      {"Det här ligger stilla på god nivå",
       false,
       {{"1", {"Information om aktuella frågor", ""}}, {"4", {"Ledarutveckling", ""}}}},
      {"Det här bör kommunen arbeta med",
       true,
       {{"7", {"Samla förslag som kommer underifrån", ""}},
        {"6", {"Mångfald", ""}},
        {"", {"Visa effekten av det som görs", ""}}}}};
  summary.bars_title = "Åtta områden, poäng av 100";
  summary.note = "Exempeltext. Siffrorna är de publicerade.";
  return summary;
}

Guide sample_guide() {
  return {"Så läser du rapporten",
          "Fyra saker räcker.",
          {{GuideKind::Text, "Poäng och procent", sample_prose("poäng"), {}, {}},
           {GuideKind::Ladder,
            "Trappan",
            {},
            {},
            {{"20 %", "Finns"},
             {"40 %", "Beslutat"},
             {"60 %", "Används"},
             {"80 %", "Följs upp"},
             {"100 %", "Ger effekt"}}},
           {GuideKind::Rose, "Rosen", sample_prose("rosen"), sample_drawing("guide-rose"), {}}}};
}

Meta sample_meta() {
  Meta meta;
  meta.title = "Kommunkompassen: Vallentuna kommun 2019";
  meta.instrument = "Kommunkompassen";
  meta.municipality = "Vallentuna kommun";
  meta.year = "2019";
  meta.kind = "Utvärderingsrapport";
  meta.edition = "Version 2.1 (2016)";
  meta.date = "9 april 2019";
  meta.date_iso = "2019-04-09";
  meta.status = "Exempel";
  meta.notice = "Exempel: siffrorna är de publicerade, texterna är påhittade.";
  meta.evaluators = {"Anna Exempel, Kommunal samverkan", "Bo Exempel, Orust kommun"};
  meta.hash = "51fc07aa16be1f0e8d61a1d4c1f0b5a7e2c9d83b6a4f7e5d3c2b1a0998877665";
  return meta;
}

RemainingPart sample_remaining() {
  return {
      "Kvar sedan 2017",
      "Det som föreslogs 2017 och hur det har gått.",
      {{"7",
        "Ständiga förbättringar",
        {"Samla förslag i ett system", ""},
        {"Två förvaltningar har gjort det.", ""},
        Standing::Partly,
        "Delvis gjort"},
       {"1", "Offentlighet och demokrati", {"Medborgarbudget", ""}, {}, Standing::Open, "Återstår"},
       {"2", "Tillgänglighet", {"Servicehandbok", ""}, {}, Standing::Done, "Gjort"}}};
}

}  // namespace

Labels sample_labels() {
  return {{{"area", "Område"},
           {"back_to_figure", "Tillbaka till siffran med not"},
           {"code", "Kod"},
           {"contents", "Innehåll"},
           {"date", "Rapporten är från"},
           {"edition", "Instrumentets version"},
           {"evaluators", "Utvärderare"},
           {"findings", "Styrkor och förbättringsmöjligheter"},
           {"hash", "Kontrollsumma (SHA-256)"},
           {"but", "men"},
           {"improvement", "Att förbättra"},
           {"improvements", "Förbättringsmöjligheter"},
           {"in_en", "på engelska"},
           {"in_nb", "på norska"},
           {"in_sv", "på svenska"},
           {"max", "Max"},
           {"missing", "saknas"},
           {"note", "Not"},
           {"of", "av"},
           {"only_points", "Bara områdets poäng är kända."},
           {"other_municipalities", "Andra kommuner"},
           {"own_organisation", "I den egna organisationen"},
           {"percent", "Procent"},
           {"points", "poäng"},
           {"points_head", "Poäng"},
           {"remarks", "Iakttagelser"},
           {"role_models", "Förebilder"},
           {"show_table", "Visa siffrorna som tabell"},
           {"show_tables", "Visa tabellerna"},
           {"skip_to_content", "Till innehållet"},
           {"source", "Källa"},
           {"sources", "Underlag"},
           {"status", "Status"},
           {"strength", "Styrka"},
           {"strengths", "Styrkor"},
           {"sub_area", "Delområde"},
           {"sub_areas", "Delområden"},
           {"sum", "Summa"},
           {"total", "Totalt"}}};
}

Model sample_model() {
  Model model;
  model.lang = "sv";
  model.region = "SE";
  model.meta = sample_meta();
  model.labels = sample_labels();
  model.cover_rose = sample_drawing("rose");
  model.cover_rose_alt = "Ros med åtta riktningar: 72, 75, 84, 76, 85, 70, 62 och 79 poäng av 100.";
  model.mark = sample_sign();
  model.total = {"", {"Totalt", ""}, "", "603", "800", "75 %", "197", "", {800, 0.75375, 0}};
  model.introduction_title = "Vad är Kommunkompassen?";
  model.introduction = sample_prose("instrumentet");
  model.summary = sample_summary();
  model.guide = sample_guide();
  model.charts_title = "Resultatet";
  model.charts = {
      sample_chart("total", "48 poäng mer än 2017", "Totalpoäng av 800, samma version.",
                   total_table()),
      sample_chart("areas", "Resultat är starkast, ständiga förbättringar svagast",
                   "Poäng av 100 per område.", areas_table()),
      sample_chart("form", "En jämn form", "Poäng av 100 i åtta riktningar.", areas_table()),
      sample_chart("left", "13 delområden rymmer hälften av det som är kvar",
                   "Poäng kvar till max, ordnade från flest.", left_table())};
  model.left_strong = 13;
  model.areas_title = "Område för område";
  for (std::size_t i = 0; i < sample_areas.size(); ++i) model.areas.push_back(sample_area(i));
  model.remaining = sample_remaining();
  model.role_models_title = "Förebilder";
  for (const auto& area : model.areas) {
    for (const auto& item : area.role_models) model.role_models.push_back(item);
  }
  model.tables_title = "Alla poäng";
  model.tables_lead =
      "45 delområden, avrundade poäng och hel procent. Området räknas på oavrundade "
      "tal, så delarna summerar inte alltid.";
  model.method = {"Metod",
                  {{"Underlag", sample_list()}, {"Bedömning", sample_prose("bedömning")}},
                  {{"8.5.2",
                    "3 poäng",
                    {"Finns internationella mål?", ""},
                    {"Kommunen har valt bort frågan.", ""}}},
                  "Gäller inte här"};
  model.facts = {"Kommunen i korthet",
                 {{"Invånare", "33 432", "31 december 2018", "SCB", ""},
                  {"Kommungrupp", "pendlingskommun nära storstad", "", "SKR", ""}},
                 {}};
  model.colophon = {"Om rapporten",
                    {{"Adress", "https://example.org/sv/kommun/vallentuna/2019"},
                     {"Version", "Kommunkompassen 2.1"}}};
  return model;
}

}  // namespace kompass::report::testing
