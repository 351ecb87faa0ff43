// SPDX-License-Identifier: EUPL-1.2
#include "workspace/options.hpp"

#include "core/language.hpp"
#include "site/option.hpp"

namespace kompass::workspace {

View language_options(const Turn& turn, const std::string& chosen) {
  View list = report::list_for(all_languages.size());
  for (const auto language : all_languages) {
    const std::string tag(tag_of(language));
    report::add_item(list, site::option(tag, turn.say("work_language_" + tag), tag == chosen));
  }
  return list;
}

View role_group_options(const Turn& turn, const Edition& edition, const std::string& chosen) {
  View list = report::list_for(edition.role_groups.size());
  for (const auto& group : edition.role_groups) {
    const auto& id = group.id.text;
    report::add_item(list, site::option(id, turn.visit.name(group.name), id == chosen));
  }
  return list;
}

}  // namespace kompass::workspace
