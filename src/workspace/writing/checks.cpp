// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/checks.hpp"

#include <algorithm>

#include "workspace/grading/judgement_form.hpp"

namespace kompass::workspace {

Aim aim_of(const Finding& finding) {
  const std::string& where = finding.where;
  const auto end = where.find_first_of(" [.(");
  Aim aim{.part = where.substr(0, end), .index = {}, .name = {}};
  if (end == std::string::npos) return aim;
  const std::string rest = where.substr(end + 1);
  if (where[end] == ' ' && rest.front() != '(') aim.name = rest;
  if (where[end] != '[') return aim;
  if (const auto index = number_in(rest.substr(0, rest.find(']')))) {
    aim.index = static_cast<std::size_t>(*index);
  }
  return aim;
}

View check_view(const Turn& turn, const Finding& finding) {
  std::string key = "work_check_" + finding.code;
  std::ranges::replace(key, '-', '_');
  const bool known = turn.visit.words.has(key);
  View view;
  view["words"] = known ? View(turn.say(key)) : View(false);
  view["said"] = View(finding.where + ": " + finding.message);
  view["said_lang"] = turn.visit.language == Language::English ? View(false) : View("en");
  view["error"] = View(finding.severity == Severity::Error);
  return view;
}

View checks_view(const Turn& turn, const Findings& findings,
                 const std::function<bool(const Aim&)>& fits) {
  View list(View::type::list);
  for (const auto& finding : findings) {
    if (finding.severity == Severity::Note || !fits(aim_of(finding))) continue;
    report::add_item(list, check_view(turn, finding));
  }
  return report::items_of(list).empty() ? View(false) : std::move(list);
}

}  // namespace kompass::workspace
