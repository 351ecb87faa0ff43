// SPDX-License-Identifier: EUPL-1.2
#include "service/municipality/slug.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace kompass::service {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> folds{{{"å", "a"},
                                                                               {"ä", "a"},
                                                                               {"ö", "o"},
                                                                               {"æ", "ae"},
                                                                               {"ø", "o"},
                                                                               {"é", "e"},
                                                                               {"è", "e"},
                                                                               {"ü", "u"},
                                                                               {"á", "a"},
                                                                               {"đ", "d"},
                                                                               {"ŋ", "n"},
                                                                               {"š", "s"},
                                                                               {"č", "c"}}};

}  // namespace

std::string slug_of(std::string_view name) {
  std::string folded = lowered(name);
  for (const auto& [letter, plain] : folds) {
    for (auto at = folded.find(letter); at != std::string::npos; at = folded.find(letter, at)) {
      folded.replace(at, letter.size(), plain);
    }
  }
  std::string slug;
  for (const char c : folded) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "evaluation" : slug;
}

}  // namespace kompass::service
