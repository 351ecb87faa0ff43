// SPDX-License-Identifier: EUPL-1.2
#include "service/work/rights.hpp"

#include <fmt/format.h>

#include "service/work/records.hpp"

namespace kompass::service {
namespace {

Result<std::string> assigned_to(store::Reading& reading, const Work& work,
                                const std::string& sub_area) {
  auto item = reading.named(Assignment::kind, work.id(), sub_area);
  if (!item) return std::string{};
  const auto assignment = stored<Assignment>(std::move(*item));
  if (!assignment) return assignment.problem();
  return assignment->value.account;
}

}  // namespace

std::string maker_of(const PartKind& kind, const store::Item& item) {
  return kind.kind == PrivateNote::kind ? item.created_by : std::string{};
}

Result<std::string> author_of(store::Reading& reading, const Work& work, const PartAddress& address,
                              const store::Item* item) {
  if (address.kind.keyed == Keyed::ByAuthorAndCriterion) return split_key(address.key).account;
  if (address.kind.kind == SelfDescription::kind) return assigned_to(reading, work, address.key);
  return item != nullptr ? maker_of(address.kind, *item) : std::string{};
}

Subject subject_of_part(const Work& work, const PartAddress& address, const std::string& author,
                        const std::string& body) {
  const auto& edition = work.edition->edition;
  if (address.kind.keyed == Keyed::ByAuthorAndCriterion) {
    const auto place = place_of(edition, CriterionId(split_key(address.key).name));
    if (place) return subject_of_grade(work, author, place->sub_area->code);
  }
  if (body.empty()) return subject_of(work, {{}, author});
  return subject_of(work, {address.kind.record.about(body, edition), author});
}

bool may_read(const Caller& caller, const PartKind& kind, const Subject& subject) {
  return may(caller, kind.read, subject) ||
         (kind.read_others && may(caller, *kind.read_others, subject));
}

Result<void> permit_kind(const Caller& caller, const Work& work, const PartKind& kind, Use use) {
  for (const auto best : {Best::OwnOpen, Best::Locked}) {
    const auto subject = best_case(subject_of(work), caller.account, best);
    const bool fine =
        use == Use::Reading ? may_read(caller, kind, subject) : may(caller, kind.write, subject);
    if (fine) return {};
  }
  return denied(use == Use::Reading ? kind.read : kind.write);
}

Problem denied(Action action) {
  return {Trouble::Denied, "", fmt::format("you may not do this here ({})", name_of(action)),
          "ask somebody who may"};
}

Problem no_such(const PartKind& kind) {
  return {Trouble::Missing, "", std::string("there is no such ").append(kind.kind), ""};
}

}  // namespace kompass::service
