// SPDX-License-Identifier: EUPL-1.2
// The printed report: a warm Typst process (workers/typst.mjs) turns the report model into a
// tagged PDF (PDF/UA-1). The same input gives the same bytes.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "report/child.hpp"

namespace kompass::report {

// Where the worker and what it needs lie, and how much it may use.
struct WorkerPlace {
  std::filesystem::path node;             // the program
  std::filesystem::path script;           // workers/typst.mjs
  std::filesystem::path template_folder;  // has report.typ and letter.typ
  std::vector<std::filesystem::path> font_folders;
  std::chrono::milliseconds time_limit{60'000};  // of a start and of a report
  std::size_t memory_mib = 1536;
};

// Under the folder of an installation or a checkout; fonts where Debian puts them.
WorkerPlace worker_place(const std::filesystem::path& root);

struct PrintJob {
  std::string model;  // kompass-report/1 or kompass-letter/1, from render_json
  // Bytes of pictures by Picture::sha256 (by Picture::file where there is no hash).
  std::map<std::string, std::string> files;
  std::string main = "report.typ";  // the template, or "letter.typ"
};

struct Pdf {
  std::string bytes;
  std::string missing_glyphs;  // signs that no font has; they are printed by their number
};

class TypstWorker {
 public:
  // Problems (Environment): no Node, no Typst package, a missing font, each with its remedy.
  static Result<TypstWorker> start(const WorkerPlace& place);

  // Problems: Input when Typst refuses the report (a picture without alt text), with the first
  // diagnostics, or cannot read a picture, whose name among `files` is then the place; Environment
  // when the template is faulty, or the worker takes too long or dies. The next call starts it
  // again.
  Result<Pdf> pdf(const PrintJob& job);

  // False where the kernel refuses to run it without network.
  [[nodiscard]] bool isolated() const { return child_ && child_->without_network(); }

 private:
  explicit TypstWorker(WorkerPlace place) : place_(std::move(place)) {}
  Result<void> launch();
  Result<std::string> converse(const std::string& line);
  [[nodiscard]] Deadline deadline() const;
  Problem stopped(Wait how);

  WorkerPlace place_;
  std::optional<Child> child_;
  long long last_id_ = 0;
};

}  // namespace kompass::report
