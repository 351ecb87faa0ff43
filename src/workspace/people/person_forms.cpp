// SPDX-License-Identifier: EUPL-1.2
// Who manages accounts changes one: its name and address, its roles, how its owner gets in.
#include "api/notices.hpp"
#include "service/account/roles.hpp"
#include "service/account/two_step.hpp"
#include "workspace/desk.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/people/people.hpp"
#include "workspace/people/person_page.hpp"

namespace kompass::workspace {
namespace {

using service::Role;

std::string account_of(const Turn& turn) {
  return turn.visit.parameter("account");
}

http::Response refused(const Turn& turn, std::string field, std::string_view phrase,
                       int status = 422) {
  PersonAnswer came;
  came.field = std::move(field);
  came.fault = turn.say(phrase);
  came.status = status;
  return person_page(turn, account_of(turn), came);
}

// Somebody else changed the account meanwhile, or the e-mail is another account's.
http::Response conflicting(const Turn& turn) {
  const auto now = service::show_account(turn.realm(), turn.who.caller, account_of(turn));
  if (now && now->revision == sent_revision(turn)) {
    return refused(turn, "email", "work_people_email_taken", 409);
  }
  return refused(turn, "person", "work_account_late", 409);
}

service::Grant sent_grant(const Turn& turn, Role role) {
  const bool of_association = role == Role::Coordinator;
  return {account_of(turn),
          role,
          {.association = of_association ? turn.field("association") : std::string()},
          /*municipality=*/""};
}

}  // namespace

http::Response show_person(const Turn& turn) {
  return person_page(turn, account_of(turn), {});
}

http::Response to_person(const Turn& turn) {
  return go_to(person_address(turn, account_of(turn)));
}

http::Response save_other_person(const Turn& turn) {
  if (!manages_accounts(turn)) return answer(turn, note(turn, "missing", 404));
  const auto account = account_of(turn);
  const auto language = language_of(turn.field("language")).value_or(turn.visit.language);
  const auto done =
      service::change_person(turn.realm(), turn.who.caller, {account, sent_revision(turn)},
                             {turn.field("name"), turn.field("email"), language});
  if (done) return go_to(person_done(turn, account, "uppgifter"));
  const auto& problem = done.problem();
  if (problem.kind == Trouble::Conflict) return conflicting(turn);
  if (problem.kind != Trouble::Input) return failed(turn, problem);
  if (problem.where == "name") return refused(turn, "name", "work_people_name_fault");
  return refused(turn, "email", "work_fault_email");
}

http::Response give_role(const Turn& turn) {
  const auto role = spelled<Role>(turn.field("role"));
  if (!role) return refused(turn, "role", "work_fault_role");
  const auto done = service::grant_role(turn.realm(), turn.who.caller, sent_grant(turn, *role));
  if (done) return go_to(person_done(turn, account_of(turn), "roll"));
  switch (done.problem().kind) {
    case Trouble::Conflict: return refused(turn, "role", "work_people_has_role", 409);
    case Trouble::Input: return refused(turn, "association", "work_people_association_fault");
    case Trouble::Denied:
      if (done.problem().where != service::own_role) return failed(turn, done.problem());
      return refused(turn, "role", "work_people_own_role", 403);
    default: return failed(turn, done.problem());
  }
}

http::Response take_role(const Turn& turn) {
  const auto role = spelled<Role>(turn.field("role"));
  if (!role) return refused(turn, "role", "work_fault_role");
  const auto done = service::revoke_role(turn.realm(), turn.who.caller, sent_grant(turn, *role));
  const bool administers = *role == Role::Administrator;
  if (done && administers && account_of(turn) == turn.who.caller.account) {
    return go_to(turn.visit.address("/arbete"));  // these pages are closed from now on
  }
  if (done) return go_to(person_done(turn, account_of(turn), "utan-roll"));
  switch (done.problem().kind) {
    case Trouble::Conflict:
      return refused(turn, "held", administers ? "work_people_last" : "work_people_role_gone", 409);
    case Trouble::Input:
    case Trouble::Missing: return refused(turn, "held", "work_people_role_gone", 409);
    default: return failed(turn, done.problem());
  }
}

http::Response invite_person_again(const Turn& turn) {
  const auto link = service::invite_again(turn.realm(), turn.who.caller, account_of(turn));
  if (link) return handed_over(turn, *link);
  if (link.problem().kind != Trouble::Conflict) return failed(turn, link.problem());
  return refused(turn, "entry", "work_people_is_active", 409);
}

http::Response make_reset_link(const Turn& turn) {
  const auto link = service::reset_for(turn.realm(), turn.who.caller, account_of(turn));
  if (link) return handed_over(turn, *link);
  if (link.problem().kind != Trouble::Conflict) return failed(turn, link.problem());
  return refused(turn, "entry", "work_people_is_not_active", 409);
}

http::Response end_two_step_of(const Turn& turn) {
  const auto account = account_of(turn);
  const auto done = service::drop_two_step(turn.realm(), turn.who.caller, account);
  if (!done && done.problem().kind == Trouble::Conflict) return to_person(turn);
  if (!done) return failed(turn, done.problem());
  api::tell_owner(turn.workspace.stage(), account, service::Noticed::TwoStepOff);
  return go_to(person_done(turn, account, "avslaget"));
}

http::Response close_person(const Turn& turn) {
  const auto account = account_of(turn);
  const auto done = service::close_account(turn.realm(), turn.who.caller, account);
  if (done) return go_to(person_done(turn, account, "stangt"));
  if (done.problem().kind != Trouble::Conflict) return failed(turn, done.problem());
  const bool own = done.problem().where == "own";
  return refused(turn, "close", own ? "work_people_own" : "work_people_last", 409);
}

}  // namespace kompass::workspace
