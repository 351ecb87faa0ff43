// SPDX-License-Identifier: EUPL-1.2
#include "service/work_trial.hpp"

namespace kompass::service {

TrialPrint trial_by(Press& press) {
  return [&press](const std::string& document) -> Result<void> {
    const Publication draft{.sha256 = document, .shown_sha256 = document};
    const auto made = press.print({draft, nullptr, Language::Swedish, Form::Pdf});
    if (!made) return made.problem();
    return {};
  };
}

}  // namespace kompass::service
