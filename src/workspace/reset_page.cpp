// SPDX-License-Identifier: EUPL-1.2
#include "service/account/links.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {

http::Response reset_page(const Turn& turn) {
  if (!turn.workspace.stage().send) return answer(turn, note(turn, "no_mail", 200));
  return answer(turn, {"reset", turn.say("work_reset_title")});
}

// Says the same whether there is such an account or not.
http::Response ask_for_reset(const Turn& turn) {
  const auto& stage = turn.workspace.stage();
  if (!stage.send) return answer(turn, note(turn, "no_mail", 503));
  const auto asked = service::ask_for_reset(stage.realm, stage.throttle, turn.field("email"),
                                            turn.visit.request.peer);
  if (!asked) return answer(turn, note(turn, "unavailable", 503));
  if (asked->wait) return answer(turn, note(turn, "reset_wait", 429));
  if (asked->link) stage.send(*asked->link);
  return answer(turn, note(turn, "reset_asked", 202));
}

}  // namespace kompass::workspace
