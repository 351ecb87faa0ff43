// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>

#include "base/file.hpp"
#include "bench/example.hpp"
#include "codec/evaluation_file.hpp"
#include "codec/register_file.hpp"
#include "evidence/printed_report.hpp"

namespace kompass::bench {
namespace {

void load_and_check_edition_2_1(benchmark::State& state) {
  const auto file = root / "instruments/kommunkompassen/2.1/edition.yaml";
  for (auto _ : state) benchmark::DoNotOptimize(codec::load_edition(file));
}
BENCHMARK(load_and_check_edition_2_1)->Unit(benchmark::kMillisecond);

void read_evaluation_file(benchmark::State& state) {
  const auto text = *read_file(root / "examples/bjorkhaga-2019.kompass.json", 50'000'000);
  for (auto _ : state) benchmark::DoNotOptimize(codec::read_evaluation({text, "bench"}));
}
BENCHMARK(read_evaluation_file)->Unit(benchmark::kMillisecond);

// The published report, where the shared folder lies beside the project.
void read_the_example_report(benchmark::State& state) {
  const auto text = read_file(root / "../shared/reports/vallentuna-2019.txt", 50'000'000);
  if (!text) return state.SkipWithError("../shared is absent");
  const auto municipalities = *codec::load_register(root / "data/register");
  const PlaceNames places(municipalities);
  const auto& edition = **instruments().find("kommunkompassen/2.1");
  for (auto _ : state) {
    benchmark::DoNotOptimize(evidence::read_printed_report(
        *text, "bench", {edition.edition, edition.recognition, places}));
  }
}
BENCHMARK(read_the_example_report)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kompass::bench
