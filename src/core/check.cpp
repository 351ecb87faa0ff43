// SPDX-License-Identifier: EUPL-1.2
#include "core/check.hpp"

namespace kompass {

Findings check(const CheckInput& input) {
  Findings findings = input.scores.findings;
  append(findings, check_printed(input));
  append(findings, check_fit(input.edition, input.evaluation));
  append(findings, check_populations(input));
  append(findings, check_headings(input));
  append(findings, check_marks(input));
  append(findings, check_claims(input));
  append(findings, check_municipalities(input));
  append(findings, check_evidence(input));
  append(findings,
         check_texts({input.edition, input.recognition, input.scores, input.evaluation.year,
                      input.evaluation.language, input.evaluation.municipality.name},
                     texts_of(input.evaluation)));
  append(findings, check_quotes(input));
  return findings;
}

Findings check_fit(const Edition& edition, const Evaluation& evaluation) {
  Findings findings = check_form(edition, evaluation);
  append(findings, check_places(edition, evaluation));
  append(findings, check_people(evaluation));
  append(findings, check_references(edition, evaluation));
  return findings;
}

}  // namespace kompass
