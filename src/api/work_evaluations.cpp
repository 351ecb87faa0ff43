// SPDX-License-Identifier: EUPL-1.2
// Evaluations under work: the caller's own, one of them, its team and its state.
#include "api/body.hpp"
#include "api/conditions.hpp"
#include "api/paging.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "api/work_records.hpp"
#include "base/mapped.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Action;
using service::Role;

// Any association the caller coordinates, or any evaluation it has a part in: the service looks at
// which it is. Nothing for who has neither.
Result<service::Subject> of_any_own(const Call& call) {
  service::Subject any;
  for (const auto& held : call.caller().roles) {
    (held.role == Role::Coordinator ? any.association : any.evaluation) = held.of;
  }
  return any;
}

Answer list_work(const Call& call) {
  auto desk = desk_of(call);
  const auto all = service::list_own_evaluations(desk, call.caller());
  if (!all) return all.problem();
  const auto page = page_of(call, *all, [](const auto& one) { return one.evaluation.item.id; });
  if (!page) return page.problem();
  std::vector<WorkAnswer> items;
  for (auto i = page->from; i < page->to; ++i) items.push_back(answer_of((*all)[i]));
  return paged(content_response(call, json_page(items, page->next)), *page);
}

Answer create_work(const Call& call, const service::NewEvaluation& asked) {
  auto desk = desk_of(call);
  const auto shelf = call.stage.library.shelf();
  if (!shelf) return shelf.problem();
  auto wanted = asked;
  wanted.before = service::published_before(
      (*shelf)->publications, call.stage.gazetteer,
      {{asked.country, asked.code, asked.name, ""}, asked.year, asked.invented});
  const auto id = service::create_evaluation(desk, call.caller(), wanted);
  if (!id) return id.problem();
  const auto made = service::read_evaluation(desk, call.caller(), *id);
  if (!made) return made.problem();
  return created_response("/api/v1/work/" + *id, codec::to_json(answer_of(*made)));
}

Answer show_work(const Call& call) {
  auto desk = desk_of(call);
  const auto one = service::read_evaluation(desk, call.caller(), call.parameter("id"));
  if (!one) return one.problem();
  return json_response(call.request, codec::to_json(answer_of(*one)),
                       tag_of_revision(one->evaluation.item.revision));
}

Answer change_work(const Call& call) {
  if (auto refused = no_readable_json(call.request)) return *refused;
  auto desk = desk_of(call);
  const auto there = service::read_evaluation(desk, call.caller(), call.parameter("id"));
  if (!there) return there.problem();
  const int revision = there->evaluation.item.revision;
  if (auto refused = unmatched(call, revision)) return *refused;
  auto written =
      service::write_head(desk, call.caller(), {call.parameter("id"), call.request.body, revision});
  if (!written) {
    const bool lost = written.problem().kind == Trouble::Conflict;
    return lost ? Answer(changed_meanwhile()) : written.problem();
  }
  if (!written->evaluation) return unfit(std::move(written->findings));
  return show_work(call);
}

// --- the team ------------------------------------------------------------------------------------

Answer show_team(const Call& call) {
  auto desk = desk_of(call);
  const auto team = service::list_team(desk, call.caller(), call.parameter("id"));
  if (!team) return team.problem();
  return content_response(call, json_list(*team));
}

using TeamUse = Result<void> (*)(service::Desk&, const service::Caller&,
                                 const service::TeamChange&);

Answer change_team(const Call& call, Role role, TeamUse use) {
  auto desk = desk_of(call);
  const auto done =
      use(desk, call.caller(), {call.parameter("id"), call.parameter("account"), role});
  if (!done) return done.problem();
  return no_content();
}

// PUT and DELETE of what stands at an address that says all there is to say.
template <TeamUse Use>
Answer change_member(const Call& call) {
  for (const auto& [role, word] : spellings(Role{})) {
    if (word == call.parameter("role")) return change_team(call, role, Use);
  }
  return Problem{Trouble::Missing, "", "there is no such role", ""};
}

template <TeamUse Use>
Answer change_contributor(const Call& call) {
  return change_team(call, Role::Contributor, Use);
}

Answer strike(const Call& call, const service::Strike& strike) {
  auto desk = desk_of(call);
  const auto done = service::strike_grader(desk, call.caller(), call.parameter("id"), strike);
  if (!done) return done.problem();
  return no_content();
}

Answer list_strikes(const Call& call) {
  auto desk = desk_of(call);
  const auto strikes = service::list_strikes(desk, call.caller(), call.parameter("id"));
  if (!strikes) return strikes.problem();
  return content_response(call, json_list(mapped(*strikes, [](const auto& one) {
                            return StrikeAnswer{one.value, one.item.created_at,
                                                one.item.created_by};
                          })));
}

// --- its state -----------------------------------------------------------------------------------

Answer list_steps(const Call& call) {
  auto desk = desk_of(call);
  const auto moves = service::list_moves(desk, call.caller(), call.parameter("id"));
  if (!moves) return moves.problem();
  const auto items = mapped(*moves, [](const auto& move) {
    return MoveAnswer{move.value, move.item.created_at, move.item.created_by};
  });
  return content_response(call, json_list(items));
}

Answer moved(const Call& call, const service::MoveTo& move) {
  auto desk = desk_of(call);
  auto done = service::move_on(desk, call.caller(), call.parameter("id"), move);
  if (!done) return done.problem();
  if (any_error(done->findings)) return unfit(std::move(done->findings));
  return json_response(200, codec::to_json(*done));
}

Answer hand_in(const Call& call) {
  return moved(call, {service::State::DeskWork, "", false});
}

Answer show_conditions(const Call& call) {
  auto desk = desk_of(call);
  const auto findings = service::conditions_of_next(desk, call.caller(), call.parameter("id"));
  if (!findings) return findings.problem();
  return content_response(call, json_list(*findings));
}

}  // namespace

std::vector<Route> work_routes() {
  const auto of = [](Action action) { return Right{action, of_evaluation}; };
  const RouteOptions plain{.condition = Condition::None};
  const std::string one = "/api/v1/work/{id}";
  const auto member = one + "/team/{role}/{account}";
  const auto contributor = one + "/contributors/{account}";
  return {
      {Method::Get,
       "/api/v1/work",
       {Action::ReadEvaluation, of_any_own},
       list_work,
       {.query = {"limit", "cursor"}}},
      {Method::Post,
       "/api/v1/work",
       {Action::CreateEvaluation, of_any_own},
       reads<service::NewEvaluation>(create_work)},
      {Method::Get, one, of(Action::ReadEvaluation), show_work},
      {Method::Patch, one, of(Action::WriteEvaluation), change_work},
      {Method::Get, one + "/team", of(Action::ReadTeam), show_team},
      {Method::Get, one + "/strikes", of(Action::ReadLocks), list_strikes},
      {Method::Post, one + "/strikes", of(Action::ManageTeam), reads<service::Strike>(strike)},
      {Method::Put, member, of(Action::ManageTeam), change_member<service::add_to_team>, plain},
      {Method::Delete, member, of(Action::ManageTeam), change_member<service::remove_from_team>,
       plain},
      {Method::Put, contributor, of(Action::ManageContributors),
       change_contributor<service::add_to_team>, plain},
      {Method::Delete, contributor, of(Action::ManageContributors),
       change_contributor<service::remove_from_team>, plain},
      {Method::Get, one + "/moves", of(Action::ReadEvaluation), list_steps},
      {Method::Post, one + "/moves", of(Action::MoveOn), reads<service::MoveTo>(moved)},
      {Method::Post, one + "/hand-in", of(Action::HandInSelfDescription), hand_in},
      {Method::Get, one + "/conditions", of(Action::MoveOn), show_conditions},
  };
}

}  // namespace kompass::api
