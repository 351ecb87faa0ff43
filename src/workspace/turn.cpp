// SPDX-License-Identifier: EUPL-1.2
#include "workspace/turn.hpp"

#include <fmt/format.h>

#include "service/account/sessions.hpp"
#include "workspace/desk.hpp"
#include "workspace/desk_ways.hpp"

namespace kompass::workspace {
namespace {

// Forms and scripts of ours and nothing else: nothing written in the page, no frame, no other host.
constexpr std::string_view content_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

// What scripts must know of who has signed in.
View signed_in(const Turn& turn) {
  const auto& assets = turn.visit.site.assets();
  View view;
  view["account"] = View(turn.who.caller.account);
  view["token"] = View(service::csrf_token(turn.who.session_token));
  view["script"] = View(assets.workspace_script);
  view["words"] = View(assets.script_words.at(turn.visit.language));
  view["worker"] = View(std::string(site::worker_address));
  return view;
}

// On every page of an evaluation which it is and the ways through it, for who has signed in.
void put_evaluation(const Turn& turn, View& view) {
  view["desk_ways"] = View(false);
  view["at_evaluation"] = View(false);
  const auto id = turn.visit.parameters.find("id");
  if (id == turn.visit.parameters.end() || turn.who.session_token.empty()) return;
  put_desk_ways(turn, id->second, view);
  const auto opened = open_evaluation(turn, id->second);
  if (!opened) return;
  View at;
  at["name"] = View(name_of(opened->evaluation.value));
  at["invented"] = View(opened->evaluation.value.invented);
  view["at_evaluation"] = std::move(at);
}

}  // namespace

std::string Turn::asked(std::string_view name) const {
  return std::string(http::value_of(http::parse_fields(visit.request.query), name));
}

bool manages_accounts(const Turn& turn) {
  return service::may(turn.who.caller, service::Action::ManageAccounts, {});
}

http::Response answer(const Turn& turn, Page page) {
  const auto& made_by = turn.workspace.page(page.page);
  site::Page framed{page.page, turn.say("site_window", {{"title", page.title}}),
                    site::Section::None, std::move(page.view), page.status};
  framed.view["title"] = View(page.title);
  framed.view["csrf"] = turn.who.session_token.empty()
                            ? View(false)
                            : View(service::csrf_token(turn.who.session_token));
  framed.view["signed_in"] = turn.who.session_token.empty() ? View(false) : View(signed_in(turn));
  framed.view["at_account"] = View(page.page == "account");
  framed.view["manages_accounts"] = View(manages_accounts(turn));
  framed.view["at_people"] = View(page.page == "people");
  put_evaluation(turn, framed.view);
  site::put_frame(turn.visit, made_by, framed);
  auto response =
      http::text_response(page.status, "text/html; charset=utf-8", made_by.render(framed.view));
  response.with("Content-Language", std::string(tag_of(turn.visit.language)))
      .with("Content-Security-Policy", std::string(content_policy))
      .with("Referrer-Policy", "no-referrer")
      .with("Cache-Control", "no-store");
  if (!turn.who.session_token.empty()) response.with("Kompass-Account", turn.who.caller.account);
  return response;
}

Page note(const Turn& turn, std::string_view name, int status) {
  Page page{"note", turn.say(fmt::format("work_{}_title", name)), {}, status};
  page.view["text"] = View(turn.say(fmt::format("work_{}_text", name)));
  return page;
}

http::Response go_to(const std::string& address) {
  auto response = http::redirect(303, address);
  response.with("Cache-Control", "no-store");
  return response;
}

std::optional<std::string> own_address(std::string_view wanted) {
  const bool ours = wanted.starts_with('/') && !wanted.starts_with("//") &&
                    wanted.find_first_of("\\\r\n\t ") == std::string_view::npos;
  if (!ours || !http::parse_target(wanted)) return std::nullopt;
  return std::string(wanted);
}

}  // namespace kompass::workspace
