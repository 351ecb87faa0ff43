// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a YAML document: a tree or a finding that says why not, never both missing.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "codec/edition_records.hpp"
#include "codec/record_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kompass;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const codec::Source source{text, "fuzz.yaml"};
  Findings findings;
  const auto document = codec::parse_yaml(source, findings);
  if (!document) {
    if (!any_error(findings)) std::abort();
    return 0;
  }
  codec::Faults faults(source, findings);
  Area area;
  codec::read_value(*document, area, faults);
  return 0;
}
