// SPDX-License-Identifier: EUPL-1.2
// The records an evaluation is made of while it is worked on. Those that end in the report are the
// records of the evaluation file; the others stay inside, and each kind is a type of its own
// because each has its own readers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "codec/evaluation_records.hpp"
#include "service/time_of_day.hpp"

namespace kompass::service {

// --- of the evaluation file ----------------------------------------------------------------------

template <class T>
struct PartName;
template <>
struct PartName<Evidence> {
  static constexpr std::string_view kind = "evidence";
};
template <>
struct PartName<EvaluatorGrade> {
  static constexpr std::string_view kind = "grade";
};
template <>
struct PartName<Consensus> {
  static constexpr std::string_view kind = "consensus";
};
template <>
struct PartName<ReportText> {
  static constexpr std::string_view kind = "text";
};
template <>
struct PartName<Observation> {
  static constexpr std::string_view kind = "finding";
};
template <>
struct PartName<Summary> {
  static constexpr std::string_view kind = "summary";
};
template <>
struct PartName<Figure> {
  static constexpr std::string_view kind = "figure";
};
template <>
struct PartName<RoleModel> {
  static constexpr std::string_view kind = "role_model";
};
template <>
struct PartName<KeyFact> {
  static constexpr std::string_view kind = "key_fact";
};
template <>
struct PartName<Remaining> {
  static constexpr std::string_view kind = "remaining";
};

// The same record as an item of its own.
template <class T>
struct Part : T {
  static constexpr std::string_view kind = PartName<T>::kind;
};

template <class T>
void describe(auto& v, Part<T>& part) {
  describe(v, static_cast<T&>(part));
}
template <class T>
void describe(auto& v, const Part<T>& part) {
  describe(v, static_cast<const T&>(part));
}

// The source whose material is interview records and never evidence.
inline bool is_interview(const SourceId& source) {
  return source.text == "interview";
}

// --- that stay inside ----------------------------------------------------------------------------

struct WebLink {
  std::string title, address;
};

void describe(auto& v, Is<WebLink> auto& l) {
  v("title", l.title);
  v.must("address", l.address);
}

// The municipality's answer to the main question of a sub-area.
struct SelfDescription {
  static constexpr std::string_view kind = "self_description";
  Code sub_area;
  std::string text;
  std::vector<WebLink> links;
};

void describe(auto& v, Is<SelfDescription> auto& s) {
  v.must("sub_area", s.sub_area);
  v.must("text", s.text);
  v("links", s.links);
}

// Who of the municipality answers the main question of a sub-area.
struct Assignment {
  static constexpr std::string_view kind = "assignment";
  Code sub_area;
  std::string account;
  std::optional<Date> due;
};

void describe(auto& v, Is<Assignment> auto& a) {
  v.must("sub_area", a.sub_area);
  v.must("account", a.account);
  v("due", a.due);
}

// Confidential. Roles and numbers, never names.
struct InterviewRecord {
  static constexpr std::string_view kind = "interview";
  RoleGroupId role_group;
  int people = 0;
  std::optional<Date> held;
  std::optional<TimeOfDay> begins, ends;
  std::string text;
  std::vector<CriterionId> criteria;
};

void describe(auto& v, Is<InterviewRecord> auto& i) {
  v.must("role_group", i.role_group);
  v.must("people", i.people, any_count);
  v("held", i.held);
  v("begins", i.begins);
  v("ends", i.ends);
  v("text", i.text);
  v("criteria", i.criteria);
}

// Once something is noted of what was said; until then it is planned, and no report counts it.
inline bool is_held(const InterviewRecord& interview) {
  return !is_blank(interview.text);
}

struct PrivateNote {
  static constexpr std::string_view kind = "private_note";
  std::string text;
  std::vector<CriterionId> criteria;
  std::vector<RoleGroupId> role_groups;  // that it is to be asked of
};

struct TeamNote {
  static constexpr std::string_view kind = "team_note";
  std::string text;
  std::vector<CriterionId> criteria;
  std::vector<RoleGroupId> role_groups;
};

void describe_note(auto& v, auto& note) {
  v.must("text", note.text);
  v("criteria", note.criteria);
  v("role_groups", note.role_groups);
}
void describe(auto& v, Is<PrivateNote> auto& n) {
  describe_note(v, n);
}
void describe(auto& v, Is<TeamNote> auto& n) {
  describe_note(v, n);
}

// Of the municipality, on a fact in the draft.
struct Remark {
  static constexpr std::string_view kind = "remark";
  std::string passage;  // the words of the draft that it is about
  std::string text;
};

void describe(auto& v, Is<Remark> auto& r) {
  v("passage", r.passage);
  v.must("text", r.text);
}

// What became of a remark.
struct RemarkAnswer {
  static constexpr std::string_view kind = "answer";
  bool accepted = false;
  std::string text;
};

void describe(auto& v, Is<RemarkAnswer> auto& a) {
  v.must("accepted", a.accepted);
  v.must("text", a.text);
}

}  // namespace kompass::service
