// SPDX-License-Identifier: EUPL-1.2
// How published snapshots lie in the store: under their evaluation an item "snapshot" for each time
// it was published, "0001", "0002".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/evaluation_records.hpp"
#include "service/published/figures.hpp"
#include "service/work/items.hpp"

namespace kompass::service {

// The newest entry of the trail when the snapshot was made, so that a cut tail shows.
struct TrailHead {
  int entry = 0;
  std::string hash;
};

void describe(auto& v, Is<TrailHead> auto& t) {
  v.must("entry", t.entry);
  v.must("hash", t.hash);
}

// Put in the place of what was taken away.
struct WithdrawalNote {
  std::string what, reason;
  std::string at;  // UTC, RFC 3339
};

void describe(auto& v, Is<WithdrawalNote> auto& n) {
  v.must("what", n.what);
  v.must("reason", n.reason);
  v.must("at", n.at);
}

struct SnapshotItem {
  static constexpr std::string_view kind = "snapshot";

  int number = 1;
  std::string document;  // SHA-256 of the evaluation file, by which the store keeps it
  std::string erratum;   // what this snapshot corrects; empty for the first
  // What lists show of it.
  Municipality municipality;
  int year = 0;
  std::string instrument, edition;
  std::optional<Date> date;
  std::optional<int> order;
  bool invented = false;
  LocalText edition_assumed;  // why, where the source names none
  std::string notice;
  Provided provided;
  FigureItem total;
  std::vector<FigureItem> areas;
  std::optional<TrailHead> trail;  // nothing for the first of a store
  // What a withdrawal leaves: of the whole (and then no figures), or of passages, with the document
  // that has notes in their place.
  std::optional<WithdrawalNote> withdrawn;
  std::vector<WithdrawalNote> passages;
  std::string shown_document;          // empty: `document`
  std::vector<RoleModel> role_models;  // other municipalities only
  std::string average;  // of its comparison group, by name; empty where it names none
};

// What is shown of it.
inline const std::string& shown_document(const SnapshotItem& snapshot) {
  return snapshot.shown_document.empty() ? snapshot.document : snapshot.shown_document;
}

void describe(auto& v, Is<SnapshotItem> auto& s) {
  v.must("number", s.number);
  v.must("document", s.document);
  v("erratum", s.erratum);
  v.must("municipality", s.municipality);
  v.must("year", s.year, any_year);
  v.must("instrument", s.instrument);
  v.must("edition", s.edition);
  v("date", s.date);
  v("order", s.order);
  v("invented", s.invented);
  v("edition_assumed", s.edition_assumed);
  v("notice", s.notice);
  v("provided", s.provided);
  v.must("total", s.total);
  v.must("areas", s.areas);
  v("trail", s.trail);
  v("withdrawn", s.withdrawn);
  v("passages", s.passages);
  v("shown_document", s.shown_document);
  v("role_models", s.role_models);
  v("average", s.average);
}

}  // namespace kompass::service
