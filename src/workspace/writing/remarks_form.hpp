// SPDX-License-Identifier: EUPL-1.2
// The municipality's remarks on facts in the draft, and what became of each.
#pragma once

#include "workspace/kept.hpp"
#include "workspace/writing/board.hpp"

namespace kompass::workspace {

struct AnsweredRemark {
  Kept<service::Remark> remark;
  std::optional<Kept<service::RemarkAnswer>> answer;
};

// Oldest first. Problem (Denied).
Result<std::vector<AnsweredRemark>> remarks_of(const Turn& turn, const std::string& evaluation);

// The remarks themselves, for who makes them and who only reads; `passage`: what a new one is
// about.
PartGroup remarks_group(const Turn& turn, const std::vector<AnsweredRemark>& remarks,
                        const std::string& passage);
// An answer to each, for who answers.
PartGroup answers_group(const Turn& turn, const std::vector<AnsweredRemark>& remarks);

// "Godtogs", "Godtogs inte", "Inte besvarad"
std::string outcome_of(const Turn& turn, const AnsweredRemark& one);

}  // namespace kompass::workspace
