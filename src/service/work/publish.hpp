// SPDX-License-Identifier: EUPL-1.2
// Makes the immutable snapshot of an evaluation, and corrects it: by a new snapshot that says what
// was wrong in the one before, which stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/published/publications.hpp"
#include "service/work/parts.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct PublishedSnapshot {
  std::optional<int> number;  // none when there are errors, for which nothing was published
  std::string sha256;         // of the evaluation file
  Findings findings;
};

// With a trial nothing is published whose PDF cannot be made. Problems: Denied; Conflict (it was
// changed meanwhile).
Result<PublishedSnapshot> publish(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const TrialPrint& trial = {});

// What publishing would say now; for who may read the draft. Of single criteria and evidence only
// to who may read the grades agreed on.
Result<Findings> check_draft(Desk& desk, const Caller& caller, const std::string& evaluation);

// One part that was wrong: its new content as a merge patch, or nothing to take it out. Without a
// key it is a new part; so it is with a key of its own and revision 0, which made twice is refused.
struct CorrectedPart {
  std::string part, key;        // as in addresses: "texts"
  std::string json;             // empty: it is taken out
  std::optional<int> revision;  // that it was made from, 0 for a new one; none: whatever is there
};
struct CorrectedNotice {
  std::string text;             // empty: there is none any more
  std::optional<int> revision;  // of the evaluation, as above
};
struct Correction {
  std::string erratum;  // told to readers
  std::vector<CorrectedPart> parts;
  TrialPrint trial;                       // as of `publish`
  std::optional<CorrectedNotice> notice;  // to readers, where that was wrong
};
// Problems as above; also Conflict: another revision is there; Input: no erratum, or a part that is
// not in the report.
Result<PublishedSnapshot> correct(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const Correction& correction);

}  // namespace kompass::service
