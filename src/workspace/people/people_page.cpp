// SPDX-License-Identifier: EUPL-1.2
// All accounts, one of them searched for, and somebody invited.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "service/account/links.hpp"
#include "workspace/desk.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"
#include "workspace/people/people.hpp"
#include "workspace/people/person_page.hpp"

namespace kompass::workspace {
namespace {

using service::AccountState;

// More than these nobody reads through: they are searched for.
constexpr std::size_t longest_list = 200;

// What came of the form.
struct Invited {
  std::string field, fault;
  int status = 200;
};

bool is_asked_for(const Holder& one, std::string_view words) {
  return lowered(one.account.name).find(words) != std::string::npos ||
         lowered(one.account.email).find(words) != std::string::npos;
}

View row_of(const Turn& turn, const Holder& one) {
  View row;
  row["href"] = View(person_address(turn, one.account.id));
  row["name"] = View(one.account.name);
  row["email"] = View(one.account.email);
  row["roles"] = View(all_role_words(turn, one.roles));
  row["state"] =
      one.account.state == AccountState::Active
          ? View(false)
          : View(turn.say(fmt::format("work_people_is_{}", spelling_of(one.account.state))));
  return row;
}

void put_list(const Turn& turn, std::vector<Holder> all, View& view) {
  const std::string asked(trimmed(turn.asked("sok")));
  std::erase_if(all, [&](const Holder& one) { return !is_asked_for(one, lowered(asked)); });
  const std::size_t count = all.size();
  const std::size_t shown = std::min(all.size(), longest_list);
  View list = report::list_for(shown);
  for (std::size_t i = 0; i < shown; ++i) report::add_item(list, row_of(turn, all[i]));
  view["asked"] = View(asked);
  view["searched"] = View(!asked.empty());
  view["none"] = View(all.empty());
  view["shown"] = View(turn.say(
      "work_people_shown", {{"shown", std::to_string(shown)}, {"count", std::to_string(count)}}));
  view["people"] = std::move(list);
}

void put_new(const Turn& turn, const Invited& came, View& view) {
  for (const std::string field : {"name", "email"}) {
    view["fault_" + field] = site::words_or_nothing(came.field == field ? came.fault : "");
    view["sent_" + field] = View(turn.field(field));
  }
  const auto sent = turn.field("language");
  view["language_choices"] =
      language_options(turn, sent.empty() ? std::string(tag_of(turn.visit.language)) : sent);
}

http::Response people_page(const Turn& turn, const Invited& came) {
  auto all = all_holders(turn);
  if (!all) return failed(turn, all.problem());
  Page page{"people", turn.say("work_people_title"), {}, came.status};
  page.view["address"] = View(turn.visit.address("/konton"));
  put_list(turn, std::move(*all), page.view);
  put_new(turn, came, page.view);
  return answer(turn, std::move(page));
}

Invited refusal_of(const Turn& turn, const Problem& problem) {
  if (problem.kind == Trouble::Conflict) {
    return {"email", turn.say("work_people_email_taken"), 409};
  }
  if (problem.where == "name") return {"name", turn.say("work_people_name_fault"), 422};
  return {"email", turn.say("work_fault_email"), 422};
}

}  // namespace

http::Response show_people(const Turn& turn) {
  return people_page(turn, {});
}

http::Response invite_person(const Turn& turn) {
  const auto language = language_of(turn.field("language")).value_or(turn.visit.language);
  const auto link = service::invite(turn.realm(), turn.who.caller,
                                    {turn.field("name"), turn.field("email"), language}, {});
  if (link) return handed_over(turn, *link);
  const auto kind = link.problem().kind;
  if (kind != Trouble::Conflict && kind != Trouble::Input) return failed(turn, link.problem());
  return people_page(turn, refusal_of(turn, link.problem()));
}

}  // namespace kompass::workspace
