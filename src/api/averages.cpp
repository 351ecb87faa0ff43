// SPDX-License-Identifier: EUPL-1.2
// Means of countries and of comparison groups, by name. Everybody may read them.
#include "service/published/averages.hpp"

#include "api/body.hpp"
#include "api/conditions.hpp"
#include "api/paging.hpp"
#include "api/resources.hpp"
#include "codec/evaluation_records.hpp"
#include "codec/score_records.hpp"

namespace kompass::api {
namespace {

using codec::JsonWriter;
using service::OpenedAverage;

void write_rows(JsonWriter& json, std::string_view key, const std::vector<Score>& rows) {
  json.key(key);
  json.open_list();
  for (const auto& row : rows) codec::write_row(json, row);
  json.close_list();
}

void write_average(JsonWriter& json, const OpenedAverage& opened) {
  const auto& average = opened.average;
  codec::RecordWriter record(json);
  record("name", opened.name);
  record("short_name", average.short_name);
  record("population", average.population);
  record("country", average.country);
  record("of", average.of);
  record("edition", average.edition);
  record("edition_assumed", average.edition_assumed);
  record("count", average.count);
  record("date", average.date);
  record("source", average.provided.text);
  record("source_address", average.provided.address);
  json.key("total");
  codec::write_row(json, opened.scores.total);
  record("total_words", average.total_words);
  write_rows(json, "areas", opened.scores.areas);
  write_rows(json, "sub_areas", opened.scores.sub_areas);
  record("issue", opened.kept.issue);
  record("erratum", opened.kept.erratum);
  record("taken_in_at", opened.kept.at);
  record.finish();
}

std::string json_of(const OpenedAverage& opened) {
  JsonWriter json;
  write_average(json, opened);
  return json.take();
}

Answer list_averages(const Call& call) {
  const auto shelf = call.stage.library.shelf();
  if (!shelf) return shelf.problem();
  const auto& all = (*shelf)->averages;
  const auto page = page_of(call, all, &OpenedAverage::name);
  if (!page) return page.problem();
  JsonWriter json;
  json.open_record();
  json.key("items");
  json.open_list();
  for (auto i = page->from; i < page->to; ++i) write_average(json, all[i]);
  json.close_list();
  json.key("next");
  codec::write_value(json, page->next);
  json.close_record();
  return paged(json_response(call.request, json.take(), (*shelf)->tag), *page);
}

Result<OpenedAverage> average_asked(const Call& call) {
  return service::find_average(call.stage.realm.store, call.stage.instruments,
                               call.parameter("average"));
}

Answer average_response(const Call& call, const OpenedAverage& opened) {
  return json_response(call.request, json_of(opened), tag_of_revision(opened.kept.revision));
}

Answer show_average(const Call& call) {
  const auto opened = average_asked(call);
  if (!opened) return opened.problem();
  return average_response(call, *opened);
}

Answer put(const Call& call, std::optional<int> revision) {
  if (auto refused = no_readable_json(call.request)) return *refused;
  auto done = service::put_average(
      call.stage.realm, call.stage.instruments, call.caller(),
      {call.parameter("average"), call.request.body, call.query("erratum"), revision});
  if (!done) {
    if (done.problem().kind != Trouble::Conflict) return done.problem();
    return revision ? changed_meanwhile() : there_already();
  }
  if (!done->average) return unfit(std::move(done->findings));
  if (revision) return average_response(call, *done->average);
  return created_response(call.request.path, json_of(*done->average))
      .with("ETag", '"' + tag_of_revision(done->average->kept.revision) + '"');
}

// If-None-Match: * takes in a new one, If-Match corrects the one that is there.
Answer put_average(const Call& call) {
  if (call.request.header("If-None-Match") == "*") {
    if (call.query("erratum").empty()) return put(call, std::nullopt);
    return Problem{Trouble::Usage, "erratum", "is of one that is there already", "leave it out"};
  }
  if (call.request.header("If-Match").empty()) {
    return Refusal{428, "precondition_required",
                   "say by If-Match which revision is corrected, or by If-None-Match: * that it is "
                   "new"};
  }
  const auto there = average_asked(call);
  if (!there) return there.problem();
  if (auto refused = unmatched(call, there->kept.revision)) return *refused;
  return put(call, there->kept.revision);
}

}  // namespace

std::vector<Route> average_routes() {
  using http::Method;
  const Right anybody{service::Action::ReadPublished, what_is_public};
  const std::string list = "/api/v1/averages", one = list + "/{average}";
  return {
      {Method::Get, list, anybody, list_averages, {.query = {"limit", "cursor"}}},
      {Method::Get, one, anybody, show_average},
      {Method::Put,
       one,
       {service::Action::ManageAverages, installation},
       put_average,
       {.condition = Condition::None, .query = {"erratum"}}},
  };
}

}  // namespace kompass::api
