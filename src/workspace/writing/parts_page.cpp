// SPDX-License-Identifier: EUPL-1.2
// The pages of the summary, what remains, role models and key facts.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "service/work/publish.hpp"
#include "workspace/pages.hpp"
#include "workspace/writing/checks.hpp"
#include "workspace/writing/report_parts.hpp"

namespace kompass::workspace {
namespace {

enum class Which { Summary, Remaining, RoleModels, Facts };

struct PartsPage {
  Which which;
  std::string_view word;   // of the address
  std::string_view title;  // phrase
  std::string_view about;  // what findings of the checks call it
};
constexpr std::array parts_pages{
    PartsPage{Which::Summary, "sammanfattning", "work_summary_title", "summary"},
    PartsPage{Which::Remaining, "kvarstar", "work_remaining_title", "remaining"},
    PartsPage{Which::RoleModels, "forebilder", "work_models_title", "role_models"},
    PartsPage{Which::Facts, "kortfakta", "work_key_facts_title", "key_facts"}};

Result<std::vector<PartGroup>> one(Result<PartGroup> group) {
  if (!group) return group.problem();
  std::vector<PartGroup> groups;
  groups.push_back(std::move(*group));
  return groups;
}

Result<std::vector<PartGroup>> groups_of(const Turn& turn, const Opened& opened, Which which) {
  switch (which) {
    case Which::Summary: return one(summary_group(turn, opened));
    case Which::Remaining: return one(remaining_group(turn, opened));
    case Which::RoleModels: return one(role_models_group(turn, opened));
    case Which::Facts: break;
  }
  auto groups = one(key_facts_group(turn, opened));
  if (groups) groups->push_back(notice_group(turn, opened));
  return groups;
}

View checks_of(const Turn& turn, const Opened& opened, const PartsPage& page) {
  auto desk = desk_of(turn);
  const auto checks = service::check_draft(desk, turn.who.caller, opened.evaluation.item.id);
  if (!checks) return View(false);
  return checks_view(turn, *opened.edition, *checks,
                     [&](const Aim& aim) { return aim.part == page.about; });
}

// The notice belongs to the head, which is written and corrected otherwise.
void put_notice(const Turn& turn, Board& board) {
  const auto write = board.correcting ? correct_notice : write_notice;
  board.write = [&turn, write, evaluation = board.opened.evaluation.item.id,
                 parts = std::move(board.write)](const FormDeed& deed) {
    return deed.part == "notice" ? write(turn, evaluation, deed) : parts(deed);
  };
}

Result<Board> parts_board(const Turn& turn) {
  const auto* page = std::ranges::find(parts_pages, turn.visit.parameter("part"), &PartsPage::word);
  if (page == parts_pages.end()) return Problem{Trouble::Missing, "", "there is no such page", ""};
  auto opened = open_evaluation(turn, turn.visit.parameter("id"));
  if (!opened) return opened.problem();
  const auto fine = permit_team(turn, opened->evaluation.item.id);
  if (!fine) return fine.problem();
  auto groups = groups_of(turn, *opened, page->which);
  if (!groups) return groups.problem();
  const std::string evaluation = opened->evaluation.item.id;
  Board board{
      .opened = std::move(*opened),
      .page = "board",
      .title = turn.say(page->title),
      .over = turn.say("work_report"),
      .address = turn.visit.address(fmt::format("/arbete/{}/rapport/{}", evaluation, page->word)),
      .groups = std::move(*groups)};
  const bool facts = page->which == Which::Facts;
  open_for_writing(turn, board,
                   facts ? service::Action::WriteEvaluation : service::Action::WriteText);
  if (facts) put_notice(turn, board);
  if (page->which == Which::Summary && board.groups.front().may_write) {
    board.view["outline"] = View(board.address + "?disposition=1#form");
  }
  board.view["checks"] = checks_of(turn, board.opened, *page);
  return board;
}

}  // namespace

std::vector<Option> place_options(const Turn& turn, const Edition& edition, Depths depth) {
  std::vector<Option> options;
  for (const auto& area : edition.areas) {
    options.push_back(
        {area.code.text, fmt::format("{} {}", area.code.text, turn.visit.name(area.name))});
    if (depth == Depths::Areas) continue;
    for (const auto& one : area.sub_areas) {
      options.push_back(
          {one.code.text, fmt::format("{} {}", one.code.text, turn.visit.name(one.name))});
    }
  }
  return options;
}

View lang_of_words(const Turn& turn, const Opened& opened) {
  const auto language = opened.evaluation.value.head.language;
  return language == turn.visit.language ? View(false) : View(std::string(tag_of(language)));
}

http::Response show_parts(const Turn& turn) {
  return show_board(turn, parts_board);
}

http::Response save_parts(const Turn& turn) {
  return save_on_board(turn, parts_board);
}

std::string but_in(const Turn& turn, Language language) {
  return turn.say("but_" + std::string(tag_of(language)));
}

}  // namespace kompass::workspace
