// SPDX-License-Identifier: EUPL-1.2
#include "service/published/library.hpp"

#include <algorithm>
#include <array>

#include "codec/hash.hpp"
#include "service/published/items.hpp"

namespace kompass::service {
namespace {

// What a reader sees follows from items of these kinds alone.
constexpr std::array published_kinds{SnapshotItem::kind, AverageItem::kind};

}  // namespace

Result<std::shared_ptr<const Library::Shelf>> Library::shelf() {
  const std::lock_guard lock(mutex_);
  const auto revision = store_.revision_of(published_kinds);
  if (shelf_ && shelf_->revision == revision) return shelf_;
  auto all = publications(store_);
  if (!all) return all.problem();
  auto beside = averages(store_, instruments_);
  if (!beside) return beside.problem();
  shelf_ = std::make_shared<const Shelf>(
      Shelf{revision, codec::sha256(salt_ + std::to_string(revision)).substr(0, 16),
            std::move(*all), std::move(*beside)});
  return shelf_;
}

Result<OpenedEvaluation> Library::open(const Publication& publication) {
  return open_publication(store_, instruments_, publication);
}

const Publication* find_publication(const Publications& all, std::string_view id) {
  const auto found = std::ranges::find(all, id, &Publication::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace kompass::service
