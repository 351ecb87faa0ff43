// SPDX-License-Identifier: EUPL-1.2
#include "service/work/self_description.hpp"

#include <map>

#include "core/main_questions.hpp"

namespace kompass::service {
namespace {

template <class T>
using BySubArea = std::map<std::string, Stored<T>>;

template <class T>
Result<BySubArea<T>> by_sub_area(store::Reading& reading, const Work& work) {
  auto all = find_all<T>(reading, work.id());
  if (!all) return all.problem();
  BySubArea<T> found;
  for (auto& one : *all) {
    std::string key = one.item.key;
    found.emplace(std::move(key), std::move(one));
  }
  return found;
}

template <class T>
std::optional<Stored<T>> taken_from(BySubArea<T>& all, const Code& code) {
  auto node = all.extract(code.text);
  return node ? std::optional(std::move(node.mapped())) : std::nullopt;
}

Result<SelfDescriptionView> viewed(store::Reading& reading, const Work& work,
                                   const Caller& caller) {
  const auto whole = subject_of(work);
  if (auto fine = permit(caller, Action::ReadSelfDescription, whole); !fine) return fine.problem();
  auto assignments = by_sub_area<Assignment>(reading, work);
  if (!assignments) return assignments.problem();
  auto answers = by_sub_area<SelfDescription>(reading, work);
  if (!answers) return answers.problem();
  SelfDescriptionView view;
  view.may_hand_in = may(caller, Action::HandInSelfDescription, whole);
  view.may_share_out = view.may_hand_in;  // afterwards none but the contact answers
  for (const auto& code : asked_sub_areas(work.edition->edition)) {
    MainQuestion question{code, taken_from(*assignments, code), taken_from(*answers, code)};
    const std::string author = question.assignment ? question.assignment->value.account : "";
    question.may_answer = may(caller, Action::WriteSelfDescription, subject_of(work, {{}, author}));
    view.questions.push_back(std::move(question));
  }
  return view;
}

}  // namespace

Result<SelfDescriptionView> read_self_description(Desk& desk, const Caller& caller,
                                                  const std::string& evaluation) {
  return at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return viewed(reading, work, caller);
  });
}

}  // namespace kompass::service
