// SPDX-License-Identifier: EUPL-1.2
#include "codec/edition_json.hpp"

#include "codec/edition_records.hpp"
#include "codec/record_writer.hpp"

namespace kompass::codec {

std::string edition_json(const Edition& edition) {
  JsonWriter json;
  RecordWriter writer(json);
  writer("edition", edition.id);
  writer("name", edition.name);
  writer("label", edition.label);
  writer("status", edition.status);
  writer("depth", edition.depth);
  writer("valid_from", edition.valid_from);
  writer("valid_to", edition.valid_to);
  writer("max", edition.max);
  writer("provenance", edition.provenance);
  writer("rounding", edition.rounding);
  writer("ladder", edition.ladder);
  writer("areas", edition.areas);
  writer.finish();
  return json.take();
}

}  // namespace kompass::codec
