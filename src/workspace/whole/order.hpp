// SPDX-License-Identifier: EUPL-1.2
// What is asked for a new evaluation, as it was typed, and what is wrong with it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/work/evaluations.hpp"
#include "site/published.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

struct OrderFields {
  std::string municipality;         // "SE-0115"; empty for an invented one
  std::string country, code, name;  // of an invented one
  std::string association, year, edition, title, language, from, to;
  std::string group;  // the name of an average; empty: the nearest
};

struct Order {
  const GazetteerEntry* municipality = nullptr;  // none: it is to be searched for, or invented
  OrderFields fields;
  std::map<std::string, std::string> faults;  // in words, by field; of the whole under ""
  std::string there_already;                  // address of the evaluation of that year
  int status = 200;
  bool invented = false;  // no register has it
};

// Ids of those the reader makes evaluations for; empty for who makes none.
std::vector<std::string> associations_of(const Turn& turn);

// order_page.cpp
http::Response order_page(const Turn& turn, const Order& order);

}  // namespace kompass::workspace
