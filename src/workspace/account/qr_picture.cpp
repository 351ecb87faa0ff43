// SPDX-License-Identifier: EUPL-1.2
#include "workspace/account/qr_picture.hpp"

#include <fmt/format.h>

#include "codec/qr_code.hpp"

namespace kompass::workspace {

void put_qr(const std::string& text, View& view) {
  constexpr std::size_t margin = 4;  // modules, by the standard
  view["qr"] = View(false);
  const auto code = codec::qr_code(text);
  if (!code) return;
  std::string path;
  for (std::size_t i = 0; i < code->dark.size(); ++i) {
    if (!code->dark[i]) continue;
    path += fmt::format("M{} {}h1v1h-1z", i % code->side + margin, i / code->side + margin);
  }
  View qr;
  const std::size_t side = code->side + 2 * margin;
  qr["side"] = View(std::to_string(side));
  qr["pixels"] = View(std::to_string(side * 4));  // a whole number for each module
  qr["path"] = View(path);
  view["qr"] = std::move(qr);
}

}  // namespace kompass::workspace
