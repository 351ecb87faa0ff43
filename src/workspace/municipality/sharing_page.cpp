// SPDX-License-Identifier: EUPL-1.2
// Who answers which main question, and by when: all of them in one form, of which only the rows
// that were changed are saved.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "service/work/team.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/municipality/self_description.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::Assignment;
using service::TeamMember;

struct Asked {
  std::string account, due;
  friend bool operator==(const Asked&, const Asked&) = default;
};

// One row as the form shows it and sends it.
struct Row {
  Asked now, was;
  std::string revision;
  Saved saved;
};

struct Sharing {
  const Describing& describing;
  std::vector<TeamMember> people;  // who can be asked
};

std::string due_of(const Assignment& assignment) {
  return assignment.due ? iso(*assignment.due) : std::string();
}

Row stored_row(const service::MainQuestion& question) {
  if (!question.assignment) return {};
  const auto& [item, assignment] = *question.assignment;
  const Asked asked{assignment.account, due_of(assignment)};
  return {asked, asked, std::to_string(item.revision), {}};
}

// A row without a day of its own gets that for all; one that nobody has or had, the person chosen
// for those of its area.
Row sent_row(const Turn& turn, const std::string& code, const std::string& of_area) {
  Row row{{turn.field("who-" + code), std::string(trimmed(turn.field("due-" + code)))},
          {turn.field("was-who-" + code), turn.field("was-due-" + code)},
          turn.field("revision-" + code),
          {}};
  if (row.now.account.empty() && row.was.account.empty()) row.now.account = of_area;
  if (row.now.due.empty() && !row.now.account.empty()) row.now.due = trimmed(turn.field("due"));
  return row;
}

std::vector<TeamMember> people_of(const Turn& turn, const std::string& evaluation) {
  auto desk = desk_of(turn);
  auto team = service::list_team(desk, turn.who.caller, evaluation);
  if (!team) return {};
  std::erase_if(*team, [](const TeamMember& member) {
    return member.role != service::Role::Contact && member.role != service::Role::Contributor;
  });
  return std::move(*team);
}

View people_view(const std::vector<TeamMember>& people, const std::string& chosen) {
  View list = report::list_for(people.size());
  for (const auto& person : people) {
    View view;
    view["account"] = View(person.account);
    view["person"] = View(person.name);
    view["chosen"] = View(person.account == chosen);
    report::add_item(list, std::move(view));
  }
  return list;
}

// "Kim Alm, 12 mars 2026", or that it is nobody's.
std::string words_for(const Turn& turn, const Sharing& sharing, const Asked& asked) {
  if (asked.account.empty()) return turn.say("work_share_nobody");
  const auto name = sharing.describing.names.find(asked.account);
  std::string words = name == sharing.describing.names.end() ? "" : name->second;
  if (const auto due = parse_date(asked.due)) words += ", " + turn.visit.numbers.date(*due);
  return words;
}

using Rows = std::map<std::string, Row>;  // by code

View row_view(const Turn& turn, const Sharing& sharing, const SubArea& sub_area, const Rows& sent) {
  const Row stored = stored_row(*sharing.describing.question(sub_area.code));
  const auto kept = sent.find(sub_area.code.text);
  const Row& row = kept == sent.end() ? stored : kept->second;
  const Row& before = row.saved.late ? stored : row;  // the next try replaces what is shown
  View view = question_view(turn, sub_area);
  view["people"] = people_view(sharing.people, row.now.account);
  view["due"] = View(row.now.due);
  put_fault(row.saved, {"due"}, view);
  view["saved"] = row.saved.late ? View(words_for(turn, sharing, stored.now)) : View(false);
  view["was_who"] = View(before.was.account);
  view["was_due"] = View(before.was.due);
  view["revision"] = View(before.revision);
  return view;
}

// `sent`: the rows that could not be saved, as they were sent.
http::Response page(const Turn& turn, const Sharing& sharing, const Rows& sent) {
  const auto& edition = *sharing.describing.opened.edition;
  View areas = report::list_for(edition.areas.size());
  for (const auto& area : edition.areas) {
    const auto asked = sharing.describing.asked_in(area);
    if (asked.empty()) continue;
    View rows = report::list_for(asked.size());
    for (const auto* sub_area : asked) {
      report::add_item(rows, row_view(turn, sharing, *sub_area, sent));
    }
    View view;
    view["area"] = View(area.code.text);
    view["name"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)));
    view["people"] = people_view(sharing.people, "");
    view["some_free"] = View(std::ranges::any_of(asked, [&](const SubArea* sub_area) {
      return !sharing.describing.question(sub_area->code)->assignment;
    }));
    view["rows"] = std::move(rows);
    report::add_item(areas, std::move(view));
  }
  constexpr int faulty = 422;
  Page page{"sharing", turn.say("work_share_title"), {}, sent.empty() ? 200 : faulty};
  page.view["evaluation"] = View(name_of(sharing.describing.opened.evaluation.value));
  page.view["fault"] = sent.empty() ? View(false) : View(turn.say("work_share_fault"));
  page.view["areas"] = std::move(areas);
  page.view["due_for_all"] = View(turn.field("due"));
  page.view["action"] = View(description_address(turn, sharing.describing, "/fordela"));
  page.view["back"] = View(description_address(turn, sharing.describing));
  return answer(turn, std::move(page));
}

// Problems: what is neither a fault of the row nor late.
Result<Saved> save_row(const Turn& turn, const std::string& evaluation, const std::string& code,
                       const Row& row) {
  const auto due = parse_date(row.now.due);
  if (!row.now.due.empty() && !due) {
    return not_saved({turn.say("work_fault_date"), "due"});
  }
  const service::PartAddress address{evaluation, kind_of("assignments"), code};
  const auto revision = number_in(row.revision);
  if (!row.now.account.empty()) {
    return save_part(turn, address, codec::to_json(Assignment{Code(code), row.now.account, due}),
                     revision);
  }
  if (!revision) return Saved{};
  return drop_part(turn, address, *revision);
}

// Its rows that could not be saved are added to `unsaved`.
Result<void> save_area(const Turn& turn, const Sharing& sharing, const Area& area, Rows& unsaved) {
  const auto of_area = turn.field("who-area-" + area.code.text);
  for (const auto* sub_area : sharing.describing.asked_in(area)) {
    const auto& code = sub_area->code.text;
    Row row = sent_row(turn, code, of_area);
    if (row.now == row.was) continue;
    auto saved = save_row(turn, sharing.describing.id(), code, row);
    if (!saved) return saved.problem();
    row.saved = std::move(*saved);
    if (!row.saved.fault.empty()) unsaved.emplace(code, std::move(row));
  }
  return {};
}

template <class Then>
http::Response at_sharing(const Turn& turn, Then then) {
  return at_self_description(turn, [&](const Describing& describing) {
    if (!describing.view.may_share_out) return answer(turn, note(turn, "missing", 404));
    return then(Sharing{describing, people_of(turn, describing.id())});
  });
}

}  // namespace

http::Response show_sharing(const Turn& turn) {
  return at_sharing(turn, [&](const Sharing& sharing) { return page(turn, sharing, {}); });
}

http::Response save_sharing(const Turn& turn) {
  return at_sharing(turn, [&](const Sharing& sharing) {
    Rows unsaved;
    for (const auto& area : sharing.describing.opened.edition->areas) {
      auto saved = save_area(turn, sharing, area, unsaved);
      if (!saved) return failed(turn, saved.problem());
    }
    if (unsaved.empty()) return go_to(sharing_done(turn, sharing.describing));
    return at_sharing(turn, [&](const Sharing& now) { return page(turn, now, unsaved); });
  });
}

}  // namespace kompass::workspace
