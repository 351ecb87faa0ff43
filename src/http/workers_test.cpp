// SPDX-License-Identifier: EUPL-1.2
#include "http/workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace kompass::http {
namespace {

TEST(Workers, RefuseWhatTheQueueHasNoRoomFor) {
  std::promise<void> begun, may_end;
  Workers workers(1, 1);
  ASSERT_TRUE(workers.take([&] {
    begun.set_value();
    may_end.get_future().wait();
  }));
  begun.get_future().wait();
  EXPECT_TRUE(workers.take([] {}));
  EXPECT_FALSE(workers.take([] {}));
  may_end.set_value();
}

TEST(Workers, FinishWhatRunsAndDropWhatWaitsWhenTheyStop) {
  std::promise<void> begun, may_end;
  std::atomic<bool> ended = false, waited = false;
  Workers workers(1, 1'000'000);
  ASSERT_TRUE(workers.take([&] {
    begun.set_value();
    may_end.get_future().wait();
    ended = true;
  }));
  begun.get_future().wait();
  ASSERT_TRUE(workers.take([&] { waited = true; }));
  auto stopped = std::async(std::launch::async, [&] { workers.stop(); });
  while (workers.take([&] { waited = true; })) std::this_thread::yield();
  may_end.set_value();
  stopped.get();
  EXPECT_TRUE(ended);
  EXPECT_FALSE(waited);
}

}  // namespace
}  // namespace kompass::http
