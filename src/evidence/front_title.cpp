// SPDX-License-Identifier: EUPL-1.2
#include "evidence/front_title.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"
#include "evidence/compare.hpp"
#include "evidence/dates.hpp"
#include "evidence/lines.hpp"
#include "evidence/municipality_line.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

// "Kommunkompassen    Analys av": the next line goes on.
bool leads_on(string_view text) {
  const std::string key = lowered(text);
  return std::ranges::any_of(std::array{" av", " för", " for", " i", " of"},
                             [&](string_view word) { return key.ends_with(word); });
}

}  // namespace

bool names_instrument(string_view text, const Edition& edition) {
  const std::string key = lowered(text);
  if (key.find(edition.id.instrument) != std::string::npos) return true;
  return std::ranges::any_of(all_languages, [&](Language language) {
    std::string name = lowered(edition.name.only(language));
    if (name.size() > 8) name.resize(name.size() - 2);  // without inflection
    return !name.empty() && key.find(name) != std::string::npos;
  });
}

std::string title_in(string_view line, const Edition& edition) {
  std::vector<std::string> kept;
  for (const auto& cell : cells_of(line)) {
    const bool of_title = names_instrument(cell.text, edition) || !years_in(cell.text).empty() ||
                          !unknown_municipality(cell.text).empty() || leads_on(cell.text);
    if (of_title) kept.push_back(single_spaced(cell.text));
  }
  return joined(kept, " ");
}

bool tells_evaluation(string_view line) {
  return has_any(lowered(line), {"utvärdering av ", "evaluering av ", "analys av "}) &&
         !unknown_municipality(line).empty();
}

bool tells_invented(string_view line) {
  constexpr std::array marks{string_view("påhittad kommun"), string_view("oppdiktet kommune"),
                             string_view("invented municipality")};
  return std::ranges::any_of(cells_of(line), [&](const Cell& cell) {
    return std::ranges::find(marks, folded(cell.text)) != marks.end();
  });
}

}  // namespace kompass::evidence
