// SPDX-License-Identifier: EUPL-1.2
// The examples the benches run on, opened once.
#pragma once

#include <filesystem>
#include <stdexcept>

#include "service/files/evaluations.hpp"
#include "service/texts.hpp"

namespace kompass::bench {

inline const std::filesystem::path root = KOMPASS_SOURCE_DIR;

inline service::Instruments& instruments() {
  static auto all = std::move(*service::Instruments::open(root / "instruments"));
  return all;
}

inline service::OpenedEvaluation open(const std::string& name) {
  auto opened = service::open_evaluation(root / "examples" / name, instruments());
  if (!opened.value) throw std::runtime_error(name);
  return std::move(*opened.value);
}

inline const service::OpenedEvaluation& bjorkhaga() {
  static const auto opened = open("bjorkhaga-2019.kompass.json");
  return opened;
}

inline const service::OpenedEvaluation& vallentuna() {
  static const auto opened = open("vallentuna-2019.kompass.json");
  return opened;
}

inline const service::OpenedEvaluation& bjorkhaga_before() {
  static const auto opened = open("bjorkhaga-2016.kompass.json");
  return opened;
}

}  // namespace kompass::bench
