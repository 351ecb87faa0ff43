// SPDX-License-Identifier: EUPL-1.2
// Makes the report of a published evaluation in any form, with a warm printer kept at hand. Safe
// for several threads; PDFs are made one after another.
#pragma once

#include <filesystem>
#include <memory>

#include "report/letter.hpp"
#include "report/model.hpp"
#include "service/files/report.hpp"
#include "service/published/library.hpp"
#include "service/texts.hpp"

namespace kompass::service {

struct PressJob {
  const Publication& publication;
  const Publication* previous = nullptr;  // of the same municipality; null for none
  Language language = Language::Swedish;
  Form form = Form::Html;
  const OpenedAverage* average = nullptr;  // to compare with; null for none
};

// What a press works with; all must outlive it.
struct PressParts {
  store::Store& store;
  Library& library;
  const Instruments& instruments;
  const Wording& wording;
};

class Press {
 public:
  // Problem (Environment): templates or crosswalks are missing.
  static Result<Press> open(const std::filesystem::path& home, const PressParts& parts);
  ~Press();
  Press(Press&&) noexcept;

  Result<std::string> print(const PressJob& job);
  // Of a draft; the publication of the job says nothing here.
  Result<std::string> print(const OpenedEvaluation& draft, const PressJob& job);
  // As a PDF.
  Result<std::string> print(const report::Letter& letter);
  // What `print` prints, for whoever has own pages, not sealed; `form` says nothing here.
  // For a page: without the drawings for paper.
  Result<report::Model> model(const PressJob& job);
  Result<report::Model> model(const OpenedEvaluation& draft, const PressJob& job);
  // The figures alone, as Form::Csv or Form::Json; of one area when it is named.
  Result<std::string> figures(const PressJob& job, const std::optional<Code>& area);
  // The bytes of a picture a model names.
  Result<std::string> picture(const std::string& sha256);

 private:
  struct State;
  explicit Press(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kompass::service
