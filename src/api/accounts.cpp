// SPDX-License-Identifier: EUPL-1.2
// All accounts, for who manages them.
#include "api/accounts_records.hpp"
#include "api/body.hpp"
#include "api/conditions.hpp"
#include "api/lists.hpp"
#include "api/notices.hpp"
#include "api/paging.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "service/account/two_step.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Action;

struct SaidPerson {
  std::string name, email;
  Language language = Language::Swedish;
};
void describe(auto& v, Is<SaidPerson> auto& p) {
  v.must("name", p.name);
  v.must("email", p.email);
  v.must("language", p.language);
}

struct WantedRole {
  service::Role role = service::Role::Reader;
  std::string association;
};
void describe(auto& v, Is<WantedRole> auto& r) {
  v.must("role", r.role);
  v("association", r.association);
}

std::string address_of(const std::string& account) {
  return "/api/v1/accounts/" + account;
}

Answer list_accounts(const Call& call) {
  const auto all = service::list_accounts(call.stage.realm, call.caller());
  if (!all) return all.problem();
  const auto page = page_of(call, *all, &service::AccountView::id);
  if (!page) return page.problem();
  PageOfItems<ShownAccount> list{{}, page->next};
  for (auto i = page->from; i < page->to; ++i) {
    auto shown = shown_account(call, (*all)[i]);
    if (!shown) return shown.problem();
    list.items.push_back(std::move(*shown));
  }
  return paged(json_response(200, codec::to_json(list)), *page);
}

Answer show_account(const Call& call) {
  return account_answer(call, call.parameter("id"));
}

// The association or evaluation that an invitation is for, as the query names it.
Result<service::Subject> invited_for(const Call& call) {
  const auto evaluation = call.query("evaluation");
  if (!evaluation.empty()) {
    auto desk = desk_of(call);
    return service::subject_for(desk, call.caller(), evaluation);
  }
  return service::Subject{.association = call.query("association")};
}

// The link is sent by mail, or else shown to who made it.
Answer link_answer(const Call& call, const Result<service::MadeLink>& link) {
  if (!link) return link.problem();
  ShownLink shown = shown_link(call, *link);
  if (call.stage.send) {
    call.stage.send(*link);
    shown.token.clear();
    shown.address.clear();
  }
  return created_response(address_of(link->account), codec::to_json(shown));
}

Answer invite(const Call& call, const SaidPerson& person) {
  const auto subject = invited_for(call);
  if (!subject) return subject.problem();
  return link_answer(call, service::invite(call.stage.realm, call.caller(),
                                           {person.name, person.email, person.language}, *subject));
}

Answer invite_again(const Call& call) {
  return link_answer(call,
                     service::invite_again(call.stage.realm, call.caller(), call.parameter("id")));
}

Answer reset_password(const Call& call) {
  return link_answer(call,
                     service::reset_for(call.stage.realm, call.caller(), call.parameter("id")));
}

// The account that the call is about, at the revision it names.
std::variant<service::AccountView, Answer> matched(const Call& call) {
  const auto there = service::show_account(call.stage.realm, call.caller(), call.parameter("id"));
  if (!there) return Answer(there.problem());
  if (auto refused = unmatched(call, there->revision)) return Answer(*refused);
  return *there;
}

Answer change_account(const Call& call, const SaidPerson& person) {
  const auto found = matched(call);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto& there = std::get<service::AccountView>(found);
  const auto done =
      service::change_person(call.stage.realm, call.caller(), {there.id, there.revision},
                             {person.name, person.email, person.language});
  if (!done) return unless_late(call, there.id, done.problem());
  return account_answer(call, there.id);
}

Answer close_account(const Call& call) {
  const auto found = matched(call);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto done = service::close_account(call.stage.realm, call.caller(), call.parameter("id"));
  if (!done) return done.problem();
  return no_content();
}

Answer drop_two_step(const Call& call) {
  const auto found = matched(call);
  if (const auto* refused = std::get_if<Answer>(&found)) return *refused;
  const auto done = service::drop_two_step(call.stage.realm, call.caller(), call.parameter("id"));
  if (!done) return done.problem();
  tell_owner(call.stage, call.parameter("id"), service::Noticed::TwoStepOff);
  return no_content();
}

Answer grant_role(const Call& call, const WantedRole& wanted) {
  const auto& id = call.parameter("id");
  const auto done = service::grant_role(
      call.stage.realm, call.caller(),
      {id, wanted.role, {.association = wanted.association}, /*municipality=*/""});
  if (!done) return done.problem();
  return created_response(address_of(id), codec::to_json(ShownRole{done->role, done->of}));
}

Answer revoke_role(const Call& call) {
  const auto role = spelled<service::Role>(call.parameter("role"));
  if (!role) return Problem{Trouble::Missing, call.parameter("role"), "is no role", ""};
  const auto done = service::revoke_role(
      call.stage.realm, call.caller(),
      {call.parameter("id"), *role, {.association = call.query("association")}, ""});
  if (!done) return done.problem();
  return no_content();
}

}  // namespace

std::vector<Route> account_routes() {
  const Right manages{Action::ManageAccounts, installation};
  const Right invites{Action::InvitePerson, invited_for};
  const RouteOptions secret{.repeated = Repeated::Refused};
  const RouteOptions inviting{.repeated = Repeated::Refused,
                              .query = {"association", "evaluation"}};
  const std::string one = "/api/v1/accounts/{id}";
  return {
      {Method::Get, "/api/v1/accounts", manages, list_accounts, {.query = {"limit", "cursor"}}},
      {Method::Post, "/api/v1/accounts", invites, reads<SaidPerson>(invite), inviting},
      {Method::Get, one, manages, show_account},
      {Method::Put, one, manages, reads<SaidPerson>(change_account)},
      {Method::Delete, one, manages, close_account},
      {Method::Post, one + "/invitation", manages, invite_again, secret},
      {Method::Post, one + "/password-reset", manages, reset_password, secret},
      {Method::Delete, one + "/two-step", manages, drop_two_step},
      {Method::Post, one + "/roles", manages, reads<WantedRole>(grant_role)},
      {Method::Delete,
       one + "/roles/{role}",
       manages,
       revoke_role,
       {.condition = Condition::None, .query = {"association"}}},
  };
}

}  // namespace kompass::api
