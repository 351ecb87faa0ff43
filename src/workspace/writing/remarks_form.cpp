// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/remarks_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/record_writer.hpp"

namespace kompass::workspace {
namespace {

using service::Remark;
using service::RemarkAnswer;

View remark_view(const Turn& turn, const AnsweredRemark& one) {
  View view;
  view["label"] =
      View(fmt::format("{} · {}", outcome_of(turn, one), moment_of(turn, one.remark.changed_at)));
  view["quote"] = site::words_or_nothing(one.remark.value.passage);
  view["text"] = View(one.remark.value.text);
  view["answer"] = one.answer ? View(one.answer->value.text) : View(false);
  return view;
}

FormRead read_remark(const Turn& turn, const http::Fields& sent) {
  const Remark remark{std::string(trimmed(http::value_of(sent, "passage"))),
                      std::string(trimmed(http::value_of(sent, "text")))};
  FormRead read{.json = codec::to_json(remark), .faults = {}};
  if (remark.text.empty()) read.faults.push_back({"text", turn.say("work_fault_remark")});
  return read;
}

FormRead read_answer(const Turn& turn, const http::Fields& sent) {
  const auto accepted = http::value_of(sent, "accepted");
  const RemarkAnswer answer{accepted == "yes", std::string(trimmed(http::value_of(sent, "text")))};
  FormRead read{.json = codec::to_json(answer), .faults = {}};
  if (accepted != "yes" && accepted != "no") {
    read.faults.push_back({"accepted", turn.say("work_fault_accepted")});
  }
  if (answer.text.empty()) read.faults.push_back({"text", turn.say("work_fault_answer")});
  return read;
}

}  // namespace

std::string outcome_of(const Turn& turn, const AnsweredRemark& one) {
  if (!one.answer) return turn.say("work_remark_open");
  return turn.say(one.answer->value.accepted ? "work_remark_accepted" : "work_remark_refused");
}

Result<std::vector<AnsweredRemark>> remarks_of(const Turn& turn, const std::string& evaluation) {
  auto remarks = kept_of<Remark>(turn, evaluation, "remarks");
  if (!remarks) return remarks.problem();
  auto answers = kept_of<RemarkAnswer>(turn, evaluation, "answers");
  if (!answers) return answers.problem();
  std::vector<AnsweredRemark> all;
  for (auto& remark : *remarks) {
    AnsweredRemark one{std::move(remark), std::nullopt};
    const auto answer = std::ranges::find(*answers, one.remark.key, &Kept<RemarkAnswer>::key);
    if (answer != answers->end()) one.answer = *answer;
    all.push_back(std::move(one));
  }
  return all;
}

PartGroup remarks_group(const Turn& turn, const std::vector<AnsweredRemark>& remarks,
                        const std::string& passage) {
  PartGroup group{.part = "remarks",
                  .title = turn.say("work_remarks"),
                  .empty = turn.say("work_remarks_none"),
                  .add = turn.say("work_remarks_add"),
                  .form = {{.kind = FieldKind::Text,
                            .name = "passage",
                            .label = turn.say("work_remark_passage"),
                            .hint = turn.say("work_remark_passage_hint"),
                            .options = {}},
                           {.kind = FieldKind::Text,
                            .name = "text",
                            .label = turn.say("work_remark_text"),
                            .hint = turn.say("work_remark_text_hint"),
                            .options = {},
                            .must = true}},
                  .shown = {},
                  .fresh = {{"passage", passage}},
                  .read = [&turn](const http::Fields& sent) { return read_remark(turn, sent); }};
  for (const auto& one : remarks) {
    const auto& [key, revision, changed_at, changed_by, remark] = one.remark;
    group.shown.push_back({key,
                           revision,
                           changed_at,
                           changed_by,
                           {{"passage", remark.passage}, {"text", remark.text}},
                           remark_view(turn, one),
                           one.answer.has_value()});
  }
  return group;
}

PartGroup answers_group(const Turn& turn, const std::vector<AnsweredRemark>& remarks) {
  PartGroup group{.part = "answers",
                  .title = turn.say("work_remarks"),
                  .empty = turn.say("work_remarks_none"),
                  .add = {},
                  .form = {{.kind = FieldKind::Choice,
                            .name = "accepted",
                            .label = turn.say("work_answer_outcome"),
                            .hint = {},
                            .options = {{"yes", turn.say("work_answer_yes")},
                                        {"no", turn.say("work_answer_no")}}},
                           {.kind = FieldKind::Text,
                            .name = "text",
                            .label = turn.say("work_remark_answer_text"),
                            .hint = turn.say("work_answer_text_hint"),
                            .options = {},
                            .must = true}},
                  .shown = {},
                  .fresh = {},
                  .read = [&turn](const http::Fields& sent) { return read_answer(turn, sent); },
                  .edit = turn.say("work_answer"),
                  .above = true};
  for (const auto& one : remarks) {
    ShownPart part{.key = one.remark.key, .view = remark_view(turn, one)};
    if (one.answer) {
      const auto& answer = *one.answer;
      part.edit = turn.say("work_answer_change");
      part.revision = answer.revision;
      part.changed_at = answer.changed_at;
      part.changed_by = answer.changed_by;
      part.fields = {{"accepted", answer.value.accepted ? "yes" : "no"},
                     {"text", answer.value.text}};
    }
    group.shown.push_back(std::move(part));
  }
  return group;
}

}  // namespace kompass::workspace
