// SPDX-License-Identifier: EUPL-1.2
// What all clients share, so that nobody takes it all: memory for bodies, and places for
// connections. Safe for any number of threads; what is taken is given back when its holder goes.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace kompass::http {

class Bytes {
 public:
  explicit Bytes(std::size_t most) : most_(most) {}

  class Taken {
   public:
    explicit Taken(Bytes& of) : of_(of) {}
    ~Taken() { of_.give_back(size_); }
    Taken(const Taken&) = delete;
    Taken& operator=(const Taken&) = delete;

    // So many in all, or more when it has more already. False: there is no room, nothing changed.
    bool up_to(std::size_t size);

   private:
    Bytes& of_;
    std::size_t size_ = 0;
  };

 private:
  void give_back(std::size_t size);

  std::size_t most_;
  std::mutex mutex_;
  std::size_t used_ = 0;
};

class Places {
 public:
  // `of_one`: how many of all one address may have.
  Places(std::size_t most, std::size_t of_one) : most_(most), of_one_(of_one) {}

  class Taken {
   public:
    Taken() = default;  // none
    Taken(Places& of, std::string who) : of_(&of), who_(std::move(who)) {}
    Taken(Taken&& other) noexcept
        : of_(std::exchange(other.of_, nullptr)), who_(std::move(other.who_)) {}
    Taken& operator=(Taken&&) = delete;
    ~Taken() {
      if (of_ != nullptr) of_->give_back(who_);
    }
    explicit operator bool() const { return of_ != nullptr; }

   private:
    Places* of_ = nullptr;
    std::string who_;
  };

  // None when there is no room, or, where `who` is not empty, when they have their share already.
  Taken take(const std::string& who);

 private:
  void give_back(const std::string& who);

  std::size_t most_, of_one_;
  std::mutex mutex_;
  std::size_t used_ = 0;
  std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace kompass::http
