// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/checks.hpp"

#include <algorithm>

#include "service/work/warnings.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/writing/said.hpp"

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

View check_view(const Turn& turn, const Edition& edition, const Finding& finding) {
  std::string key = "work_check_" + finding.code;
  std::ranges::replace(key, '-', '_');
  const auto [where, words, english] = said_of(turn, edition, finding);
  View view;
  view["words"] = turn.visit.words.has(key) ? View(turn.say(key)) : View(false);
  view["where"] = site::words_or_nothing(where + (words.empty() || where.empty() ? "" : ":"));
  view["said"] = site::words_or_nothing(words);
  view["said_lang"] = english ? View("en") : View(false);
  view["error"] = View(finding.severity == Severity::Error);
  return view;
}

View checks_view(const Turn& turn, const Edition& edition, const Findings& findings,
                 const std::function<bool(const Aim&)>& fits) {
  View list(View::type::list);
  for (const auto& finding : findings) {
    const auto aim = aim_of(finding);
    const bool told = finding.severity != Severity::Note && !service::is_of_missing_words(finding);
    if (!told || !fits(aim)) continue;
    View view = check_view(turn, edition, finding);
    if (aim.index) view["where"] = View(false);  // it stands at what it is about
    report::add_item(list, std::move(view));
  }
  return report::items_of(list).empty() ? View(false) : std::move(list);
}

}  // namespace kompass::workspace
