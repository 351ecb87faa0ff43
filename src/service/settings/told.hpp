// SPDX-License-Identifier: EUPL-1.2
// The settings as they are told to whoever may know them: no secret is among them.
#pragma once

#include <string>
#include <vector>

#include "codec/record.hpp"
#include "service/settings/settings.hpp"

namespace kompass::service {

struct SettingTold {
  std::string name;    // "smtp.port"
  std::string value;   // "(set)" for a secret; empty: none
  std::string source;  // "kompass.toml:12", "KOMPASS_LISTEN", "--listen"; empty: there by itself
};
void describe(auto& v, Is<SettingTold> auto& s) {
  v("name", s.name);
  v("value", s.value);
  v("source", s.source);
}

// contract/settings.schema.json
struct SettingsTold {
  std::vector<SettingTold> settings;  // all, in the order of the manual
};
void describe(auto& v, Is<SettingsTold> auto& s) {
  v("settings", s.settings);
}

SettingsTold told(const SettingsRead& read);

}  // namespace kompass::service
