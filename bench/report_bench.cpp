// SPDX-License-Identifier: EUPL-1.2
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "base/file.hpp"
#include "bench/example.hpp"
#include "report/build.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/typst.hpp"

namespace kompass::bench {
namespace {

// The invented municipality with its evaluation before: about thirty pages.
report::Model thirty_pages() {
  static const auto words = service::load_words(root, Language::Swedish);
  const auto side = [](const service::OpenedEvaluation& opened) {
    return report::EvaluationSide{opened.edition->edition, opened.evaluation, opened.scores};
  };
  report::ReportInput input{side(bjorkhaga()), {}, {}, {}, *words};
  input.previous.emplace(side(bjorkhaga_before()));
  return report::build_model(input);
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

// A warm worker that has made other reports before, not this one twice.
void pdf_with_warm_worker(benchmark::State& state) {
  auto model = thirty_pages();
  auto worker = report::TypstWorker::start(report::worker_place(root));
  if (!worker) throw std::runtime_error(worker.problem().message());
  const auto files = pictures();
  int round = 0;
  for (auto _ : state) {
    model.meta.status = std::to_string(++round);
    const auto pdf = worker->pdf({.model = report::render_json(model), .files = files});
    if (!pdf) throw std::runtime_error(pdf.problem().message());
  }
}
BENCHMARK(pdf_with_warm_worker)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace kompass::bench
