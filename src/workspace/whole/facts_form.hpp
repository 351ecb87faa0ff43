// SPDX-License-Identifier: EUPL-1.2
// The head of an evaluation as the fields of a form, both ways.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/work/items.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

struct FactFields {
  std::map<std::string, std::string> texts;            // by the name of the field
  std::vector<service::NamedEvaluator> organisations;  // by account
};

FactFields fields_of(const service::EvaluationHead& head);
FactFields fields_in(const Turn& turn);

struct FactsRead {
  service::EvaluationHead head;
  std::map<std::string, std::string> faults;  // in words, by field
};
struct FactsKnown {
  const std::vector<EditionName>& editions;  // "kommunkompassen/2.1", of a previous evaluation
  const service::EvaluationItem& item;       // as it stands
};
FactsRead facts_in(const Turn& turn, const FactFields& fields, const FactsKnown& known);

}  // namespace kompass::workspace
