// SPDX-License-Identifier: EUPL-1.2
// Somebody is added to a team, taken out of it or struck.
#include "base/text.hpp"
#include "service/account/roles.hpp"
#include "workspace/pages.hpp"
#include "workspace/whole/team_page.hpp"

namespace kompass::workspace {
namespace {

using service::Role;

// The team as it is now, which may be another than the form was made of.
http::Response again(const Turn& turn, TeamAnswer came) {
  return at_evaluation(turn, [&](const Overview& overview) {
    if (!overview.team) return answer(turn, note(turn, "missing", 404));
    return team_page(turn, overview, came);
  });
}

TeamAnswer refused(const Turn& turn, std::string_view phrase, std::string field, int status = 422) {
  TeamAnswer came;
  came.fault = turn.say(phrase);
  came.field = std::move(field);
  came.status = status;
  return came;
}

// Why somebody could not be added, at the field it is about.
TeamAnswer refusal_of(const Turn& turn, const Problem& problem) {
  if (problem.where == service::own_role)
    return refused(turn, "work_people_own_role", "email", 403);
  if (problem.where == "graders") return refused(turn, "work_fault_five_grade", "role");
  if (problem.where == "role") return refused(turn, "work_fault_has_role", "email");
  if (problem.where == "name" || trimmed(turn.field("name")).empty()) {
    return refused(turn, "work_fault_name", "name");
  }
  return refused(turn, "work_fault_email", "email");
}

bool is_said_no_to(const Problem& problem) {
  return problem.kind == Trouble::Conflict || problem.kind == Trouble::Input ||
         problem.where == service::own_role;
}

std::string done_at(const Turn& turn, std::string_view what) {
  return turn.visit.address("/arbete/" + turn.visit.parameter("id") + "/arbetslag?klart=")
      .append(what);
}

// A link is shown once, to who made it; where there is mail it is sent.
http::Response joined(const Turn& turn, const service::Joined& came) {
  if (!came.link) return go_to(done_at(turn, "med"));
  const auto& stage = turn.workspace.stage();
  if (stage.send) {
    stage.send(*came.link);
    return go_to(done_at(turn, "inbjuden"));
  }
  TeamAnswer told;
  told.link_name = came.name;
  told.link = service::link_address(stage.base_address, came.link->token);
  return again(turn, told);
}

std::string told_of(const Turn& turn) {
  const std::string done = turn.asked("klart");
  if (done == "med") return turn.say("work_team_added");
  if (done == "inbjuden") return turn.say("work_team_invited");
  if (done == "borta") return turn.say("work_team_taken_out");
  if (done == "struken") return turn.say("work_team_struck");
  return {};
}

}  // namespace

http::Response show_team(const Turn& turn) {
  TeamAnswer came;
  came.told = told_of(turn);
  return again(turn, came);
}

http::Response add_member(const Turn& turn) {
  const auto role = spelled<Role>(turn.field("role"));
  if (!role) return again(turn, refused(turn, "work_fault_role", "role"));
  const auto language = language_of(turn.field("language")).value_or(turn.visit.language);
  auto desk = desk_of(turn);
  const auto came = service::add_person(
      desk, turn.who.caller,
      {turn.visit.parameter("id"), {turn.field("name"), turn.field("email"), language}, *role});
  if (came) return joined(turn, *came);
  if (!is_said_no_to(came.problem())) return failed(turn, came.problem());
  return again(turn, refusal_of(turn, came.problem()));
}

http::Response take_out_member(const Turn& turn) {
  const auto role = spelled<Role>(turn.field("role"));
  if (!role) return again(turn, refused(turn, "work_fault_role", ""));
  const std::string account = turn.field("account");
  auto desk = desk_of(turn);
  const auto done = service::remove_from_team(desk, turn.who.caller,
                                              {turn.visit.parameter("id"), account, *role});
  if (done) return go_to(done_at(turn, "borta"));
  if (done.problem().kind == Trouble::Missing) {
    return again(turn, refused(turn, "work_fault_not_there", "", 409));
  }
  if (!is_said_no_to(done.problem())) return failed(turn, done.problem());
  TeamAnswer came = refused(turn, "work_fault_strike", "", 409);
  came.striking = account;
  return again(turn, came);
}

http::Response strike_member(const Turn& turn) {
  const service::Strike strike{turn.field("account"), turn.field("reason")};
  auto desk = desk_of(turn);
  const auto done =
      service::strike_grader(desk, turn.who.caller, turn.visit.parameter("id"), strike);
  if (done) return go_to(done_at(turn, "struken"));
  if (done.problem().kind == Trouble::Missing) {
    return again(turn, refused(turn, "work_fault_not_there", "", 409));
  }
  if (!is_said_no_to(done.problem())) return failed(turn, done.problem());
  TeamAnswer came = refused(turn, "work_fault_strike_reason", "");
  came.striking = strike.account;
  return again(turn, came);
}

}  // namespace kompass::workspace
