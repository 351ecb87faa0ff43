// SPDX-License-Identifier: EUPL-1.2
#include "workspace/whole/group_choice.hpp"

#include <algorithm>

#include "site/comparison.hpp"
#include "site/option.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

constexpr const char* figures_unknown = "=";

const service::Averages& averages(const Turn& turn) {
  return *turn.visit.averages;
}

const service::OpenedAverage* average_named(const Turn& turn, const std::string& name) {
  const auto found = std::ranges::find(averages(turn), name, &service::OpenedAverage::name);
  return found == averages(turn).end() ? nullptr : &*found;
}

}  // namespace

std::string group_value(const std::optional<ComparisonGroup>& group) {
  if (!group) return {};
  return group->average.empty() ? figures_unknown : group->average;
}

View groups_view(const Turn& turn, const std::string& country,
                 const std::optional<ComparisonGroup>& kept, const std::string& chosen) {
  View list(View::type::list);
  for (const auto& opened : averages(turn)) {
    if (opened.average.country != country) continue;
    report::add_item(list, site::option(opened.name, site::average_population(turn.visit, opened),
                                        opened.name == chosen));
  }
  const auto standing = group_value(kept);
  if (kept && average_named(turn, standing) == nullptr) {
    report::add_item(list, site::option(standing, kept->population, standing == chosen));
  }
  return list;
}

std::string group_fault(const Turn& turn, const std::string& country) {
  std::string names;
  for (const auto& opened : averages(turn)) {
    if (opened.average.country != country) continue;
    names += (names.empty() ? "" : "; ") + site::average_name(turn.visit, opened.average);
  }
  if (names.empty()) return turn.say("work_fault_no_group");
  return turn.say("work_fault_comparison_group", {{"groups", names}});
}

std::optional<ComparisonGroup> group_of(const Turn& turn, const std::string& chosen,
                                        Language language,
                                        const std::optional<ComparisonGroup>& kept) {
  if (const auto* opened = average_named(turn, chosen)) {
    return ComparisonGroup{std::string(opened->average.population.in(language).text), chosen};
  }
  return kept && group_value(kept) == chosen ? kept : std::nullopt;
}

}  // namespace kompass::workspace
