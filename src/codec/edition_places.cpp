// SPDX-License-Identifier: EUPL-1.2
#include "codec/edition_places.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass::codec {
namespace {

const std::vector<Node>& items_of(const Node& record, std::string_view key) {
  static const std::vector<Node> none;
  const Node* list = record.find(key);
  return list == nullptr ? none : list->items;
}

std::string text_of(const Node& record, std::string_view key) {
  const Node* value = record.find(key);
  return value == nullptr ? std::string() : value->text;
}

}  // namespace

void EditionPlaces::remember_edition(const Node& document, const std::string& file) {
  remember("edition", document, file);
  remember_list(document, {"ladder", "step", "percent"}, file);
  remember_list(document, {"sources", "source", "id"}, file);
  remember_list(document, {"role_groups", "role group", "id"}, file);
  remember_list(document, {"perspectives", "perspective", "id"}, file);
  for (const auto& area : items_of(document, "areas")) remember_area(area, file);
}

void EditionPlaces::remember_area(const Node& area, const std::string& file) {
  remember("area " + text_of(area, "code"), area, file);
  for (const auto& sub_area : items_of(area, "sub_areas")) {
    remember("sub-area " + text_of(sub_area, "code"), sub_area, file);
    for (const auto& criterion : items_of(sub_area, "criteria")) {
      remember("criterion " + text_of(criterion, "id"), criterion, file);
    }
  }
}

void EditionPlaces::remember_recognition(const Node& document, const std::string& file) {
  remember("recognition", document, file);
  remember_list(document, {"areas", "recognised area", "code"}, file);
  remember_list(document, {"sub_areas", "recognised sub-area", "code"}, file);
}

void EditionPlaces::remember_list(const Node& document, const Naming& naming,
                                  const std::string& file) {
  for (const auto& item : items_of(document, naming.list)) {
    remember(fmt::format("{} {}", naming.kind, text_of(item, naming.key)), item, file);
  }
}

void EditionPlaces::remember(std::string thing, const Node& record, const std::string& file) {
  Record found{file, record.at, {}};
  for (const auto& member : record.members) {
    if (member.value.kind == Node::Kind::Null) continue;  // as if the key were not there
    found.keys.emplace_back(member.key, member.value.at);
  }
  records_.insert_or_assign(std::move(thing), std::move(found));
}

std::string EditionPlaces::of(std::string_view thing, std::string_view key) const {
  const auto record = records_.find(thing);
  if (record == records_.end()) return {};
  const auto& [file, at, keys] = record->second;
  const auto value = std::ranges::find(keys, key, [](const auto& entry) { return entry.first; });
  return place({"", file}, value == keys.end() ? at : value->second);
}

}  // namespace kompass::codec
