// SPDX-License-Identifier: EUPL-1.2
// Builders for tests: they make what does not matter uninteresting.
#pragma once

#include <string>
#include <vector>

#include "core/edition.hpp"
#include "core/evaluation.hpp"

namespace kompass::testing {

struct SubAreaShape {
  std::string code;
  int max = 10;
  std::vector<int> worths;  // one criterion each, with ids code.1, code.2, ...
};

// An edition of the given sub-areas; areas and maxima follow from them.
inline Edition an_edition(const std::vector<SubAreaShape>& shapes) {
  Edition edition;
  edition.id = {"test", "1"};
  edition.languages = {Language::Swedish};
  for (const auto& shape : shapes) {
    const Code area_code(shape.code.substr(0, shape.code.find('.')));
    if (edition.areas.empty() || edition.areas.back().code != area_code) {
      edition.areas.push_back({.code = area_code});
    }
    Area& area = edition.areas.back();
    SubArea sub_area{.code = Code(shape.code), .max = shape.max};
    for (std::size_t i = 0; i < shape.worths.size(); ++i) {
      sub_area.criteria.push_back(
          {.id = CriterionId(shape.code + "." + std::to_string(i + 1)), .worth = shape.worths[i]});
    }
    area.max += shape.max;
    edition.max += shape.max;
    area.sub_areas.push_back(std::move(sub_area));
  }
  return edition;
}

// Two areas: 1.1 of 15 points with worths 2 and 1, 1.2 of 10 with 1; 2.1 of 20 with 3, 2 and 2.
inline Edition tiny_edition() {
  return an_edition({{"1.1", 15, {2, 1}}, {"1.2", 10, {1}}, {"2.1", 20, {3, 2, 2}}});
}

class EvaluationBuilder {
 public:
  EvaluationBuilder() {
    evaluation_.edition = {"test", "1"};
    evaluation_.municipality = {"SE", "9999", "Provby", "Provby kommun"};
    evaluation_.year = 2024;
  }
  EvaluationBuilder& agreed(const std::string& criterion, int percent) {
    Consensus agreed;
    agreed.criterion = CriterionId(criterion);
    agreed.percent = Grade::of_percent(percent);
    evaluation_.consensus.push_back(agreed);
    return *this;
  }
  EvaluationBuilder& not_applicable(const std::string& criterion, const std::string& reason) {
    Consensus agreed;
    agreed.criterion = CriterionId(criterion);
    agreed.not_applicable = reason;
    evaluation_.consensus.push_back(agreed);
    return *this;
  }
  EvaluationBuilder& graded(const std::string& by, const std::string& criterion, int percent) {
    EvaluatorGrade grade;
    grade.criterion = CriterionId(criterion);
    grade.percent = Grade::of_percent(percent);
    grade.by = EvaluatorId(by);
    evaluation_.grades.push_back(grade);
    return *this;
  }
  EvaluationBuilder& printed(const std::string& code, std::optional<int> points,
                             std::optional<int> percent = std::nullopt) {
    PrintedRow row{.code = Code(code), .points = points, .percent = percent};
    auto& rows = code.find('.') == std::string::npos ? evaluation_.printed.areas
                                                     : evaluation_.printed.sub_areas;
    rows.push_back(row);
    return *this;
  }
  [[nodiscard]] Evaluation build() const { return evaluation_; }

 private:
  Evaluation evaluation_;
};

inline EvaluationBuilder an_evaluation() {
  return {};
}

}  // namespace kompass::testing
