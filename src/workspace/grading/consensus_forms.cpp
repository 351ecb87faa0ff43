// SPDX-License-Identifier: EUPL-1.2
// What evaluators send from the page of consensus: an agreed grade, or that they agree on all they
// had judged alike.
#include <algorithm>

#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "workspace/grading/consensus_page.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

struct Sent : SentJudgement {
  std::string dissent;
};
void describe(auto& v, Is<Sent> auto& s) {
  describe(v, static_cast<const SentJudgement&>(s));
  v("dissent", s.dissent);
}

struct Agreeing {
  CriterionId criterion;
  Sent sent;
  std::optional<int> revision;
};

Result<Saved> save(const Turn& turn, const Consenting& consenting, const Agreeing& agreeing) {
  auto saved = save_part(
      turn, {consenting.evaluation.item.id, kind_of("consensus"), agreeing.criterion.text},
      codec::to_json(agreeing.sent), agreeing.revision);
  // The evaluation has moved on, or somebody has left the team: what was typed stays to be seen.
  if (!saved && saved.problem().kind == Trouble::Denied) {
    return Saved{"", turn.say("work_not_yours")};
  }
  return saved;
}

std::string address_of(const Turn& turn, const Consenting& consenting) {
  return address_in(turn, consenting.evaluation.item.id, "/samsyn");
}

// Back to the criterion where a reason is asked for and was not written; empty for none.
std::string way_to_reason(const Turn& turn, const Consenting& consenting,
                          const SentJudgement& sent) {
  const auto& asked = turn.visit.parameter("criterion");
  const auto rows = consenting.compared();
  const auto row = std::ranges::find_if(
      rows, [&](const Compared& one) { return one.criterion->id.text == asked; });
  const bool lacks =
      row != rows.end() && !row->disagreement.equal && sent.percent && is_blank(sent.rationale);
  return lacks ? "?k=" + asked + "#k" + report::slug_of(asked) : std::string();
}

// What could not be saved, beside what is there now.
http::Response page_now(const Turn& turn, const Saved& saved) {
  const auto now = consenting_of(turn, turn.visit.parameter("id"));
  return now ? consensus_page(turn, *now, saved) : failed(turn, now.problem());
}

}  // namespace

http::Response show_consensus(const Turn& turn) {
  return page_now(turn, {});
}

http::Response save_consensus(const Turn& turn) {
  const auto consenting = consenting_of(turn, turn.visit.parameter("id"));
  if (!consenting) return failed(turn, consenting.problem());
  const auto read = judgement_in(turn, {"work_fault_agreed_percent", "work_fault_agreed_reason"});
  if (!read.fault.words.empty()) return consensus_page(turn, *consenting, not_saved(read.fault));
  const auto saved = save(turn, *consenting,
                          {CriterionId(turn.visit.parameter("criterion")),
                           {{read.sent}, turn.field("dissent")},
                           sent_revision(turn)});
  if (!saved) return failed(turn, saved.problem());
  if (!saved->fault.empty()) return page_now(turn, *saved);
  return go_to(address_of(turn, *consenting) + way_to_reason(turn, *consenting, read.sent));
}

// Those that somebody else agrees on meanwhile are left as they are.
http::Response agree_on_equal(const Turn& turn) {
  const auto consenting = consenting_of(turn, turn.visit.parameter("id"));
  if (!consenting) return failed(turn, consenting.problem());
  for (const auto& row : consenting->compared()) {
    if (!row.disagreement.equal || row.agreed != nullptr) continue;
    const auto& alike = *row.judgements.front();
    const Sent sent{{alike.percent ? std::optional(alike.percent->percent()) : std::nullopt,
                     alike.not_applicable, turn.say("work_judged_alike")},
                    ""};
    const auto saved = save(turn, *consenting, {row.criterion->id, sent, std::nullopt});
    if (!saved) return failed(turn, saved.problem());
    if (!saved->fault.empty() && !saved->late) return page_now(turn, *saved);
  }
  return go_to(address_of(turn, *consenting));
}

}  // namespace kompass::workspace
