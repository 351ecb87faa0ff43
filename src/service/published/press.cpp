// SPDX-License-Identifier: EUPL-1.2
#include "service/published/press.hpp"

#include <mutex>

#include "report/build.hpp"
#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/typst.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

struct OpenedPair {
  OpenedEvaluation here;
  std::optional<OpenedEvaluation> before;
};

}  // namespace

struct Press::State {
  PressParts parts;
  report::HtmlTemplates templates;
  std::vector<Crosswalk> crosswalks;
  report::WorkerPlace place;
  std::mutex mutex;  // of the printer
  std::optional<report::TypstWorker> printer;

  [[nodiscard]] Result<OpenedPair> open(const PressJob& job) const;
  [[nodiscard]] Result<OpenedPair> pair(OpenedEvaluation here, const PressJob& job) const;
  // `opened` and what the job names must outlive it.
  [[nodiscard]] report::ReportInput input(const OpenedPair& opened, const PressJob& job) const;
  Result<std::string> printed(const OpenedPair& opened, const PressJob& job);
  [[nodiscard]] report::Model modelled(const OpenedPair& opened, const PressJob& job) const;
  Result<std::string> pdf(const report::PrintJob& job);
};

namespace {

report::EvaluationSide side(const OpenedEvaluation& opened) {
  return {opened.edition->edition, opened.evaluation, opened.scores};
}

struct Figures {
  std::map<std::string, std::string> by_id, by_hash;
};

Result<Figures> figures_of(const store::Store& store, const Evaluation& evaluation) {
  Figures figures;
  for (const auto& figure : evaluation.figures) {
    auto bytes = store.file(figure.sha256);
    if (!bytes) return bytes.problem();
    figures.by_id.emplace(figure.id, *bytes);
    figures.by_hash.emplace(figure.sha256, std::move(*bytes));
  }
  return figures;
}

}  // namespace

Result<OpenedPair> Press::State::open(const PressJob& job) const {
  auto here = parts.library.open(job.publication);
  if (!here) return here.problem();
  return pair(std::move(*here), job);
}

Result<OpenedPair> Press::State::pair(OpenedEvaluation here, const PressJob& job) const {
  OpenedPair opened{std::move(here), std::nullopt};
  if (job.previous == nullptr) return opened;
  auto before = parts.library.open(*job.previous);
  if (!before) return before.problem();
  opened.before.emplace(std::move(*before));
  return opened;
}

report::ReportInput Press::State::input(const OpenedPair& opened, const PressJob& job) const {
  report::ReportInput input{side(opened.here), {}, {}, crosswalks, parts.wording.in(job.language)};
  if (opened.before) input.previous.emplace(side(*opened.before));
  if (job.average != nullptr) {
    const auto& average = *job.average;
    input.average.emplace(
        report::AverageSide{average.edition->edition, average.average, average.scores});
  }
  const auto& published = job.publication;
  if (published.snapshot > 1)
    input.issue.emplace(report::Issue{published.snapshot, published.erratum});
  return input;
}

Result<std::string> Press::State::pdf(const report::PrintJob& job) {
  const std::lock_guard lock(mutex);
  if (!printer) {
    auto started = report::TypstWorker::start(place);
    if (!started) return started.problem();
    printer.emplace(std::move(*started));
  }
  auto made = printer->pdf(job);
  if (!made) return made.problem();
  return std::move(made->bytes);
}

Press::Press(std::unique_ptr<State> state) : state_(std::move(state)) {}
Press::Press(Press&&) noexcept = default;
Press::~Press() = default;

Result<Press> Press::open(const fs::path& home, const PressParts& parts) {
  auto templates = report::HtmlTemplates::load(home / "templates" / "report" / "html");
  if (!templates) return templates.problem();
  auto crosswalks = parts.instruments.crosswalks();
  if (!crosswalks) return crosswalks.problem();
  return Press(std::make_unique<State>(parts, std::move(*templates), std::move(*crosswalks),
                                       report::worker_place(home)));
}

Result<std::string> Press::State::printed(const OpenedPair& opened, const PressJob& job) {
  const auto model = report::sealed(report::build_model(input(opened, job)));
  if (job.form == Form::Json) return report::render_json(model);
  const auto figures = figures_of(parts.store, opened.here.evaluation);
  if (!figures) return figures.problem();
  if (job.form == Form::Html) return report::render_html(model, templates, figures->by_id);
  return pdf({.model = report::render_json(model), .files = figures->by_hash});
}

report::Model Press::State::modelled(const OpenedPair& opened, const PressJob& job) const {
  auto wanted = input(opened, job);
  wanted.paper = report::Paper::No;
  return report::build_model(wanted);
}

Result<std::string> Press::print(const PressJob& job) {
  if (job.form == Form::Csv) return figures(job, {});
  const auto opened = state_->open(job);
  if (!opened) return opened.problem();
  return state_->printed(*opened, job);
}

Result<std::string> Press::print(const OpenedEvaluation& draft, const PressJob& job) {
  const auto opened = state_->pair(draft, job);
  if (!opened) return opened.problem();
  return state_->printed(*opened, job);
}

Result<std::string> Press::print(const report::Letter& letter) {
  return state_->pdf({.model = report::render_json(letter), .files = {}, .main = "letter.typ"});
}

Result<report::Model> Press::model(const PressJob& job) {
  const auto opened = state_->open(job);
  if (!opened) return opened.problem();
  return state_->modelled(*opened, job);
}

Result<report::Model> Press::model(const OpenedEvaluation& draft, const PressJob& job) {
  const auto opened = state_->pair(draft, job);
  if (!opened) return opened.problem();
  return state_->modelled(*opened, job);
}

Result<std::string> Press::figures(const PressJob& job, const std::optional<Code>& area) {
  const auto opened = state_->open(job);
  if (!opened) return opened.problem();
  const auto input = state_->input(*opened, job);
  return job.form == Form::Csv ? report::render_csv(input, area)
                               : report::render_figures_json(input, area);
}

Result<std::string> Press::picture(const std::string& sha256) {
  return state_->parts.store.file(sha256);
}

}  // namespace kompass::service
