// SPDX-License-Identifier: EUPL-1.2
#include "service/work/results.hpp"

#include <algorithm>
#include <set>

#include "service/work/document.hpp"

namespace kompass::service {
namespace {

class Curtain {
 public:
  Curtain(const Caller& caller, const Work& work) : work_(work) {
    for (const auto& code : all_sub_areas(work.edition->edition)) {
      if (may(caller, Action::ReadResults, subject_of(work, {{code}, ""}))) open_.insert(code);
    }
  }

  [[nodiscard]] bool shows(const Code& sub_area) const { return open_.contains(sub_area); }
  [[nodiscard]] bool shows(const std::vector<Code>& sub_areas) const {
    return std::ranges::all_of(sub_areas, [&](const Code& code) { return shows(code); });
  }
  [[nodiscard]] bool shows(const CriterionId& criterion) const {
    const auto place = place_of(work_.edition->edition, criterion);
    return place && shows(place->sub_area->code);
  }
  [[nodiscard]] bool shows_nothing() const { return open_.empty(); }

 private:
  const Work& work_;
  std::set<Code> open_;
};

// Nothing of a grade that the curtain hides goes into a sum.
template <class Judgements>
void drop_hidden(const Curtain& curtain, Judgements& judgements) {
  std::erase_if(judgements,
                [&](const auto& judgement) { return !curtain.shows(judgement.criterion); });
}

WorkResults shown(const Work& work, const Curtain& curtain, const Evaluation& document) {
  const Edition& edition = work.edition->edition;
  const Scores scores = score(edition, document, Missing::AsInterval);
  WorkResults results;
  if (curtain.shows(all_sub_areas(edition))) results.total = scores.total;
  for (const auto& area : scores.areas) {
    if (curtain.shows(sub_areas_in(edition, area.code))) results.areas.push_back(area);
  }
  for (const auto& row : scores.sub_areas) {
    if (!curtain.shows(row.code)) continue;
    const SubArea* sub_area = find_sub_area(edition, row.code);
    results.sub_areas.push_back({row, blind_agreement(edition, *sub_area, document.grades)});
  }
  for (const auto& left : scores.left_out) {
    if (curtain.shows(left.criterion)) results.left_out.push_back(left);
  }
  for (const auto& criterion : scores.ungraded) {
    if (curtain.shows(criterion)) results.ungraded.push_back(criterion);
  }
  return results;
}

}  // namespace

Result<WorkResults> results_of(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<WorkResults> {
                   const Curtain curtain(caller, work);
                   if (curtain.shows_nothing()) {
                     auto fine = permit(caller, Action::ReadResults, subject_of(work));
                     if (!fine) return fine.problem();
                   }
                   const auto material = material_of(reading, work);
                   if (!material) return material.problem();
                   auto document = document_of(work, *material, Contents::BlindToo);
                   drop_hidden(curtain, document.grades);
                   drop_hidden(curtain, document.consensus);
                   return shown(work, curtain, document);
                 });
}

}  // namespace kompass::service
