// SPDX-License-Identifier: EUPL-1.2
// Locks of the own grades, and what follows from those that all have locked.
#include "api/body.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "api/work_records.hpp"
#include "codec/json_list.hpp"
#include "codec/score_records.hpp"
#include "service/work/results.hpp"

namespace kompass::api {
namespace {

using codec::JsonWriter;
using codec::write_list;
using http::Method;
using service::Action;

Answer show_locks(const Call& call) {
  auto desk = desk_of(call);
  const auto locks = service::list_locks(desk, call.caller(), call.parameter("id"));
  if (!locks) return locks.problem();
  return content_response(call, json_list(*locks));
}

Answer lock(const Call& call) {
  auto desk = desk_of(call);
  auto findings = service::lock_grades(desk, call.caller(), call.parameter("id"),
                                       Code(call.parameter("sub_area")));
  if (!findings) return findings.problem();
  if (any_error(*findings)) return unfit(std::move(*findings));
  return no_content();
}

void write_agreement(JsonWriter& json, const BlindAgreement& agreement) {
  codec::RecordWriter record(json);
  record("pairs", agreement.pairs);
  record("equal", agreement.equal);
  record("within_one_step", agreement.within_one_step);
  record.finish();
}

void write_score(JsonWriter& json, const Score& score, const BlindAgreement* agreement = nullptr) {
  json.open_record();
  json.key("code");
  codec::write_value(json, score.code);
  json.key("points");
  codec::write_points(json, score);
  json.key("max");
  json.text(std::to_string(score.max));
  if (agreement != nullptr) {
    json.key("agreement");
    write_agreement(json, *agreement);
  }
  json.close_record();
}

void write_left_out(JsonWriter& json, const LeftOut& left) {
  codec::RecordWriter record(json);
  record("criterion", left.criterion);
  record("worth", left.worth);
  record("reason", left.reason);
  record.finish();
}

std::string json_of(const service::WorkResults& results) {
  JsonWriter json;
  json.open_record();
  json.key("total");
  results.total ? write_score(json, *results.total) : json.null();
  write_list(json, "areas", results.areas, [&](const Score& area) { write_score(json, area); });
  write_list(json, "sub_areas", results.sub_areas, [&](const service::SubAreaResult& row) {
    write_score(json, row.score, &row.agreement);
  });
  write_list(json, "left_out", results.left_out,
             [&](const LeftOut& left) { write_left_out(json, left); });
  json.key("ungraded");
  codec::write_value(json, results.ungraded);
  json.close_record();
  return json.take();
}

Answer show_results(const Call& call) {
  auto desk = desk_of(call);
  const auto results = service::results_of(desk, call.caller(), call.parameter("id"));
  if (!results) return results.problem();
  return content_response(call, json_of(*results));
}

}  // namespace

std::vector<Route> work_grade_routes() {
  const std::string one = "/api/v1/work/{id}";
  return {
      {Method::Get, one + "/locks", {Action::ReadLocks, of_evaluation}, show_locks},
      {Method::Put,
       one + "/locks/{sub_area}",
       {Action::LockOwnGrades, of_own_and_open},
       lock,
       {.condition = Condition::None}},
      {Method::Get, one + "/results", {Action::ReadResults, of_own_and_locked}, show_results},
  };
}

}  // namespace kompass::api
