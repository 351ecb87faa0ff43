// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "workspace/whole/overview.hpp"

namespace kompass::workspace {

// What came of a form of the page.
struct TeamAnswer {
  std::string fault;      // empty: nothing was wrong
  std::string field;      // of the form for somebody new that it is about; may be empty
  std::string striking;   // the account whose form to strike them is open
  std::string told;       // what was done
  std::string link_name;  // whom the link is for, that is to be handed over
  std::string link;
  int status = 200;
};

http::Response team_page(const Turn& turn, const Overview& overview, const TeamAnswer& came);

}  // namespace kompass::workspace
