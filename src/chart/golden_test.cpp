// SPDX-License-Identifier: EUPL-1.2
// Small charts as files in golden/. KOMPASS_ACCEPT=1 rewrites them; the diff is then reviewed.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "chart/bars.hpp"
#include "chart/ladder.hpp"
#include "chart/legend.hpp"
#include "chart/points_left.hpp"
#include "chart/profile.hpp"
#include "chart/rose.hpp"
#include "chart/spider.hpp"
#include "chart/strips.hpp"
#include "chart/time_line.hpp"
#include "chart/totals.hpp"
#include "chart/track.hpp"

namespace kompass::chart {
namespace {

using Draw = std::function<Svg(Medium)>;

const std::string folder = std::string(KOMPASS_SOURCE_DIR) + "/src/chart/";
const Alt alt{"g", "Titel", "Beskrivning"};
const std::vector<Tick> hundred{{0, "0"}, {0.5, "50"}, {1, "100"}};

Svg golden_bars(Medium medium) {
  return bars(
      {.alt = alt,
       .rows = {{.code = "1",
                 .name = "Offentlighet och demokrati",
                 .shown = Span::exactly(0.72),
                 .earlier = 0.71,
                 .average = 0.63,
                 .value = "72",
                 .change = "+1"},
                {.code = "2", .name = "Styrning", .shown = Span{0.5, 0.7}, .value = "50–70"},
                {.code = "3",
                 .name = "Ledarskap",
                 .shown = Span::exactly(0.4),
                 .comparable = Comparable::No,
                 .value = "40",
                 .change = "ej jämförbart"},
                {.code = "4", .name = "Samhälle", .value = "saknas"}},
       .ticks = hundred,
       .value_head = "poäng",
       .change_head = "mot 2017"},
      {medium});
}

Svg golden_hero(Medium medium) {
  return rose_hero({.alt = alt,
                    .values = {{0.72, 0.5, 1.0, std::nullopt}, {0.6, 0.6, 0.6, 0.6}},
                    .labels = {{"1", "72", "Demokrati"},
                               {"2", "50", "Politisk styrning och kontroll"},
                               {"3", "100", "Resultat"},
                               {"4", "saknas", "Samhälle"}},
                    .rings = hundred},
                   {medium, 170});
}

Svg golden_left(Medium medium) {
  return points_left(
      {.alt = alt,
       .rows = {{"7.5", "Kreativitet", Span::exactly(0.97), "11,6", "8 av 20", "42 %"},
                {"7.4", "Metoder", Span{0.3, 0.5}, "4,8", "10 av 20", "48 %"},
                {"7.3", "Samverkan", {}, "saknas", "–", "–"},
                {"5.3", "Processer", Span::exactly(0), "full poäng", "15 av 15", "100 %"}},
       .strong = 1,
       .ticks = {{0, "0"}, {1, "12"}},
       .axis_head = "poäng kvar",
       .points_head = "poäng",
       .percent_head = "procent"},
      {medium, 62});
}

Svg golden_spider(Medium medium) {
  return spider({.alt = alt,
                 .spokes = {{"1", "Demokrati", 0.72, 0.6, 0.5, "72", " mot 50"},
                            {"2", "Styrning", 0.84, {}, 0.67, "84", " mot 67"},
                            {"3", "Resultat", 0.85, 0.8, {}, "85", ", inget medel"},
                            {"4", "Samhälle", 0.62, 0.5, 0.6, "62", " mot 60"}},
                 .rings = hundred},
                {medium});
}

Svg golden_totals(Medium medium) {
  return totals({.alt = alt,
                 .rows = {{TotalKind::Earlier, "2017", Span::exactly(0.694), "555", {}},
                          {TotalKind::Shown, "2019", Span::exactly(0.754), "603", {}},
                          {TotalKind::Later, "2021", Span::exactly(0.81), "648", "ny version"},
                          {TotalKind::Average, "svenskt medel", Span::exactly(0.646), "517", {}}},
                 .ticks = {{0, "0"}, {0.5, "400"}, {1, "800"}},
                 .spread = Spread{{0.449, 0.849}, "359", "679"}},
                {medium});
}

Svg golden_profile(Medium medium) {
  return profile({.alt = alt,
                  .groups = {{"System",
                              {{.name = "Tjänsterna",
                                .shown = Span::exactly(0.7),
                                .earlier = 0.6,
                                .value = "70 %",
                                .change = "+10"}}},
                             {"Betoning", {{.name = "Resultat", .value = "saknas"}}}},
                  .ticks = hundred,
                  .value_head = "andel",
                  .change_head = "mot 2017"},
                 {medium});
}

Svg golden_strips(Medium medium) {
  StripRow heap{.name = "Version 2020", .value = "n = 60"};
  for (int i = 0; i < 60; ++i) heap.points.push_back({SeriesMark::Circle, (i % 30) / 40.0});
  return strips({.alt = alt,
                 .rows = {{.code = "1",
                           .name = "Tillgänglighet och brukarorientering",
                           .points = {{SeriesMark::Diamond, 0.7}, {SeriesMark::Circle, 0.6}},
                           .average = 0.5},
                          {.code = "7",
                           .name = "Ständiga förbättringar",
                           .points = {{SeriesMark::Square, 0.3},
                                      {SeriesMark::Triangle, 0.4},
                                      {SeriesMark::Down, 0.5},
                                      {SeriesMark::Cross, 0.9}},
                           .comparable = Comparable::No},
                          heap},
                 .ticks = hundred},
                {medium});
}

Svg golden_time_line(Medium medium) {
  return time_line({.alt = alt,
                    .series = {{SeriesMark::Diamond,
                                "Vallentuna",
                                {{0.6, 0.6, "555", Join::Same},
                                 {0.7, 0.75, "603", Join::Same},
                                 {0.9, 0.8, "648", Join::Cut}}},
                               {SeriesMark::Square, "Karlskrona", {{0.65, 0.62, "509"}}},
                               {SeriesMark::Circle,
                                "Örebro",
                                {{0.1, 0.7, "615"}, {0.4, 0.78, "650", Join::Across}}}},
                    .years = {{0, "2010"}, {1, "2022"}},
                    .levels = {{0, "300"}, {1, "700"}},
                    .borders = {{0, "2010"}, {0.5, "2.1"}},
                    .border_word = "version"},
                   {medium});
}

const std::map<std::string, Draw>& goldens() {
  static const std::map<std::string, Draw> all{
      {"bars", golden_bars},
      {"hero", golden_hero},
      {"left", golden_left},
      {"spider", golden_spider},
      {"totals", golden_totals},
      {"profile", golden_profile},
      {"strips", golden_strips},
      {"time", golden_time_line},
      {"rose", [](Medium m) { return rose({alt, {{0.72, 0.75, 0.84}, {0.6, 0.6, {}}}, 104}, m); }},
      {"sign", [](Medium m) { return area_sign(6, 8, 22, m); }},
      {"brand", [](Medium m) { return brand_mark(16, m); }},
      {"track", [](Medium m) { return track({alt, 150, 12, Span{0.4, 0.6}}, m); }},
      {"cut", [](Medium m) { return cut_sign(m); }},
      {"range", [](Medium m) { return symbol(Symbol::Range, m); }},
      {"steps", [](Medium m) { return ladder_sign({{0, 20, 60, 100}, 70}, m); }},
      {"ladder",
       [](Medium m) {
         return ladder(
             {alt, {{0, "0 %", "Saknas"}, {50, "50 %", "Finns"}, {100, "100 %", "Följs"}}, 60},
             {m, 112});
       }},
      {"ungraded",
       [](Medium m) { return ladder({alt, {{0, "", ""}, {100, "", ""}}, {}}, {m, 112}); }},
  };
  return all;
}

constexpr std::array media{Medium::Print, Medium::Wide, Medium::Narrow};

std::string golden_of(const std::string& chart, Medium medium) {
  constexpr std::array names{"print", "wide", "narrow"};
  return fmt::format("{}golden/{}-{}.svg", folder, chart,
                     names.at(static_cast<std::size_t>(medium)));
}

// One element a line, so that a diff can be read.
std::string in_lines(const std::string& markup) {
  return std::regex_replace(markup, std::regex("(>)(<[a-z])"), "$1\n$2") + "\n";
}

std::string read(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Golden, ChartsAreAsAccepted) {
  const bool accept = std::getenv("KOMPASS_ACCEPT") != nullptr;
  for (const auto& [name, draw] : goldens()) {
    for (const Medium medium : media) {
      const std::string path = golden_of(name, medium);
      const std::string drawn = in_lines(draw(medium).markup);
      if (accept) std::ofstream(path) << drawn;
      EXPECT_EQ(drawn, read(path)) << path;
    }
  }
}

TEST(AnyChart, IsTheSameEachTime) {
  for (const auto& [name, draw] : goldens()) {
    for (const Medium medium : media) EXPECT_EQ(draw(medium).markup, draw(medium).markup) << name;
  }
}

std::set<std::string> classes_of(const std::string& svg) {
  const std::regex attribute("class=\"([^\"]*)\"");
  std::set<std::string> classes;
  for (std::sregex_iterator it(svg.begin(), svg.end(), attribute), end; it != end; ++it) {
    std::istringstream words((*it)[1]);
    classes.insert(std::istream_iterator<std::string>(words), {});
  }
  return classes;
}

TEST(AnyChart, OnTheWebUsesClassesThatTheStyleSheetDefines) {
  const std::string css = read(folder + "chart.css");
  for (const auto& [name, draw] : goldens()) {
    for (const auto& one : classes_of(draw(Medium::Wide).markup + draw(Medium::Narrow).markup)) {
      const std::regex defined("\\." + one + "[^-a-z]");
      EXPECT_TRUE(std::regex_search(css, defined)) << name << ": ." << one;
    }
  }
}

TEST(AnyChart, OnTheWebHasNoColourAndNoStyleOfItsOwn) {
  const std::regex literal("style=|<style|fill=|stroke=|#[0-9a-f]{3}");
  for (const auto& [name, draw] : goldens()) {
    const std::string svg = draw(Medium::Wide).markup + draw(Medium::Narrow).markup;
    EXPECT_FALSE(std::regex_search(svg, literal)) << name;
  }
}

TEST(AnyChart, OnPaperHasNoClassAndNoOpacity) {
  const std::regex forbidden("class=|opacity|style=|var\\(");
  for (const auto& [name, draw] : goldens()) {
    EXPECT_FALSE(std::regex_search(draw(Medium::Print).markup, forbidden)) << name;
  }
}

}  // namespace
}  // namespace kompass::chart
