// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "base/file.hpp"
#include "bench/example.hpp"
#include "report/build.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/typst.hpp"

namespace kompass::bench {
namespace {

report::EvaluationSide side(const service::OpenedEvaluation& opened) {
  return {opened.edition->edition, opened.evaluation, opened.scores};
}

report::Model model_of(const service::OpenedEvaluation& here, Language language) {
  const auto words = service::load_words(root, language);
  return report::sealed(report::build_model({side(here), {}, {}, {}, *words}));
}

// The invented municipality with its evaluation before: about thirty pages.
report::Model thirty_pages() {
  static const auto words = service::load_words(root, Language::Swedish);
  report::ReportInput input{side(bjorkhaga()), {}, {}, {}, *words};
  input.previous.emplace(side(bjorkhaga_before()));
  return report::sealed(report::build_model(input));
}

// The bytes of its figures, by hash.
std::map<std::string, std::string> pictures() {
  std::map<std::string, std::string> found;
  for (const auto& figure : bjorkhaga().evaluation.figures) {
    found.emplace(figure.sha256, *read_file(root / "examples" / figure.file, 20'000'000));
  }
  return found;
}

void build_model(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(thirty_pages());
}
BENCHMARK(build_model)->Unit(benchmark::kMillisecond);

void render_html(benchmark::State& state) {
  const auto model = thirty_pages();
  const auto templates = report::HtmlTemplates::load(root / "templates/report/html");
  if (!templates) throw std::runtime_error(templates.problem().message());
  for (auto _ : state) benchmark::DoNotOptimize(report::render_html(model, *templates));
}
BENCHMARK(render_html)->Unit(benchmark::kMillisecond);

void render_json(benchmark::State& state) {
  const auto model = thirty_pages();
  for (auto _ : state) benchmark::DoNotOptimize(report::render_json(model));
}
BENCHMARK(render_json)->Unit(benchmark::kMillisecond);

// A worker that has made reports before, and two others since it made this one, so that its caches
// hold nothing of it.
void pdf_with_warm_worker(benchmark::State& state) {
  const report::PrintJob wanted{.model = report::render_json(thirty_pages()), .files = pictures()};
  const std::array others{report::render_json(model_of(vallentuna(), Language::Swedish)),
                          report::render_json(model_of(vallentuna(), Language::English))};
  auto worker = report::TypstWorker::start(report::worker_place(root));
  if (!worker) throw std::runtime_error(worker.problem().message());
  const auto print = [&](const report::PrintJob& job) {
    const auto pdf = worker->pdf(job);
    if (!pdf) throw std::runtime_error(pdf.problem().message());
  };
  for (auto _ : state) {
    state.PauseTiming();
    for (const auto& other : others) print({.model = other, .files = {}});
    std::this_thread::sleep_for(std::chrono::milliseconds(200));  // it tidies up after its answer
    state.ResumeTiming();
    print(wanted);
  }
}
BENCHMARK(pdf_with_warm_worker)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

}  // namespace
}  // namespace kompass::bench
