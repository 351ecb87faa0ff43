// SPDX-License-Identifier: EUPL-1.2
// What is set about the installation, for administrators. It is changed on the machine.
#include <fmt/format.h>

#include <algorithm>

#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

// "work_setting_smtp_port" of "smtp.port".
std::string phrase_of(std::string name) {
  std::ranges::replace_if(name, [](char c) { return c == '.' || c == '-'; }, '_');
  return "work_setting_" + name;
}

std::string value_words(const Turn& turn, const service::SettingTold& told) {
  if (told.value.empty()) return turn.say("work_setting_none");
  return told.value == "(set)" ? turn.say("work_setting_hidden") : told.value;
}

View row_of(const Turn& turn, const service::SettingTold& told) {
  View row;
  row["name"] = View(told.name);
  row["meaning"] = View(turn.say(phrase_of(told.name)));
  row["value"] = View(value_words(turn, told));
  row["given"] = View(!told.value.empty());
  row["source"] = View(told.source.empty() ? turn.say("work_setting_by_itself") : told.source);
  return row;
}

}  // namespace

http::Response show_installation(const Turn& turn) {
  if (!service::may(turn.who.caller, service::Action::ManageSettings, {})) {
    return answer(turn, note(turn, "missing", 404));
  }
  const auto& settings = turn.workspace.stage().settings.settings;
  View rows = report::list_for(settings.size());
  for (const auto& told : settings) report::add_item(rows, row_of(turn, told));
  Page page{"installation", turn.say("work_installation_title"), {}, 200};
  page.view["settings"] = std::move(rows);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
