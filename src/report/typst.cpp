// SPDX-License-Identifier: EUPL-1.2
#include "report/typst.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "codec/hash.hpp"
#include "codec/json_writer.hpp"
#include "codec/node.hpp"

namespace kompass::report {
namespace {

namespace fs = std::filesystem;
constexpr const char* name_of_worker = "the Typst worker";

Problem environment(std::string what, std::string remedy) {
  return {Trouble::Environment, name_of_worker, std::move(what), std::move(remedy)};
}

std::string request_line(const PrintJob& job, const fs::path& template_folder, long long id) {
  codec::JsonWriter json(codec::JsonWriter::Layout::Compact);
  json.open_record();
  json.key("id");
  json.number(id);
  json.key("template");
  json.text(fs::absolute(template_folder).string());
  json.key("main");
  json.text(job.main);
  json.key("data");
  json.text(job.model);
  json.key("files");
  json.open_record();
  for (const auto& [name, bytes] : job.files) {
    json.key(name);
    json.text(codec::base64(bytes));
  }
  json.close_record();
  json.close_record();
  std::string line = json.take();  // its line breaks stand between tokens, never in a text
  std::replace(line.begin(), line.end() - 1, '\n', ' ');
  return line;
}

// An answer of the worker: a record, read by key.
class Answer {
 public:
  explicit Answer(const std::string& line) {
    Findings findings;
    node_ = codec::parse_json({line, name_of_worker}, findings);
  }
  [[nodiscard]] bool has(std::string_view key) const {
    return node_ && node_->find(key) != nullptr;
  }
  [[nodiscard]] std::string text(std::string_view key) const {
    const codec::Node* found = node_ ? node_->find(key) : nullptr;
    return found == nullptr ? "" : found->text;
  }

 private:
  std::optional<codec::Node> node_;
};

Problem unreadable() {
  return environment("the answer cannot be read", "run ./start, which installs it anew");
}

Problem refusal(const Answer& answer) {
  const std::string error = answer.text("error");
  if (answer.text("blame") == "template") {
    return environment("the template is faulty: " + error, "restore templates/report");
  }
  const std::string picture = answer.text("picture");
  if (!picture.empty()) return {Trouble::Input, picture, error, "save the picture anew"};
  return {Trouble::Input, "the printed report", "Typst refuses it: " + error,
          "mend the text that is named"};
}

// What an installation must have; without the template the report would be blamed.
Result<void> all_there(const WorkerPlace& place) {
  if (access(place.node.c_str(), X_OK) != 0) {
    return environment(fmt::format("there is no Node at {}", place.node.string()),
                       "run ./start, which installs it");
  }
  if (access(place.script.c_str(), R_OK) != 0) {
    return environment(fmt::format("there is no {}", place.script.string()), "restore workers/");
  }
  const fs::path main_file = place.template_folder / "report.typ";
  if (access(main_file.c_str(), R_OK) != 0) {
    return environment(fmt::format("the template {} is missing", main_file.string()),
                       "restore templates/report");
  }
  return {};
}

Command command_for(const WorkerPlace& place) {
  std::vector<std::string> arguments{place.node.string(), "--max-old-space-size=512",
                                     fs::absolute(place.script).string()};
  for (const auto& folder : place.font_folders) {
    arguments.insert(arguments.end(), {"--fonts", folder.string()});
  }
  return {std::move(arguments), {"LANG=C.UTF-8", "HOME=/nonexistent"}, place.memory_mib};
}

}  // namespace

WorkerPlace worker_place(const fs::path& root) {
  const fs::path fonts = "/usr/share/fonts";
  return {.node = root / "node_modules/node/bin/node",
          .script = root / "workers/typst.mjs",
          .template_folder = root / "templates/report/print",
          .font_folders = {fonts / "truetype/charis", fonts / "truetype/dejavu",
                           fonts / "opentype/inter"}};
}

Result<TypstWorker> TypstWorker::start(const WorkerPlace& place) {
  TypstWorker worker(place);
  if (auto launched = worker.launch(); !launched) return launched.problem();
  return worker;
}

Result<void> TypstWorker::launch() {
  if (auto complete = all_there(place_); !complete) return complete;
  auto child = Child::spawn(command_for(place_));
  if (!child) return child.problem();
  child_.emplace(std::move(*child));
  std::string line;
  if (const Wait how = child_->receive(line, deadline()); how != Wait::Done) return stopped(how);
  const Answer answer(line);
  if (answer.text("ready") == "true") return {};
  child_.reset();
  if (!answer.has("error")) return unreadable();
  return environment(answer.text("error"), answer.text("remedy"));
}

Result<Pdf> TypstWorker::pdf(const PrintJob& job) {
  if (!child_) {
    if (auto launched = launch(); !launched) return launched.problem();
  }
  const auto line = converse(request_line(job, place_.template_folder, ++last_id_));
  if (!line) return line.problem();
  const Answer answer(*line);
  if (answer.text("ok") != "true") {
    if (!answer.has("error")) return unreadable();
    return refusal(answer);
  }
  auto bytes = codec::from_base64(answer.text("pdf"));
  if (!bytes || answer.text("id") != std::to_string(last_id_)) {
    child_.reset();
    return unreadable();
  }
  return Pdf{std::move(*bytes), answer.text("missing_glyphs")};
}

Result<std::string> TypstWorker::converse(const std::string& line) {
  const Deadline until = deadline();
  std::string answer;
  Wait how = child_->send(line, until);
  if (how == Wait::Done) how = child_->receive(answer, until);
  if (how != Wait::Done) return stopped(how);
  return answer;
}

Deadline TypstWorker::deadline() const {
  return std::chrono::steady_clock::now() + place_.time_limit;
}

Problem TypstWorker::stopped(Wait how) {
  if (how == Wait::Late) {
    child_.reset();
    return environment(
        fmt::format("gave no answer within {} ms and was ended", place_.time_limit.count()),
        "shorten the longest texts, or give it more time");
  }
  const std::string end = child_->obituary();
  child_.reset();
  return environment(fmt::format("ended by itself ({})", end),
                     fmt::format("it may use {} MiB; run ./start to install it anew, or shorten "
                                 "the report",
                                 place_.memory_mib));
}

}  // namespace kompass::report
