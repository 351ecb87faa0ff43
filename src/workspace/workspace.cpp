// SPDX-License-Identifier: EUPL-1.2
#include "workspace/workspace.hpp"

#include <array>

namespace kompass::workspace {
namespace {

constexpr std::array pages{"account",    "answer",     "board",    "consensus",
                           "coverage",   "draft",      "evidence", "evidence_list",
                           "facts",      "grading",    "guide",    "installation",
                           "interview",  "interviews", "letter",   "link",
                           "note",       "notes",      "order",    "overview",
                           "people",     "person",     "publish",  "recovery_codes",
                           "remark_log", "reminders",  "reset",    "self_description",
                           "sharing",    "sign_in",    "start",    "team",
                           "trail",      "two_step"};

}  // namespace

Result<site::Templates> load_templates(const std::filesystem::path& templates,
                                       const service::Wording& wording) {
  return site::Templates::load(templates / "workspace", pages, wording);
}

}  // namespace kompass::workspace
