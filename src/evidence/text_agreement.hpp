// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/place_names.hpp"
#include "core/recognition.hpp"
#include "core/score.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"
#include "evidence/sentences.hpp"

namespace kompass::evidence {

struct TextAgreement {
  const Document& document;
  const std::vector<Sentence>& sentences;
  const Edition& edition;
  const Recognition& recognition;
  const Scores& scores;
};

// What core finds when the running text is held against the figures: wrong-area-number,
// unknown-area-number, wrong-points, superlative-against-points; and populations of one average
// that differ.
void judge_texts(const TextAgreement& input, Doubts& doubts);
void judge_populations(const Evaluation& evaluation, Doubts& doubts);

// Finding: the text never names the evaluated municipality, but another again and again.
void judge_municipality(const std::vector<Sentence>& sentences, const Municipality& evaluated,
                        const PlaceNames& places, Doubts& doubts);

}  // namespace kompass::evidence
