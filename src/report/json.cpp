// SPDX-License-Identifier: EUPL-1.2
#include "report/json.hpp"

#include "report/model_records.hpp"

namespace kompass::report {

std::string render_json(const Model& model) {
  codec::JsonWriter json;
  codec::RecordWriter writer(json);
  writer("format", std::string("kompass-report/1"));
  describe(writer, model);
  writer.finish();
  return json.take();
}

}  // namespace kompass::report
