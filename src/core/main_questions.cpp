// SPDX-License-Identifier: EUPL-1.2
#include "core/main_questions.hpp"

namespace kompass {

bool is_asked(const Edition& edition, const SubArea& sub_area) {
  return edition.main_questions == MainQuestions::Each || !sub_area.main_question.empty();
}

std::vector<Code> asked_sub_areas(const Edition& edition) {
  std::vector<Code> asked;
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      if (is_asked(edition, sub_area)) asked.push_back(sub_area.code);
    }
  }
  return asked;
}

}  // namespace kompass
