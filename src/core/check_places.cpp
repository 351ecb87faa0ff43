// SPDX-License-Identifier: EUPL-1.2
// Whether what is said of a sub-area stands in the chapter of its area, and each chapter has one
// text of a kind: what does not fit would be left out of the report.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "core/check.hpp"

namespace kompass {
namespace {

class PlaceChecker {
 public:
  PlaceChecker(const Edition& edition, const Evaluation& evaluation)
      : edition_(edition), evaluation_(evaluation) {}

  Findings run() {
    for (std::size_t i = 0; i < evaluation_.texts.size(); ++i) check_text(i);
    for (std::size_t i = 0; i < evaluation_.findings.size(); ++i) {
      const auto& found = evaluation_.findings[i];
      for (const auto& code : found.sub_areas) {
        in_area(code, found.area, fmt::format("findings[{}]", i));
      }
    }
    for (const auto& model : evaluation_.role_models) {
      if (model.sub_area) in_area(*model.sub_area, model.area, "role_models");
    }
    return std::move(findings_);
  }

 private:
  void check_text(std::size_t number) {
    const auto& text = evaluation_.texts[number];
    const std::string where = fmt::format("texts[{}]", number);
    for (const auto& code : text.covers) in_area(code, text.area, where);
    if (text.kind == TextKind::SubAreas) return;
    const auto [first, is_first] = told_.emplace(std::pair(text.kind, text.area.text), where);
    if (is_first) return;
    refuse("text-twice", where,
           fmt::format("is of the same kind and on the same area as {}, and only one is printed; "
                       "make them one",
                       first->second));
  }

  // Codes that the edition does not have are told by check_form.
  void in_area(const Code& code, const Code& area_code, const std::string& where) {
    const Area* area = find_area(edition_, area_code);
    if (area == nullptr || find_sub_area(edition_, code) == nullptr) return;
    if (std::ranges::find(area->sub_areas, code, &SubArea::code) != area->sub_areas.end()) return;
    refuse(
        "code-of-other-area", where,
        fmt::format("stands under area {} and speaks of sub-area {}, which is not in it; correct "
                    "one of them",
                    area_code.text, code.text));
  }

  void refuse(const char* code, const std::string& where, std::string message) {
    findings_.push_back({Severity::Error, code, where, std::move(message)});
  }

  const Edition& edition_;
  const Evaluation& evaluation_;
  std::map<std::pair<TextKind, std::string>, std::string> told_;  // where, by kind and area
  Findings findings_;
};

}  // namespace

Findings check_places(const Edition& edition, const Evaluation& evaluation) {
  return PlaceChecker(edition, evaluation).run();
}

}  // namespace kompass
