// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/address.hpp"
#include "workspace/writing/board.hpp"

namespace kompass::workspace {
namespace {

// Everything a template asks of a part, so that nothing of what is around it shows through.
View shown_view(const ShownPart& part) {
  View view = part.view;
  view["id"] = View("d-" + report::slug_of(part.key));
  view["key"] = View(part.key);
  view["saved_revision"] = View(part.revision == 0 ? "" : std::to_string(part.revision));
  for (const auto* name :
       {"label", "lang", "prose", "text", "but", "notes", "checks", "quote", "answer"}) {
    if (view.get(name) == nullptr) view[name] = View(false);
  }
  view["has_checks"] = View(!view["checks"].is_false());
  view["form"] = View(false);
  view["edit"] = View(false);
  return view;
}

bool is_open(const std::optional<OpenForm>& open, const PartGroup& group, const std::string& key) {
  return open && open->part == group.part && open->key == key;
}

std::string edit_words(const Turn& turn, const PartGroup& group, const ShownPart& part) {
  if (!part.edit.empty()) return part.edit;
  return group.edit.empty() ? turn.say("work_change") : group.edit;
}

View parts_view(const Turn& turn, const Board& board, const PartGroup& group,
                const std::optional<OpenForm>& open) {
  View list = report::list_for(group.shown.size());
  for (const auto& part : group.shown) {
    View view = shown_view(part);
    view["above"] = View(group.above);
    view["kind"] = View(group.part);
    if (is_open(open, group, part.key)) {
      view["form"] = form_view(turn, board, group, *open);
    } else if (group.may_write && !part.stands) {
      view["edit"] = View(board.address + "?andra=" + http::encoded(part.key) + "#form");
      view["edit_words"] = View(edit_words(turn, group, part));
      view["edit_what"] = view["label"].is_string() ? view["label"] : View(group.title);
    }
    report::add_item(list, std::move(view));
  }
  return list;
}

bool is_new(const PartGroup& group, const OpenForm& open) {
  return open.part == group.part &&
         std::ranges::find(group.shown, open.key, &ShownPart::key) == group.shown.end();
}

View group_view(const Turn& turn, const Board& board, const PartGroup& group,
                const std::optional<OpenForm>& open) {
  View view;
  const bool fresh = open && is_new(group, *open);
  view["id"] = View("g-" + report::slug_of(group.part));
  view["title"] = View(group.title);
  view["empty"] = site::words_or_nothing(group.empty);
  view["nothing"] = View(group.shown.empty() && !fresh);
  const bool may_add = group.may_write && (!board.correcting || group.grows);
  view["add"] = may_add && !group.add.empty() && !fresh
                    ? site::link(board.address + "?ny=" + group.part + "#form", group.add)
                    : View(false);
  view["form"] = fresh ? form_view(turn, board, group, *open) : View(false);
  view["parts"] = parts_view(turn, board, group, open);
  return view;
}

// What the address says was done.
View done_of(const Turn& turn) {
  const auto done = turn.asked("klart");
  if (done == "sparat") return View(turn.say("work_saved"));
  if (done == "bort") return View(turn.say("work_removed"));
  return View(false);
}

}  // namespace

http::Response board_page(const Turn& turn, Board board, const std::optional<OpenForm>& open,
                          int status) {
  Page page{board.page, board.title, std::move(board.view), status};
  page.view["new_form"] = View(false);
  View groups = report::list_for(board.groups.size());
  for (const auto& group : board.groups) {
    View view = group_view(turn, board, group, open);
    if (board.form_beside && !view["form"].is_false()) {
      page.view["new_form"] = std::exchange(view["form"], View(false));
    }
    report::add_item(groups, std::move(view));
  }
  page.view["groups"] = std::move(groups);
  page.view["evaluation"] = View(name_of(board.opened.evaluation.value));
  page.view["over"] = site::words_or_nothing(board.over);
  page.view["done"] = open && status != 200 ? View(false) : done_of(turn);
  page.view["closed"] = site::words_or_nothing(board.closed);
  page.view["correcting"] = View(board.correcting);
  for (const auto* name :
       {"points", "checks", "sources", "progress_groups", "places", "before", "next", "outline"}) {
    if (page.view.get(name) == nullptr) page.view[name] = View(false);
  }
  page.view["has_places"] = View(!page.view["places"].is_false());
  page.view["has_sources"] = View(!page.view["sources"].is_false());
  page.view["checks_beside"] = View(!page.view["checks"].is_false());
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
