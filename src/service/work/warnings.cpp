// SPDX-License-Identifier: EUPL-1.2
#include "service/work/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/prose.hpp"

namespace kompass::service {
namespace {

Finding warning(std::string_view code, std::string where, std::string message) {
  return {Severity::Warning, std::string(code), std::move(where), std::move(message)};
}

bool is_empty(const Summary& summary) {
  return is_blank(summary.lead) && summary.improved.empty() && summary.stable.empty() &&
         summary.to_work_on.empty();
}

bool has_summary(const Evaluation& evaluation, const Code& area) {
  return std::ranges::any_of(evaluation.texts, [&](const ReportText& text) {
    return text.kind == TextKind::Summary && text.area == area && !is_blank(text.text);
  });
}

bool has_text(const Evaluation& evaluation, const Code& sub_area) {
  return std::ranges::any_of(evaluation.texts, [&](const ReportText& text) {
    const auto& covers = text.covers;
    return text.kind == TextKind::SubAreas && !is_blank(text.text) &&
           std::ranges::find(covers, sub_area) != covers.end();
  });
}

// With one blank where there is white space.
std::string evenly(std::string_view text) {
  std::string even;
  bool blank = false;
  for (const char c : text) {
    const bool white = is_blank(std::string_view(&c, 1));
    if (!white && blank && !even.empty()) even += ' ';
    if (!white) even += c;
    blank = white;
  }
  return even;
}

// As it is read, without the marks of Markdown.
std::string plain(const report::Block& block) {
  std::string words;
  for (const auto& run : block.runs) words += run.text;
  for (const auto& item : block.items) {
    words += ' ';
    for (const auto& run : item) words += run.text;
  }
  return words;
}

// A passage of the draft as the fields that it is put together of.
using Fields = std::vector<std::string>;

// Of one field each.
Fields texts_in(const Evaluation& evaluation) {
  Fields all;
  for (const auto& text : evaluation.texts) {
    for (const auto& block : report::prose_of(text.text).blocks) all.push_back(plain(block));
  }
  const auto& summary = evaluation.summary;
  all.push_back(summary.lead);
  for (const auto* points : {&summary.improved, &summary.stable, &summary.to_work_on}) {
    for (const auto& point : *points) all.push_back(point.text);
  }
  return all;
}

std::vector<Fields> composed_in(const Evaluation& evaluation) {
  std::vector<Fields> all;
  all.reserve(evaluation.findings.size() + evaluation.role_models.size() +
              evaluation.remaining.size() + evaluation.key_facts.size());
  for (const auto& found : evaluation.findings) all.push_back({found.text, found.but});
  for (const auto& model : evaluation.role_models) {
    all.push_back(
        {model.own() ? model.unit : model.municipality.value_or(Municipality{}).name, model.text});
  }
  for (const auto& left : evaluation.remaining) all.push_back({left.text, left.note});
  for (const auto& fact : evaluation.key_facts) all.push_back({fact.label, fact.value});
  return all;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Within one field; or the whole of what they were put together to, with no more than that takes
// around them.
bool is_from(std::string_view passage, const Fields& fields) {
  constexpr std::size_t most_around = 60;
  std::size_t length = most_around;
  bool whole = true;
  for (const auto& field : fields) {
    const std::string even = evenly(field);
    if (has(even, passage)) return true;
    length += even.size();
    whole = whole && has(passage, even);
  }
  return whole && length > most_around && passage.size() <= length;
}

}  // namespace

Findings missing_words(const Edition& edition, const Evaluation& evaluation) {
  Findings findings;
  if (is_empty(evaluation.summary)) {
    findings.push_back(
        warning("summary-missing", "summary", "is not written; it is what most people read"));
  }
  for (const auto& area : edition.areas) {
    if (area.sub_areas.empty() || has_summary(evaluation, area.code)) continue;
    findings.push_back(warning("area-without-summary", "area " + area.code.text,
                               "has no summary; write one, or leave it out on purpose"));
  }
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      if (has_text(evaluation, sub_area.code)) continue;
      findings.push_back(warning("sub-area-without-text", "sub-area " + sub_area.code.text,
                                 "has no text; write one, or let the text of another cover it"));
    }
  }
  return findings;
}

bool is_of_missing_words(const Finding& finding) {
  return finding.code == "summary-missing" || finding.code == "area-without-summary" ||
         finding.code == "sub-area-without-text";
}

Findings missing_notes(const std::vector<InterviewRecord>& interviews) {
  Findings findings;
  for (const auto& interview : interviews) {
    if (is_held(interview)) continue;
    findings.push_back(
        warning(interview_without_notes, "interviews",
                fmt::format("{} of '{}' are planned and nothing is noted, so nobody of them is "
                            "counted as interviewed; note what was said, or take the interview out",
                            interview.people, interview.role_group.text)));
  }
  return findings;
}

bool stands_in(const Evaluation& evaluation, std::string_view passage) {
  const std::string words = evenly(passage);
  if (words.empty()) return false;
  return std::ranges::any_of(texts_in(evaluation),
                             [&](const std::string& text) { return has(evenly(text), words); }) ||
         std::ranges::any_of(composed_in(evaluation),
                             [&](const Fields& fields) { return is_from(words, fields); });
}

Findings unchanged_passages(const Evaluation& evaluation,
                            const std::map<std::string, Remark>& remarks,
                            const std::map<std::string, RemarkAnswer>& answers) {
  Findings findings;
  for (const auto& [key, remark] : remarks) {
    const auto answer = answers.find(key);
    if (answer == answers.end() || !answer->second.accepted) continue;
    if (!stands_in(evaluation, remark.passage)) continue;
    findings.push_back(warning("remark-unchanged", "remark " + key,
                               "is accepted, and the draft still has the words it is about; "
                               "change them, or say in the answer why they stay"));
  }
  return findings;
}

}  // namespace kompass::service
