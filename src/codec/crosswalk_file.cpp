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

CrosswalkPlaces places_in(const Node& document, const Source& source) {
  const auto place_of = [&](const Node& record, std::string_view key) {
    const Node* value = record.find(key);
    const bool absent = value == nullptr || value->kind == Node::Kind::Null;
    return place(source, absent ? record.at : value->at);
  };
  CrosswalkPlaces places{.instrument = place_of(document, "instrument"),
                         .from = place_of(document, "from"),
                         .to = place_of(document, "to"),
                         .relations = place_of(document, "relations")};
  const Node* relations = document.find("relations");
  if (relations == nullptr) return places;
  for (const auto& relation : relations->items) {
    places.each.push_back(
        {place_of(relation, "from"), place_of(relation, "to"), place_of(relation, "reason")});
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
  auto places = document ? places_in(*document, source) : CrosswalkPlaces();
  auto record =
      decode_partly<CrosswalkRecord>(std::move(document), source, crosswalk_format, findings);
  if (!record) return {std::nullopt, std::move(findings)};
  Crosswalk& crosswalk = record->crosswalk;
  crosswalk.from.instrument = crosswalk.to.instrument = record->instrument;
  return {CrosswalkFile{std::move(crosswalk), std::move(places)}, std::move(findings)};
}

}  // namespace kompass::codec
