// SPDX-License-Identifier: EUPL-1.2
// The published evaluation an address names, with what stands around it.
#pragma once

#include "service/published/press.hpp"
#include "site/comparison.hpp"

namespace kompass::site {

struct EvaluationAt {
  Place place;
  PublicationList all;  // of the municipality, oldest first
  const service::Publication* publication = nullptr;
  const service::Publication* before = nullptr;  // the one before; nullptr for none
  WithAverage average;
};

// {address} and `year`; nothing when there is none.
std::optional<EvaluationAt> evaluation_at(const Visit& visit, std::string_view year);

// Its report in the language of the visit.
service::PressJob job_of(const Visit& visit, const EvaluationAt& evaluation,
                         service::Form form = service::Form::Html);

// The report as its pages show it: what the templates of the report's own page see, the pictures
// at addresses below the evaluation's.
Result<View> report_view(const Visit& visit, const EvaluationAt& evaluation,
                         const report::Model& model);

// The word by which a picture has its address: its hash and the ending of its kind.
std::string file_name_of(const report::Picture& picture);

}  // namespace kompass::site
