// SPDX-License-Identifier: EUPL-1.2
#include "service/account/throttle.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace kompass::service {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::chrono::milliseconds Throttle::wait_after(int attempts) const {
  if (attempts < limits_.free) return milliseconds(0);
  constexpr int most_doublings = 20;
  const int doublings = std::min(attempts - limits_.free, most_doublings);
  return std::min<milliseconds>(limits_.first * (1 << doublings), limits_.longest);
}

std::optional<seconds> Throttle::admit(const std::string& who, store::Moment now) {
  const std::lock_guard lock(mutex_);
  if (!attempts_.contains(who)) make_room(now);
  Attempts& past = attempts_[who];
  if (now - past.last > limits_.forgotten_after) past.count = 0;
  const milliseconds needed = wait_after(past.count);
  // A clock that was set back makes nobody wait longer than the wait itself.
  const milliseconds since = std::max(now - past.last, milliseconds(0));
  if (past.count > 0 && since < needed) return std::chrono::ceil<seconds>(needed - since);
  ++past.count;
  past.last = now;
  return std::nullopt;
}

void Throttle::forget(const std::string& who) {
  const std::lock_guard lock(mutex_);
  attempts_.erase(who);
}

void Throttle::give_back(const std::string& who) {
  const std::lock_guard lock(mutex_);
  const auto found = attempts_.find(who);
  if (found != attempts_.end() && --found->second.count <= 0) attempts_.erase(found);
}

std::size_t Throttle::remembered() const {
  const std::lock_guard lock(mutex_);
  return attempts_.size();
}

// Room for one more: what is old goes, else what was tried least lately.
void Throttle::make_room(store::Moment now) {
  if (attempts_.size() < limits_.most) return;
  std::erase_if(attempts_, [&](const auto& entry) {
    return now - entry.second.last > limits_.forgotten_after;
  });
  if (attempts_.size() < limits_.most) return;
  attempts_.erase(
      std::ranges::min_element(attempts_, {}, [](const auto& entry) { return entry.second.last; }));
}

std::optional<seconds> SignInThrottle::admit(const std::string& account, std::string_view peer,
                                             store::Moment now) {
  const auto address = counted_peer(peer);
  if (const auto wait = peers.admit(address, now)) return wait;
  const auto wait = accounts.admit(account, now);
  if (wait) peers.give_back(address);  // it is not looked at
  return wait;
}

void SignInThrottle::succeeded(const std::string& account, std::string_view peer) {
  accounts.forget(account);
  peers.give_back(counted_peer(peer));
}

std::string counted_peer(std::string_view address) {
  std::array<unsigned char, 16> bytes{};
  const std::string text(address.substr(0, address.find('%')));
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text.substr(0, 64);
  constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) {
    return std::to_string(bytes[12]) + "." + std::to_string(bytes[13]) + "." +
           std::to_string(bytes[14]) + "." + std::to_string(bytes[15]);
  }
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  std::array<char, INET6_ADDRSTRLEN> network{};
  inet_ntop(AF_INET6, bytes.data(), network.data(), network.size());
  return network.data();
}

}  // namespace kompass::service
