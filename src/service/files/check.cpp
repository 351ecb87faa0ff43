// SPDX-License-Identifier: EUPL-1.2
#include "service/files/check.hpp"

#include "core/check.hpp"
#include "service/files/evaluations.hpp"

namespace kompass::service {

Findings check_file(const std::string& file, Instruments& instruments,
                    const Register& municipalities) {
  auto opened = open_evaluation(file, instruments, Missing::Refuse);
  if (!opened.value) return std::move(opened.findings);
  Findings findings = check({opened.value->edition->edition, opened.value->edition->recognition,
                             opened.value->evaluation, opened.value->scores, municipalities});
  for (auto& finding : findings) {
    if (!finding.where.starts_with(file)) finding.where = file + ": " + finding.where;
  }
  return findings;
}

}  // namespace kompass::service
