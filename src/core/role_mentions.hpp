// SPDX-License-Identifier: EUPL-1.2
// Where a text names a role group of the edition, in any of its languages and grammatical forms:
// "kommundirektören", "de fackliga företrädarna", "heads of department"; and in Swedish and
// Norwegian the short "direktören" and "oppositionen".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"

namespace kompass {

struct RoleMention {
  std::size_t first = 0, end = 0;  // of the words of the text
};

class RoleWords {
 public:
  explicit RoleWords(const LocalText& name);

  // In a text in lower case. What belongs to the group does not name it ("kommundirektörens
  // instruktion"), but "med kommundirektörens ord" does.
  [[nodiscard]] std::vector<RoleMention> in(std::string_view lower) const;

 private:
  struct Name {
    Language language = Language::Swedish;
    std::vector<std::string> stems;
    bool shorter = false;  // "direktören"; "direktören för bolaget" is somebody else
  };
  std::vector<Name> names_;
};

}  // namespace kompass
