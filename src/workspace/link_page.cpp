// SPDX-License-Identifier: EUPL-1.2
#include "api/notices.hpp"
#include "service/account/links.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

Page form_of(const Turn& turn, const service::LinkView& link) {
  const bool invited = link.purpose == service::Purpose::Invitation;
  Page page{"link", turn.say(invited ? "work_link_invited_title" : "work_link_reset_title")};
  page.view["name"] = View(link.person.name);
  page.view["email"] = View(link.person.email);
  page.view["action"] = View("/link/" + turn.visit.parameter("token"));
  page.view["fault"] = View(false);
  return page;
}

}  // namespace

http::Response link_page(const Turn& turn) {
  const auto link = service::look_at_link(turn.realm(), turn.visit.parameter("token"));
  if (!link) return answer(turn, note(turn, "link_gone", 410));
  return answer(turn, form_of(turn, *link));
}

http::Response use_link(const Turn& turn) {
  const auto& token = turn.visit.parameter("token");
  const auto link = service::look_at_link(turn.realm(), token);
  if (!link) return answer(turn, note(turn, "link_gone", 410));
  const auto used = service::use_link(turn.realm(), token, turn.field("password"));
  if (used) {
    if (used->purpose == service::Purpose::Reset) {
      api::tell_owner(turn.workspace.stage(), used->account, service::Noticed::Password);
    }
    return go_to(turn.visit.address("/logga-in?klart=1"));
  }
  if (used.problem().kind != Trouble::Input) return answer(turn, note(turn, "link_gone", 410));
  Page page = form_of(turn, *link);
  page.status = 422;
  page.view["fault"] = View(turn.say("work_password_unfit"));
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
