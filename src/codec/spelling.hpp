// SPDX-License-Identifier: EUPL-1.2
// How the enumerations of core are spelled in files. Part of the contract: never change a spelling.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/crosswalk.hpp"
#include "core/edition.hpp"
#include "core/evaluation.hpp"

namespace kompass {

template <class Enum, std::size_t Count>
using Spellings = std::array<std::pair<Enum, std::string_view>, Count>;

constexpr auto spellings(Language) {
  return Spellings<Language, 3>{
      {{Language::Swedish, "sv"}, {Language::Norwegian, "nb"}, {Language::English, "en"}}};
}
constexpr auto spellings(PerspectiveKind) {
  return Spellings<PerspectiveKind, 2>{
      {{PerspectiveKind::System, "system"}, {PerspectiveKind::Emphasis, "emphasis"}}};
}
constexpr auto spellings(RoundedFrom) {
  return Spellings<RoundedFrom, 3>{{{RoundedFrom::Unknown, "unknown"},
                                    {RoundedFrom::Exact, "exact"},
                                    {RoundedFrom::Shown, "shown"}}};
}
constexpr auto spellings(Depth) {
  return Spellings<Depth, 3>{
      {{Depth::Areas, "areas"}, {Depth::SubAreas, "sub_areas"}, {Depth::Criteria, "criteria"}}};
}
constexpr auto spellings(EditionStatus) {
  return Spellings<EditionStatus, 2>{
      {{EditionStatus::Draft, "draft"}, {EditionStatus::Published, "published"}}};
}
constexpr auto spellings(MainQuestions) {
  return Spellings<MainQuestions, 2>{
      {{MainQuestions::Each, "each"}, {MainQuestions::Some, "some"}}};
}
constexpr auto spellings(RelationKind) {
  return Spellings<RelationKind, 5>{{{RelationKind::Equal, "equal"},
                                     {RelationKind::Changed, "changed"},
                                     {RelationKind::Part, "part"},
                                     {RelationKind::None, "none"},
                                     {RelationKind::Unknown, "unknown"}}};
}
constexpr auto spellings(FindingKind) {
  return Spellings<FindingKind, 4>{{{FindingKind::Strength, "strength"},
                                    {FindingKind::Improvement, "improvement"},
                                    {FindingKind::Pair, "pair"},
                                    {FindingKind::Remark, "remark"}}};
}
constexpr auto spellings(TextKind) {
  return Spellings<TextKind, 3>{{{TextKind::General, "general"},
                                 {TextKind::SubAreas, "sub_areas"},
                                 {TextKind::Summary, "summary"}}};
}
constexpr auto spellings(RemainingStatus) {
  return Spellings<RemainingStatus, 3>{{{RemainingStatus::Done, "done"},
                                        {RemainingStatus::Partly, "partly"},
                                        {RemainingStatus::Open, "open"}}};
}

// The word a value is written as.
template <class Enum>
constexpr std::string_view spelling_of(Enum value) {
  for (const auto& [candidate, word] : spellings(value)) {
    if (candidate == value) return word;
  }
  return {};
}

// The value that is written so; nothing for another word.
template <class Enum>
constexpr std::optional<Enum> spelled(std::string_view word) {
  for (const auto& [value, spelling] : spellings(Enum{})) {
    if (spelling == word) return value;
  }
  return std::nullopt;
}

}  // namespace kompass
