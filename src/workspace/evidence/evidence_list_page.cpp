// SPDX-License-Identifier: EUPL-1.2
// All evidence, under every sub-area that it speaks to.
#include <fmt/format.h>

#include <algorithm>

#include "service/work/records.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/evidence/evidence_view.hpp"
#include "workspace/files.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using Stored = service::Stored<service::Part<Evidence>>;

struct Listing {
  Opened opened;
  std::vector<Stored> evidence;
  service::FilesByPart files;
  bool may_write = false;

  [[nodiscard]] const std::string& id() const { return opened.evaluation.item.id; }
};

View sub_area_view(const Turn& turn, const Listing& listing, const SubArea& sub_area) {
  const auto address = evidence_address(turn, listing.id(), sub_area.code);
  View items(View::type::list);
  for (const auto& one : listing.evidence) {
    if (!speaks_to(one.value.criteria, sub_area)) continue;
    View item = evidence_view(turn, *listing.opened.edition, one.value);
    const auto own = address + "/" + one.item.key;
    item["href"] = listing.may_write ? View(own) : View(false);
    item["key"] = View(one.item.key);
    item["revision"] = View(std::to_string(one.item.revision));
    put_files(turn, own, files_in(listing.files, one.item.key), item);
    report::add_item(items, std::move(item));
  }
  View view;
  view["id"] = View("s" + report::slug_of(sub_area.code.text));
  view["code"] = View(sub_area.code.text);
  view["name"] = View(turn.visit.name(sub_area.name));
  view["has_items"] = View(!report::items_of(items).empty());
  view["items"] = std::move(items);
  view["add"] = listing.may_write ? View(address) : View(false);
  return view;
}

Result<Listing> listing_of(const Turn& turn) {
  const auto& id = turn.visit.parameter("id");
  auto opened = open_evaluation(turn, id);
  if (!opened) return opened.problem();
  auto evidence = parts_of<service::Part<Evidence>>(turn, id, "evidence");
  if (!evidence) return evidence.problem();
  return Listing{std::move(*opened), std::move(*evidence), files_of_kind(turn, id, "evidence"),
                 may_write(turn, id, "evidence")};
}

}  // namespace

View evidence_view(const Turn& turn, const Edition& edition, const Evidence& one) {
  const auto source = std::ranges::find(edition.sources, one.source, &Source::id);
  const auto date = [&](const char* phrase, const std::optional<Date>& day) {
    return day ? View(turn.say(phrase, {{"date", turn.visit.numbers.date(*day)}})) : View(false);
  };
  View view;
  view["key"] = View(false);
  view["source"] = View(source == edition.sources.end() ? "" : turn.visit.name(source->name));
  view["title"] = View(one.title);
  const bool leads = one.locator.starts_with("https://") || one.locator.starts_with("http://");
  view["locator"] = leads ? View(false) : site::words_or_nothing(one.locator);
  view["outside"] = leads ? View(one.locator) : View(false);
  view["note"] = site::words_or_nothing(one.note);
  view["quote"] = site::words_or_nothing(one.quote);
  view["dated"] = one.dated ? View(turn.visit.numbers.date(*one.dated)) : View(false);
  view["seen"] = date("work_evidence_seen_on", one.seen);
  view["corrected"] = date("work_evidence_corrected_on", one.corrected);
  view["plan"] = View(one.plan_only);
  view["criteria"] = View(listed(one.criteria));
  put_no_files(view);
  return view;
}

bool speaks_to(const std::vector<CriterionId>& criteria, const SubArea& sub_area) {
  return std::ranges::any_of(sub_area.criteria, [&](const Criterion& criterion) {
    return std::ranges::find(criteria, criterion.id) != criteria.end();
  });
}

http::Response show_evidence(const Turn& turn) {
  const auto listing = listing_of(turn);
  if (!listing) return failed(turn, listing.problem());
  View areas = report::list_for(listing->opened.edition->areas.size());
  for (const auto& area : listing->opened.edition->areas) {
    if (area.sub_areas.empty()) continue;
    View sub_areas = report::list_for(area.sub_areas.size());
    for (const auto& sub_area : area.sub_areas) {
      report::add_item(sub_areas, sub_area_view(turn, *listing, sub_area));
    }
    View view;
    view["id"] = View("a" + report::slug_of(area.code.text));
    view["name"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)));
    view["sub_areas"] = std::move(sub_areas);
    report::add_item(areas, std::move(view));
  }
  Page page{"evidence_list", turn.say("work_evidence")};
  page.view["evaluation"] = View(name_of(listing->opened.evaluation.value));
  page.view["count"] = View(turn.say(
      "work_evidence_count",
      {{"count", turn.visit.numbers.whole(static_cast<long long>(listing->evidence.size()))}}));
  page.view["areas"] = std::move(areas);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
