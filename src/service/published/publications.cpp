// SPDX-License-Identifier: EUPL-1.2
#include "service/published/publications.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iterator>
#include <queue>
#include <thread>
#include <tuple>
#include <utility>

#include "base/mapped.hpp"
#include "codec/evaluation_file.hpp"
#include "service/published/snapshots.hpp"
#include "service/stored.hpp"

namespace kompass::service {
namespace {

Result<Score> kept_score(const FigureItem& figure, const std::string& where) {
  auto score = score_of(figure);
  if (score) return *score;
  return Problem{Trouble::Input, where, "its points cannot be read", "restore the latest backup"};
}

Result<Publication> publication_of(Stored<SnapshotItem> snapshot) {
  auto& kept = snapshot.value;
  const std::string where = "snapshot " + snapshot.item.id;
  std::string shown = shown_document(kept);
  Publication made{.id = snapshot.item.parent,
                   .municipality = std::move(kept.municipality),
                   .year = kept.year,
                   .date = kept.date,
                   .order = kept.order,
                   .edition = {kept.instrument, kept.edition},
                   .edition_assumed = std::move(kept.edition_assumed),
                   .invented = kept.invented,
                   .notice = std::move(kept.notice),
                   .provided = std::move(kept.provided),
                   .total = {},
                   .areas = {},
                   .role_models = std::move(kept.role_models),
                   .average = std::move(kept.average),
                   .snapshot = kept.number,
                   .sha256 = std::move(kept.document),
                   .published_at = snapshot.item.created_at,
                   .erratum = std::move(kept.erratum),
                   .passages = std::move(kept.passages),
                   .shown_sha256 = std::move(shown)};
  auto total = kept_score(kept.total, where);
  if (!total) return total.problem();
  made.total = std::move(*total);
  for (const auto& figure : kept.areas) {
    auto area = kept_score(figure, where);
    if (!area) return area.problem();
    made.areas.push_back(std::move(*area));
  }
  return made;
}

bool newer(const Publication& a, const Publication& b) {
  if (a.year != b.year) return a.year > b.year;
  return std::tie(a.municipality.name, a.id) < std::tie(b.municipality.name, b.id);
}

Result<Publications> publications_in(std::vector<store::Item> snapshots) {
  Publications made;
  made.reserve(snapshots.size());
  for (auto& item : snapshots) {
    auto snapshot = stored<SnapshotItem>(std::move(item));
    if (!snapshot) return snapshot.problem();
    if (snapshot->value.withdrawn) continue;
    auto one = publication_of(std::move(*snapshot));
    if (!one) return one.problem();
    made.push_back(std::move(*one));
  }
  return made;
}

// Takes snapshots by evaluation, then by number, and turns the newest of each evaluation into a
// publication: a batch at a time, by other threads while more are read.
class NewestSnapshots {
 public:
  void take(store::Item snapshot) {
    constexpr std::size_t worth_a_thread = 300;
    if (!batch_.empty() && batch_.back().parent == snapshot.parent) {
      batch_.pop_back();
    } else if (batch_.size() == worth_a_thread) {
      hand_over();
    }
    batch_.push_back(std::move(snapshot));
  }

  Result<Publications> finish() {
    hand_over();
    while (!running_.empty()) collect();
    if (problem_) return *problem_;
    return std::move(made_);
  }

 private:
  void hand_over() {
    if (running_.size() >= std::max(1U, std::thread::hardware_concurrency())) collect();
    running_.push(std::async(std::launch::async, publications_in, std::exchange(batch_, {})));
  }

  void collect() {
    auto part = running_.front().get();
    running_.pop();
    if (part) {
      std::ranges::move(*part, std::back_inserter(made_));
    } else if (!problem_) {
      problem_ = part.problem();
    }
  }

  std::vector<store::Item> batch_;
  std::queue<std::future<Result<Publications>>> running_;
  Publications made_;
  std::optional<Problem> problem_;
};

}  // namespace

Result<Publications> publications(store::Store& store) {
  auto all = looked(store, [](store::Reading& reading) {
    NewestSnapshots newest;
    reading.each(SnapshotItem::kind, [&](store::Item item) { newest.take(std::move(item)); });
    return newest.finish();
  });
  if (all) std::ranges::sort(*all, newer);
  return all;
}

Result<OpenedEvaluation> open_publication(const store::Store& store, Instruments& instruments,
                                          const Publication& publication) {
  return open_document(store, instruments, publication.shown_sha256);
}

std::string evaluation_key(const Municipality& municipality, int year) {
  return fmt::format("{}-{}/{}", municipality.country, municipality.code, year);
}

}  // namespace kompass::service
