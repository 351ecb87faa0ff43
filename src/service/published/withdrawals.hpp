// SPDX-License-Identifier: EUPL-1.2
// Taking published content away: proposed with a reason by one person, done when another confirms
// it. Address and hash of a snapshot stay; a note of what, when and why takes the place of the
// content. The evaluation itself stays in the store: withdrawing ends publicity and deletes
// nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/work/work.hpp"

namespace kompass::service {

enum class WithdrawalState { Proposed, Confirmed, Declined };

constexpr auto spellings(WithdrawalState) {
  return Spellings<WithdrawalState, 3>{{{WithdrawalState::Proposed, "proposed"},
                                        {WithdrawalState::Confirmed, "confirmed"},
                                        {WithdrawalState::Declined, "declined"}}};
}

struct WithdrawalWish {
  std::optional<int> snapshot;  // none: all snapshots of the evaluation
  std::string passage;          // the exact words to go; empty: the whole
  std::string what, reason;     // told to readers in its place
};

void describe(auto& v, Is<WithdrawalWish> auto& w) {
  v("snapshot", w.snapshot, any_count);
  v("passage", w.passage);
  v.must("what", w.what);
  v.must("reason", w.reason);
}

// Proposed by who created the item.
struct Withdrawal {
  static constexpr std::string_view kind = "withdrawal";
  WithdrawalWish wish;
  WithdrawalState state = WithdrawalState::Proposed;
};

void describe(auto& v, Is<Withdrawal> auto& w) {
  v.must("wish", w.wish);
  v.must("state", w.state);
}

// Problems: Denied; Input (no such snapshot, a passage that none has, words that are empty).
Result<Stored<Withdrawal>> propose_withdrawal(Desk& desk, const Caller& caller,
                                              const std::string& evaluation,
                                              const WithdrawalWish& wish);

struct Verdict {
  std::string evaluation, withdrawal;                  // ids
  WithdrawalState state = WithdrawalState::Confirmed;  // or Declined, which the proposer may too
};
// Problems: Denied (the proposer cannot confirm); Conflict (it is settled already).
Result<Stored<Withdrawal>> settle_withdrawal(Desk& desk, const Caller& caller,
                                             const Verdict& verdict);

// For who may propose one.
Result<std::vector<Stored<Withdrawal>>> list_withdrawals(Desk& desk, const Caller& caller,
                                                         const std::string& evaluation);

// passage-withdrawn: words that were taken away and stand in the document again.
Result<Findings> withdrawn_words_in(store::Reading& reading, const std::string& evaluation,
                                    const Evaluation& document);

// Account id. Problem (Missing): the evaluation has no such withdrawal.
Result<std::string> proposer_of(Desk& desk, const std::string& evaluation,
                                const std::string& withdrawal);

}  // namespace kompass::service
