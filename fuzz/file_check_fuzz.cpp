// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a file of each type: it has a fault or a type, and its name is clean twice as once.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "service/uploads/file_check.hpp"
#include "service/uploads/file_name.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto name = kompass::service::clean_file_name(kompass::well_formed(bytes));
  if (kompass::service::clean_file_name(name) != name) std::abort();
  for (const auto& type : kompass::service::file_types()) {
    const auto check =
        kompass::service::check_file("a." + std::string(type.endings.front()), bytes);
    if (!check.fault && check.type != &type) std::abort();
    if (check.fault && kompass::service::problem_of(check).what.empty()) std::abort();
  }
  return 0;
}
