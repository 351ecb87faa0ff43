// SPDX-License-Identifier: EUPL-1.2
// The files of a part, with the rights of that part: /api/v1/work/{id}/evidence/{key}/files
#include "service/work/files.hpp"

#include <algorithm>

#include "api/download.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "api/work_records.hpp"
#include "service/work/kinds.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::PartAddress;
using service::PartKind;

PartAddress part_in(const Call& call, const PartKind& kind) {
  return {call.parameter("id"), kind, call.parameter("key")};
}

service::FileAddress file_in(const Call& call, const PartKind& kind) {
  return {part_in(call, kind), call.parameter("file")};
}

Answer list_of(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  const auto files = service::list_files(desk, call.caller(), part_in(call, kind));
  if (!files) return files.problem();
  return content_response(call, json_list(*files));
}

Answer added(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  const auto file = service::add_file(desk, call.caller(), part_in(call, kind),
                                      {call.query("name"), call.request.body});
  if (!file) return file.problem();
  return created_response(call.request.path + "/" + file->id, codec::to_json(*file));
}

Answer fetched(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  auto file = service::open_file(desk, call.caller(), file_in(call, kind));
  if (!file) return file.problem();
  return download(call.request, std::move(*file));
}

Answer removed(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  const auto done = service::remove_file(desk, call.caller(), file_in(call, kind));
  if (!done) return done.problem();
  return no_content();
}

using Use = Answer (*)(const Call&, const PartKind&);

void add_routes(const PartKind& kind, std::vector<Route>& routes) {
  constexpr auto slow = http::Pace::Slow;  // reads, hashes and writes up to 50 MB
  std::string list = "/api/v1/work/{id}/" + std::string(kind.path) + "/{key}/files";
  std::ranges::replace(list, '_', '-');
  const std::string one = list + "/{file}";
  const Right reading{kind.read, of_own_and_locked}, writing{kind.write, of_own_and_locked};
  const auto with = [&kind](Use use) {
    return [&kind, use](const Call& call) { return use(call, kind); };
  };
  routes.push_back({Method::Get, list, reading, with(list_of)});
  routes.push_back({Method::Post,
                    list,
                    writing,
                    with(added),
                    {.largest_body = service::largest_file, .pace = slow, .query = {"name"}}});
  routes.push_back({Method::Get, one, reading, with(fetched), {.pace = slow}});
  // A file never changes, so that there is no revision to name.
  routes.push_back({Method::Delete, one, writing, with(removed), {.condition = Condition::None}});
}

}  // namespace

std::vector<Route> work_file_routes() {
  std::vector<Route> routes;
  for (const auto& kind : service::part_kinds()) {
    if (service::takes_files(kind)) add_routes(kind, routes);
  }
  return routes;
}

}  // namespace kompass::api
