// SPDX-License-Identifier: EUPL-1.2
#include "workspace/desk_ways.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/mapped.hpp"
#include "service/work/gates.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using service::Action;

struct Way {
  std::string_view step;  // phrase; those of one step stand together
  std::string_view rest;  // of the address
  std::string_view phrase;
  std::string_view reads;  // what the page shows; empty: see `may`
  std::optional<Action> may;
};
constexpr std::array ways{
    Way{"work_way_overview", "", "work_way_overview", "", Action::ReadEvaluation},
    Way{"work_way_overview", "/arbetslag", "work_team_title", "", Action::ReadTeam},
    Way{"work_way_overview", "/brev", "work_letter_page", "", Action::ReadTeam},
    Way{"work_way_overview", "/uppgifter", "work_facts_title", "", Action::WriteEvaluation},
    Way{"work_way_overview", "/handelser", "work_trail_title", "", Action::ReadEvaluationAudit},
    Way{"work_way_description",
        "/sjalvbeskrivning",
        "work_way_description",
        "self_description",
        {}},
    Way{"work_way_evidence", "/underlag", "work_way_evidence", "evidence", {}},
    Way{"work_way_evidence", "/intervjuer", "work_way_interviews", "interviews", {}},
    Way{"work_way_evidence", "/anteckningar/egna", "work_way_private", "private_notes", {}},
    Way{"work_way_evidence", "/anteckningar/gemensamma", "work_way_team", "team_notes", {}},
    Way{"work_way_grading", "/bedom", "work_way_grading", "interviews", Action::ReadLocks},
    Way{"work_way_grading", "/samsyn", "work_consensus_title", "consensus", Action::ReadLocks},
    Way{"work_report", "/text", "work_words_title", "texts", Action::ReadLocks},
    Way{"work_report", "/rapport/sammanfattning", "work_summary_title", "summary",
        Action::ReadLocks},
    Way{"work_report", "/rapport/kvarstar", "work_remaining_title", "remaining", Action::ReadLocks},
    Way{"work_report", "/rapport/forebilder", "work_models_title", "role_models",
        Action::ReadLocks},
    Way{"work_report", "/rapport/kortfakta", "work_key_facts_title", "key_facts",
        Action::ReadLocks},
    Way{"work_report", "/utkast", "work_draft_title", "", Action::ReadDraft},
    Way{"work_report", "/publicera", "work_publish_title", "", Action::ReadResults}};

// "page" for the page itself, "true" for one that is reached from it; empty for others. What a form
// posts to beside the page is the page too.
std::string_view here_at(const Turn& turn, const Way& way, const std::string& address) {
  const std::string& path = turn.visit.request.path;
  if (path == address) return "page";
  if (way.rest.empty()) return path == address + "/steg" ? "page" : "";
  return path.starts_with(address + "/") ? "true" : "";
}

struct Open {
  const Way* way = nullptr;
  std::string address;
  std::string_view here;
};

std::vector<Open> open_ways(const Turn& turn, const std::string& evaluation) {
  const auto gates = mapped(ways, [](const Way& way) {
    return service::Gate{way.reads.empty() ? nullptr : &kind_of(way.reads), way.may};
  });
  auto desk = desk_of(turn);
  const auto open = service::open_gates(desk, turn.who.caller, evaluation, gates);
  std::vector<Open> all;
  for (std::size_t i = 0; open && i < ways.size(); ++i) {
    if (!(*open)[i]) continue;
    auto address = address_in(turn, evaluation, ways[i].rest);
    const auto here = here_at(turn, ways[i], address);
    all.push_back({&ways[i], std::move(address), here});
  }
  return all;
}

View link_to(const Turn& turn, const Open& one, std::string_view phrase, std::string_view here) {
  View view = site::link(one.address, turn.say(phrase));
  view["here"] = here.empty() ? View(false) : View(std::string(here));
  return view;
}

// The pages of a step; of an unknown one none.
View pages_of(const Turn& turn, const std::vector<Open>& open, std::string_view step) {
  View pages(View::type::list);
  for (const auto& one : open) {
    if (one.way->step == step) {
      report::add_item(pages, link_to(turn, one, one.way->phrase, one.here));
    }
  }
  return pages;
}

}  // namespace

void put_desk_ways(const Turn& turn, const std::string& evaluation, View& view) {
  view["desk_ways"] = View(false);
  const auto open = open_ways(turn, evaluation);
  if (open.empty()) return;
  const auto at = std::ranges::find_if(open, [](const Open& one) { return !one.here.empty(); });
  const std::string_view step_here = at == open.end() ? "" : at->way->step;
  View pages = pages_of(turn, open, step_here);
  const bool several = report::items_of(pages).size() > 1;
  View steps(View::type::list);
  std::string_view step;
  for (const auto& one : open) {
    if (one.way->step == step) continue;
    step = one.way->step;
    const std::string_view here = several ? "true" : one.here;  // a step of one page is that page
    report::add_item(steps, link_to(turn, one, step, step == step_here ? here : ""));
  }
  View both;
  both["several"] = View(several);
  both["steps"] = std::move(steps);
  both["pages"] = std::move(pages);
  view["desk_ways"] = std::move(both);
}

}  // namespace kompass::workspace
