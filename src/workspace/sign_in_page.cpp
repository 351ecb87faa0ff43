// SPDX-License-Identifier: EUPL-1.2
#include "service/account/sign_in.hpp"

#include "api/session_cookie.hpp"
#include "service/account/sessions.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::Admission;

// Where to after signing in.
std::string next_of(const Turn& turn, std::string_view wanted) {
  return own_address(wanted).value_or(turn.visit.address("/arbete"));
}

Page form_of(const Turn& turn, std::string_view next) {
  Page page{"sign_in", turn.say("work_sign_in_title")};
  page.view["next"] = View(next_of(turn, next));
  page.view["email"] = View(turn.field("email"));
  page.view["done"] = View(false);
  page.view["fault"] = View(false);
  return page;
}

http::Response again(const Turn& turn, const std::string& fault, int status) {
  Page page = form_of(turn, turn.field("next"));
  page.status = status;
  page.view["fault"] = View(fault);
  return answer(turn, std::move(page));
}

http::Response let_in(const Turn& turn, const Admission& admission) {
  // Who signs in anew has no use for the session this browser had.
  if (!turn.who.session_token.empty()) {
    if (auto out = service::sign_out(turn.realm(), turn.who.session_token); !out) {
      return answer(turn, note(turn, "unavailable", 503));
    }
  }
  return api::with_session(go_to(next_of(turn, turn.field("next"))), admission.token);
}

http::Response wait(const Turn& turn, std::chrono::seconds seconds) {
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(seconds).count();
  auto response = again(
      turn, turn.say("work_sign_in_wait", {{"minutes", turn.visit.numbers.whole(minutes)}}), 429);
  response.with("Retry-After", std::to_string(seconds.count()));
  return response;
}

}  // namespace

http::Response sign_in_page(const Turn& turn) {
  Page page = form_of(turn, turn.asked("till"));
  const std::string done = turn.asked("klart");
  if (done == "ut") {
    page.view["done"] = View(turn.say("work_account_out"));
  } else if (!done.empty()) {
    page.view["done"] = View(turn.say("work_link_done"));
  }
  return answer(turn, std::move(page));
}

http::Response sign_in(const Turn& turn) {
  const auto admission =
      service::sign_in(turn.realm(), turn.workspace.stage().throttle,
                       {.email = turn.field("email"),
                        .password = turn.field("password"),
                        .code = turn.field("code"),
                        .peer = turn.visit.request.peer,
                        .user_agent = std::string(turn.visit.request.header("User-Agent"))});
  if (!admission) return answer(turn, note(turn, "unavailable", 503));
  switch (admission->what) {
    case Admission::What::SignedIn: return let_in(turn, *admission);
    case Admission::What::CodeNeeded: return again(turn, turn.say("work_sign_in_code_needed"), 422);
    case Admission::What::Refused: return again(turn, turn.say("work_sign_in_refused"), 422);
    case Admission::What::Wait: break;
  }
  return wait(turn, admission->wait);
}

http::Response sign_out(const Turn& turn) {
  if (auto out = service::sign_out(turn.realm(), turn.who.session_token); !out) {
    return answer(turn, note(turn, "unavailable", 503));
  }
  return api::without_session(go_to(turn.visit.address("")));
}

}  // namespace kompass::workspace
