// SPDX-License-Identifier: EUPL-1.2
#include "core/check.hpp"

namespace kompass {

Findings check(const CheckInput& input) {
  Findings findings = input.scores.findings;
  append(findings, check_printed(input));
  append(findings, check_form(input));
  append(findings, check_populations(input));
  append(findings, check_headings(input));
  append(findings, check_claims(input));
  append(findings, check_municipalities(input));
  append(findings, check_references(input));
  append(findings, check_evidence(input));
  append(findings,
         check_texts({input.edition, input.recognition, input.scores, input.evaluation.year},
                     texts_of(input.evaluation)));
  return findings;
}

}  // namespace kompass
