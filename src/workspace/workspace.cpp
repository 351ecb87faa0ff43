// SPDX-License-Identifier: EUPL-1.2
#include "workspace/workspace.hpp"

#include <array>

namespace kompass::workspace {
namespace {

constexpr std::array pages{"account",    "answer",         "board",
                           "consensus",  "coverage",       "draft",
                           "evidence",   "evidence_list",  "facts",
                           "grading",    "guide",          "interview",
                           "interviews", "letter",         "link",
                           "note",       "notes",          "order",
                           "overview",   "people",         "person",
                           "publish",    "recovery_codes", "remark_log",
                           "reminders",  "reset",          "self_description",
                           "sharing",    "sign_in",        "start",
                           "team",       "trail",          "two_step"};

}  // namespace

Result<std::shared_ptr<const Workspace>> Workspace::open(const api::Backstage& backstage,
                                                         std::shared_ptr<const site::Site> site,
                                                         const std::filesystem::path& templates,
                                                         DraftWarnings warnings) {
  std::shared_ptr<Workspace> made(new Workspace(backstage, std::move(site), std::move(warnings)));
  report::TemplateFolder folder(templates / "workspace");
  for (const auto* name : pages) {
    auto page = report::PageTemplate::load(folder, name);
    if (!page) return page.problem();
    if (auto all = site::has_all_phrases(*page, backstage.wording); !all) return all.problem();
    made->pages_.emplace(name, std::move(*page));
  }
  return std::shared_ptr<const Workspace>(std::move(made));
}

}  // namespace kompass::workspace
