// SPDX-License-Identifier: EUPL-1.2
#include "workspace/desk_ways.hpp"

#include <array>

#include "service/work_locks.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

struct Way {
  std::string_view kind;    // of part, that can be read there
  std::string_view rest;    // of the address
  std::string_view phrase;  // "work_way_" and this
};
constexpr std::array ways{Way{"self_description", "/sjalvbeskrivning", "description"},
                          Way{"evidence", "/underlag", "evidence"},
                          Way{"interviews", "/intervjuer", "interviews"},
                          Way{"private_notes", "/anteckningar/egna", "private"},
                          Way{"team_notes", "/anteckningar/gemensamma", "team"},
                          Way{"grades", "/bedom", "grading"}};

bool is_open(const Turn& turn, const std::string& evaluation, const Way& way) {
  auto desk = desk_of(turn);
  const auto& caller = turn.who.caller;
  const bool grading = way.kind == "grades";
  if (grading && !service::list_locks(desk, caller, evaluation)) return false;
  return bool(
      service::permit_parts(desk, caller, evaluation, kind_of(way.kind), service::Use::Reading));
}

}  // namespace

void put_desk_ways(const Turn& turn, const std::string& evaluation, View& view) {
  View list = report::list_for(ways.size());
  for (const auto& way : ways) {
    if (!is_open(turn, evaluation, way)) continue;
    const std::string address = address_in(turn, evaluation, way.rest);
    View one = site::link(address, turn.say(std::string("work_way_").append(way.phrase)));
    one["here"] = View(turn.visit.request.path == address);
    report::add_item(list, std::move(one));
  }
  view["desk_ways"] = std::move(list);
}

}  // namespace kompass::workspace
