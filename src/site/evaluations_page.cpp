// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <set>

#include "http/address.hpp"
#include "site/pages.hpp"
#include "site/rows.hpp"

namespace kompass::site {
namespace {

constexpr std::size_t rows_a_page = 50;

std::string whole(const Visit& visit, std::size_t count) {
  return visit.numbers.whole(static_cast<long long>(count));
}

// The part of the list that is asked for (?sida=2); the nearest there is.
std::size_t asked_part(const Visit& visit, std::size_t parts) {
  const auto fields = http::parse_fields(visit.request.query);
  const auto word = http::value_of(fields, "sida");
  std::size_t part = 1;
  std::from_chars(word.data(), word.data() + word.size(), part);
  return std::clamp<std::size_t>(part, 1, parts);
}

View part_link(const Visit& visit, std::size_t part, std::size_t parts) {
  if (part < 1 || part > parts) return View(false);
  const std::string query = part == 1 ? "" : "?sida=" + std::to_string(part);
  return View(visit.address("/utvarderingar") + query);
}

void put_parts(const Visit& visit, View& view, std::size_t part, std::size_t parts) {
  view["several_parts"] = View(parts > 1);
  view["earlier"] = part_link(visit, part - 1, parts);
  view["later"] = part_link(visit, part + 1, parts);
  view["part"] = View(
      visit.say("site_list_part", {{"part", whole(visit, part)}, {"parts", whole(visit, parts)}}));
}

std::size_t municipalities_in(const Visit& visit) {
  std::set<std::string> addresses;
  for (const auto& publication : *visit.publications) {
    addresses.insert(address_of(visit, publication.municipality));
  }
  return addresses.size();
}

std::string lede_of(const Visit& visit) {
  const auto& all = *visit.publications;
  auto lede =
      visit.say("site_list_lede", {{"count", whole(visit, all.size())},
                                   {"municipalities", whole(visit, municipalities_in(visit))}});
  const auto invented = std::ranges::count_if(all, &service::Publication::invented);
  if (invented == 0) return lede;
  const auto count = whole(visit, static_cast<std::size_t>(invented));
  return lede + " " + visit.say("site_list_invented", {{"count", count}});
}

}  // namespace

std::optional<Page> evaluations_page(const Visit& visit) {
  const std::span<const service::Publication> all = *visit.publications;
  const std::size_t parts = std::max<std::size_t>(1, (all.size() + rows_a_page - 1) / rows_a_page);
  const std::size_t part = asked_part(visit, parts), first = (part - 1) * rows_a_page;
  Page page{"evaluations", visit.say("site_window", {{"title", visit.say("site_list_title")}}),
            Section::Evaluations};
  put_evaluations(visit, page.view, all.subspan(first, std::min(rows_a_page, all.size() - first)));
  put_parts(visit, page.view, part, parts);
  page.view["lede"] = View(lede_of(visit));
  return page;
}

}  // namespace kompass::site
