// SPDX-License-Identifier: EUPL-1.2
// An evaluation as one reading of the store has it, and what the table of rights has to be told of
// it. Every use case of an evaluation begins here.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/municipality_gazetteer.hpp"
#include "service/account/roles.hpp"
#include "service/files/evaluations.hpp"
#include "service/files/instruments.hpp"
#include "service/work/items.hpp"

namespace kompass::service {

// What every use case of an evaluation works in.
struct Desk {
  Realm& realm;
  Instruments& instruments;
  const Gazetteer& gazetteer;
};

struct Work {
  Stored<EvaluationItem> evaluation;
  const codec::EditionFile* edition = nullptr;
  std::vector<Member> members;
  std::map<std::string, Stored<GradeSheetLock>> sheets;  // by key, "ACCOUNT:1.2"
  std::set<std::string> authors;  // accounts with a sheet, also of who grades no more
  std::optional<Stored<OpenedGrades>> opened;

  [[nodiscard]] const std::string& id() const { return evaluation.item.id; }
  // Account ids, each once, sorted.
  [[nodiscard]] std::vector<std::string> graders() const;
  // And those who left, but not without having locked something.
  [[nodiscard]] std::vector<std::string> evaluators() const;
  // Whose blind grades of a sub-area count: of an open one those who had locked it, and nobody who
  // joins later; else those who grade today and those who had locked it before they left.
  [[nodiscard]] std::vector<std::string> graders_of(const Code& sub_area) const;
  // Whether its grades were ever to be read by others. What is open stays so.
  [[nodiscard]] bool is_open(const Code& sub_area) const;
  [[nodiscard]] bool has_locked(const std::string& account, const Code& sub_area) const;
};

std::string sheet_key(const std::string& account, const Code& sub_area);

std::vector<Code> all_sub_areas(const Edition& edition);
// Those of an area; all when there is no such area, so that an unknown code opens nothing.
std::vector<Code> sub_areas_in(const Edition& edition, const Code& area);

// Problem (Missing): there is no such evaluation.
Result<Work> open_work(store::Reading& reading, Desk& desk, const std::string& id);

// What something is about: sub-areas (none: all of them) and whose it is.
struct About {
  std::vector<Code> sub_areas;
  std::string author;
};
Subject subject_of(const Work& work, const About& about = {});
// A grade of an author: who does not grade the sub-area has to have locked before others read it,
// and grades nothing where others could read what was graded.
Subject subject_of_grade(const Work& work, const std::string& author, const Code& sub_area);

// Notes which sub-areas are open in `work`, and keeps two from locking or changing the graders at
// once.
store::Change noted_opening(const Work& work);

// Problem (Missing) for who may not even know that the evaluation is there, as when it is not.
Result<void> permit_sight(const Caller& caller, const Work& work);

// The subject as if all were the caller's own and locked by all: what is denied of it is denied of
// every part. With `own_open`, own and not locked yet.
enum class Best { Locked, OwnOpen };
Subject best_case(Subject subject, const std::string& account, Best best = Best::Locked);

// What `look(reading, work)` finds in one state of the store, for a caller to whom it is there.
template <class Look>
auto at_work(Desk& desk, const Caller& caller, const std::string& id, Look look) {
  using Found = std::invoke_result_t<Look, store::Reading&, const Work&>;
  return looked(desk.realm.store, [&](store::Reading& reading) -> Found {
    const auto work = open_work(reading, desk, id);
    if (!work) return work.problem();
    if (auto seen = permit_sight(caller, *work); !seen) return seen.problem();
    return look(reading, *work);
  });
}

// For who asks only whether something is allowed. Problem (Missing) as above.
Result<Subject> subject_for(Desk& desk, const Caller& caller, const std::string& evaluation,
                            const About& about = {});

}  // namespace kompass::service
