// SPDX-License-Identifier: EUPL-1.2
// Evaluations under work: made, listed, and what is said of one as a whole.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/published/before.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct NewEvaluation {
  std::string association;    // id
  std::string country, code;  // of the municipality
  std::string name;           // of an invented one only
  bool invented = false;
  int year = 0;
  std::string edition;  // "kommunkompassen/2.1"
  std::string title;
  Language language = Language::Swedish;
  Before before;  // found by `published_before`, never sent
};

void describe(auto& v, Is<NewEvaluation> auto& e) {
  v.must("association", e.association);
  v.must("country", e.country);
  v.must("code", e.code);
  v("name", e.name);
  v("invented", e.invented);
  v.must("year", e.year, any_year);
  v.must("edition", e.edition);
  v("title", e.title);
  v("language", e.language);
}

// The id of the new one. Problems: Denied; Input (no such municipality or edition, an edition that
// real municipalities are not evaluated by); Conflict (it has one of that year).
Result<std::string> create_evaluation(Desk& desk, const Caller& caller,
                                      const NewEvaluation& wanted);

// Those a municipality can be evaluated by, an invented one by drafts too. Those for real ones
// stand first, of them those in force on the day, and the newest first.
enum class Whose { Real, Invented };
std::vector<const Edition*> editions_to_choose(Desk& desk, const Date& day,
                                               Whose whose = Whose::Real);
bool is_in_force(const Edition& edition, const Date& day);

struct EvaluationView {
  Stored<EvaluationItem> evaluation;
  std::vector<Role> own_roles;  // of the caller, in it
};

// Those the caller has a role in or coordinates: newest year first, then by municipality.
Result<std::vector<EvaluationView>> list_own_evaluations(Desk& desk, const Caller& caller);
Result<EvaluationView> read_evaluation(Desk& desk, const Caller& caller, const std::string& id);

struct HeadWrite {
  std::string evaluation, json;  // of an EvaluationHead, as a merge patch
  int revision = 0;
};
struct WrittenHead {
  std::optional<Stored<EvaluationItem>> evaluation;  // none when there are errors
  Findings findings;
};
// Findings: period-backwards, visit-outside-period, previous-not-earlier, group-average-unknown,
// and those of texts. Problems: Denied; Conflict.
Result<WrittenHead> write_head(Desk& desk, const Caller& caller, const HeadWrite& write);

}  // namespace kompass::service
