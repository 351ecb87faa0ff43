// SPDX-License-Identifier: EUPL-1.2
// Makes a report in the forms asked for. Nothing is written here: the caller gets the bytes, so
// that it can write them all or none.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "service/files/evaluations.hpp"

namespace kompass::service {

enum class Form { Html, Pdf, Json, Csv };

struct ReportRequest {
  std::filesystem::path file;
  std::filesystem::path previous;  // empty: none
  std::filesystem::path average;   // empty: that of the comparison group, where it lies beside it
  Language language = Language::Swedish;
  std::vector<Form> forms;
};

struct MadeFile {
  std::string name;  // "vallentuna-2019.pdf"
  std::string bytes;
};

struct MadeReport {
  std::vector<MadeFile> files;  // none where a finding is an error: its figures would be wrong
  Findings findings;  // of scoring (warnings say what makes it a draft), and of signs the PDF
                      // cannot show
};

// `progress` is told how many of the forms are done.
using Progress = std::function<void(std::size_t done, std::size_t of)>;

// Problems: an input that cannot be read or does not fit (the findings tell all of it), a part of
// the program missing (Environment).
struct ReportOutcome {
  std::optional<MadeReport> report;
  std::optional<Problem> problem;
  Findings findings;
};
ReportOutcome make_report(const ReportRequest& request, const std::filesystem::path& home,
                          Instruments& instruments, const Progress& progress);

}  // namespace kompass::service
