// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <tuple>

namespace kompass::http {

// Ends what a socket waits for when its time is up. All runs on the strand of the socket.
class Deadline {
 public:
  using Socket = boost::asio::ip::tcp::socket;

  explicit Deadline(Socket& socket) : socket_(socket), state_(std::make_shared<State>(socket)) {}
  ~Deadline() {
    boost::system::error_code ignored;
    state_->timer.cancel(ignored);
  }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

  // From now; ends the deadline before it.
  void in(std::chrono::milliseconds time) {
    state_->late = false;
    state_->timer.expires_after(time);
    const auto round = ++state_->round;
    state_->timer.async_wait(
        [state = std::weak_ptr(state_), round, this](const boost::system::error_code& error) {
          const auto here = state.lock();
          if (error || !here || here->round != round) return;
          here->late = true;
          boost::system::error_code ignored;
          std::ignore = socket_.cancel(ignored);
        });
  }
  [[nodiscard]] bool late() const { return state_->late; }

 private:
  struct State {
    explicit State(Socket& socket) : timer(socket.get_executor()) {}
    boost::asio::steady_timer timer;
    std::uint64_t round = 0;
    bool late = false;
  };
  Socket& socket_;
  std::shared_ptr<State> state_;  // gone when a wait that was over comes too late
};

}  // namespace kompass::http
