// SPDX-License-Identifier: EUPL-1.2
#include "site/choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.hpp"
#include "http/address.hpp"

namespace kompass::site {
namespace {

constexpr std::size_t longest_word = 100;  // bytes; the search takes no more either
constexpr std::size_t most_words = 24;     // of which at most `most_compared` are chosen
constexpr std::size_t most_offers = 8;

std::optional<int> year_in(std::string_view text) {
  int year = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, year);
  const bool whole = read.ec == std::errc() && read.ptr == end && text.size() == 4;
  return whole && year > 0 ? std::optional(year) : std::nullopt;
}

struct Wish {
  std::string word;         // "vallentuna", "Vallentuna", "0115"
  std::optional<int> year;  // after a slash, a space or a hyphen
};

Wish wish_of(std::string_view text) {
  text = trimmed(text);
  constexpr std::string_view apart = "/ -";
  if (text.size() > 5 && apart.find(text[text.size() - 5]) != std::string_view::npos) {
    if (const auto year = year_in(text.substr(text.size() - 4))) {
      return {std::string(trimmed(text.substr(0, text.size() - 5))), year};
    }
  }
  return {std::string(text), std::nullopt};
}

std::vector<std::string> names_of(const auto& hits, std::size_t count) {
  std::vector<std::string> names;
  names.reserve(most_offers);
  for (std::size_t i = 0; i < std::min(count, most_offers); ++i) {
    names.push_back(hits[i].municipality->municipality.name);
  }
  return names;
}

// One search for one choice: what is chosen grows word by word.
class Choosing {
 public:
  explicit Choosing(const Visit& visit) : visit_(visit) {}

  void bound_years(std::string_view from, std::string_view to) {
    choice_.years = {year_in(from), year_in(to)};
    const auto& [first, last] = choice_.years;
    if (!first || !last || *first <= *last) return;
    choice_.doubts.push_back({DoubtKind::Years, fmt::format("{}–{}", *first, *last), {}, {}});
    choice_.years = {};
  }

  void take_group(const std::string& key) {
    if (key.empty()) return;
    for (auto& group : groups_of(visit_, choice_.years)) {
      if (group.key == key) choice_.group = std::move(group);
    }
    if (!choice_.group) doubt(DoubtKind::Group, key.substr(0, longest_word));
  }

  void take(std::string_view text) {
    const Wish wish = wish_of(text);
    if (wish.word.empty()) return;
    if (wish.word.size() > longest_word) return doubt(DoubtKind::Unknown, "…");
    if (const auto place = place_at(visit_, lowered(wish.word))) return take(*place, wish.year);
    find(wish);
  }

  // A group alone stands for its members, those with areas first.
  void take_members() {
    if (!choice_.chosen.empty() || !choice_.group) return;
    auto members = members_of(visit_, *choice_.group, nullptr);
    std::ranges::stable_sort(members, std::ranges::greater(),
                             [](const auto* one) { return any_area_known(*one); });
    for (const auto* member : members) add(*member);
  }

  // What could not be taken stands in the field again; of several, the last.
  void take_or_keep(const std::string& text) {
    const auto before = choice_.doubts.size();
    take(text);
    if (choice_.doubts.size() > before && text.size() <= longest_word) choice_.typed = text;
  }

  Choice finish() {
    if (choice_.group && !choice_.chosen.empty() && choice_.chosen.front()->invented) {
      doubt(DoubtKind::OtherKind, choice_.group->name);
      choice_.group.reset();
    }
    for (auto& doubt : choice_.doubts) keep_offers_of_kind(doubt);
    if (left_out_ > 0) doubt(DoubtKind::TooMany, std::to_string(left_out_));
    return std::move(choice_);
  }

  void leave_out(std::size_t count) { left_out_ += count; }

 private:
  void doubt(DoubtKind kind, std::string word, PublicationList offers = {}) {
    if (offers.size() > most_offers) offers.resize(most_offers);
    choice_.doubts.push_back({kind, std::move(word), std::move(offers), {}});
  }

  void keep_offers_of_kind(Doubt& doubt) const {
    if (doubt.offers.empty()) return;
    std::erase_if(doubt.offers, [&](const auto* one) { return !choice_.takes(*one); });
    if (doubt.offers.empty()) doubt.kind = DoubtKind::OtherKind;
  }

  void add(const service::Publication& publication) {
    if (std::ranges::find(choice_.chosen, &publication) != choice_.chosen.end()) return;
    const bool mixed =
        !choice_.chosen.empty() && choice_.chosen.front()->invented != publication.invented;
    if (mixed) return doubt(DoubtKind::OtherKind, name_of(publication));
    if (choice_.chosen.size() == most_compared) return leave_out(1);
    choice_.chosen.push_back(&publication);
  }

  void take(const Place& place, std::optional<int> year) {
    auto all = publications_of(visit_, place.municipality);
    std::ranges::reverse(all);
    const auto& name = place.municipality.name;
    if (all.empty()) return doubt(DoubtKind::NotEvaluated, name);
    const auto fits = [&](const auto* one) {
      return year ? one->year == *year : choice_.years.hold(one->year);
    };
    const auto found = std::ranges::find_if(all, fits);
    if (found != all.end()) return add(**found);
    doubt(DoubtKind::NotThatYear, name, all);
  }

  // By the words of the search box, which never chooses between two that may be meant.
  void find(const Wish& wish) {
    const auto hits = visit_.site.data().search->find(wish.word);
    const auto sure = std::ranges::count_if(
        hits, [](const auto& hit) { return hit.nearness <= service::Nearness::Folded; });
    if (sure == 1) {
      const auto& entry = *hits.front().municipality;
      return take(Place{&entry, entry.municipality}, wish.year);
    }
    PublicationList offers;
    for (const auto& hit : hits) {
      const auto all = publications_of(visit_, hit.municipality->municipality);
      if (!all.empty()) offers.push_back(all.back());
    }
    doubt(sure > 1 ? DoubtKind::Several : DoubtKind::Unknown, wish.word, std::move(offers));
    if (sure > 1) choice_.doubts.back().names = names_of(hits, static_cast<std::size_t>(sure));
  }

  const Visit& visit_;
  Choice choice_;
  std::size_t left_out_ = 0;
};

}  // namespace

bool Choice::takes(const service::Publication& publication) const {
  if (!chosen.empty()) return chosen.front()->invented == publication.invented;
  return !group || !publication.invented;
}

bool is_about_municipality(DoubtKind kind) {
  using enum DoubtKind;
  return kind == Unknown || kind == Several || kind == NotEvaluated || kind == NotThatYear ||
         kind == OtherKind;
}

Choice choice_of(const Visit& visit) {
  const auto fields = http::parse_fields(visit.request.query);
  Choosing choosing(visit);
  choosing.bound_years(http::value_of(fields, "fran"), http::value_of(fields, "till"));
  choosing.take_group(std::string(http::value_of(fields, "grupp")));
  auto words = http::values_of(fields, "kommun");
  std::ranges::move(http::values_of(fields, "ny"), std::back_inserter(words));
  for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i)
    choosing.take_or_keep(words[i]);
  if (words.size() > most_words) choosing.leave_out(words.size() - most_words);
  choosing.take_members();
  return choosing.finish();
}

std::string token_of(const Visit& visit, const service::Publication& publication) {
  return address_of(visit, publication).substr(visit.address("/kommun/").size());
}

std::string query_of(const Visit& visit, const Choice& choice) {
  std::string query;
  const auto add = [&](std::string_view name, const std::string& value) {
    query += fmt::format("{}{}={}", query.empty() ? "" : "&", name, value);
  };
  for (const auto* one : choice.chosen) add("kommun", token_of(visit, *one));
  if (choice.group) add("grupp", choice.group->key);
  if (choice.years.from) add("fran", std::to_string(*choice.years.from));
  if (choice.years.to) add("till", std::to_string(*choice.years.to));
  return query;
}

}  // namespace kompass::site
