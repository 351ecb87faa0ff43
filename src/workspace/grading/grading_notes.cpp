// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/grading_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "workspace/criterion_links.hpp"
#include "workspace/evidence/evidence_view.hpp"
#include "workspace/kept.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

struct Jot {
  std::string changed_at, text, about, href;
  std::vector<CriterionId> criteria;
};

// `about` says who reads a note, by who wrote it; `book` is its page.
template <class Note, class About>
std::vector<Jot> jots_in(const Turn& turn, const Grading& grading, std::string_view book,
                         About about) {
  std::vector<Jot> jots;
  const bool own = book == "egna";
  const auto& evaluation = grading.evaluation.item.id;
  const auto notes = kept_or_none<Note>(turn, evaluation, own ? "private_notes" : "team_notes");
  if (!notes) return jots;
  for (const auto& note : *notes) {
    const auto rest = fmt::format("/anteckningar/{}?n={}#n{}", book, note.key, note.key);
    jots.push_back({note.changed_at, note.value.text, about(note.changed_by),
                    address_in(turn, evaluation, rest), note.value.criteria});
  }
  return jots;
}

View jot_view(const Grading& grading, const Jot& jot) {
  View view;
  view["text"] = View(jot.text);
  view["about"] = View(jot.about);
  view["note_href"] = View(jot.href);
  view["criteria"] = View(listed_briefly(jot.criteria, *grading.edition));
  return view;
}

}  // namespace

View notes_beside(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  auto jots = jots_in<service::PrivateNote>(
      turn, grading, "egna", [&](const std::string&) { return turn.say("work_note_of_own"); });
  auto of_team =
      jots_in<service::TeamNote>(turn, grading, "gemensamma", [&](const std::string& account) {
        const auto who = person_of(turn, grading.evaluation.item.id, account);
        return turn.say("work_note_of_team", {{"who", who}});
      });
  std::ranges::move(of_team, std::back_inserter(jots));
  std::erase_if(jots, [&](const Jot& jot) { return !speaks_to(jot.criteria, sub_area); });
  if (jots.empty()) return View(false);
  std::ranges::stable_sort(jots, std::ranges::greater(), &Jot::changed_at);
  View items = report::list_for(jots.size());
  for (const auto& jot : jots) report::add_item(items, jot_view(grading, jot));
  View view;
  view["count"] = View(std::to_string(jots.size()));
  view["items"] = std::move(items);
  return view;
}

}  // namespace kompass::workspace
