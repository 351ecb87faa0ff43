// SPDX-License-Identifier: EUPL-1.2
#include "service/demo/evaluations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "base/mapped.hpp"

namespace kompass::service {
namespace {

// Names that no municipality of Sweden or Norway has: 40 beginnings with 25 endings.
constexpr std::array<std::string_view, 40> beginnings{
    "Alm",    "Ask",   "Berg",  "Björk", "Blå",  "Brun",  "Dal",    "Ek",     "Eld",  "Fager",
    "Flod",   "Frost", "Glas",  "Gran",  "Gryn", "Gull",  "Hassel", "Havs",   "Hav",  "Hjort",
    "Humle",  "Kvarn", "Lind",  "Lärk",  "Löv",  "Mal",   "Moss",   "Norr",   "Pil",  "Rådjurs",
    "Silver", "Sten",  "Storm", "Säl",   "Tall", "Tegel", "Trast",  "Vinter", "Ängs", "Örn"};
constexpr std::array<std::string_view, 25> endings{
    "backa",  "bodarna", "brink",   "dammen", "forsa", "gläntan", "grinda", "gårda", "haga",
    "heden",  "holma",   "kroken",  "kulla",  "lunda", "marka",   "mossa",  "rydet", "sjön",
    "slätta", "stigen",  "strömma", "torpa",  "udden", "vallby",  "åkra"};

constexpr int first_code = 9000, first_year = 1999, years_between = 2;

// SplitMix64 (Steele, Lea, Flood 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  int from(int least, int most) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    z ^= z >> 31U;
    return least + static_cast<int>(z % static_cast<std::uint64_t>(most - least + 1));
  }

 private:
  std::uint64_t state_;
};

Grade nearest(const std::vector<Step>& ladder, int percent) {
  const auto away = [&](const Step& step) { return std::abs(step.percent.percent() - percent); };
  return std::ranges::min_element(ladder, {}, away)->percent;
}

std::vector<Consensus> graded(const SubArea& sub_area, const std::vector<Step>& ladder, int level,
                              Dice& chance) {
  return mapped(sub_area.criteria, [&](const Criterion& criterion) {
    Consensus agreed;
    agreed.criterion = criterion.id;
    agreed.percent = nearest(ladder, level + chance.from(-25, 25));
    return agreed;
  });
}

void add_grades(Evaluation& evaluation, const Edition& edition, int number, int order) {
  Dice lasting(static_cast<std::uint64_t>(number));  // the same in each of its evaluations
  const int level = lasting.from(40, 70), growth = lasting.from(-1, 4);
  Dice chance(static_cast<std::uint64_t>(number * 100 + order));
  for (const auto& area : edition.areas) {
    const int of_area = level + (order - 1) * growth + lasting.from(-12, 12) + chance.from(-4, 4);
    for (const auto& sub_area : area.sub_areas) {
      const int of_sub_area = of_area + lasting.from(-8, 8);
      std::ranges::move(graded(sub_area, edition.ladder, of_sub_area, chance),
                        std::back_inserter(evaluation.consensus));
    }
  }
}

}  // namespace

Municipality invented_municipality(int number) {
  const auto n = static_cast<std::size_t>(number);
  const std::string name =
      fmt::format("{}{}", beginnings[(n + n / beginnings.size()) % beginnings.size()],
                  endings[(n / beginnings.size()) % endings.size()]);
  return {"SE", std::to_string(first_code + number), name, name + " kommun"};
}

Evaluation invented_evaluation(const Edition& edition, int number, int order) {
  Evaluation evaluation;
  evaluation.edition = edition.id;
  evaluation.invented = true;
  evaluation.municipality = invented_municipality(number);
  const auto& name = evaluation.municipality.name;
  evaluation.year = first_year + years_between * order;
  evaluation.title = fmt::format("Kommunkompassen: {} {}", name, evaluation.year);
  evaluation.order = order;
  evaluation.notice = fmt::format(
      "{} är en påhittad kommun. Resultatet är slumpat för att prova systemet med många kommuner.",
      name);
  evaluation.provided.text = "Påhittat exempel";
  add_grades(evaluation, edition, number, order);
  return evaluation;
}

}  // namespace kompass::service
