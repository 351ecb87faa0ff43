// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/report_nav.hpp"

#include <array>

#include "workspace/parts.hpp"
#include "workspace/writing/board.hpp"

namespace kompass::workspace {
namespace {

struct WayTo {
  const char *path, *phrase;
};
constexpr std::array ways{WayTo{"/text", "work_words_title"},
                          WayTo{"/rapport/sammanfattning", "work_summary_title"},
                          WayTo{"/rapport/kvarstar", "work_remaining_title"},
                          WayTo{"/rapport/forebilder", "work_models_title"},
                          WayTo{"/rapport/kortfakta", "work_key_facts_title"},
                          WayTo{"/utkast", "work_draft_title"},
                          WayTo{"/publicera", "work_publish_title"}};

}  // namespace

void put_report_nav(const Turn& turn, const std::string& evaluation, View& view) {
  view["has_ways"] = View(false);
  if (!may_do(turn, evaluation, service::Action::ReadLocks)) return;
  View list = report::list_for(ways.size());
  for (const auto& [path, phrase] : ways) {
    const auto href = address_in(turn, evaluation, path);
    View one = site::link(href, turn.say(phrase));
    one["current"] = View(turn.visit.request.path.starts_with(href));
    report::add_item(list, std::move(one));
  }
  view["has_ways"] = View(true);
  view["ways"] = std::move(list);
}

}  // namespace kompass::workspace
