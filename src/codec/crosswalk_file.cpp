// SPDX-License-Identifier: EUPL-1.2
#include "codec/crosswalk_file.hpp"

#include "base/file.hpp"
#include "codec/edition_records.hpp"

namespace kompass::codec {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t largest_file = 8'000'000;
const Format crosswalk_format{"kompass-crosswalk", 1, {}};

struct CrosswalkRecord {
  std::string instrument;
  Crosswalk crosswalk;
};

void describe(auto& v, CrosswalkRecord& r) {
  v.must("instrument", r.instrument);
  v.must("from", r.crosswalk.from.edition);
  v.must("to", r.crosswalk.to.edition);
  v.must("provenance", r.crosswalk.provenance);
  v.must("relations", r.crosswalk.relations);
}

std::vector<RelationPlaces> places_in(const Node& document, const Source& source) {
  std::vector<RelationPlaces> places;
  const Node* relations = document.find("relations");
  if (relations == nullptr) return places;
  for (const auto& relation : relations->items) {
    const auto place_of = [&](std::string_view key) {
      const Node* value = relation.find(key);
      return place(source, value == nullptr ? relation.at : value->at);
    };
    places.push_back({place_of("from"), place_of("to")});
  }
  return places;
}

}  // namespace

Decoded<CrosswalkFile> load_crosswalk(const fs::path& path) {
  const auto bytes = read_file(path, largest_file);
  if (!bytes) {
    return {std::nullopt,
            {{Severity::Error, "file-unreadable", path.string(),
              bytes.problem().what + "; " + bytes.problem().remedy}}};
  }
  const std::string name = path.string();
  const Source source{*bytes, name};
  Findings findings;
  auto document = parse_yaml(source, findings);
  auto places = document ? places_in(*document, source) : std::vector<RelationPlaces>();
  auto record =
      decode<CrosswalkRecord>(std::move(document), source, crosswalk_format, std::move(findings));
  if (!record.value) return {std::nullopt, std::move(record.findings)};
  Crosswalk& crosswalk = record.value->crosswalk;
  crosswalk.from.instrument = crosswalk.to.instrument = record.value->instrument;
  return {CrosswalkFile{std::move(crosswalk), std::move(places)}, std::move(record.findings)};
}

}  // namespace kompass::codec
