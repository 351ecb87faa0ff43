// SPDX-License-Identifier: EUPL-1.2
#include "service/published/withdrawals.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/evaluation_file.hpp"
#include "service/applied.hpp"
#include "service/plain_text.hpp"
#include "service/published/snapshots.hpp"
#include "service/published/withdrawals_document.hpp"
#include "service/work/draught.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;
using Snapshots = std::vector<Stored<SnapshotItem>>;

constexpr std::size_t shortest_passage = 10;  // characters; less would hit words elsewhere

Problem unfit(std::string where, std::string what, std::string remedy) {
  return {Trouble::Input, std::move(where), std::move(what), std::move(remedy)};
}

// The snapshots a wish is about, of those that still show something.
Result<Snapshots> concerned(store::Reading& reading, const Work& work, const WithdrawalWish& wish) {
  auto all = find_all<SnapshotItem>(reading, work.id());
  if (!all) return all;
  std::erase_if(*all, [&](const auto& snapshot) {
    const bool other = wish.snapshot && *wish.snapshot != snapshot.value.number;
    return other || snapshot.value.withdrawn.has_value();
  });
  return all;
}

std::string note_text(const WithdrawalNote& note) {
  return fmt::format("[{}, {}: {}]", note.what, note.at.substr(0, 10), note.reason);
}

// Whether the passage was there, and gone it is.
Result<bool> take_passage(store::Store& store, const std::string& words, const WithdrawalNote& note,
                          SnapshotItem& snapshot) {
  const auto document = store.file(shown_document(snapshot));
  if (!document) return document.problem();
  const auto changed = without_passage(*document, words, note_text(note));
  if (!changed) return false;
  const auto kept = store.keep_file(*changed);
  if (!kept) return kept.problem();
  snapshot.shown_document = *kept;
  snapshot.passages.push_back(note);
  std::erase_if(snapshot.role_models, [&](const RoleModel& model) {
    return model.text.find(words) != std::string::npos;
  });
  return true;
}

void take_whole(const WithdrawalNote& note, SnapshotItem& snapshot) {
  snapshot.withdrawn = note;
  snapshot.notice.clear();
  snapshot.provided = {};
  snapshot.role_models.clear();
  const auto without_points = [](FigureItem& figure) {
    figure = {.code = figure.code, .max = figure.max};
  };
  without_points(snapshot.total);
  std::ranges::for_each(snapshot.areas, without_points);
}

// The snapshots without what is to go; empty when there is nothing of it.
Result<Snapshots> emptied(store::Store& store, Snapshots snapshots, const WithdrawalWish& wish,
                          const WithdrawalNote& note) {
  Snapshots changed;
  for (auto& snapshot : snapshots) {
    if (wish.passage.empty()) {
      take_whole(note, snapshot.value);
    } else {
      const auto taken = take_passage(store, wish.passage, note, snapshot.value);
      if (!taken) return taken.problem();
      if (!*taken) continue;
    }
    changed.push_back(std::move(snapshot));
  }
  return changed;
}

Result<void> is_fit(const WithdrawalWish& wish) {
  if (trimmed(wish.what).empty()) return unfit("what", "is empty", "say what is withdrawn");
  if (trimmed(wish.reason).empty()) return unfit("reason", "is empty", "say why");
  if (!is_plain_text(wish.what))
    return unfit("what", "has signs that do not show", "write it anew");
  if (!is_plain_text(wish.reason)) {
    return unfit("reason", "has signs that do not show", "write it anew");
  }
  const auto length = characters_in(wish.passage);
  if (length == 0 || length >= shortest_passage) return {};
  return unfit("passage", fmt::format("has {} characters", length),
               fmt::format("give at least {}, so that nothing else is hit", shortest_passage));
}

Result<void> hits_something(store::Reading& reading, store::Store& store, const Work& work,
                            const WithdrawalWish& wish) {
  auto snapshots = concerned(reading, work, wish);
  if (!snapshots) return snapshots.problem();
  for (const auto& snapshot : *snapshots) {
    if (wish.passage.empty()) return {};
    const auto document = store.file(shown_document(snapshot.value));
    if (!document) return document.problem();
    if (without_passage(*document, wish.passage, "note")) return {};
  }
  return unfit(wish.passage.empty() ? "snapshot" : "passage", "is in nothing that is shown",
               "look at what is published and name it exactly");
}

Result<Stored<Withdrawal>> as_stored(Result<std::vector<store::Item>> items) {
  if (!items) return items.problem();
  for (auto& item : *items) {
    if (item.kind == Withdrawal::kind) return stored<Withdrawal>(std::move(item));
  }
  return Problem{Trouble::Missing, "", "there is no such withdrawal", ""};
}

// The withdrawal with its new state, for who may give it that.
Result<Stored<Withdrawal>> settled(store::Reading& reading, const Work& work, const Caller& caller,
                                   const Verdict& verdict) {
  // Who may not even propose learns nothing.
  const auto right = permit(caller, Action::Withdraw, subject_of(work));
  if (!right) return right.problem();
  auto withdrawal = find_named<Withdrawal>(reading, work.id(), verdict.withdrawal);
  if (!withdrawal) return withdrawal;
  if (withdrawal->value.state != WithdrawalState::Proposed) {
    return Problem{Trouble::Conflict, "", "it is settled already", ""};
  }
  const bool confirms = verdict.state == WithdrawalState::Confirmed;
  const auto second = subject_of(work, {{}, withdrawal->item.created_by});
  if (auto fine = permit(caller, Action::ConfirmWithdrawal, second); confirms && !fine) {
    return fine.problem();
  }
  withdrawal->value.state = verdict.state;
  return withdrawal;
}

Result<Changes> carried_out(store::Reading& reading, const Realm& realm, const Work& work,
                            const Stored<Withdrawal>& settled) {
  Changes changes{replaced(settled)};
  if (settled.value.state != WithdrawalState::Confirmed) return changes;
  const auto& wish = settled.value.wish;
  auto snapshots = concerned(reading, work, wish);
  if (!snapshots) return snapshots.problem();
  const WithdrawalNote note{wish.what, wish.reason, store::timestamp(realm.clock())};
  const auto empty = emptied(realm.store, std::move(*snapshots), wish, note);
  if (!empty) return empty.problem();
  for (const auto& snapshot : *empty) changes.push_back(replaced(snapshot));
  return changes;
}

}  // namespace

Result<Stored<Withdrawal>> propose_withdrawal(Desk& desk, const Caller& caller,
                                              const std::string& evaluation,
                                              const WithdrawalWish& wish) {
  auto place = at_work(desk, caller, evaluation,
                       [&](store::Reading& reading, const Work& work) -> Result<store::Item> {
                         auto fine = permit(caller, Action::Withdraw, subject_of(work));
                         if (!fine) return fine.problem();
                         if (auto fit = is_fit(wish); !fit) return fit.problem();
                         auto hit = hits_something(reading, desk.realm.store, work, wish);
                         if (!hit) return hit.problem();
                         auto item = place_in(work, store::new_id(desk.realm.clock()));
                         item.id = item.key;
                         return item;
                       });
  if (!place) return place.problem();
  return as_stored(applied_for(desk.realm.store, caller, "withdrawal.propose",
                               {created(Withdrawal{wish}, std::move(*place))}));
}

Result<Stored<Withdrawal>> settle_withdrawal(Desk& desk, const Caller& caller,
                                             const Verdict& verdict) {
  const auto changes = at_work(desk, caller, verdict.evaluation,
                               [&](store::Reading& reading, const Work& work) -> Result<Changes> {
                                 const auto done = settled(reading, work, caller, verdict);
                                 if (!done) return done.problem();
                                 return carried_out(reading, desk.realm, work, *done);
                               });
  if (!changes) return changes.problem();
  const bool confirms = verdict.state == WithdrawalState::Confirmed;
  return as_stored(applied_for(desk.realm.store, caller,
                               confirms ? "withdrawal.confirm" : "withdrawal.decline", *changes));
}

Result<std::vector<Stored<Withdrawal>>> list_withdrawals(Desk& desk, const Caller& caller,
                                                         const std::string& evaluation) {
  using Withdrawals = std::vector<Stored<Withdrawal>>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<Withdrawals> {
                   auto fine = permit(caller, Action::Withdraw, subject_of(work));
                   if (!fine) return fine.problem();
                   return find_all<Withdrawal>(reading, work.id());
                 });
}

Result<Findings> withdrawn_words_in(store::Reading& reading, const std::string& evaluation,
                                    const Evaluation& document) {
  const auto all = find_all<Withdrawal>(reading, evaluation);
  if (!all) return all.problem();
  const std::string file = codec::write_evaluation(document);
  Findings findings;
  for (const auto& [item, withdrawal] : *all) {
    const auto& passage = withdrawal.wish.passage;
    if (withdrawal.state != WithdrawalState::Confirmed || passage.empty()) continue;
    if (!without_passage(file, passage, "note")) continue;
    findings.push_back({Severity::Error, "passage-withdrawn", "withdrawal " + item.id,
                        "took away words that stand in the report again; take them out of it"});
  }
  return findings;
}

Result<std::string> proposer_of(Desk& desk, const std::string& evaluation,
                                const std::string& withdrawal) {
  const auto there = looked(desk.realm.store, [&](store::Reading& reading) {
    return find_named<Withdrawal>(reading, evaluation, withdrawal);
  });
  if (!there) return there.problem();
  return there->item.created_by;
}

}  // namespace kompass::service
