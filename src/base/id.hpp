// SPDX-License-Identifier: EUPL-1.2
// A name that cannot be mistaken for another kind of name: Id<struct CriterionTag>.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace kompass {

template <class Tag>
struct Id {
  std::string text;

  Id() = default;
  explicit Id(std::string name) : text(std::move(name)) {}

  [[nodiscard]] bool empty() const { return text.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace kompass

template <class Tag>
struct std::hash<kompass::Id<Tag>> {
  std::size_t operator()(const kompass::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text);
  }
};
