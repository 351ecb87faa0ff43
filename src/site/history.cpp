// SPDX-License-Identifier: EUPL-1.2
#include "site/history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ranges>

#include "service/municipality/slug.hpp"
#include "site/evaluation_files.hpp"
#include "site/facts.hpp"

namespace kompass::site {
namespace {

using service::PublishedEvaluation;
using service::SnapshotView;
using service::WithdrawalNote;

std::string day_of(const Visit& visit, const std::string& time) {
  const auto day = parse_date(time.substr(0, 10));
  return day ? visit.numbers.date(*day) : visit.say("date_unknown");
}

std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole ? std::optional(number) : std::nullopt;
}

View note_view(const Visit& visit, const WithdrawalNote& note) {
  View view;
  view["what"] = View(note.what);
  view["reason"] = View(note.reason);
  view["day"] = View(day_of(visit, note.at));
  return view;
}

View edition_view(const Visit& visit, const EvaluationAt& at, const SnapshotView& snapshot) {
  const bool newest = snapshot.number == at.publication->snapshot;
  View view;
  view["title"] = View(visit.say("site_history_edition", {{"n", std::to_string(snapshot.number)}}));
  view["day"] = View(day_of(visit, snapshot.published_at));
  view["erratum"] = words_or_nothing(snapshot.erratum);
  view["sha256"] = View(snapshot.sha256);
  view["newest"] = View(newest);
  view["withdrawn"] = snapshot.withdrawn ? note_view(visit, *snapshot.withdrawn) : View(false);
  view["href"] =
      newest || snapshot.withdrawn
          ? View(false)
          : View(fmt::format("{}/utgava/{}", address_of(visit, *at.publication), snapshot.number));
  return view;
}

// Under whichever of its numbers the municipality was evaluated.
std::optional<PublishedEvaluation> history_at(const Visit& visit, const Place& place, int year) {
  const auto& ask = visit.site.data().history;
  auto municipality = place.municipality;
  if (auto found = ask(municipality, year)) return *found;
  if (place.entry == nullptr) return std::nullopt;
  for (const auto& number : place.entry->numbers) {
    municipality.code = number.code;
    if (auto found = ask(municipality, year)) return *found;
  }
  return std::nullopt;
}

// An invented municipality has no address but through what is published of it.
std::optional<PublishedEvaluation> withdrawn_of_invented(const Visit& visit, int year) {
  const auto& ask = visit.site.data().withdrawn;
  if (!ask) return std::nullopt;
  const auto all = ask();
  if (!all) return std::nullopt;
  const auto found = std::ranges::find_if(*all, [&](const PublishedEvaluation& one) {
    return one.year == year &&
           service::slug_of(one.municipality.name) == visit.parameter("address");
  });
  return found == all->end() ? std::nullopt : std::optional(*found);
}

}  // namespace

void put_history(const Visit& visit, View& view, const EvaluationAt& at) {
  const auto& publication = *at.publication;
  view["corrections"] = View(false);
  view["taken"] = View(false);
  view["has_history"] = View(publication.snapshot > 1 || !publication.passages.empty());
  if (!publication.passages.empty()) {
    View taken(View::type::list);
    for (const auto& note : publication.passages) report::add_item(taken, note_view(visit, note));
    view["taken"] = std::move(taken);
  }
  if (publication.snapshot == 1) return;
  const auto history = visit.site.data().history(publication.municipality, publication.year);
  if (!history) return;
  View corrections;
  View editions(View::type::list);
  for (const auto& one : history->snapshots | std::views::reverse) {
    report::add_item(editions, edition_view(visit, at, one));
  }
  corrections["editions"] = std::move(editions);
  view["corrections"] = std::move(corrections);
}

std::optional<Page> withdrawn_page(const Visit& visit) {
  if (!visit.parameters.contains("address") || !visit.parameters.contains("year")) return {};
  const auto place = place_at(visit, visit.parameter("address"));
  const auto year = number_in(visit.parameter("year").substr(0, 4));
  if (!year) return std::nullopt;
  const auto history =
      place ? history_at(visit, *place, *year) : withdrawn_of_invented(visit, *year);
  if (!history || !history->snapshots.back().withdrawn) return std::nullopt;
  const auto& last = history->snapshots.back();
  const auto& municipality = place ? place->municipality : history->municipality;
  const std::string name = fmt::format("{} {}", municipality.name, *year);
  Page page{"withdrawn", visit.say("site_window", {{"title", name}}), Section::Evaluations};
  page.view["name"] = View(name);
  page.view["note"] = note_view(visit, *last.withdrawn);
  page.view["published_day"] = View(day_of(visit, last.published_at));
  page.view["sha256"] = View(last.sha256);
  page.view["crumbs"] =
      crumbs({link(place ? address_of(visit, municipality) : "", municipality.name),
              link("", std::to_string(*year))});
  page.status = 410;
  return page;
}

std::optional<http::Response> earlier_report(const Visit& visit) {
  const auto at = evaluation_at(visit, visit.parameter("year"));
  const auto number = number_in(visit.parameter("number"));
  if (!at || !number) return std::nullopt;
  const auto history =
      visit.site.data().history(at->publication->municipality, at->publication->year);
  if (!history) return std::nullopt;
  const auto found = std::ranges::find(history->snapshots, *number, &SnapshotView::number);
  if (found == history->snapshots.end() || found->withdrawn) return std::nullopt;
  auto earlier = *at->publication;
  earlier.snapshot = found->number;
  earlier.sha256 = found->sha256;
  earlier.shown_sha256 = found->shown_sha256;
  earlier.published_at = found->published_at;
  earlier.erratum = found->erratum;
  auto job = job_of(visit, *at);
  return report_response(visit, {earlier, job.previous, job.language, job.form, job.average},
                         report_html.media_type, fmt::format("-{}.html", found->number));
}

}  // namespace kompass::site
