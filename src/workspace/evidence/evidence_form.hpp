// SPDX-License-Identifier: EUPL-1.2
// A piece of evidence as its form holds it: the criteria of one sub-area to tick, those of others
// as a list.
#pragma once

#include <string>
#include <vector>

#include "codec/record.hpp"
#include "service/work/records.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

struct EvidenceTyped {
  std::string source, title, locator, dated, seen, note, quote, role_group, corrected;
  bool plan_only = false;
  std::vector<std::string> criteria;
  std::string more;  // criteria of other sub-areas: "1.4.5 2.1.3"; not sent on
};

// As the store takes it; the server gives the id.
void describe(auto& v, Is<EvidenceTyped> auto& t) {
  v("source", t.source);
  v("title", t.title);
  v("locator", t.locator);
  v("dated", t.dated);
  v("seen", t.seen);
  v("note", t.note);
  v("quote", t.quote);
  v("role_group", t.role_group);
  v("plan_only", t.plan_only);
  v("corrected", t.corrected);
  v("criteria", t.criteria);
}

EvidenceTyped evidence_typed(const Turn& turn);
EvidenceTyped typed_of(const Evidence& evidence, const SubArea& sub_area);

// The first thing that is not as it must be; empty when all is.
FormFault fault_in(const Turn& turn, const Edition& edition, const EvidenceTyped& typed);

// With the criteria of other sub-areas among the others.
EvidenceTyped to_send(EvidenceTyped typed, const Edition& edition);

// Where the form stands.
struct EvidencePlace {
  const Edition& edition;
  const SubArea& sub_area;
};
// The fields of the form.
void put_fields(const Turn& turn, const EvidencePlace& place, const EvidenceTyped& typed,
                View& view);

}  // namespace kompass::workspace
