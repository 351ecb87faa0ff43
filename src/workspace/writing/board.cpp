// SPDX-License-Identifier: EUPL-1.2
// What the forms of a page of parts are answered with.
#include "workspace/writing/board.hpp"

#include <algorithm>

#include "service/work/parts.hpp"
#include "service/work/trial.hpp"
#include "workspace/grading/judgement_form.hpp"

namespace kompass::workspace {
namespace {

constexpr int refused = 422;
constexpr int forbidden = 403;
constexpr int late = 409;

const PartGroup* group_named(const Board& board, const std::string& part) {
  const auto found = std::ranges::find(board.groups, part, &PartGroup::part);
  return found == board.groups.end() ? nullptr : &*found;
}

const ShownPart* part_named(const PartGroup& group, const std::string& key) {
  const auto found = std::ranges::find(group.shown, key, &ShownPart::key);
  return found == group.shown.end() ? nullptr : &*found;
}

std::string revision_of(const ShownPart& part) {
  return part.revision == 0 ? "" : std::to_string(part.revision);
}

OpenForm form_of(const PartGroup& group, const ShownPart& part) {
  return {.part = group.part,
          .key = part.key,
          .revision = revision_of(part),
          .values = part.fields,
          .faults = {},
          .theirs = {}};
}

// What the address asks to have open: a part by its key, a new one by its kind, or the only one
// there is.
std::optional<OpenForm> asked_for(const Turn& turn, const Board& board) {
  const auto wanted = turn.asked("ny");
  const auto key = turn.asked("andra");
  for (const auto& group : board.groups) {
    if (!group.may_write) continue;
    if ((!board.correcting || group.grows) && wanted == group.part &&
        service::find_part_kind(group.part) != nullptr) {
      return OpenForm{.part = group.part,
                      .key = {},
                      .revision = {},
                      .values = group.fresh,
                      .faults = {},
                      .theirs = {}};
    }
    const auto* named = part_named(group, key);
    if (named != nullptr && !named->stands) return form_of(group, *named);
    if (group.single && !group.shown.empty()) return form_of(group, group.shown.front());
  }
  return std::nullopt;
}

OpenForm sent_form(const Turn& turn) {
  return {.part = turn.field("part"),
          .key = turn.field("key"),
          .revision = turn.field("revision"),
          .values = turn.form,
          .faults = {},
          .theirs = {},
          .preview = turn.field("do") == "preview"};
}

// Beside what was typed, what is there now; the next try replaces that.
http::Response too_late(const Turn& turn, const BoardMaker& make, OpenForm form,
                        std::string words) {
  auto board = make(turn);
  if (!board) return failed(turn, board.problem());
  const auto* group = group_named(*board, form.part);
  const auto* there = group == nullptr ? nullptr : part_named(*group, form.key);
  form.faults.push_back({"", std::move(words)});
  if (there != nullptr && there->revision > 0) {
    form.theirs = *there;
    form.revision = revision_of(*there);
  } else {
    if (group != nullptr && !group->single) form.key = there == nullptr ? "" : form.key;
    form.revision.clear();
  }
  return board_page(turn, std::move(*board), form, late);
}

struct Sending {
  Board board;
  OpenForm form;
  FormDeed deed;
};

http::Response refuse(const Turn& turn, Sending sending, std::string fault, int status) {
  sending.form.faults.push_back({"", std::move(fault)});
  return board_page(turn, std::move(sending.board), sending.form, status);
}

http::Response not_done(const Turn& turn, Sending sending, const Problem& problem) {
  switch (problem.kind) {
    case Trouble::Denied:
      return refuse(turn, std::move(sending), turn.say("work_not_yours"), forbidden);
    case Trouble::Conflict:
      return refuse(turn, std::move(sending), turn.say("work_not_corrected"), late);
    default: return failed(turn, problem);
  }
}

http::Response done(const Turn& turn, const BoardMaker& make, Sending sending) {
  auto saved = sending.board.write(sending.deed);
  if (!saved) return not_done(turn, std::move(sending), saved.problem());
  if (saved->late) return too_late(turn, make, std::move(sending.form), std::move(saved->fault));
  if (!saved->fault.empty()) {
    return refuse(turn, std::move(sending), std::move(saved->fault), refused);
  }
  return go_to(sending.board.address + (sending.deed.remove ? "?klart=bort" : "?klart=sparat"));
}

std::optional<int> number_or_none(const std::string& revision) {
  return revision.empty() ? std::nullopt : number_in(revision);
}

DoneDeed write_one(const Turn& turn, const std::string& evaluation, const FormDeed& deed) {
  const service::PartAddress address{evaluation, kind_of(deed.part), deed.key};
  if (deed.remove) return drop_part(turn, address, deed.revision.value_or(0));
  return save_part(turn, address, deed.json, deed.revision);
}

// A published report is corrected as it stands now: what was changed meanwhile is not run over.
DoneDeed correct_one(const Turn& turn, const std::string& evaluation, const FormDeed& deed) {
  auto desk = desk_of(turn);
  const auto made =
      service::correct(desk, turn.who.caller, evaluation,
                       {.erratum = deed.erratum,
                        .parts = {{deed.part, deed.key, deed.json, deed.revision.value_or(0)}},
                        .trial = service::trial_by(turn.workspace.stage().press)});
  if (made) return Saved{deed.key, words_of(turn, made->findings)};
  const service::PartAddress address{evaluation, kind_of(deed.part), deed.key};
  const auto there = service::read_part(desk, turn.who.caller, address);
  const bool changed = (there ? there->item.revision : 0) != deed.revision.value_or(0);
  const auto kind = made.problem().kind;
  const bool outrun = changed && (kind == Trouble::Conflict || kind == Trouble::Missing);
  return outrun ? DoneDeed(outdated(turn, address)) : DoneDeed(made.problem());
}

}  // namespace

http::Response show_board(const Turn& turn, const BoardMaker& make) {
  auto board = make(turn);
  if (!board) return failed(turn, board.problem());
  const auto open = asked_for(turn, *board);
  return board_page(turn, std::move(*board), open, 200);
}

http::Response save_on_board(const Turn& turn, const BoardMaker& make) {
  auto board = make(turn);
  if (!board) return failed(turn, board.problem());
  OpenForm form = sent_form(turn);
  const auto* group = group_named(*board, form.part);
  if (group == nullptr) return answer(turn, note(turn, "missing", 404));
  FormDeed deed{.part = form.part,
                .key = form.key,
                .json = {},
                .revision = number_or_none(form.revision),
                .remove = turn.field("do") == "remove",
                .erratum = turn.field("erratum")};
  if (!deed.remove) {
    auto read = group->read(turn.form);
    form.faults = std::move(read.faults);
    deed.json = std::move(read.json);
  }
  if (board->correcting && deed.erratum.empty() && !form.preview) {
    form.faults.push_back({"erratum", turn.say("work_fault_erratum")});
  }
  if (form.preview) form.faults.clear();
  if (form.preview || !form.faults.empty()) {
    return board_page(turn, std::move(*board), form, form.preview ? 200 : refused);
  }
  return done(turn, make, {std::move(*board), std::move(form), std::move(deed)});
}

bool may_do(const Turn& turn, const std::string& evaluation, service::Action action,
            const std::vector<Code>& sub_areas) {
  auto desk = desk_of(turn);
  const auto subject = service::subject_for(desk, turn.who.caller, evaluation, {sub_areas, {}});
  return subject && service::may(turn.who.caller, action, *subject);
}

Result<void> permit_team(const Turn& turn, const std::string& evaluation) {
  if (may_do(turn, evaluation, service::Action::ReadLocks)) return {};
  return Problem{Trouble::Denied, "", "the draft is read on its own page", ""};
}

std::function<DoneDeed(const FormDeed&)> part_writer(const Turn& turn,
                                                     const std::string& evaluation) {
  return [&turn, evaluation](const FormDeed& deed) { return write_one(turn, evaluation, deed); };
}

void open_for_writing(const Turn& turn, Board& board, service::Action action,
                      const std::vector<Code>& sub_areas) {
  const std::string evaluation = board.opened.evaluation.item.id;
  board.correcting = may_do(turn, evaluation, service::Action::Correct);
  const bool open = board.correcting || may_do(turn, evaluation, action, sub_areas);
  for (auto& group : board.groups) group.may_write = open;
  if (!open) board.closed = turn.say("work_words_closed");
  board.write = part_writer(turn, evaluation);
  if (!board.correcting) return;
  board.write = [&turn, evaluation](const FormDeed& deed) {
    return correct_one(turn, evaluation, deed);
  };
}

}  // namespace kompass::workspace
