// SPDX-License-Identifier: EUPL-1.2
// Threads for what takes long, with a queue that is bounded: who comes when it is full is told so
// at once, instead of waiting for ever.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kompass::http {

class Workers {
 public:
  Workers(int threads, std::size_t longest_queue);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False when the queue is full or `stop` was called. The job must not throw.
  bool take(std::function<void()> job);

  // Drops what waits, finishes what runs, and returns.
  void stop();

 private:
  std::function<void()> next();  // waits for one; empty after `stop`
  void work();

  std::size_t longest_queue_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace kompass::http
