// SPDX-License-Identifier: EUPL-1.2
#include "service/publications.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <iterator>
#include <thread>
#include <tuple>

#include "base/mapped.hpp"
#include "codec/evaluation_file.hpp"
#include "service/snapshots.hpp"
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

// The newest of each evaluation.
std::vector<store::Item> newest_snapshots(store::Reading& reading) {
  std::vector<store::Item> newest;
  for (auto& item : reading.all(SnapshotItem::kind)) {  // by evaluation, then by number
    if (!newest.empty() && newest.back().parent == item.parent) newest.pop_back();
    newest.push_back(std::move(item));
  }
  return newest;
}

Result<Publications> publications_in(std::span<store::Item> snapshots) {
  Publications made;
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

// Many are read by several threads; their order is decided afterwards.
Result<Publications> read_all(std::vector<store::Item> snapshots) {
  constexpr std::size_t worth_a_thread = 300;
  const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t share = std::max(worth_a_thread, (snapshots.size() + threads - 1) / threads);
  std::vector<std::future<Result<Publications>>> shares;
  for (std::size_t from = 0; from < snapshots.size(); from += share) {
    const auto count = std::min(share, snapshots.size() - from);
    shares.push_back(
        std::async(std::launch::async, publications_in, std::span(snapshots).subspan(from, count)));
  }
  Publications all;
  std::optional<Problem> problem;
  for (auto& one : shares) {
    auto part = one.get();
    if (part) {
      std::ranges::move(*part, std::back_inserter(all));
    } else if (!problem) {
      problem = part.problem();
    }
  }
  if (problem) return *problem;
  return all;
}

}  // namespace

Result<Publications> publications(store::Store& store) {
  auto snapshots =
      looked(store, [](store::Reading& reading) { return Result(newest_snapshots(reading)); });
  if (!snapshots) return snapshots.problem();
  auto all = read_all(std::move(*snapshots));
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
