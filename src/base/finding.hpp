// SPDX-License-Identifier: EUPL-1.2
// A judgement on data: given all at once, never thrown. Every code has a paragraph in
// docs/manual/findings.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kompass {

// Note: worth knowing. Warning: look before you publish. Error: cannot be used as it stands.
enum class Severity { Note, Warning, Error };

struct Finding {
  Severity severity = Severity::Warning;
  std::string code;     // "printed-disagreement": stable, kebab-case
  std::string where;    // "vallentuna.txt:412", "areas/7.yaml:12:5", "criterion 1.4.5"
  std::string message;  // what is wrong and what to do

  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

std::string_view name_of(Severity severity);
std::string_view name_of(Trouble kind);
bool any_error(const Findings& findings);
void append(Findings& to, Findings more);

// A failure told among findings; its code is the name of its kind.
Finding finding_of(const Problem& problem);

}  // namespace kompass
