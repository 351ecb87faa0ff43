// SPDX-License-Identifier: EUPL-1.2
#include "workspace/waiting.hpp"

#include <algorithm>

namespace kompass::workspace {
namespace {

void count(Share& share, bool locked) {
  ++share.all;
  if (locked) ++share.done;
}

}  // namespace

std::vector<Code> Waiting::only_for(const std::string& account) const {
  std::vector<Code> codes;
  for (const auto& one : partly) {
    if (one.waited_for.size() == 1 && one.waited_for.front() == account) {
      codes.push_back(one.sub_area);
    }
  }
  return codes;
}

std::vector<std::string> Waiting::unfinished_but(const std::string& account) const {
  std::vector<std::string> accounts;
  for (const auto& [grader, share] : graders) {
    if (grader != account && share.done < share.all) accounts.push_back(grader);
  }
  return accounts;
}

Waiting waiting_in(const std::vector<service::LockState>& locks) {
  Waiting waiting;
  for (const auto& lock : locks) {
    count(waiting.graders[lock.account], lock.locked);
    if (waiting.partly.empty() || waiting.partly.back().sub_area != lock.sub_area) {
      waiting.partly.push_back({lock.sub_area, {}, {}});
    }
    auto& place = waiting.partly.back();
    count(place.locked, lock.locked);
    if (!lock.locked) place.waited_for.push_back(lock.account);
  }
  std::erase_if(waiting.partly, [](const Partly& one) {
    return one.locked.done == 0 || one.locked.done == one.locked.all;
  });
  return waiting;
}

}  // namespace kompass::workspace
