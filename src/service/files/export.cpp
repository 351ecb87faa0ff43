// SPDX-License-Identifier: EUPL-1.2
#include "service/files/export.hpp"

#include <algorithm>
#include <iterator>

#include "base/file.hpp"
#include "base/outputs.hpp"
#include "codec/evaluation_file.hpp"
#include "codec/record_writer.hpp"
#include "service/published/averages.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;

std::string key_of(const Publication& publication) {
  return evaluation_key(publication.municipality, publication.year);
}

Result<void> add_pictures(Outputs& outputs, const store::Store& store, const Evaluation& evaluation,
                          const fs::path& folder) {
  for (const auto& figure : evaluation.figures) {
    if (fs::path(figure.file).filename() != figure.file) {
      return Problem{Trouble::Input, "figure " + figure.id, "names a file elsewhere",
                     "correct the evaluation"};
    }
    const auto bytes = store.file(figure.sha256);
    if (!bytes) return bytes.problem();
    if (auto added = outputs.add(folder / figure.file, *bytes); !added) return added;
  }
  return {};
}

Result<void> add_evaluation(Outputs& outputs, const store::Store& store,
                            const Publication& publication, const fs::path& file) {
  const auto bytes = store.file(publication.shown_sha256);
  if (!bytes) return bytes.problem();
  const auto decoded = codec::read_evaluation({*bytes, "evaluation " + publication.id});
  if (!decoded.value) return problem_of(decoded.findings);
  if (file.has_parent_path()) {
    if (auto made = outputs.folder(file.parent_path()); !made) return made;
  }
  if (auto added = outputs.add(file, *bytes); !added) return added;
  return add_pictures(outputs, store, *decoded.value, file.parent_path());
}

Result<void> export_average(store::Store& store, const std::string& name, const fs::path& file) {
  const auto bytes = average_file(store, name);
  if (bytes) return write_file(file, *bytes);
  if (bytes.problem().kind != Trouble::Missing) return bytes.problem();
  return Problem{Trouble::Missing, name, "no published evaluation and no average is named so",
                 "write its id, country, number and year as in SE-0115/2019, or its name"};
}

Result<std::vector<std::string>> add_averages(Outputs& outputs, store::Store& store,
                                              const fs::path& folder) {
  const auto names = looked(store, [](store::Reading& reading) { return average_names(reading); });
  if (!names) return names.problem();
  std::vector<std::string> files;
  if (names->empty()) return files;
  if (auto made = outputs.folder(folder); !made) return made.problem();
  for (const auto& name : *names) {
    const auto bytes = average_file(store, name);
    if (!bytes) return bytes.problem();
    const auto file = folder / (name + std::string(average_ending));
    if (auto added = outputs.add(file, *bytes); !added) return added.problem();
    files.push_back(file.string());
  }
  return files;
}

std::string line_of(const store::AuditEntry& entry) {
  codec::JsonWriter json(codec::JsonWriter::Layout::Compact);
  codec::RecordWriter row(json);
  json.key("seq");
  json.number(static_cast<long long>(entry.seq));
  row("at", entry.at);
  row("by", entry.by);
  row("action", entry.action);
  row("kind", entry.kind);
  row("item", entry.item);
  row("municipality", entry.municipality);
  row("before", entry.before);
  row("after", entry.after);
  row("previous", entry.previous);
  row("hash", entry.hash);
  row.finish();
  std::string line = json.take();
  std::erase(line, '\n');  // none stands within a text
  return line + '\n';
}

}  // namespace

Result<void> export_evaluation(store::Store& store, const std::string& name, const fs::path& file) {
  const auto all = publications(store);
  if (!all) return all.problem();
  const auto found = std::ranges::find_if(
      *all, [&](const Publication& one) { return one.id == name || key_of(one) == name; });
  if (found == all->end()) return export_average(store, name, file);
  Outputs outputs;
  if (auto added = add_evaluation(outputs, store, *found, file); !added) return added;
  return outputs.commit();
}

Result<std::vector<std::string>> export_all(store::Store& store, const fs::path& folder) {
  const auto all = publications(store);
  if (!all) return all.problem();
  Outputs outputs;
  std::vector<std::string> files;
  for (const auto& one : *all) {
    std::string name = key_of(one);
    std::ranges::replace(name, '/', '-');
    const auto file = folder / name / "evaluation.kompass.json";
    if (auto added = add_evaluation(outputs, store, one, file); !added) return added.problem();
    files.push_back(file.string());
  }
  auto beside = add_averages(outputs, store, folder / averages_folder);
  if (!beside) return beside.problem();
  std::ranges::move(*beside, std::back_inserter(files));
  if (auto done = outputs.commit(); !done) return done.problem();
  return files;
}

Result<std::string> export_audit(store::Store& store) {
  constexpr std::int64_t at_once = 1000;
  return looked(store, [](store::Reading& reading) {
    std::string lines;
    std::int64_t seen = 0;
    for (bool more = true; more;) {
      const auto entries = reading.audit(seen, at_once);
      more = !entries.empty();
      for (const auto& entry : entries) lines += line_of(entry);
      if (more) seen = entries.back().seq;
    }
    return Result(std::move(lines));
  });
}

}  // namespace kompass::service
