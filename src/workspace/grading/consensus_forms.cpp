// SPDX-License-Identifier: EUPL-1.2
// What evaluators send from the page of consensus: an agreed grade, or that they agree on all they
// had judged alike.
#include <fmt/format.h>

#include "codec/record_writer.hpp"
#include "service/work_parts.hpp"
#include "workspace/grading/consensus_page.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

struct Sent : SentJudgement {
  std::string dissent;
  std::optional<int> revision;  // that it replaces; none: it is new
};
void describe(auto& v, Is<Sent> auto& s) {
  describe(v, static_cast<const SentJudgement&>(s));
  v("dissent", s.dissent);
}

Result<service::WrittenPart> write(const Turn& turn, const Consenting& consenting,
                                   const CriterionId& criterion, const Sent& sent) {
  auto desk = desk_of(turn);
  return service::write_part(desk, turn.who.caller,
                             {.address = {consenting.evaluation.item.id,
                                          *service::find_part_kind("consensus"), criterion.text},
                              .json = codec::to_json(sent),
                              .revision = sent.revision});
}

std::string address_of(const Turn& turn, const Consenting& consenting) {
  return turn.visit.address(fmt::format("/arbete/{}/samsyn", consenting.evaluation.item.id));
}

}  // namespace

http::Response show_consensus(const Turn& turn) {
  const auto consenting = consenting_of(turn, turn.visit.parameter("id"));
  if (!consenting) return failed(turn, consenting.problem());
  return consensus_page(turn, *consenting, "");
}

http::Response save_consensus(const Turn& turn) {
  const auto consenting = consenting_of(turn, turn.visit.parameter("id"));
  if (!consenting) return failed(turn, consenting.problem());
  const auto read = judgement_in(turn);
  if (!read.fault.empty()) return consensus_page(turn, *consenting, read.fault);
  const auto written =
      write(turn, *consenting, CriterionId(turn.visit.parameter("criterion")),
            {{read.sent}, turn.field("dissent"), number_in(turn.field("revision"))});
  if (!written) return failed(turn, written.problem());
  if (!written->part) return consensus_page(turn, *consenting, written->findings.front().message);
  return go_to(address_of(turn, *consenting));
}

http::Response agree_on_equal(const Turn& turn) {
  const auto consenting = consenting_of(turn, turn.visit.parameter("id"));
  if (!consenting) return failed(turn, consenting.problem());
  for (const auto& row : consenting->compared()) {
    if (!row.disagreement.equal || row.agreed != nullptr) continue;
    const auto& alike = *row.judgements.front();
    const Sent sent{{alike.percent ? std::optional(alike.percent->percent()) : std::nullopt,
                     alike.not_applicable, turn.say("work_judged_alike")},
                    "",
                    std::nullopt};
    const auto written = write(turn, *consenting, row.criterion->id, sent);
    if (!written) return failed(turn, written.problem());
  }
  return go_to(address_of(turn, *consenting));
}

}  // namespace kompass::workspace
