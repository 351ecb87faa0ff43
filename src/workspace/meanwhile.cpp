// SPDX-License-Identifier: EUPL-1.2
#include "workspace/meanwhile.hpp"

#include <algorithm>

#include "service/work/team.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

std::string person_of(const Turn& turn, const std::string& evaluation, const std::string& account) {
  auto desk = desk_of(turn);
  const auto team = service::list_team(desk, turn.who.caller, evaluation);
  if (!team) return "";
  const auto found = std::ranges::find(*team, account, &service::TeamMember::account);
  return found == team->end() ? "" : found->name;
}

std::string saved_words(const Turn& turn, const std::string& evaluation, const SavedBy& by) {
  const std::string who = person_of(turn, evaluation, by.account);
  const std::string when = moment_of(turn, by.at);
  return who.empty() ? turn.say("work_saved_at", {{"time", when}})
                     : turn.say("work_saved_by", {{"who", who}, {"time", when}});
}

View meanwhile_view(const Turn& turn, const std::string& evaluation, const SavedBy& by,
                    const std::vector<SavedField>& fields) {
  View differing(View::type::list);
  for (const auto& field : fields) {
    if (field.there == field.typed) continue;
    View one;
    one["label"] = View(field.label);
    one["text"] = View(field.there.empty() ? turn.say("work_nothing_there") : field.there);
    report::add_item(differing, std::move(one));
  }
  View view;
  view["title"] = View(saved_words(turn, evaluation, by));
  view["same"] = View(report::items_of(differing).empty());
  view["fields"] = std::move(differing);
  return view;
}

}  // namespace kompass::workspace
