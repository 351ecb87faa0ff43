// SPDX-License-Identifier: EUPL-1.2
// The table of rights as a page for people.
#include <fmt/format.h>

#include <algorithm>

#include "service/rights/table.hpp"

namespace kompass::service {
namespace {

constexpr std::string_view head =
    R"(<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Rights

Who may do what, as the program decides it: this page is printed from its table, and a test compares the two. What is not here nobody may.

Everybody has the rights of *anonymous*, and who has signed in those of *signed in*. *Reader*, *contributor*, *contact*, *evaluator* and *lead* are roles in one evaluation and say nothing about another. A *coordinator* has all evaluations of one association and none beyond it. An *administrator* looks after accounts, settings and backups, and reads no notes and no grades.

An administrator gives themselves no role in an evaluation and none of a coordinator: both the API (403, `own_role`) and the pages refuse it, also where they coordinate already and would join a team. Another administrator may give it. Where one person does everything, they make a second account for the work in evaluations. What this does not keep anybody from: who administers can let another account in, or reset its password, and who runs the machine has its files. Each role that is given and each password that is reset stands in the audit.

| in a cell | means |
| --- | --- |
| (empty) | no |
| yes | yes |
| own | only what is one's own |
| open | only one's own, by a grading evaluator who has not locked the sub-area yet |
| locked | once every grading evaluator has locked the sub-areas it says anything about |
| second | as a second person: by anybody but who proposed it |

Blind means blind: until the last grading evaluator has locked a sub-area, nobody gets what another has graded there, or anything computed from it. Lead, coordinator and administrator are no exception. What has come open stays open, and nobody who joins, or comes back, grades it any more; [api.md](api.md#blind-grades) says what follows for the team.

A published report stays in the state published whatever becomes of its evaluation.

A token for the API has a *scope* for what it is used for, and takes away from what its owner may; it never adds. What needs no scope is for anybody, and an own account is not managed by token.

The page *Installationen* and `GET /api/v1/settings` show what is set to who has `manage_settings`; they change nothing. No page and no route of the API asks for `manage_associations`, `backup`, `read_instrument_draft`, `manage_instrument` or `manage_register` yet: nobody can do these by signing in or by token. Whoever runs the machine does them there, with files and commands: [settings](settings.md) by flags, the environment or a file, a copy by `kompass backup`, editions and crosswalks with `kompass instrument`, the register in the files of `data/register`. An association is only an id, named where its coordinator gets the role. The rows say who may do it once there is a route.
)";

std::string spaced(std::string_view word) {
  std::string text(word);
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::string_view word_of(Cell cell) {
  switch (cell) {
    case Cell::No: return "";
    case Cell::Yes: return "yes";
    case Cell::Own: return "own";
    case Cell::OwnOpen: return "open";
    case Cell::OnceLocked: return "locked";
    case Cell::Second: return "second";
  }
  return "";
}

bool has(const RightsRow& row, Role role) {
  return std::ranges::any_of(row.cells, [&](const auto& cell) { return cell.first == role; });
}

std::string by_state(Role role) {
  std::string rows;
  for (const auto& row : rights_table()) {
    if (!row.by_state() || !has(row, role)) continue;
    rows += fmt::format("| `{}` |", row.name);
    for (const auto& [state, word] : spellings(State{})) {
      rows += fmt::format(" {} |", word_of(row.cell(role, state)));
    }
    rows += '\n';
  }
  if (rows.empty()) return {};
  std::string names = "|  |";
  std::string rule = "| --- |";
  for (const auto& [state, word] : spellings(State{})) {
    names += fmt::format(" {} |", spaced(word));
    rule += " --- |";
  }
  return fmt::format("\n{}\n{}\n{}", names, rule, rows);
}

std::string in_any_state(Role role) {
  std::string names;
  for (const auto& row : rights_table()) {
    if (row.by_state() || !has(row, role)) continue;
    const Cell cell = row.cell(role, State{});
    names += fmt::format("{}`{}`{}", names.empty() ? "" : ", ", row.name,
                         cell == Cell::Own ? " (own)" : "");
  }
  return names.empty() ? "" : fmt::format("\nIn any state: {}.\n", names);
}

std::string actions() {
  std::string text = "\n## Actions\n\n| action | what | scope of a token |\n| --- | --- | --- |\n";
  for (const auto& row : rights_table()) {
    const bool anybody = has(row, Role::Anonymous);
    text += fmt::format("| `{}` | {} | {} |\n", row.name, row.meaning,
                        anybody     ? ""
                        : row.scope ? spelling_of(*row.scope)
                                    : "not by token");
  }
  return text;
}

}  // namespace

std::string rights_page() {
  std::string page(head);
  for (const auto& [role, word] : spellings(Role{})) {
    page += fmt::format("\n## {}\n{}{}", spaced(word), in_any_state(role), by_state(role));
  }
  return page + actions();
}

}  // namespace kompass::service
