// SPDX-License-Identifier: EUPL-1.2
// The register of municipalities. It does not change while a server runs.
#include "api/lists.hpp"
#include "api/resources.hpp"
#include "base/mapped.hpp"
#include "codec/hash.hpp"

namespace kompass::api {
namespace {

struct Candidate {
  std::string country, code, name, official_name, county, address;
  std::optional<Date> ended;
};
void describe(auto& v, Is<Candidate> auto& m) {
  v("country", m.country);
  v("code", m.code);
  v("name", m.name);
  v("official_name", m.official_name);
  v("county", m.county);
  v("address", m.address);
  v("ended", m.ended);
}

struct Number {
  std::string code, name, county;
  std::optional<Date> from, until;
};
void describe(auto& v, Is<Number> auto& n) {
  v("code", n.code);
  v("name", n.name);
  v("county", n.county);
  v("from", n.from);
  v("until", n.until);
}

struct Counted {
  Date date;
  int count = 0;
  std::string source;
};
void describe(auto& v, Is<Counted> auto& c) {
  v("date", c.date);
  v("count", c.count);
  v("source", c.source);
}

struct WholeMunicipality {
  Candidate head;
  std::string group_2017, group_2023;
  std::vector<Number> numbers;
  std::vector<Counted> inhabitants;
  std::vector<Candidate> predecessors, became;
};
void describe(auto& v, Is<WholeMunicipality> auto& m) {
  describe(v, m.head);
  v("group_2017", m.group_2017);
  v("group_2023", m.group_2023);
  v("numbers", m.numbers);
  v("inhabitants", m.inhabitants);
  v("predecessors", m.predecessors);
  v("became", m.became);
}

Candidate candidate_of(const GazetteerEntry& entry) {
  const auto& own = entry.municipality;
  return {own.country,           own.code,      own.name,     own.official_name,
          county_of(entry).name, entry.address, end_of(entry)};
}

Candidate candidate_at(const GazetteerEntry* entry) {
  return candidate_of(*entry);
}

WholeMunicipality whole(const Gazetteer& gazetteer, const GazetteerEntry& entry) {
  const auto number = [](const MunicipalityNumber& n) {
    return Number{n.code, n.name, n.county.name, n.from, n.until};
  };
  const auto counted = [](const Inhabitants& i) { return Counted{i.date, i.count, i.source}; };
  const bool ended = end_of(entry).has_value();
  return {candidate_of(entry),
          entry.group_2017,
          entry.group_2023,
          mapped(entry.numbers, number),
          mapped(entry.inhabitants, counted),
          mapped(gazetteer.predecessors(entry), candidate_at),
          ended ? mapped(gazetteer.became(entry), candidate_at) : std::vector<Candidate>()};
}

// Another version of the program may have another register.
Answer tagged(const Call& call, std::string json) {
  const auto tag = codec::sha256(json).substr(0, 16);
  return json_response(call.request, std::move(json), tag);
}

// All that may be meant by `q`, nearest first.
Answer search_municipalities(const Call& call) {
  const auto words = call.query("q");
  if (words.empty()) return Problem{Trouble::Usage, "q", "is missing", "write ?q=vallentuna"};
  const Items<Candidate> list{mapped(call.stage.search.find(words), [](const auto& candidate) {
    return candidate_of(*candidate.municipality);
  })};
  return tagged(call, codec::to_json(list));
}

// By country and code, also an older code: "SE-0115".
Answer show_municipality(const Call& call) {
  const auto& key = call.parameter("key");
  const auto dash = std::min(key.find('-'), key.size());
  const auto* entry =
      call.stage.gazetteer.find(key.substr(0, dash), key.substr(std::min(dash + 1, key.size())));
  if (entry == nullptr) {
    return Problem{Trouble::Missing, key, "is no municipality", "write it as SE-0115"};
  }
  return tagged(call, codec::to_json(whole(call.stage.gazetteer, *entry)));
}

}  // namespace

std::vector<Route> municipality_routes() {
  const Right anybody{service::Action::ReadInstrument, installation};
  return {{http::Method::Get,
           "/api/v1/municipalities",
           anybody,
           search_municipalities,
           {.query = {"q"}}},
          {http::Method::Get, "/api/v1/municipalities/{key}", anybody, show_municipality}};
}

}  // namespace kompass::api
