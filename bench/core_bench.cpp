// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>

#include "bench/example.hpp"

namespace kompass::bench {
namespace {

// The hot path: points from grades that are already in the edition's order.
void score_sheet_of_191_grades(benchmark::State& state) {
  const auto& edition = bjorkhaga().edition->edition;
  Findings findings;
  const GradeSheet sheet = agreed_grades(edition, bjorkhaga().evaluation, findings);
  for (auto _ : state) benchmark::DoNotOptimize(score_sheet(edition, sheet, Missing::Refuse));
}
BENCHMARK(score_sheet_of_191_grades)->Unit(benchmark::kMicrosecond);

// From the evaluation as read: finding each grade's criterion included.
void score_evaluation(benchmark::State& state) {
  const auto& edition = bjorkhaga().edition->edition;
  for (auto _ : state) {
    benchmark::DoNotOptimize(score(edition, bjorkhaga().evaluation, Missing::Refuse));
  }
}
BENCHMARK(score_evaluation)->Unit(benchmark::kMicrosecond);

void score_printed_report(benchmark::State& state) {
  static const auto vallentuna = open("vallentuna-2019.kompass.json");
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        score_printed(vallentuna.edition->edition, vallentuna.evaluation.printed));
  }
}
BENCHMARK(score_printed_report)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kompass::bench
