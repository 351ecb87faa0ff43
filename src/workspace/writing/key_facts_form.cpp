// SPDX-License-Identifier: EUPL-1.2
// Key facts with their dates and sources, and what a reader must know about this report.
#include <fmt/format.h>

#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "service/work/evaluations.hpp"
#include "service/work/publish.hpp"
#include "service/work/trial.hpp"
#include "workspace/kept.hpp"
#include "workspace/writing/report_parts.hpp"

namespace kompass::workspace {
namespace {

http::Fields fields_of(const KeyFact& fact) {
  return {{"label", fact.label},
          {"value", fact.value},
          {"as_of", fact.as_of ? iso(*fact.as_of) : ""},
          {"as_of_text", fact.as_of_text},
          {"source", fact.source}};
}

FormField line(const char* name, std::string label, std::string hint, bool must) {
  return {.kind = FieldKind::Line,
          .name = name,
          .label = std::move(label),
          .hint = std::move(hint),
          .options = {},
          .must = must};
}

std::vector<FormField> form_of(const Turn& turn) {
  return {
      line("label", turn.say("work_fact_label"), turn.say("work_fact_label_hint"), true),
      line("value", turn.say("work_fact_value"), "", true),
      line("as_of", turn.say("work_fact_as_of"), turn.say("work_evidence_date_hint"), false),
      line("as_of_text", turn.say("work_fact_as_of_text"), turn.say("work_fact_as_of_hint"), false),
      line("source", turn.say("work_fact_source"), "", false)};
}

FormRead read_fact(const Turn& turn, const http::Fields& sent) {
  const auto field = [&](const char* name) {
    return std::string(trimmed(http::value_of(sent, name)));
  };
  FormRead read;
  const KeyFact fact{field("label"), field("value"), parse_date(field("as_of")),
                     field("as_of_text"), field("source")};
  if (fact.label.empty()) read.faults.push_back({"label", turn.say("work_fault_fact_label")});
  if (fact.value.empty()) read.faults.push_back({"value", turn.say("work_fault_fact_value")});
  if (!field("as_of").empty() && !fact.as_of) {
    read.faults.push_back({"as_of", turn.say("work_fault_date")});
  }
  read.json = codec::to_json(fact);
  return read;
}

View fact_view(const Turn& turn, const Opened& opened, const KeyFact& fact) {
  View view;
  view["label"] = View(fact.label);
  view["lang"] = lang_of_words(turn, opened);
  view["text"] = View(fact.value);
  std::string notes = fact.as_of ? turn.visit.numbers.date(*fact.as_of) : fact.as_of_text;
  if (!fact.source.empty()) notes += (notes.empty() ? "" : " · ") + fact.source;
  view["notes"] = site::words_or_nothing(notes);
  return view;
}

// As a merge patch of the head.
struct SentNotice {
  std::string notice;
};
void describe(auto& v, Is<SentNotice> auto& n) {
  v("notice", n.notice);
}

std::string notice_in(const http::Fields& sent) {
  return std::string(trimmed(http::value_of(sent, "notice")));
}

Problem no_notice_to_remove() {
  return {Trouble::Denied, "", "the notice is emptied, not removed", ""};
}

}  // namespace

Result<PartGroup> key_facts_group(const Turn& turn, const Opened& opened) {
  const auto kept = kept_of<KeyFact>(turn, opened.evaluation.item.id, "key_facts");
  if (!kept) return kept.problem();
  PartGroup group{.part = "key_facts",
                  .title = turn.say("work_key_facts_title"),
                  .empty = turn.say("work_facts_empty"),
                  .add = turn.say("work_facts_add"),
                  .form = form_of(turn),
                  .shown = {},
                  .fresh = {},
                  .read = [&turn](const http::Fields& sent) { return read_fact(turn, sent); }};
  for (const auto& [key, revision, changed_at, changed_by, fact] : *kept) {
    group.shown.push_back(
        {key, revision, changed_at, changed_by, fields_of(fact), fact_view(turn, opened, fact)});
  }
  return group;
}

PartGroup notice_group(const Turn& turn, const Opened& opened) {
  const auto& item = opened.evaluation.item;
  const std::string& notice = opened.evaluation.value.head.notice;
  View view;
  view["lang"] = lang_of_words(turn, opened);
  view["text"] = View(notice.empty() ? turn.say("work_notice_none") : notice);
  return {.part = "notice",
          .title = turn.say("work_notice_title"),
          .empty = {},
          .add = {},
          .form = {{.kind = FieldKind::Text,
                    .name = "notice",
                    .label = turn.say("work_notice"),
                    .hint = turn.say("work_notice_hint"),
                    .options = {}}},
          .shown = {{"notice",
                     item.revision,
                     item.changed_at,
                     item.changed_by,
                     {{"notice", notice}},
                     std::move(view)}},
          .fresh = {},
          .read = [](const http::Fields& sent) {
            return FormRead{codec::to_json(SentNotice{notice_in(sent)}), {}};
          }};
}

DoneDeed write_notice(const Turn& turn, const std::string& evaluation, const FormDeed& deed) {
  if (deed.remove) return no_notice_to_remove();
  auto desk = desk_of(turn);
  const auto written = service::write_head(desk, turn.who.caller,
                                           {evaluation, deed.json, deed.revision.value_or(0)});
  if (written) return Saved{deed.key, words_of(turn, written->findings)};
  if (written.problem().kind != Trouble::Conflict) return written.problem();
  return Saved{"", turn.say("work_late"), true};
}

DoneDeed correct_notice(const Turn& turn, const std::string& evaluation, const FormDeed& deed) {
  if (deed.remove) return no_notice_to_remove();
  auto desk = desk_of(turn);
  const auto made = service::correct(
      desk, turn.who.caller, evaluation,
      {.erratum = deed.erratum,
       .parts = {},
       .trial = service::trial_by(turn.workspace.stage().press),
       .notice = service::CorrectedNotice{notice_in(turn.form), deed.revision.value_or(0)}});
  if (made) return Saved{deed.key, words_of(turn, made->findings)};
  const auto now = service::read_evaluation(desk, turn.who.caller, evaluation);
  const bool changed = now && now->evaluation.item.revision != deed.revision.value_or(0);
  if (made.problem().kind != Trouble::Conflict || !changed) return made.problem();
  return Saved{"", turn.say("work_late"), true};
}

}  // namespace kompass::workspace
