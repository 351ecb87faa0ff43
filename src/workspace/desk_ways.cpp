// SPDX-License-Identifier: EUPL-1.2
#include "workspace/desk_ways.hpp"

#include <array>
#include <optional>

#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using service::Action;

// A page stands there for who can read the kind of part, and may do the action, where these are
// told.
struct Way {
  std::string_view rest;  // of the address
  std::string_view phrase;
  std::string_view kind;
  std::optional<Action> action;
};
constexpr std::array ways{
    Way{"/sjalvbeskrivning", "work_way_description", "self_description", {}},
    Way{"/underlag", "work_way_evidence", "evidence", {}},
    Way{"/intervjuer", "work_way_interviews", "interviews", {}},
    Way{"/anteckningar/egna", "work_way_private", "private_notes", {}},
    Way{"/anteckningar/gemensamma", "work_way_team", "team_notes", {}},
    Way{"/bedom", "work_way_grading", "grades", Action::ReadLocks},
    Way{"/samsyn", "work_consensus_title", "consensus", Action::ReadBlindGrades},
    Way{"/text", "work_words_title", "texts", Action::ReadLocks},
    Way{"/utkast", "work_draft_title", "remarks", {}},
    Way{"/publicera", "work_publish_title", "", Action::Publish},
    Way{"/brev", "work_letter_page", "", Action::ReadTeam},
    Way{"/arbetslag", "work_team_title", "", Action::ReadTeam},
    Way{"/uppgifter", "work_facts_title", "", Action::WriteEvaluation},
    Way{"/handelser", "work_trail_title", "", Action::ReadEvaluationAudit}};

bool is_open(const Turn& turn, const std::string& evaluation, const Way& way) {
  auto desk = desk_of(turn);
  const auto& caller = turn.who.caller;
  const auto subject = service::subject_for(desk, caller, evaluation);
  if (!subject) return false;
  const auto best = service::best_case(*subject, caller.account);
  if (way.action && !service::may(caller, *way.action, best)) return false;
  if (way.kind.empty()) return true;
  return bool(service::permit_parts(desk, caller, {evaluation, kind_of(way.kind), ""},
                                    service::Use::Reading));
}

}  // namespace

View ways_in(const Turn& turn, const std::string& evaluation) {
  View list = report::list_for(ways.size());
  for (const auto& way : ways) {
    if (!is_open(turn, evaluation, way)) continue;
    const std::string address = address_in(turn, evaluation, way.rest);
    View one = site::link(address, turn.say(way.phrase));
    one["here"] = View(turn.visit.request.path == address);
    report::add_item(list, std::move(one));
  }
  return list;
}

void put_desk_ways(const Turn& turn, const std::string& evaluation, View& view) {
  view["desk_ways"] = ways_in(turn, evaluation);
  view["overview"] = View(address_in(turn, evaluation, ""));
}

}  // namespace kompass::workspace
