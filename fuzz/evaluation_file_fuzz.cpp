// SPDX-License-Identifier: EUPL-1.2
// Any bytes as an evaluation file. What is accepted must come back the same once written.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "codec/evaluation_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kompass;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = codec::read_evaluation({text, "fuzz.json"});
  if (!read.value) {
    if (!any_error(read.findings)) std::abort();
    return 0;
  }
  const std::string written = codec::write_evaluation(*read.value);
  const auto again = codec::read_evaluation({written, "again.json"});
  if (!again.value || codec::write_evaluation(*again.value) != written) std::abort();
  return 0;
}
