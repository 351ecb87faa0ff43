// SPDX-License-Identifier: EUPL-1.2
// The self-description as its pages have it before them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/work/self_description.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

struct Describing {
  Opened opened;
  service::SelfDescriptionView view;
  std::map<std::string, std::string> names;  // by account; of those that the caller may know

  [[nodiscard]] const std::string& id() const { return opened.evaluation.item.id; }
  [[nodiscard]] const service::MainQuestion* question(const Code& sub_area) const;
  // Those of an area that are asked about.
  [[nodiscard]] std::vector<const SubArea*> asked_in(const Area& area) const;
  [[nodiscard]] long long answered() const;
};

// Problems: Missing; Denied, also while it is not to be read by the caller yet.
Result<Describing> describing_of(const Turn& turn);

// "/sv/arbete/ID/sjalvbeskrivning" and what follows.
std::string description_address(const Turn& turn, const Describing& describing,
                                const std::string& rest = "");

// Where the sharing out leads once it is saved, and says so.
std::string sharing_done(const Turn& turn, const Describing& describing);

// Who answers it, as the caller may know it: "Kim", "du", "någon annan"; empty for nobody.
std::string who_answers(const Turn& turn, const Describing& describing,
                        const service::MainQuestion& question);

// Code, name and question of a sub-area, each with its language where that is not the page's.
View question_view(const Turn& turn, const SubArea& sub_area);

// The links of an answer.
View links_of(const service::SelfDescription& answer);

template <class Then>
http::Response at_self_description(const Turn& turn, Then then) {
  const auto describing = describing_of(turn);
  if (!describing) return failed(turn, describing.problem());
  return then(*describing);
}

}  // namespace kompass::workspace
