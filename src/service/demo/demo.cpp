// SPDX-License-Identifier: EUPL-1.2
#include "service/demo/demo.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/demo/evaluations.hpp"
#include "service/demo/team.hpp"
#include "service/published/averages.hpp"
#include "service/published/items.hpp"
#include "service/published/publications.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;

const store::Deed deed{"command_line", "demo.fill"};

constexpr std::string_view demo_edition = "kommunkompassen/2.1";

struct DemoFlag {
  static constexpr std::string_view kind = "demo";
  std::string note = "for show: its accounts have a known password";
};
void describe(auto& v, Is<DemoFlag> auto& flag) {
  v("note", flag.note);
}

std::vector<fs::path> example_files(const fs::path& home) {
  std::vector<fs::path> files;
  for (const auto* folder : {"examples", "examples/published"}) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(home / folder, none)) {
      if (entry.path().string().ends_with(".kompass.json")) files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

Result<bool> is_empty(store::Store& store) {
  const auto all = publications(store);
  if (!all) return all.problem();
  return looked(store, [&](store::Reading& reading) -> Result<bool> {
    return all->empty() && reading.children(Account::kind, "").empty();
  });
}

Result<void> mark(store::Store& store) {
  const auto marked = is_demo(store);
  if (!marked) return marked.problem();
  if (*marked) return {};
  const auto empty = is_empty(store);
  if (!empty) return empty.problem();
  if (!*empty) {
    return Problem{Trouble::Conflict, "", "the store holds evaluations or accounts that are real",
                   "name a new store for the demonstration"};
  }
  return changed(store, deed, {created(DemoFlag{}, {.key = "demo"})});
}

// Whether an evaluation with this key is in the store.
Result<bool> holds(store::Store& store, const std::string& key) {
  return looked(store, [&](store::Reading& reading) -> Result<bool> {
    return reading.named(EvaluationItem::kind, "", key).has_value();
  });
}

// Gives whether it was added.
Result<bool> add_example(store::Store& store, Instruments& instruments, const fs::path& file) {
  auto imported = import_evaluation(store, instruments, file, {.deed = deed});
  if (!imported && imported.problem().kind == Trouble::Conflict) return false;  // there already
  if (!imported) return imported.problem();
  if (imported->id.empty()) return problem_of(imported->findings);
  return true;
}

Result<bool> add_invented(store::Store& store, const codec::EditionFile& edition, int number,
                          int order) {
  const auto municipality = invented_municipality(number);
  auto evaluation = invented_evaluation(edition.edition, number, order);
  const auto there = holds(store, evaluation_key(municipality, evaluation.year));
  if (!there) return there.problem();
  if (*there) return false;
  OpenedEvaluation opened{std::move(evaluation), &edition, {}};
  opened.scores = score(edition.edition, opened.evaluation, Missing::AsInterval);
  const auto published = publish_first(store, opened, deed);
  if (!published) return published.problem();
  return true;
}

}  // namespace

Result<bool> is_demo(store::Store& store) {
  return looked(store, [](store::Reading& reading) -> Result<bool> {
    return reading.named(DemoFlag::kind, "", "demo").has_value();
  });
}

Result<std::size_t> fill_demo(Desk& desk, const DemoPlan& plan, const Progress& progress) {
  auto& store = desk.realm.store;
  if (auto marked = mark(store); !marked) return marked.problem();
  if (auto done = adopt_averages(store, desk.instruments, plan.home); !done) return done.problem();
  const auto files = example_files(plan.home);
  const auto invented =
      static_cast<std::size_t>(plan.municipalities) * static_cast<std::size_t>(plan.evaluations);
  const auto edition = desk.instruments.find(std::string(demo_edition));
  if (!edition) return edition.problem();
  std::size_t added = 0;
  for (std::size_t i = 0; i < files.size() + invented; ++i) {
    progress(i, files.size() + invented);
    const auto n = static_cast<int>(i - std::min(i, files.size()));
    auto one = i < files.size()
                   ? add_example(store, desk.instruments, files[i])
                   : add_invented(store, **edition, n / plan.evaluations, n % plan.evaluations + 1);
    if (!one) return one.problem();
    if (*one) ++added;
  }
  if (auto team = gather_demo_team(desk); !team) return team.problem();
  return added;
}

}  // namespace kompass::service
