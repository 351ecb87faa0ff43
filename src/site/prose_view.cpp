// SPDX-License-Identifier: EUPL-1.2
#include "site/prose_view.hpp"

#include "report/model_records.hpp"
#include "report/prose.hpp"

namespace kompass::site {

View prose_view(const Visit& visit, const LocalText& text) {
  if (text.empty()) return View(false);  // which `in` says in some language
  auto prose = report::viewed(report::prose_of(text.in(visit.language), visit.language));
  return prose.something ? std::move(prose.view) : View(false);
}

}  // namespace kompass::site
