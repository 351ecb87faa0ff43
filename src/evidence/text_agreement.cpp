// SPDX-License-Identifier: EUPL-1.2
#include "evidence/text_agreement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include <charconv>

#include "core/check.hpp"

namespace kompass::evidence {
namespace {

// The number after the last colon of "report.txt:356"; 0 when there is none.
int line_in(std::string_view where) {
  const auto colon = where.rfind(':');
  int line = 0;
  if (colon != std::string_view::npos) {
    std::from_chars(where.data() + colon + 1, where.data() + where.size(), line);
  }
  return line;
}

}  // namespace

void judge_texts(const TextAgreement& input, Doubts& doubts) {
  std::vector<CheckedText> texts;
  texts.reserve(input.sentences.size());
  for (const auto& sentence : input.sentences) {
    const auto& area = input.document.spots[sentence.spot].area;
    texts.push_back({fmt::format(":{}", sentence.line),
                     area ? std::optional(input.edition.areas[*area].code) : std::nullopt,
                     sentence.text});
  }
  const TextCheckInput figures{.edition = input.edition,
                               .recognition = input.recognition,
                               .scores = input.scores,
                               .language = input.document.language};
  for (auto& finding : check_texts(figures, texts)) {
    doubts.add(finding.severity, finding.code, line_in(finding.where), std::move(finding.message));
  }
}

void judge_populations(const Evaluation& evaluation, Doubts& doubts) {
  const auto& stated = evaluation.stated_populations;
  for (std::size_t i = 1; i < stated.size(); ++i) {
    if (same_population(stated[i].text, stated[0].text)) continue;
    doubts.warn("populations-disagree", line_in(stated[i].where),
                fmt::format("the population of the average is '{}' here and '{}' elsewhere; ask "
                            "which it is",
                            stated[i].text, stated[0].text));
  }
}

void judge_municipality(const std::vector<Sentence>& sentences, const Municipality& evaluated,
                        const PlaceNames& places, Doubts& doubts) {
  constexpr std::size_t again_and_again = 5;
  const bool named = std::ranges::any_of(sentences, [&](const Sentence& sentence) {
    return sentence.text.find(evaluated.name) != std::string::npos;
  });
  if (named || evaluated.name.empty()) return;
  struct Named {
    std::size_t times = 0;
    int first_line = 0;
  };
  std::map<std::string, Named> others;
  std::size_t all = 0;
  for (const auto& sentence : sentences) {
    for (const auto& mention : places.in(sentence.text, evaluated.country)) {
      auto& other = others[mention.municipality->name];
      if (other.times++ == 0) other.first_line = sentence.line;
      ++all;
    }
  }
  for (const auto& [name, other] : others) {
    if (other.times < again_and_again || 3 * other.times < 2 * all) continue;
    doubts.warn("municipality-differs", other.first_line,
                fmt::format("the front page names {}, but the text never does and names {} {} "
                            "times, first here; see which is evaluated",
                            evaluated.name, name, other.times));
  }
}

}  // namespace kompass::evidence
