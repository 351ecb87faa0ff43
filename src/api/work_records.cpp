// SPDX-License-Identifier: EUPL-1.2
#include "api/work_records.hpp"

namespace kompass::api {

WorkAnswer answer_of(const service::EvaluationView& view) {
  const auto& [item, value] = view.evaluation;
  return {item.id, item.revision, value, view.own_roles};
}

PartAnswer answer_of(const service::PartView& part) {
  Findings told_when_it_was_written;
  const auto& item = part.item;
  auto value = codec::parse_json({item.body, item.kind}, told_when_it_was_written);
  return {.key = item.key,
          .author = part.author,
          .revision = item.revision,
          .created_at = item.created_at,
          .created_by = item.created_by,
          .changed_at = item.changed_at,
          .changed_by = item.changed_by,
          .value = value ? std::move(*value) : codec::Node{}};
}

WithdrawalAnswer answer_of(const service::Stored<service::Withdrawal>& withdrawal) {
  const auto& [item, value] = withdrawal;
  return {.id = item.id,
          .withdrawal = value,
          .proposed_at = item.created_at,
          .proposed_by = item.created_by,
          .changed_at = item.changed_at,
          .changed_by = item.changed_by};
}

}  // namespace kompass::api
