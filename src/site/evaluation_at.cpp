// SPDX-License-Identifier: EUPL-1.2
#include "site/evaluation_at.hpp"

#include <algorithm>

#include "report/html_view.hpp"

namespace kompass::site {

std::optional<EvaluationAt> evaluation_at(const Visit& visit, std::string_view year) {
  auto place = place_at(visit, visit.parameter("address"));
  if (!place) return std::nullopt;
  EvaluationAt found{*place, publications_of(visit, place->municipality), nullptr, nullptr, {}};
  const auto here = std::ranges::find_if(found.all, [&](const service::Publication* one) {
    return std::to_string(one->year) == year;
  });
  if (here == found.all.end()) return std::nullopt;
  found.publication = *here;
  found.before = here == found.all.begin() ? nullptr : *std::prev(here);
  found.average = with_average(visit, *found.publication);
  return found;
}

service::PressJob job_of(const Visit& visit, const EvaluationAt& evaluation, service::Form form) {
  return {.publication = *evaluation.publication,
          .previous = evaluation.before,
          .language = visit.language,
          .form = form,
          .average = evaluation.average.average};
}

Result<View> report_view(const Visit& visit, const EvaluationAt& evaluation,
                         const report::Model& model) {
  const std::string folder = address_of(visit, *evaluation.publication) + "/bild/";
  auto view = report::page_view(model, [&](const report::Picture& picture) -> Result<std::string> {
    return folder + file_name_of(picture);
  });
  if (view) (*view)["erratum"] = words_or_nothing(evaluation.publication->erratum);
  return view;
}

std::string file_name_of(const report::Picture& picture) {
  const std::string_view ending = picture.media_type == "image/jpeg" ? ".jpg" : ".png";
  return picture.sha256 + std::string(ending);
}

}  // namespace kompass::site
