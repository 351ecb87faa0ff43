// SPDX-License-Identifier: EUPL-1.2
// Text against figures, sentence by sentence.
#include "core/check_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace kompass {

const Score* score_of(const Scores& scores, const Code& code) {
  if (code.empty()) return &scores.total;
  for (const auto* rows : {&scores.areas, &scores.sub_areas}) {
    const auto found = std::ranges::find(*rows, code, &Score::code);
    if (found != rows->end()) return &*found;
  }
  return nullptr;
}

std::string_view own_name(const SentenceInput& input, const Code& code) {
  const Area* area = find_area(input.edition, code);
  if (area != nullptr) return area->name.in(input.language).text;
  const SubArea* sub_area = find_sub_area(input.edition, code);
  return sub_area == nullptr ? std::string_view() : sub_area->name.in(input.language).text;
}

Finding wrong_number(const SentenceInput& input, std::string_view name, const CitedRow& row) {
  return {Severity::Warning, "wrong-area-number", input.text.where,
          fmt::format("cites '{}' as {}, but it is {}, and {} is '{}'; correct the number or the "
                      "name",
                      name, row_name(row.cited), row_name(row.right), row_name(row.cited),
                      own_name(input, row.cited))};
}

std::vector<CheckedText> texts_of(const Evaluation& evaluation) {
  std::vector<CheckedText> texts;
  const auto& summary = evaluation.summary;
  texts.push_back({"summary.lead", std::nullopt, summary.lead});
  for (const auto* points : {&summary.improved, &summary.stable, &summary.to_work_on}) {
    for (const auto& point : *points) texts.push_back({"summary", point.area, point.text});
  }
  for (std::size_t i = 0; i < evaluation.texts.size(); ++i) {
    const auto& text = evaluation.texts[i];
    texts.push_back({fmt::format("texts[{}] (area {})", i, text.area.text), text.area, text.text});
  }
  for (std::size_t i = 0; i < evaluation.findings.size(); ++i) {
    const auto& found = evaluation.findings[i];
    const std::string where = fmt::format("findings[{}] (area {})", i, found.area.text);
    texts.push_back({where, found.area, found.text});
    texts.push_back({where, found.area, found.but});
  }
  for (const auto& model : evaluation.role_models) {
    texts.push_back({"role_models (" + model.area.text + ")", model.area, model.text});
  }
  return texts;
}

Findings check_texts(const TextCheckInput& input, std::span<const CheckedText> texts) {
  const RowNames names(input.edition, input.recognition);
  const std::string municipality = lowered(input.municipality);
  Findings findings;
  for (const auto& text : texts) {
    for (const auto sentence : sentences_of(text.text)) {
      const std::string lower = lowered(sentence);
      const SentenceInput one{.edition = input.edition,
                              .scores = input.scores,
                              .names = names,
                              .text = text,
                              .lower = lower,
                              .year = input.year,
                              .language = input.language,
                              .sentence = sentence,
                              .municipality = municipality};
      const std::size_t before = findings.size();
      check_area_numbers(one, findings);
      check_row_names(one, findings);
      if (findings.size() == before) check_called_rows(one, findings);
      check_points(one, findings);
      check_superlatives(one, findings);
      check_boasts(one, findings);
      check_comparisons(one, findings);
      check_unknown_numbers(one, findings);
    }
  }
  return findings;
}

}  // namespace kompass
