// SPDX-License-Identifier: EUPL-1.2
// The head of an evaluation as the fields of a form, both ways.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/work_items.hpp"
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
// `editions`: the names "kommunkompassen/2.1" that a previous evaluation may be of.
FactsRead facts_in(const Turn& turn, const FactFields& fields,
                   const std::vector<EditionName>& editions);

}  // namespace kompass::workspace
