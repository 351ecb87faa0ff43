// SPDX-License-Identifier: EUPL-1.2
#include "service/work/kinds.hpp"

#include <algorithm>
#include <cassert>

#include "codec/record_writer.hpp"
#include "service/work/entries.hpp"
#include "service/work/records.hpp"

namespace kompass::service {
namespace {

// A body that the store has was written by `body` below, so that there is nothing to be told of it.
template <class T>
T value_in(const std::string& body) {
  Findings none;
  const codec::Source source{body, T::kind};
  codec::Faults faults(source, none);
  T value{};
  if (const auto node = codec::parse_json(source, none)) codec::read_value(*node, value, faults);
  return value;
}

template <class T>
std::string body_from(const codec::Node& node, codec::Faults& faults) {
  T value{};
  codec::read_value(node, value, faults);
  return codec::to_json(value, codec::JsonWriter::Layout::Compact);
}

template <class T>
std::vector<Code> sub_areas_of(const std::string& body, const Edition& edition) {
  if constexpr (requires(T value) { about(value, edition); }) {
    return about(value_in<T>(body), edition);
  }
  return {};
}

template <class T>
void entered(const std::string& key, const std::string& body, const Edition& edition,
             Evaluation& evaluation) {
  enter(value_in<T>(body), {key, edition}, evaluation);
}

template <class T>
std::vector<CriterionId> criteria_of(const std::string& body) {
  if constexpr (requires(T value) { value.criteria; }) return value_in<T>(body).criteria;
  return {};
}

template <class T>
std::vector<RoleGroupId> role_groups_of(const std::string& body) {
  if constexpr (requires(T value) { value.role_groups; }) return value_in<T>(body).role_groups;
  return {};
}

template <class T>
bool counts(const std::string& body) {
  if constexpr (requires(T value) { is_held(value); }) return is_held(value_in<T>(body));
  return true;
}

template <class T>
constexpr PartRecord record_of() {
  PartRecord record{body_from<T>,   sub_areas_of<T>,   nullptr,
                    criteria_of<T>, role_groups_of<T>, counts<T>};
  if constexpr (requires(T value, const Entry& entry, Evaluation& evaluation) {
                  enter(value, entry, evaluation);
                }) {
    record.enter = entered<T>;
  }
  return record;
}

struct Rights {
  Action read, write;
};
struct Naming {
  Keyed keyed;
  std::string_view id_member;  // empty where no member repeats the key
};

template <class T>
PartKind row(std::string_view path, Rights rights, Naming naming, Destiny destiny) {
  return {path,    T::kind,        rights.read, rights.write, naming.keyed, naming.id_member,
          destiny, record_of<T>(), {}};
}

using A = Action;
using enum Keyed;
using enum Destiny;

std::vector<PartKind> rows_of_material() {
  return {
      row<SelfDescription>("self_description", {A::ReadSelfDescription, A::WriteSelfDescription},
                           {BySubArea, "sub_area"}, Inside),
      row<Assignment>("assignments", {A::ReadSelfDescription, A::WriteSelfDescription},
                      {BySubArea, "sub_area"}, Inside),
      row<Part<Evidence>>("evidence", {A::ReadEvidence, A::WriteEvidence}, {ByServer, "id"},
                          Published),
      row<InterviewRecord>("interviews", {A::ReadInterviews, A::WriteInterviews}, {ByServer},
                           Derived),
      row<PrivateNote>("private_notes", {A::ReadPrivateNotes, A::WritePrivateNotes}, {ByServer},
                       Inside),
      row<TeamNote>("team_notes", {A::ReadTeamNotes, A::WriteTeamNotes}, {ByServer}, Inside),
  };
}

std::vector<PartKind> rows_of_grades() {
  auto grades = row<Part<EvaluatorGrade>>("grades", {A::ReadOwnGrades, A::WriteOwnGrade},
                                          {ByAuthorAndCriterion, "criterion"}, Derived);
  grades.read_others = A::ReadBlindGrades;
  return {grades, row<Part<Consensus>>("consensus", {A::ReadConsensus, A::WriteConsensus},
                                       {ByCriterion, "criterion"}, Published)};
}

template <class T>
PartKind row_of_report(std::string_view path, std::string_view id_member = "") {
  return row<Part<T>>(path, {A::ReadDraft, A::WriteText}, {ByServer, id_member}, Published);
}

std::vector<PartKind> rows_of_report() {
  return {
      row_of_report<ReportText>("texts"),
      row_of_report<Observation>("findings"),
      row<Part<Summary>>("summary", {A::ReadDraft, A::WriteText}, {Single}, Published),
      row_of_report<Figure>("figures", "id"),
      row_of_report<RoleModel>("role_models"),
      row_of_report<Remaining>("remaining"),
      row<Part<KeyFact>>("key_facts", {A::ReadEvaluation, A::WriteEvaluation}, {ByServer},
                         Published),
      row<Remark>("remarks", {A::ReadRemarks, A::WriteRemark}, {ByServer}, Inside),
      row<RemarkAnswer>("answers", {A::ReadRemarks, A::AnswerRemark}, {ByRemark}, Inside),
  };
}

std::string underscored(std::string_view path) {
  std::string name(path);
  std::ranges::replace(name, '-', '_');
  return name;
}

}  // namespace

std::span<const PartKind> part_kinds() {
  static const std::vector<PartKind> kinds = [] {
    std::vector<PartKind> all;
    for (const auto& rows : {rows_of_material(), rows_of_grades(), rows_of_report()}) {
      all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
  }();
  return kinds;
}

const PartKind* find_part_kind(std::string_view path) {
  const auto kinds = part_kinds();
  const auto found = std::ranges::find(kinds, underscored(path), &PartKind::path);
  return found == kinds.end() ? nullptr : &*found;
}

const PartKind& part_kind(std::string_view kind) {
  const auto kinds = part_kinds();
  const auto found = std::ranges::find(kinds, kind, &PartKind::kind);
  assert(found != kinds.end());
  return *found;
}

PartKey split_key(const std::string& key) {
  const auto colon = key.find(':');
  if (colon == std::string::npos) return {"", key};
  return {key.substr(0, colon), key.substr(colon + 1)};
}

}  // namespace kompass::service
