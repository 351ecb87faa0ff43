// SPDX-License-Identifier: EUPL-1.2
// Where the parts of an edition are written, so that a rule that is broken is told at its key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "codec/node.hpp"

namespace kompass::codec {

class EditionPlaces {
 public:
  // The edition's own keys with its lists, those of an area with its sub-areas and criteria, or
  // those of recognition data.
  void remember_edition(const Node& document, const std::string& file);
  void remember_area(const Node& area, const std::string& file);
  void remember_recognition(const Node& document, const std::string& file);

  // "areas/7.yaml:12:5": the value of `key` of a thing (as in core/edition_check.hpp), or where the
  // thing begins when it has no such key; nothing for a thing that is not there.
  [[nodiscard]] std::string of(std::string_view thing, std::string_view key) const;

 private:
  struct Record {
    std::string file;
    Position at;
    std::vector<std::pair<std::string, Position>> keys;
  };
  // How the items of a list are called: "role group", by which of their keys.
  struct Naming {
    std::string_view list, kind, key;
  };
  void remember_list(const Node& document, const Naming& naming, const std::string& file);
  void remember(std::string thing, const Node& record, const std::string& file);

  std::map<std::string, Record, std::less<>> records_;
};

}  // namespace kompass::codec
