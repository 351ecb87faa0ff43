// SPDX-License-Identifier: EUPL-1.2
// From the draft to the published snapshot, and what comes after it.
#include <charconv>

#include "api/body.hpp"
#include "api/paging.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "api/work_records.hpp"
#include "base/mapped.hpp"
#include "codec/hash.hpp"
#include "service/work/export.hpp"
#include "service/work/trial.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Action;

using FileOf = Result<std::string> (*)(service::Desk&, const service::Caller&, const std::string&);

template <FileOf Make>
Answer show_file(const Call& call) {
  auto desk = desk_of(call);
  auto file = Make(desk, call.caller(), call.parameter("id"));
  if (!file) return file.problem();
  return content_response(call, std::move(*file));
}

Answer show_faults(const Call& call) {
  auto desk = desk_of(call);
  const auto findings = service::check_draft(desk, call.caller(), call.parameter("id"));
  if (!findings) return findings.problem();
  return content_response(call, json_list(*findings));
}

Answer made_snapshot(const Call& call, Result<service::PublishedSnapshot> made) {
  if (!made) return made.problem();
  if (!made->number) return unfit(std::move(made->findings));
  return created_response(
      "/api/v1/evaluations/" + call.parameter("id") + "/snapshots/" + std::to_string(*made->number),
      codec::to_json(*made));
}

Answer publish_it(const Call& call) {
  auto desk = desk_of(call);
  return made_snapshot(call, service::publish(desk, call.caller(), call.parameter("id"),
                                              service::trial_by(call.stage.press)));
}

Answer correct_it(const Call& call, const CorrectionBody& body) {
  service::Correction correction{body.erratum, {}, service::trial_by(call.stage.press), {}};
  for (const auto& [part, key, value, revision] : body.parts) {
    const bool taken_out = value.kind == codec::Node::Kind::Null;
    correction.parts.push_back({part, key, taken_out ? "" : codec::json_of(value), revision});
  }
  if (body.notice) correction.notice = {body.notice->text, body.notice->revision};
  auto desk = desk_of(call);
  return made_snapshot(call,
                       service::correct(desk, call.caller(), call.parameter("id"), correction));
}

// --- withdrawals ---------------------------------------------------------------------------------

Answer show_withdrawals(const Call& call) {
  auto desk = desk_of(call);
  const auto all = service::list_withdrawals(desk, call.caller(), call.parameter("id"));
  if (!all) return all.problem();
  return content_response(call,
                          json_list(mapped(*all, [](const auto& one) { return answer_of(one); })));
}

Answer propose(const Call& call, const service::WithdrawalWish& wish) {
  auto desk = desk_of(call);
  const auto made = service::propose_withdrawal(desk, call.caller(), call.parameter("id"), wish);
  if (!made) return made.problem();
  return created_response(call.request.path + "/" + made->item.id,
                          codec::to_json(answer_of(*made)));
}

template <service::WithdrawalState Outcome>
Answer settle(const Call& call) {
  auto desk = desk_of(call);
  const auto done = service::settle_withdrawal(
      desk, call.caller(), {call.parameter("id"), call.parameter("withdrawal"), Outcome});
  if (!done) return done.problem();
  return json_response(200, codec::to_json(answer_of(*done)));
}

// By whom it was proposed.
Result<service::Subject> of_withdrawal(const Call& call) {
  auto subject = of_evaluation(call);
  if (!subject) return subject;
  auto desk = desk_of(call);
  const auto author =
      service::proposer_of(desk, call.parameter("id"), call.parameter("withdrawal"));
  if (!author) return author.problem();
  subject->author = *author;
  return subject;
}

// --- pictures and the trail ----------------------------------------------------------------------

Answer upload_picture(const Call& call) {
  auto desk = desk_of(call);
  const auto picture =
      service::add_picture(desk, call.caller(), call.parameter("id"), call.request.body);
  if (!picture) return picture.problem();
  return created_response(call.request.path + "/" + picture->sha256, codec::to_json(*picture));
}

Answer show_picture(const Call& call) {
  auto desk = desk_of(call);
  auto picture =
      service::read_picture(desk, call.caller(), call.parameter("id"), call.parameter("sha256"));
  if (!picture) return picture.problem();
  return tagged_response(call.request, {picture->media_type, std::move(picture->bytes)},
                         call.parameter("sha256").substr(0, 16));
}

// Problem (Missing) for who neither sees the evaluation nor reads trails.
Result<service::Subject> of_trail(const Call& call) {
  auto desk = desk_of(call);
  return service::subject_of_trail(desk, call.caller(), call.parameter("id"));
}

Answer show_trail(const Call& call) {
  const auto cursor = call.query("cursor");
  std::int64_t after = 0;
  const char* end = cursor.data() + cursor.size();
  if (!cursor.empty() && std::from_chars(cursor.data(), end, after).ptr != end) {
    return no_such_cursor();
  }
  auto desk = desk_of(call);
  const auto found = service::evaluation_trail(desk, call.caller(), call.parameter("id"), after);
  if (!found) return found.problem();
  const Page page{.next = found->next == 0 ? "" : next_address(call, std::to_string(found->next))};
  return paged(content_response(call, json_page(found->entries, page.next)), page);
}

}  // namespace

std::vector<Route> work_publishing_routes() {
  const auto of = [](Action action) { return Right{action, of_evaluation}; };
  const std::string one = "/api/v1/work/{id}";
  const std::string withdrawal = one + "/withdrawals/{withdrawal}";
  constexpr auto confirmed = service::WithdrawalState::Confirmed;
  constexpr auto declined = service::WithdrawalState::Declined;
  return {
      {Method::Get, one + "/draft", of(Action::ReadDraft), show_file<service::draft_file>},
      {Method::Get, one + "/draft/findings", of(Action::ReadDraft), show_faults},
      {Method::Get, one + "/export", of(Action::ExportEvaluation), show_file<service::export_file>},
      {Method::Post,
       one + "/snapshots",
       of(Action::Publish),
       publish_it,
       {.pace = http::Pace::InTurn}},
      {Method::Post,
       one + "/errata",
       of(Action::Correct),
       reads<CorrectionBody>(correct_it),
       {.largest_body = 512 * 1024, .pace = http::Pace::InTurn}},
      {Method::Get, one + "/withdrawals", of(Action::Withdraw), show_withdrawals},
      {Method::Post, one + "/withdrawals", of(Action::Withdraw),
       reads<service::WithdrawalWish>(propose)},
      {Method::Post,
       withdrawal + "/confirm",
       {Action::ConfirmWithdrawal, of_withdrawal},
       settle<confirmed>},
      {Method::Post, withdrawal + "/decline", of(Action::Withdraw), settle<declined>},
      {Method::Post,
       one + "/pictures",
       of(Action::WriteText),
       upload_picture,
       {.largest_body = service::largest_upload}},
      {Method::Get, one + "/pictures/{sha256}", of(Action::ReadDraft), show_picture},
      {Method::Get,
       one + "/audit",
       {Action::ReadEvaluationAudit, of_trail},
       show_trail,
       {.query = {"cursor"}}},
  };
}

}  // namespace kompass::api
