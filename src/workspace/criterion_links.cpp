// SPDX-License-Identifier: EUPL-1.2
#include "workspace/criterion_links.hpp"

#include <algorithm>
#include <iterator>

#include "base/mapped.hpp"

namespace kompass::workspace {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_of_a_name(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
}

// What of the text can be a name of a criterion; the stop of a sentence is none of it.
std::string_view name_at(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_of_a_name);
  auto name = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  while (name.ends_with('.') || name.ends_with('-')) name.remove_suffix(1);
  return name;
}

void sort_in(std::string_view name, const Edition& edition, NamedCriteria& named) {
  const CriterionId id{std::string(name)};
  if (find_criterion(edition, id) != nullptr) return add_criteria(named.known, {id});
  if (const auto* sub_area = find_sub_area(edition, Code(id.text))) {
    return add_criteria(named.known, mapped(sub_area->criteria, &Criterion::id));
  }
  if (std::ranges::find(named.unknown, id.text) == named.unknown.end()) {
    named.unknown.push_back(id.text);
  }
}

}  // namespace

NamedCriteria linked_in(std::string_view text, const Edition& edition) {
  NamedCriteria named;
  for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    const auto name = name_at(text.substr(at + 1));
    const bool known = find_criterion(edition, CriterionId(std::string(name))) != nullptr;
    const bool numbered = !name.empty() && is_digit(name.front());
    if (known || numbered) sort_in(name, edition, named);
  }
  return named;
}

NamedCriteria listed_in(std::string_view text, const Edition& edition) {
  constexpr std::string_view between = " ,;#\r\n\t";
  NamedCriteria named;
  for (auto at = text.find_first_not_of(between); at != std::string_view::npos;
       at = text.find_first_not_of(between, at)) {
    const auto end = std::min(text.find_first_of(between, at), text.size());
    sort_in(text.substr(at, end - at), edition, named);
    at = end;
  }
  return named;
}

std::string listed(const std::vector<CriterionId>& criteria) {
  std::string all;
  for (const auto& criterion : criteria) {
    all.append(all.empty() ? "" : " ").append(criterion.text);
  }
  return all;
}

namespace {

// The sub-area where all of its criteria are named, else those that are.
std::vector<CriterionId> brief_in(const SubArea& sub_area, const std::vector<CriterionId>& named) {
  std::vector<CriterionId> brief;
  for (const auto& one : sub_area.criteria) {
    if (std::ranges::find(named, one.id) != named.end()) brief.push_back(one.id);
  }
  const bool all = !brief.empty() && brief.size() == sub_area.criteria.size();
  return all ? std::vector{CriterionId(sub_area.code.text)} : brief;
}

}  // namespace

std::string listed_briefly(const std::vector<CriterionId>& criteria, const Edition& edition) {
  std::vector<CriterionId> brief;
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      std::ranges::copy(brief_in(sub_area, criteria), std::back_inserter(brief));
    }
  }
  return listed(brief);
}

void add_criteria(std::vector<CriterionId>& all, const std::vector<CriterionId>& more) {
  for (const auto& one : more) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
  }
}

}  // namespace kompass::workspace
