// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kompass::codec {

// SHA-256 as `sha256` gives it, of bytes that come in parts.
class HashOfParts {
 public:
  HashOfParts();
  ~HashOfParts();
  void add(std::string_view bytes);
  std::string digest();  // once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kompass::codec
