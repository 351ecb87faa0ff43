// SPDX-License-Identifier: EUPL-1.2
#include "service/settings/told.hpp"

namespace kompass::service {

SettingsTold told(const SettingsRead& read) {
  SettingsTold all;
  for (const auto& now : read.now) {
    const bool hidden = now.row->kind == SettingKind::Secret && !now.text.empty();
    all.settings.push_back({std::string(now.row->name), hidden ? "(set)" : now.text, now.source});
  }
  return all;
}

}  // namespace kompass::service
