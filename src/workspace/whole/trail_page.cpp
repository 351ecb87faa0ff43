// SPDX-License-Identifier: EUPL-1.2
// What was done in an evaluation, newest first: who, when, what. Several of the same kind by the
// same person on one day are one line.
#include <algorithm>
#include <charconv>
#include <iterator>
#include <ranges>

#include "service/local_time.hpp"
#include "service/work/audit.hpp"
#include "workspace/pages.hpp"
#include "workspace/whole/overview.hpp"

namespace kompass::workspace {
namespace {

using store::AuditEntry;

// "role_grant" of "role.grant".
std::string phrase_name(std::string action) {
  std::ranges::replace(action, '.', '_');
  return action;
}

// Parts are written and removed; all else has a phrase of its own.
std::string deed_of(const Turn& turn, const AuditEntry& entry) {
  const auto dot = entry.action.find('.');
  const std::string thing = entry.action.substr(0, dot);
  const std::string verb = dot == std::string::npos ? "" : entry.action.substr(dot + 1);
  const auto& words = turn.visit.words;
  const std::string own = "work_did_" + phrase_name(entry.action);
  if (words.has(own)) return turn.say(own);
  const std::string named = "work_thing_" + thing;
  if (!words.has(named) || (verb != "write" && verb != "remove")) return entry.action;
  return turn.say("work_did_" + verb, {{"thing", turn.say(named)}});
}

struct Line {
  std::string day, by, deed;
  long long count = 0;
};

// One deed can change several items: those of a second by the same person are one deed.
std::vector<Line> lines_of(const Turn& turn, const Overview& overview,
                           const std::vector<AuditEntry>& entries) {
  std::vector<Line> lines;
  const AuditEntry* last = nullptr;
  for (const auto& entry : std::views::reverse(entries)) {
    const bool same_deed = last != nullptr && last->at == entry.at && last->by == entry.by &&
                           last->action == entry.action;
    last = &entry;
    if (same_deed) continue;
    const auto day = service::local_day(entry.at);
    Line line{day ? iso(*day) : entry.at, who(turn, overview, entry.by), deed_of(turn, entry), 1};
    const auto there = std::ranges::find_if(lines, [&](const Line& one) {
      return one.day == line.day && one.by == line.by && one.deed == line.deed;
    });
    if (there == lines.end()) {
      lines.push_back(std::move(line));
    } else {
      ++there->count;
    }
  }
  return lines;
}

View days_view(const Turn& turn, const std::vector<Line>& lines) {
  View days(View::type::list);
  std::string day;
  for (const auto& line : lines) {
    if (line.day != day) {
      View view;
      view["date"] = View(day_of(turn, line.day));
      view["id"] = View("d" + report::slug_of(line.day));
      view["lines"] = View(View::type::list);
      report::add_item(days, std::move(view));
      day = line.day;
    }
    View view;
    view["by"] = View(line.by);
    view["deed"] = View(line.deed);
    view["times"] =
        line.count == 1
            ? View(false)
            : View(turn.say("work_times", {{"count", turn.visit.numbers.whole(line.count)}}));
    report::add_item(report::items_of(days).back()["lines"], std::move(view));
  }
  return days;
}

std::int64_t after_of(const Turn& turn) {
  const std::string asked = turn.asked("efter");
  std::int64_t after = 0;
  const auto [end, error] = std::from_chars(asked.data(), asked.data() + asked.size(), after);
  return error == std::errc() && end == asked.data() + asked.size() ? after : 0;
}

// `service` looks through the trail of everything in short steps; most of a step can be of others.
Result<service::AuditPage> read_on(const Turn& turn, const Overview& overview) {
  constexpr int most_steps = 25;
  auto desk = desk_of(turn);
  service::AuditPage all{{}, after_of(turn)};
  for (int i = 0; i < most_steps && (i == 0 || all.next != 0); ++i) {
    auto page = service::evaluation_trail(desk, turn.who.caller, overview.id(), all.next);
    if (!page) return page;
    std::ranges::move(page->entries, std::back_inserter(all.entries));
    all.next = page->next;
  }
  return all;
}

http::Response page(const Turn& turn, const Overview& overview, const service::AuditPage& trail) {
  Page page{"trail", turn.say("work_trail_title")};
  auto& view = page.view;
  const auto lines = lines_of(turn, overview, trail.entries);
  view["evaluation"] = View(name_of(overview.item()));
  view["nothing"] = View(lines.empty());
  view["closed"] = View(false);
  view["days"] = days_view(turn, lines);
  view["more"] = trail.next == 0
                     ? View(false)
                     : View(evaluation_address(turn, overview,
                                               "/handelser?efter=" + std::to_string(trail.next)));
  return answer(turn, std::move(page));
}

// It tells who graded what, so it is closed until all have locked.
http::Response closed_page(const Turn& turn, const Overview& overview) {
  Page page{"trail", turn.say("work_trail_title")};
  auto& view = page.view;
  view["evaluation"] = View(name_of(overview.item()));
  view["nothing"] = View(false);
  view["closed"] = View(true);
  view["days"] = View(View::type::list);
  view["more"] = View(false);
  return answer(turn, std::move(page));
}

}  // namespace

http::Response show_trail(const Turn& turn) {
  return at_evaluation(turn, [&](const Overview& overview) {
    const auto trail = read_on(turn, overview);
    if (trail) return page(turn, overview, *trail);
    const bool later = trail.problem().kind == Trouble::Denied &&
                       allows(turn, overview, service::Action::ReadEvaluationAudit);
    return later ? closed_page(turn, overview) : failed(turn, trail.problem());
  });
}

}  // namespace kompass::workspace
