// SPDX-License-Identifier: EUPL-1.2
#include "service/files/report.hpp"

#include <fmt/format.h>

#include "report/csv.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/typst.hpp"
#include "service/files/report_inputs.hpp"
#include "service/municipality/slug.hpp"
#include "service/texts.hpp"
#include "service/uploads/pictures.hpp"

namespace kompass::service {

namespace fs = std::filesystem;

namespace {

std::string ending_of(Form form) {
  switch (form) {
    case Form::Html: return ".html";
    case Form::Pdf: return ".pdf";
    case Form::Json: return ".json";
    case Form::Csv: return ".csv";
  }
  return {};
}

class Maker {
 public:
  Maker(ReportRequest request, const fs::path& home, Instruments& instruments)
      : request_(std::move(request)), home_(home), instruments_(instruments) {}

  ReportOutcome run(const Progress& progress) {
    if (!open_inputs()) return std::move(outcome_);
    append(here_->scores.findings, faults_of(*here_, request_.file));
    if (any_error(here_->scores.findings)) return not_made();
    const auto words = load_words(home_, request_.language);
    if (!words) return failed(words.problem());
    const report::ReportInput input = input_of(*words);
    model_ = report::sealed(report::build_model(input));
    pictures_ = load_pictures(here_->evaluation, request_.file);
    append(outcome_.findings, pictures_.findings);
    if (any_error(outcome_.findings)) return std::move(outcome_);
    MadeReport made{.findings = here_->scores.findings};
    const std::string name =
        slug_of(here_->evaluation.municipality.name) + "-" + std::to_string(here_->evaluation.year);
    for (const Form form : request_.forms) {
      progress(made.files.size(), request_.forms.size());
      auto bytes = render(form, input);
      if (!bytes) return failed(bytes.problem());
      made.files.push_back({name + ending_of(form), std::move(*bytes)});
    }
    append(made.findings, std::move(notes_));
    outcome_.report = std::move(made);
    return std::move(outcome_);
  }

 private:
  bool open_inputs() {
    take(here_, open_evaluation(request_.file, instruments_, Missing::Warn));
    if (!request_.previous.empty()) {
      take(previous_, open_evaluation(request_.previous, instruments_));
    }
    take_average();
    if (any_error(outcome_.findings)) return false;
    auto crosswalks = instruments_.crosswalks(here_->edition->edition.id.instrument);
    if (!crosswalks) {
      outcome_.problem = crosswalks.problem();
      return false;
    }
    crosswalks_ = std::move(*crosswalks);
    const auto fit = inputs_fit(request_, *here_, previous_, average_);
    if (!fit) outcome_.problem = fit.problem();
    return static_cast<bool>(fit);
  }

  template <class T>
  void take(std::optional<T>& into, Opened<T> opened) {
    append(outcome_.findings, std::move(opened.findings));
    into = std::move(opened.value);
  }

  // The one that is asked for, else that of the comparison group where it lies beside the file.
  void take_average() {
    if (request_.average.empty()) request_.average = average_of_the_group();
    if (!request_.average.empty()) take(average_, open_average(request_.average, instruments_));
  }

  fs::path average_of_the_group() {
    if (!here_ || !here_->evaluation.comparison_group) return {};
    const auto& name = here_->evaluation.comparison_group->average;
    if (name.empty() || fs::path(name).filename() != name) return {};
    auto file = request_.file.parent_path() / (name + std::string(average_ending));
    std::error_code error;
    if (fs::is_regular_file(file, error)) return file;
    notes_.push_back({Severity::Warning, "group-average-missing", request_.file.string(),
                      fmt::format("names the average of its comparison group, and {} is not there; "
                                  "put it beside the file, or name another with --average",
                                  file.filename().string())});
    return {};
  }

  [[nodiscard]] report::ReportInput input_of(const Phrasebook& words) const {
    report::ReportInput input{{here_->edition->edition, here_->evaluation, here_->scores},
                              std::nullopt,
                              std::nullopt,
                              crosswalks_,
                              words};
    if (previous_) {
      input.previous.emplace(report::EvaluationSide{previous_->edition->edition,
                                                    previous_->evaluation, previous_->scores});
    }
    if (average_) {
      input.average.emplace(
          report::AverageSide{average_->edition->edition, average_->average, average_->scores});
    }
    return input;
  }

  Result<std::string> render(Form form, const report::ReportInput& input) {
    switch (form) {
      case Form::Html: return html();
      case Form::Pdf: return pdf();
      case Form::Json: return report::render_json(model_);
      case Form::Csv: return report::render_csv(input);
    }
    return Problem{Trouble::Usage, "", "unknown form", ""};
  }

  Result<std::string> html() {
    auto templates = report::HtmlTemplates::load(home_ / "templates" / "report" / "html");
    if (!templates) {
      Problem problem = templates.problem();
      problem.remedy = "restore templates/report";
      return problem;
    }
    return report::render_html(model_, *templates, pictures_.by_id);
  }

  Result<std::string> pdf() {
    auto worker = report::TypstWorker::start(report::worker_place(home_));
    if (!worker) return worker.problem();
    auto pdf = worker->pdf({.model = report::render_json(model_), .files = pictures_.by_hash});
    if (!pdf) return by_file_name(pdf.problem());
    if (!pdf->missing_glyphs.empty()) {
      notes_.push_back(
          {Severity::Warning, "sign-without-glyph", request_.file.string(),
           fmt::format("no font of the PDF has {}; write a word instead", pdf->missing_glyphs)});
    }
    return std::move(pdf->bytes);
  }

  // The printer knows pictures by their hashes.
  [[nodiscard]] Problem by_file_name(Problem problem) const {
    for (const auto& figure : here_->evaluation.figures) {
      if (figure.sha256 != problem.where) continue;
      problem.where = (request_.file.parent_path() / figure.file).string();
    }
    return problem;
  }

  ReportOutcome not_made() {
    outcome_.report = MadeReport{.files = {}, .findings = here_->scores.findings};
    return std::move(outcome_);
  }

  ReportOutcome failed(const Problem& problem) {
    outcome_.problem = problem;
    return std::move(outcome_);
  }

  ReportRequest request_;
  const fs::path& home_;
  Instruments& instruments_;
  ReportOutcome outcome_;
  std::optional<OpenedEvaluation> here_, previous_;
  std::optional<OpenedAverage> average_;
  std::vector<Crosswalk> crosswalks_;
  report::Model model_;
  Pictures pictures_;
  Findings notes_;  // beside those of scoring
};

}  // namespace

ReportOutcome make_report(const ReportRequest& request, const fs::path& home,
                          Instruments& instruments, const Progress& progress) {
  return Maker(request, home, instruments).run(progress);
}

}  // namespace kompass::service
