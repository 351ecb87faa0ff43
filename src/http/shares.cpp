// SPDX-License-Identifier: EUPL-1.2
#include "http/shares.hpp"

namespace kompass::http {

bool Bytes::Taken::up_to(std::size_t size) {
  if (size <= size_) return true;
  const std::lock_guard lock(of_.mutex_);
  const std::size_t more = size - size_;
  if (more > of_.most_ - of_.used_) return false;
  of_.used_ += more;
  size_ = size;
  return true;
}

void Bytes::give_back(std::size_t size) {
  const std::lock_guard lock(mutex_);
  used_ -= size;
}

Places::Taken Places::take(const std::string& who) {
  const std::lock_guard lock(mutex_);
  if (used_ >= most_) return {};
  if (!who.empty()) {
    std::size_t& theirs = by_address_[who];
    if (theirs >= of_one_) return {};
    ++theirs;
  }
  ++used_;
  return {*this, who};
}

void Places::give_back(const std::string& who) {
  const std::lock_guard lock(mutex_);
  --used_;
  const auto found = by_address_.find(who);
  if (found != by_address_.end() && --found->second == 0) by_address_.erase(found);
}

}  // namespace kompass::http
