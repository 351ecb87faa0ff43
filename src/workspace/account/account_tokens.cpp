// SPDX-License-Identifier: EUPL-1.2
// Tokens by which programs use the API for who has signed in: the list, one more, one less.
#include <algorithm>
#include <array>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/date.hpp"
#include "service/account/tokens.hpp"
#include "service/local_time.hpp"
#include "site/option.hpp"
#include "workspace/account/account_forms.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::Scope;

constexpr std::array scopes{Scope::Read, Scope::Write, Scope::Publish, Scope::Admin};

std::string scope_word(const Turn& turn, Scope scope) {
  return turn.say(std::string("work_account_scope_").append(spelling_of(scope)));
}

// "26 november 2026" of a day or a moment.
std::string day_in(const Turn& turn, const std::string& at) {
  const auto date = service::local_day(at);
  return date ? turn.visit.numbers.date(*date) : at;
}

View token_view(const Turn& turn, const service::TokenView& one) {
  const auto& [id, token] = one;
  const auto may = mapped(token.scopes, [&](Scope scope) { return scope_word(turn, scope); });
  View view;
  view["id"] = View(id);
  view["name"] = View(token.name);
  view["may"] = View(joined(may, ", "));
  view["expires"] =
      View(turn.say("work_account_token_expires", {{"date", day_in(turn, token.expires_at)}}));
  view["used"] =
      View(token.last_used.empty()
               ? turn.say("work_account_token_unused")
               : turn.say("work_account_token_used", {{"date", day_in(turn, token.last_used)}}));
  return view;
}

View scope_choices(const Turn& turn) {
  const auto chosen = http::values_of(turn.form, "scope");
  View list = report::list_for(scopes.size());
  for (const auto scope : scopes) {
    const std::string word(spelling_of(scope));
    const bool ticked = std::ranges::find(chosen, word) != chosen.end();
    report::add_item(list, site::option(word, scope_word(turn, scope), ticked));
  }
  return list;
}

service::NewToken wanted_token(const Turn& turn) {
  service::NewToken wanted{turn.field("token_name"), {}, number_in(turn.field("days")).value_or(0)};
  for (const auto& word : http::values_of(turn.form, "scope")) {
    if (const auto scope = spelled<Scope>(word)) wanted.scopes.push_back(*scope);
  }
  return wanted;
}

http::Response refused_token(const Turn& turn, const Problem& problem) {
  if (problem.kind == Trouble::Conflict) {
    return account_refused(turn, "token_name", "work_account_token_many", 409);
  }
  if (problem.kind != Trouble::Input) return answer(turn, note(turn, "unavailable", 503));
  if (problem.where == "scopes") return account_refused(turn, "scopes", "work_account_scope_fault");
  if (problem.where == "days") return account_refused(turn, "days", "work_account_days_fault");
  return account_refused(turn, "token_name", "work_account_token_name_fault");
}

}  // namespace

void put_tokens(const Turn& turn, const AccountAnswer& came, View& view) {
  constexpr auto own = std::to_array<std::string_view>({"token_name", "scopes", "days"});
  const bool typed = std::ranges::find(own, came.field) != own.end();
  const auto tokens = service::list_tokens(turn.realm(), turn.who.caller);
  View list(View::type::list);
  for (std::size_t i = 0; tokens && i < tokens->size(); ++i) {
    report::add_item(list, token_view(turn, (*tokens)[i]));
  }
  view["has_tokens"] = View(!report::items_of(list).empty());
  view["tokens"] = std::move(list);
  view["scopes"] = scope_choices(turn);
  view["token_name"] = View(typed ? turn.field("token_name") : "");
  view["days"] = View(typed ? turn.field("days") : std::to_string(service::NewToken{}.days));
  view["made"] = site::words_or_nothing(came.token);
  view["making"] = View(typed);
}

http::Response make_token(const Turn& turn) {
  const auto made = service::make_token(turn.realm(), turn.who.caller, wanted_token(turn));
  if (!made) return refused_token(turn, made.problem());
  AccountAnswer came;
  came.token = made->text;
  return account_page(turn, came);
}

http::Response revoke_token(const Turn& turn) {
  const auto done = service::revoke_token(turn.realm(), turn.who.caller, turn.field("token"));
  if (done) return go_to(account_done(turn, "indragen"));
  if (done.problem().kind != Trouble::Missing) return answer(turn, note(turn, "unavailable", 503));
  return account_refused(turn, "token", "work_account_token_gone", 404);
}

}  // namespace kompass::workspace
