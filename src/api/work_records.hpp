// SPDX-License-Identifier: EUPL-1.2
// Answers of the routes of an evaluation under work, as records.
#pragma once

#include "codec/evaluation_records.hpp"
#include "codec/node_tools.hpp"
#include "codec/record_writer.hpp"
#include "service/published/snapshots.hpp"
#include "service/published/withdrawals.hpp"
#include "service/work/audit.hpp"
#include "service/work/evaluations.hpp"
#include "service/work/files.hpp"
#include "service/work/locks.hpp"
#include "service/work/moves.hpp"
#include "service/work/parts.hpp"
#include "service/work/pictures.hpp"
#include "service/work/publish.hpp"
#include "service/work/team.hpp"

namespace kompass::api {

// An evaluation under work, as lists and its own address show it.
struct WorkAnswer {
  std::string id;
  int revision = 0;
  service::EvaluationItem item;
  std::vector<service::Role> own_roles;
};
WorkAnswer answer_of(const service::EvaluationView& view);

void describe(auto& v, Is<WorkAnswer> auto& a) {
  v("id", a.id);
  v("revision", a.revision);
  v("state", a.item.state);
  v("municipality", a.item.municipality);
  v("invented", a.item.invented);
  v("year", a.item.year);
  v("instrument", a.item.instrument);
  v("edition", a.item.edition);
  v("association", a.item.association);
  v("own_roles", a.own_roles);
  v("head", a.item.head);
}

struct PartAnswer {
  std::string key, author;
  int revision = 0;
  std::string created_at, created_by, changed_at, changed_by;
  codec::Node value;
};
PartAnswer answer_of(const service::PartView& part);

void describe(auto& v, Is<PartAnswer> auto& a) {
  v("key", a.key);
  v("author", a.author);
  v("revision", a.revision);
  v("created_at", a.created_at);
  v("created_by", a.created_by);
  v("changed_at", a.changed_at);
  v("changed_by", a.changed_by);
  v("value", a.value);
}

struct MoveAnswer {
  service::EvaluationMove move;
  std::string at, by;
};
void describe(auto& v, Is<MoveAnswer> auto& a) {
  describe(v, a.move);
  v("at", a.at);
  v("by", a.by);
}

struct StrikeAnswer {
  service::Strike strike;
  std::string at, by;
};
void describe(auto& v, Is<StrikeAnswer> auto& a) {
  describe(v, a.strike);
  v("at", a.at);
  v("by", a.by);
}

struct CorrectionBody {
  struct Part {
    std::string part, key;
    codec::Node value;  // null: it is taken out
    std::optional<int> revision;
  };
  struct Notice {
    std::string text;
    std::optional<int> revision;
  };
  std::string erratum;
  std::vector<Part> parts;
  std::optional<Notice> notice;
};
void describe(auto& v, Is<CorrectionBody::Part> auto& p) {
  v.must("part", p.part);
  v("key", p.key);
  v("value", p.value);
  v("revision", p.revision);
}
void describe(auto& v, Is<CorrectionBody::Notice> auto& n) {
  v("text", n.text);
  v("revision", n.revision);
}
void describe(auto& v, Is<CorrectionBody> auto& c) {
  v.must("erratum", c.erratum);
  v.must("parts", c.parts);
  v("notice", c.notice);
}

struct WithdrawalAnswer {
  std::string id;
  service::Withdrawal withdrawal;
  std::string proposed_at, proposed_by, changed_at, changed_by;
};
WithdrawalAnswer answer_of(const service::Stored<service::Withdrawal>& withdrawal);

void describe(auto& v, Is<WithdrawalAnswer> auto& a) {
  v("id", a.id);
  v("state", a.withdrawal.state);
  describe(v, a.withdrawal.wish);
  v("proposed_at", a.proposed_at);
  v("proposed_by", a.proposed_by);
  v("changed_at", a.changed_at);
  v("changed_by", a.changed_by);
}

}  // namespace kompass::api

namespace kompass::service {

void describe(auto& v, Is<TeamMember> auto& m) {
  v("account", m.account);
  v("name", m.name);
  v("role", m.role);
}

void describe(auto& v, Is<LockState> auto& l) {
  v("account", l.account);
  v("sub_area", l.sub_area);
  v("locked", l.locked);
}

void describe(auto& v, Is<Moved> auto& m) {
  v("state", m.state);
  v("findings", m.findings);
}

void describe(auto& v, Is<PictureView> auto& p) {
  v("sha256", p.sha256);
  v("media_type", p.media_type);
}

void describe(auto& v, Is<FileView> auto& f) {
  v("id", f.id);
  v("name", f.name);
  v("media_type", f.media_type);
  v("sha256", f.sha256);
  v("bytes", f.bytes);
  v("added_at", f.added_at);
  v("added_by", f.added_by);
}

void describe(auto& v, Is<PublishedSnapshot> auto& p) {
  v("number", p.number);
  v("sha256", p.sha256);
  v("findings", p.findings);
}

void describe(auto& v, Is<SnapshotView> auto& s) {
  v("number", s.number);
  v("sha256", s.sha256);
  v("published_at", s.published_at);
  v("erratum", s.erratum);
  v("trail", s.trail);
  v("withdrawn", s.withdrawn);
  v("passages", s.passages);
}

}  // namespace kompass::service

namespace kompass::store {

void describe(auto& v, Is<AuditEntry> auto& e) {
  v("seq", static_cast<int>(e.seq));
  v("at", e.at);
  v("by", e.by);
  v("action", e.action);
  v("kind", e.kind);
  v("item", e.item);
  v("municipality", e.municipality);
  v("before", e.before);
  v("after", e.after);
  v("previous", e.previous);
  v("hash", e.hash);
}

}  // namespace kompass::store
