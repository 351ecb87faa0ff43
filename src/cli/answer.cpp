// SPDX-License-Identifier: EUPL-1.2
#include "cli/answer.hpp"

#include "codec/record_writer.hpp"

namespace kompass::cli {

std::string findings_json(const Findings& findings) {
  codec::JsonWriter json;
  codec::RecordWriter record(json);
  record("findings", findings);
  record.finish();
  return json.take();
}

std::string files_json(const std::vector<std::string>& files, const Findings& findings) {
  codec::JsonWriter json;
  codec::RecordWriter record(json);
  record("files", files);
  record("findings", findings);
  record.finish();
  return json.take();
}

std::string failure_json(Trouble kind, const Findings& findings) {
  codec::JsonWriter json;
  codec::RecordWriter record(json);
  record("failure", std::string(name_of(kind)));
  record("findings", findings);
  record.finish();
  return json.take();
}

}  // namespace kompass::cli
