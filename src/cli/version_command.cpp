// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "codec/json_writer.hpp"

namespace kompass::cli {

Exit version_command(Console& console) {
  if (!console.json()) {
    console.line("kompass " KOMPASS_VERSION);
    return Exit::Done;
  }
  codec::JsonWriter json;
  json.open_record();
  json.key("name");
  json.text("kompass");
  json.key("version");
  json.text(KOMPASS_VERSION);
  json.close_record();
  console.out(json.take());
  return Exit::Done;
}

}  // namespace kompass::cli
