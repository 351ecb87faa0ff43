// SPDX-License-Identifier: EUPL-1.2
// What a report says without more behind it: a heading with no text under it, a finding that rests
// on nothing.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "core/check.hpp"

namespace kompass {
namespace {

using std::string_view;

struct Heading {
  std::size_t level = 0;  // 0: the line is none
  string_view words;
};

// A line that is a heading and nothing else: "## Mål", or bold words alone, which stand below all
// that are marked.
Heading heading_in(string_view line) {
  constexpr std::size_t below_all = 7;
  if (line.starts_with('#')) {
    const auto level = std::min(line.find_first_not_of('#'), line.size());
    return {level, trimmed(line.substr(level))};
  }
  for (const string_view bold : {"**", "__"}) {
    const bool all = line.size() > 2 * bold.size() && line.starts_with(bold) &&
                     line.find(bold, bold.size()) == line.size() - bold.size();
    if (all) return {below_all, line.substr(bold.size(), line.size() - 2 * bold.size())};
  }
  return {};
}

void check_headings_of(const CheckedText& text, Findings& findings) {
  Heading open;
  const auto close = [&](const Heading& next) {
    if (open.level == 0 || next.level > open.level) return;
    findings.push_back(
        {Severity::Warning, "heading-without-text", text.where,
         fmt::format("has the heading '{}' with no text under it; write it or take the heading out",
                     open.words)});
  };
  for (const auto line : split(text.text, '\n')) {
    const auto words = trimmed(line);
    if (words.empty()) continue;
    const auto heading = heading_in(words);
    if (heading.level > 0) close(heading);
    open = heading;
  }
  close({});
}

bool rests_on_something(const Observation& finding, const std::set<CriterionId>& spoken_to) {
  return !finding.evidence.empty() ||
         std::ranges::any_of(finding.criteria,
                             [&](const CriterionId& id) { return spoken_to.contains(id); });
}

// Of printed reports the evidence is not known.
void check_findings_of(const Evaluation& evaluation, Findings& findings) {
  if (!evaluation.graded()) return;
  std::set<CriterionId> spoken_to;
  for (const auto& evidence : evaluation.evidence) {
    spoken_to.insert(evidence.criteria.begin(), evidence.criteria.end());
  }
  for (std::size_t i = 0; i < evaluation.findings.size(); ++i) {
    const auto& finding = evaluation.findings[i];
    if (finding.kind == FindingKind::Remark || rests_on_something(finding, spoken_to)) continue;
    findings.push_back({Severity::Warning, "finding-without-evidence",
                        fmt::format("findings[{}] (area {})", i, finding.area.text),
                        "cites no evidence, and no criterion that any evidence speaks to; add what "
                        "it rests on"});
  }
}

}  // namespace

Findings check_claims(const CheckInput& input) {
  Findings findings;
  for (const auto& text : texts_of(input.evaluation)) check_headings_of(text, findings);
  check_findings_of(input.evaluation, findings);
  return findings;
}

}  // namespace kompass
