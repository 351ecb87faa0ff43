// SPDX-License-Identifier: EUPL-1.2
#include "service/work/evaluations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "service/applied.hpp"
#include "service/municipality/fold.hpp"
#include "service/plain_text.hpp"
#include "service/published/publications.hpp"

namespace kompass::service {
namespace {

Problem unfit(std::string where, std::string what, std::string remedy) {
  return {Trouble::Input, std::move(where), std::move(what), std::move(remedy)};
}

constexpr std::size_t longest_name = 100, longest_title = 500;

bool all_within(std::string_view text, char first, char last) {
  return std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}

// As the contract has them: SE, 0115.
Result<void> is_fit(const NewEvaluation& wanted) {
  if (wanted.country.size() != 2 || !all_within(wanted.country, 'A', 'Z')) {
    return unfit("country", "is none", "write two capitals as in ISO 3166-1, SE or NO");
  }
  if (wanted.code.size() < 2 || wanted.code.size() > 6 || !all_within(wanted.code, '0', '9')) {
    return unfit("code", "is none", "write the two to six digits of the register");
  }
  if (!wanted.name.empty() && !is_plain_line(wanted.name, longest_name)) {
    return unfit("name", "is no name", "write it on one line, with signs that show");
  }
  if (!wanted.title.empty() && !is_plain_line(wanted.title, longest_title)) {
    return unfit("title", "is no title", "write it on one line, with signs that show");
  }
  return {};
}

bool is_real_name(const Desk& desk, const std::string& name) {
  const auto plain = [](const std::string& words) {
    return folded_name(without_kind(cleaned_name(words)));
  };
  return std::ranges::any_of(desk.gazetteer.entries(), [&](const GazetteerEntry& entry) {
    return plain(entry.municipality.name) == plain(name);
  });
}

Result<Municipality> municipality_of(const Desk& desk, const NewEvaluation& wanted) {
  if (auto fine = is_fit(wanted); !fine) return fine.problem();
  const auto* entry = desk.gazetteer.find(wanted.country, wanted.code);
  if (wanted.invented) {
    if (entry != nullptr) {
      return unfit("municipality", "an invented one has a code that no register has",
                   "choose another code");
    }
    if (wanted.name.empty()) return unfit("name", "an invented municipality needs one", "add it");
    if (is_real_name(desk, wanted.name)) {
      return unfit("name", "is that of a real municipality", "invent another");
    }
    return Municipality{wanted.country, wanted.code, wanted.name, ""};
  }
  if (entry != nullptr) return entry->municipality;
  return unfit("municipality", fmt::format("no register has {} {}", wanted.country, wanted.code),
               "look it up in the register");
}

bool can_grade(const Edition& edition) {
  return edition.depth == Depth::Criteria;
}

bool is_for_real_ones(const Edition& edition) {
  return can_grade(edition) && edition.status == EditionStatus::Published;
}

Result<EditionName> edition_of(Desk& desk, const NewEvaluation& wanted) {
  const auto file = desk.instruments.find(wanted.edition);
  if (!file) return file.problem();
  const Edition& edition = (*file)->edition;
  if (!can_grade(edition)) {
    return unfit("edition", "its criteria are not known, so nothing can be graded by it",
                 "choose another edition");
  }
  if (is_for_real_ones(edition) || wanted.invented) return edition.id;
  return unfit("edition", "is a draft, by which only invented municipalities are evaluated",
               "choose one that is published");
}

EvaluationItem item_of(const NewEvaluation& wanted, const EditionName& edition,
                       const Municipality& municipality) {
  EvaluationItem item;
  item.year = wanted.year;
  item.instrument = edition.instrument;
  item.edition = edition.edition;
  item.association = wanted.association;
  item.state = State::Planned;
  item.invented = wanted.invented;
  item.municipality = municipality;
  item.head.title = wanted.title;
  item.head.language = wanted.language;
  item.head.previous = wanted.before.previous;
  item.head.order = wanted.before.order;
  return item;
}

// Ids of the evaluations that the caller's roles name.
Result<std::set<std::string>> ids_for(store::Reading& reading, const Caller& caller) {
  std::set<std::string> ids;
  for (const auto& held : caller.roles) {
    if (held.of.empty()) continue;
    if (held.role != Role::Coordinator) {
      ids.insert(held.of);
      continue;
    }
    for (const auto& item : reading.children(AssociationEvaluation::kind, held.of)) {
      ids.insert(item.key);
    }
  }
  return ids;
}

EvaluationView view_for(const Caller& caller, Stored<EvaluationItem> evaluation) {
  EvaluationView view{std::move(evaluation), {}};
  const auto& association = view.evaluation.value.association;
  for (const auto& held : caller.roles) {
    const bool here = held.of == view.evaluation.item.id ||
                      (held.role == Role::Coordinator && held.of == association);
    if (here && !held.of.empty()) view.own_roles.push_back(held.role);
  }
  return view;
}

Result<std::vector<EvaluationView>> own_evaluations(store::Reading& reading, const Caller& caller) {
  const auto ids = ids_for(reading, caller);
  if (!ids) return ids.problem();
  std::vector<EvaluationView> views;
  for (const auto& id : *ids) {
    auto evaluation = find<EvaluationItem>(reading, id);
    if (!evaluation) return evaluation.problem();
    const Subject subject{.association = evaluation->value.association,
                          .evaluation = id,
                          .state = evaluation->value.state};
    if (!may(caller, Action::ReadEvaluation, subject)) continue;
    views.push_back(view_for(caller, std::move(*evaluation)));
  }
  std::ranges::sort(views, [](const EvaluationView& a, const EvaluationView& b) {
    const auto& [one, other] = std::pair(a.evaluation.value, b.evaluation.value);
    if (one.year != other.year) return one.year > other.year;
    return a.evaluation.item.key < b.evaluation.item.key;
  });
  return views;
}

}  // namespace

bool is_in_force(const Edition& edition, const Date& day) {
  const bool begun = !edition.valid_from || !is_before(day, *edition.valid_from);
  const bool ended = edition.valid_to && is_before(*edition.valid_to, day);
  return begun && !ended;
}

std::vector<const Edition*> editions_to_choose(Desk& desk, const Date& day, Whose whose) {
  auto* const fits = whose == Whose::Real ? is_for_real_ones : can_grade;
  std::vector<const Edition*> editions;
  for (const auto& name : desk.instruments.names()) {
    const auto file = desk.instruments.find(name.text());
    if (file && fits((*file)->edition)) editions.push_back(&(*file)->edition);
  }
  std::ranges::stable_sort(editions, [&](const Edition* a, const Edition* b) {
    const std::tuple one(is_for_real_ones(*a), is_in_force(*a, day), a->valid_from);
    const std::tuple other(is_for_real_ones(*b), is_in_force(*b, day), b->valid_from);
    return one > other;
  });
  return editions;
}

Result<std::string> create_evaluation(Desk& desk, const Caller& caller,
                                      const NewEvaluation& wanted) {
  const Subject association{.association = wanted.association};
  // Who makes one is told what it is, so a token has to read too.
  for (const auto action : {Action::CreateEvaluation, Action::ReadEvaluation}) {
    if (auto fine = permit(caller, action, association); !fine) return fine.problem();
  }
  const auto municipality = municipality_of(desk, wanted);
  if (!municipality) return municipality.problem();
  const auto edition = edition_of(desk, wanted);
  if (!edition) return edition.problem();
  const std::string about = municipality->country + "-" + municipality->code;
  const std::string id = store::new_id(desk.realm.clock());
  const auto done = changed_for(
      desk.realm.store, caller, "evaluation.create",
      {created(
           item_of(wanted, *edition, *municipality),
           {.id = id, .municipality = about, .key = evaluation_key(*municipality, wanted.year)}),
       created(AssociationEvaluation{},
               {.municipality = about, .parent = wanted.association, .key = id})});
  if (done) return id;
  if (done.problem().kind != Trouble::Conflict) return done.problem();
  return Problem{Trouble::Conflict, "", "the municipality has an evaluation of that year already",
                 "go on with that one"};
}

Result<std::vector<EvaluationView>> list_own_evaluations(Desk& desk, const Caller& caller) {
  return looked(desk.realm.store,
                [&](store::Reading& reading) { return own_evaluations(reading, caller); });
}

Result<EvaluationView> read_evaluation(Desk& desk, const Caller& caller, const std::string& id) {
  return at_work(desk, caller, id,
                 [&](store::Reading& /*reading*/, const Work& work) -> Result<EvaluationView> {
                   return view_for(caller, work.evaluation);
                 });
}

}  // namespace kompass::service
