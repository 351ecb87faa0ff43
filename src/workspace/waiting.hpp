// SPDX-License-Identifier: EUPL-1.2
// Who has locked how much, and for whom the others wait. Only that is told, as `service` does:
// never that somebody has begun.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/work/locks.hpp"

namespace kompass::workspace {

struct Share {
  long long done = 0, all = 0;
};

// A sub-area that some have locked and some have not.
struct Partly {
  Code sub_area;
  Share locked;
  std::vector<std::string> waited_for;  // accounts
};

struct Waiting {
  std::map<std::string, Share> graders;  // by account
  std::vector<Partly> partly;            // in the edition's order

  // Of what all others have locked.
  [[nodiscard]] std::vector<Code> only_for(const std::string& account) const;
  // Whose sheets are not all locked, without `account`.
  [[nodiscard]] std::vector<std::string> unfinished_but(const std::string& account) const;
};

Waiting waiting_in(const std::vector<service::LockState>& locks);

}  // namespace kompass::workspace
