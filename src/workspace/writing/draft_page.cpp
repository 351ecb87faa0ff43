// SPDX-License-Identifier: EUPL-1.2
// The draft as the municipality reads it, with remarks on its passages and what became of them; and
// the log of both, to print.
#include <fmt/format.h>

#include <algorithm>

#include "service/work/draft.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/writing/draft_passages.hpp"
#include "workspace/writing/preview.hpp"
#include "workspace/writing/remarks_form.hpp"
#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {
namespace {

using service::Action;
using Remarks = std::vector<AnsweredRemark>;

struct DraftRights {
  bool remark = false, answer = false, write = false;
};

// What a page of passages needs to know beside them.
struct PassageInput {
  const Remarks& remarks;
  const DraftRights& rights;
  std::string address, evaluation;
  std::size_t asked = 0;  // number of the passage a remark is being made on; 0: none
};

bool is_about(const AnsweredRemark& one, const Passage& passage) {
  const auto& quoted = one.remark.value.passage;
  return !quoted.empty() && passage.words.find(quoted) != std::string::npos;
}

View links_view(const Remarks& remarks, const Passage& passage) {
  View list(View::type::list);
  std::size_t number = 0;
  for (const auto& one : remarks) {
    ++number;
    if (!is_about(one, passage)) continue;
    report::add_item(list,
                     site::link("#d-" + report::slug_of(one.remark.key), std::to_string(number)));
  }
  return report::items_of(list).empty() ? View(false) : std::move(list);
}

View passage_view(const PassageInput& input, const Passage& passage, std::size_t number) {
  const bool here = number == input.asked;
  View view;
  view["id"] = View(fmt::format("p{}", number));
  view["number"] = View(std::to_string(number));
  view["heading"] = site::words_or_nothing(passage.heading);
  view["prose"] = View(passage.prose);
  view["links"] = links_view(input.remarks, passage);
  view["here"] = View(here);
  view["has_beside"] = View(input.rights.remark || !view["links"].is_false());
  view["remark"] = input.rights.remark && !here
                       ? View(fmt::format("{}?ny=remarks&om={}#form", input.address, number))
                       : View(false);
  return view;
}

// Which passage a remark is being made on, by its number from 1: of the address, or of the words
// that were sent. 0: none.
std::size_t asked_passage(const Turn& turn, const std::vector<DraftPart>& parts) {
  if (const auto number = number_in(turn.asked("om")); number && *number > 0) {
    return static_cast<std::size_t>(*number);
  }
  const auto sent = turn.field("passage");
  if (sent.empty()) return 0;
  std::size_t number = 0;
  for (const auto& part : parts) {
    for (const auto& passage : part.passages) {
      ++number;
      if (passage.words.find(sent) != std::string::npos) return number;
    }
  }
  return 0;
}

std::string words_at(const std::vector<DraftPart>& parts, std::size_t wanted) {
  std::size_t number = 0;
  for (const auto& part : parts) {
    for (const auto& passage : part.passages) {
      if (++number == wanted) return passage.words;
    }
  }
  return "";
}

View parts_view(const Turn& turn, const std::vector<DraftPart>& parts, const PassageInput& input) {
  View list = report::list_for(parts.size());
  std::size_t number = 0;
  for (const auto& part : parts) {
    View passages = report::list_for(part.passages.size());
    for (const auto& passage : part.passages) {
      ++number;
      report::add_item(passages, passage_view(input, passage, number));
    }
    View view;
    view["id"] = View(fmt::format("part-{}", report::items_of(list).size() + 1));
    view["title"] = View(part.title);
    view["note"] = site::words_or_nothing(part.note);
    view["edit"] = input.rights.write && !part.place.empty()
                       ? View(place_address(turn, input.evaluation, part.place))
                       : View(false);
    view["passages"] = std::move(passages);
    report::add_item(list, std::move(view));
  }
  return list;
}

DraftRights rights_of(const Turn& turn, const std::string& evaluation) {
  return {may_do(turn, evaluation, Action::WriteRemark),
          may_do(turn, evaluation, Action::AnswerRemark),
          may_do(turn, evaluation, Action::WriteText)};
}

// Before the draft is opened to the municipality there are none to read.
Result<Remarks> remarks_if_any(const Turn& turn, const std::string& evaluation) {
  auto remarks = remarks_of(turn, evaluation);
  if (!remarks && remarks.problem().kind == Trouble::Denied) return Remarks{};
  return remarks;
}

void put_preview_links(const Turn& turn, Board& board) {
  const std::string base = address_in(turn, board.opened.evaluation.item.id, "");
  board.view["page_href"] = View(base + "/forhandsvisning");
  board.view["pdf_href"] = View(base + "/forhandsvisning.pdf");
  board.view["log_href"] = View(base + "/utkast/synpunkter");
}

Result<Board> draft_board(const Turn& turn) {
  auto opened = open_evaluation(turn, turn.visit.parameter("id"));
  if (!opened) return opened.problem();
  const std::string evaluation = opened->evaluation.item.id;
  auto desk = desk_of(turn);
  const auto draft = service::open_draft(desk, turn.who.caller, evaluation);
  if (!draft) return draft.problem();
  const auto model = draft_model(turn, draft->opened);
  if (!model) return model.problem();
  const auto remarks = remarks_if_any(turn, evaluation);
  if (!remarks) return remarks.problem();
  const auto parts = draft_parts(turn, *model);
  const auto rights = rights_of(turn, evaluation);
  const auto asked = asked_passage(turn, parts);
  Board board{.opened = std::move(*opened),
              .page = "draft",
              .title = turn.say("work_draft_title"),
              .over = {},
              .address = turn.visit.address(fmt::format("/arbete/{}/utkast", evaluation))};
  const PassageInput input{*remarks, rights, board.address, evaluation, asked};
  board.view["draft"] = parts_view(turn, parts, input);
  const bool answers = rights.answer || turn.field("part") == "answers";
  board.groups.push_back(answers ? answers_group(turn, *remarks)
                                 : remarks_group(turn, *remarks, words_at(parts, asked)));
  board.groups.front().may_write = answers ? rights.answer : rights.remark;
  board.form_beside = true;
  board.deliberate = true;
  board.view["placed"] = View(asked > 0);
  board.view["can_remark"] = View(rights.remark);
  board.view["with_remarks"] =
      View(board.opened.evaluation.value.state >= service::State::FactCheck);
  board.view["has_log"] = View(!remarks->empty());
  board.view["own_warning"] =
      site::words_or_nothing(turn.workspace.draft_warning(turn.visit.language));
  board.view["opening"] = View(board.opened.evaluation.value.state == service::State::Drafting);
  board.write = part_writer(turn, evaluation);
  put_preview_links(turn, board);
  return board;
}

// None for who may not read it.
std::vector<DraftPart> draft_parts_of(const Turn& turn, const std::string& evaluation) {
  auto desk = desk_of(turn);
  const auto draft = service::open_draft(desk, turn.who.caller, evaluation);
  if (!draft) return {};
  const auto model = draft_model(turn, draft->opened);
  return model ? draft_parts(turn, *model) : std::vector<DraftPart>{};
}

// The passage of an answered remark before and as it is now. What was never accepted is not said to
// have changed.
void put_change(const Turn& turn, const std::vector<DraftPart>& parts, const AnsweredRemark& one,
                View& view) {
  const auto& quoted = one.remark.value.passage;
  const bool told = !parts.empty() && !quoted.empty() && one.answer && one.answer->value.accepted;
  view["has_change"] = View(told);
  if (!told) return;
  const auto now = passage_now(parts, quoted);
  view["after"] = now && !now->same ? View(now->passage->words) : View(false);
  const auto* const phrase = now && now->same ? "work_log_unchanged" : "work_log_now";
  view["change"] =
      View(now ? turn.say(phrase, {{"part", now->part->title}}) : turn.say("work_log_gone"));
}

View logged(const Turn& turn, const Board& board, const AnsweredRemark& one, std::size_t number) {
  View view;
  view["number"] = View(std::to_string(number));
  view["quote"] = site::words_or_nothing(one.remark.value.passage);
  view["text"] = View(one.remark.value.text);
  view["who"] = View(person_of(turn, board.opened.evaluation.item.id, one.remark.changed_by));
  view["when"] = View(moment_of(turn, one.remark.changed_at));
  view["outcome"] = View(outcome_of(turn, one));
  view["answer"] = one.answer ? View(one.answer->value.text) : View(false);
  view["answer_who"] =
      one.answer ? View(person_of(turn, board.opened.evaluation.item.id, one.answer->changed_by))
                 : View("");
  view["answer_when"] = one.answer ? View(moment_of(turn, one.answer->changed_at)) : View("");
  return view;
}

}  // namespace

http::Response show_draft(const Turn& turn) {
  return show_board(turn, draft_board);
}

http::Response save_remark(const Turn& turn) {
  return save_on_board(turn, draft_board);
}

http::Response remark_log(const Turn& turn) {
  auto opened = open_evaluation(turn, turn.visit.parameter("id"));
  if (!opened) return failed(turn, opened.problem());
  const std::string evaluation = opened->evaluation.item.id;
  const auto remarks = remarks_of(turn, evaluation);
  if (!remarks) return failed(turn, remarks.problem());
  const auto parts = draft_parts_of(turn, evaluation);
  const Board board{.opened = std::move(*opened)};
  Page page{"remark_log", turn.say("work_log_title")};
  page.view["evaluation"] = View(name_of(board.opened.evaluation.value));
  View list = report::list_for(remarks->size());
  for (const auto& one : *remarks) {
    auto view = logged(turn, board, one, report::items_of(list).size() + 1);
    put_change(turn, parts, one, view);
    report::add_item(list, std::move(view));
  }
  page.view["nothing"] = View(remarks->empty());
  page.view["remarks"] = std::move(list);
  page.view["back"] = View(turn.visit.address(fmt::format("/arbete/{}/utkast", evaluation)));
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
