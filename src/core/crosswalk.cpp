// SPDX-License-Identifier: EUPL-1.2
#include "core/crosswalk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <set>

namespace kompass {
namespace {

std::optional<Counterpart> by_crosswalk(const Crosswalk& crosswalk, const Code& code,
                                        bool forward) {
  for (const auto& relation : crosswalk.relations) {
    const auto& here = forward ? relation.from : relation.to;
    const auto& there = forward ? relation.to : relation.from;
    if (here == code) return Counterpart{there, comparability_of(relation.kind), relation.reason};
  }
  return std::nullopt;
}

// " of area 3", by the code of either end; nothing when it has none.
std::string subject_of(const Relation& relation) {
  const auto& code = relation.from ? relation.from : relation.to;
  return code ? " of " + row_name(*code) : std::string();
}

bool follow(const EditionName& at, std::span<const Crosswalk> crosswalks,
            std::vector<std::string>& path) {
  const bool seen = std::ranges::find(path, at.edition) != path.end();
  path.push_back(at.edition);
  if (seen) return true;
  for (const auto& crosswalk : crosswalks) {
    if (crosswalk.from == at && follow(crosswalk.to, crosswalks, path)) return true;
  }
  path.pop_back();
  return false;
}

}  // namespace

Findings check_codes(const Crosswalk& crosswalk, CrosswalkEnd end, const Edition& edition,
                     const CrosswalkPlaces& places) {
  assert(places.each.size() == crosswalk.relations.size());
  Findings findings;
  const auto tell = [&](const char* code, const std::string& where, std::string message) {
    findings.push_back({Severity::Error, code, where, std::move(message)});
  };
  std::set<Code> seen;
  for (std::size_t i = 0; i < crosswalk.relations.size(); ++i) {
    const bool from = end == CrosswalkEnd::From;
    const auto& code = from ? crosswalk.relations[i].from : crosswalk.relations[i].to;
    const std::string& where = from ? places.each[i].from : places.each[i].to;
    if (!code) continue;
    if (find_area(edition, *code) == nullptr && find_sub_area(edition, *code) == nullptr) {
      tell("unknown-code", where,
           fmt::format("edition {} has no {}; correct the code", edition.id.text(),
                       row_name(*code)));
    } else if (!seen.insert(*code).second) {
      tell("related-twice", where,
           fmt::format("{} of edition {} has a relation already; keep one", row_name(*code),
                       edition.id.text()));
    }
  }
  for (const auto& area : edition.areas) {
    if (seen.contains(area.code)) continue;
    tell("relation-missing", places.relations,
         fmt::format("{} of edition {} has no relation; add one, of kind none where nothing "
                     "corresponds",
                     row_name(area.code), edition.id.text()));
  }
  return findings;
}

Findings check_reasons(const Crosswalk& crosswalk, const Edition& later,
                       const CrosswalkPlaces& places) {
  assert(places.each.size() == crosswalk.relations.size());
  Findings findings;
  const std::set<Language> languages(later.languages.begin(), later.languages.end());
  for (std::size_t i = 0; i < crosswalk.relations.size(); ++i) {
    const Relation& relation = crosswalk.relations[i];
    for (const Language language : languages) {
      if (!relation.reason.only(language).empty()) continue;
      findings.push_back({Severity::Error, "language-missing", places.each[i].reason,
                          fmt::format("the relation{} has no reason in '{}'; write one",
                                      subject_of(relation), tag_of(language))});
    }
  }
  return findings;
}

Findings check_direction(const Edition& from, const Edition& to, const CrosswalkPlaces& places) {
  if (!from.valid_from || !to.valid_from || !is_before(*to.valid_from, *from.valid_from)) return {};
  return {{Severity::Error, "crosswalk-backwards", places.to,
           fmt::format("edition {} has been in use from {}, edition {} from {}; let the crosswalk "
                       "lead from the earlier to the later",
                       to.id.text(), iso(*to.valid_from), from.id.text(), iso(*from.valid_from))}};
}

std::string_view mark_of(Comparability comparability) {
  switch (comparability) {
    case Comparability::Equal: return "=";
    case Comparability::WithCare: return "≈";
    case Comparability::ByMeaning: return "↷";
    case Comparability::NotComparable: return "//";
  }
  return "//";
}

Comparability comparability_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::Equal: return Comparability::Equal;
    case RelationKind::Changed: return Comparability::WithCare;
    case RelationKind::Part: return Comparability::ByMeaning;
    case RelationKind::None:
    case RelationKind::Unknown: return Comparability::NotComparable;
  }
  return Comparability::NotComparable;
}

Counterpart counterpart(const EditionName& edition, const Code& code, const EditionName& other,
                        std::span<const Crosswalk> crosswalks) {
  if (edition == other) return {code, Comparability::Equal, {}};
  for (const auto& crosswalk : crosswalks) {
    const bool forward = crosswalk.from == edition && crosswalk.to == other;
    const bool backward = crosswalk.from == other && crosswalk.to == edition;
    if (!forward && !backward) continue;
    if (auto found = by_crosswalk(crosswalk, code, forward)) return *found;
  }
  return {};
}

std::vector<std::string> find_ring(std::span<const Crosswalk> crosswalks) {
  for (const auto& crosswalk : crosswalks) {
    std::vector<std::string> path;
    if (follow(crosswalk.from, crosswalks, path)) return path;
  }
  return {};
}

}  // namespace kompass
