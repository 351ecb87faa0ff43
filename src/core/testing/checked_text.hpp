// SPDX-License-Identifier: EUPL-1.2
// What the checks of running text say of one text, in an edition of three areas.
#pragma once

#include <string>
#include <vector>

#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass::testing {

// Areas: 1 Styrning och kontroll (72 of 100), 2 Resultat och effektivitet (85 of 100; 2.1 has 40 of
// 50 and 2.2 has 45), 3 Ständiga förbättringar (85 of 100); 242 in all.
inline Edition three_areas() {
  Edition edition =
      an_edition({{"1.1", 100, {1}}, {"2.1", 50, {1}}, {"2.2", 50, {1}}, {"3.1", 100, {1}}});
  edition.areas[0].name[Language::Swedish] = "Styrning och kontroll";
  edition.areas[0].name[Language::Norwegian] = "Styring og kontroll";
  edition.areas[1].name[Language::Swedish] = "Resultat och effektivitet";
  edition.areas[1].sub_areas[0].name[Language::Swedish] = "Etik och tillit";
  edition.areas[2].name[Language::Swedish] = "Ständiga förbättringar";
  edition.areas[2].name[Language::Norwegian] = "Kommunen som arbeidsgiver – personalpolitikk";
  edition.areas[2].name[Language::English] = "Constant improvement";
  return edition;
}

// What is found in a text of area 1 in the evaluation of Björkhaga of 2024; area 3 has `third`
// points.
inline std::vector<std::string> said_of_text(const std::string& text, int third = 85) {
  const Edition edition = three_areas();
  Evaluation evaluation = an_evaluation()
                              .printed("1", 72)
                              .printed("2", 85)
                              .printed("3", third)
                              .printed("2.1", 40)
                              .printed("2.2", 45)
                              .build();
  evaluation.printed.total.points = 157 + third;
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  const std::vector<CheckedText> texts{{"text", Code("1"), text}};
  std::vector<std::string> messages;
  for (const auto& finding : check_texts({.edition = edition,
                                          .recognition = {},
                                          .scores = scores,
                                          .year = evaluation.year,
                                          .municipality = "Björkhaga"},
                                         texts)) {
    messages.push_back(finding.code + ": " + finding.message);
  }
  return messages;
}

}  // namespace kompass::testing
