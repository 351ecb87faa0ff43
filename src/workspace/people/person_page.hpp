// SPDX-License-Identifier: EUPL-1.2
// One account: who it is, its roles, how its owner gets in, and its end.
#pragma once

#include <string>

#include "service/account/links.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// What came of a form of the page.
struct PersonAnswer {
  std::string field;  // what the fault is about; empty: nothing was wrong
  std::string fault;
  int status = 200;
  std::string link;  // that lets its owner in, which is shown once
  service::Purpose purpose = service::Purpose::Invitation;
};

http::Response person_page(const Turn& turn, const std::string& account, const PersonAnswer& came);

// A link goes by mail; where there is none it is shown to who made it.
http::Response handed_over(const Turn& turn, const service::MadeLink& link);

// The place of the page that a form is on, once `done` is done.
std::string person_done(const Turn& turn, const std::string& account, std::string_view done);

}  // namespace kompass::workspace
