// SPDX-License-Identifier: EUPL-1.2
// The parts of an evaluation: the same routes for each kind in the service's table, with the rights
// of that kind. /api/v1/work/{id}/team-notes, /api/v1/work/{id}/team-notes/{key}
#include <algorithm>

#include "api/body.hpp"
#include "api/conditions.hpp"
#include "api/paging.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "api/work_records.hpp"
#include "service/work/kinds.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Keyed;
using service::PartAddress;
using service::PartKind;

PartAddress address_in(const Call& call, const PartKind& kind) {
  return {call.parameter("id"), kind, call.parameter("key")};
}

std::string path_of(const PartKind& kind) {
  std::string path = "/api/v1/work/{id}/" + std::string(kind.path);
  std::ranges::replace(path, '_', '-');
  return path;
}

http::Response part_response(const Call& call, const service::PartView& part) {
  return json_response(call.request, codec::to_json(answer_of(part)),
                       tag_of_revision(part.item.revision));
}

Answer list_of(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  const auto parts = service::list_parts(desk, call.caller(), call.parameter("id"), kind);
  if (!parts) return parts.problem();
  const auto page = page_of(call, *parts, [](const auto& part) { return part.item.key; });
  if (!page) return page.problem();
  std::vector<PartAnswer> items;
  for (auto i = page->from; i < page->to; ++i) items.push_back(answer_of((*parts)[i]));
  return paged(content_response(call, json_page(items, page->next)), *page);
}

Answer one_of(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  const auto part = service::read_part(desk, call.caller(), address_in(call, kind));
  if (!part) return part.problem();
  return part_response(call, *part);
}

// What is there now, if the caller means it.
struct Meant {
  std::optional<int> revision;
  std::optional<Answer> refused;
};
Meant meant(const Call& call, const PartKind& kind) {
  auto desk = desk_of(call);
  const auto part = service::read_part(desk, call.caller(), address_in(call, kind));
  if (!part) return {{}, part.problem()};
  if (auto refusal = unmatched(call, part->item.revision)) return {{}, *refusal};
  return {part->item.revision, {}};
}

bool is_to_be_new(const Call& call) {
  return call.request.header("If-None-Match") == "*";
}

// If-None-Match: * is about what is there, and not about why it collides (RFC 9110, 13.1.2).
Answer not_made(const Call& call, const PartKind& kind, const Problem& problem) {
  auto desk = desk_of(call);
  if (!service::read_part(desk, call.caller(), address_in(call, kind))) return problem;
  return there_already();
}

// Of two with the same condition the second is told as if the first had come long before.
Answer not_done(const Call& call, const PartKind& kind, const Problem& problem) {
  if (problem.kind != Trouble::Conflict) return problem;
  if (is_to_be_new(call)) return not_made(call, kind, problem);
  if (call.request.header("If-Match").empty()) return problem;
  const auto now = meant(call, kind);
  return now.refused ? *now.refused : Answer(problem);
}

std::string address_of(const Call& call, const service::PartView& part) {
  const auto& path = call.request.path;
  return call.parameter("key").empty() ? path + "/" + part.item.key : path;
}

Answer written(const Call& call, const PartKind& kind, service::Apply apply,
               std::optional<int> revision) {
  if (auto refused = no_readable_json(call.request)) return *refused;
  auto desk = desk_of(call);
  auto done = service::write_part(desk, call.caller(),
                                  {address_in(call, kind), call.request.body, apply, revision});
  if (!done) return not_done(call, kind, done.problem());
  if (!done->part) return unfit(std::move(done->findings));
  if (revision) return part_response(call, *done->part);
  return created_response(address_of(call, *done->part), codec::to_json(answer_of(*done->part)))
      .with("ETag", '"' + tag_of_revision(done->part->item.revision) + '"');
}

// A name that the caller gives may be new: If-None-Match: * makes it, If-Match replaces it.
Answer put_at(const Call& call, const PartKind& kind) {
  if (is_to_be_new(call)) return written(call, kind, service::Apply::Whole, std::nullopt);
  if (call.request.header("If-Match").empty()) {
    return Refusal{428, "precondition_required",
                   "say by If-Match which revision is replaced, or by If-None-Match: * that it is "
                   "new"};
  }
  const auto there = meant(call, kind);
  return there.refused ? *there.refused
                       : written(call, kind, service::Apply::Whole, there.revision);
}

Answer patched(const Call& call, const PartKind& kind) {
  const auto there = meant(call, kind);
  return there.refused ? *there.refused
                       : written(call, kind, service::Apply::MergePatch, there.revision);
}

Answer removed(const Call& call, const PartKind& kind) {
  const auto there = meant(call, kind);
  if (there.refused) return *there.refused;
  auto desk = desk_of(call);
  const auto done =
      service::remove_part(desk, call.caller(), address_in(call, kind), *there.revision);
  if (!done) return not_done(call, kind, done.problem());
  return no_content();
}

using Use = Answer (*)(const Call&, const PartKind&);

Answerer with(const PartKind& kind, Use use) {
  return [&kind, use](const Call& call) { return use(call, kind); };
}

void add_routes(const PartKind& kind, std::vector<Route>& routes) {
  constexpr std::size_t largest = 512 * 1024;
  const std::string list = path_of(kind);
  const std::string one = list + "/{key}";
  // Whose grades are read decides by which right: the service looks at each.
  std::vector reads{kind.read};
  if (kind.read_others) reads.push_back(*kind.read_others);
  const Right reading{std::move(reads), of_own_and_locked};
  const bool graded = kind.keyed == Keyed::ByAuthorAndCriterion;
  const Right writing{kind.write, graded ? of_own_and_open : of_own_and_locked};
  const RouteOptions body{.largest_body = largest};
  const RouteOptions free{.condition = Condition::None, .largest_body = largest};
  routes.push_back(
      {Method::Get, list, reading, with(kind, list_of), {.query = {"limit", "cursor"}}});
  if (kind.keyed == Keyed::ByServer) {
    routes.push_back({Method::Post, list, writing,
                      [&kind](const Call& call) {
                        return written(call, kind, service::Apply::Whole, std::nullopt);
                      },
                      body});
  }
  routes.push_back({Method::Get, one, reading, with(kind, one_of)});
  routes.push_back({Method::Put, one, writing, with(kind, put_at), free});
  routes.push_back({Method::Patch, one, writing, with(kind, patched), body});
  routes.push_back({Method::Delete, one, writing, with(kind, removed)});
}

}  // namespace

std::vector<Route> work_part_routes() {
  std::vector<Route> routes;
  for (const auto& kind : service::part_kinds()) add_routes(kind, routes);
  return routes;
}

}  // namespace kompass::api
