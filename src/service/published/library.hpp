// SPDX-License-Identifier: EUPL-1.2
// What a server keeps at hand for readers: what is published and the averages it is held against,
// read anew when the store has changed.
// Safe for any number of threads.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "codec/random.hpp"
#include "service/published/averages.hpp"
#include "service/published/publications.hpp"

namespace kompass::service {

class Library {
 public:
  // Both must outlive it.
  Library(store::Store& store, Instruments& instruments)
      : store_(store), instruments_(instruments) {}

  // As of now, with the revision of the store it is of.
  struct Shelf {
    std::int64_t revision = 0;
    std::string tag;  // of the revision, for entity tags: tells nothing of how much was changed
    Publications publications;
    Averages averages;
  };
  Result<std::shared_ptr<const Shelf>> shelf();

  Result<OpenedEvaluation> open(const Publication& publication);

 private:
  store::Store& store_;
  Instruments& instruments_;
  const std::string salt_ = codec::random_hex(16);
  std::mutex mutex_;  // of the shelf
  std::shared_ptr<const Shelf> shelf_;
};

// Of an evaluation; null when none is published with this id.
const Publication* find_publication(const Publications& all, std::string_view id);

}  // namespace kompass::service
