// SPDX-License-Identifier: EUPL-1.2
// Every word the product says in one language, by key, with {named} places to fill in. The words
// themselves lie in texts/*.yaml; a test holds the keys used in code against those files.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/language.hpp"

namespace kompass {

class Phrasebook {
 public:
  using Fillings = std::initializer_list<std::pair<std::string_view, std::string>>;

  Phrasebook() = default;
  Phrasebook(Language language, std::map<std::string, std::string, std::less<>> phrases)
      : language_(language), phrases_(std::move(phrases)) {}

  [[nodiscard]] Language language() const { return language_; }
  // The phrase with its places filled. A key that is not there comes back in brackets: "[key]".
  [[nodiscard]] std::string say(std::string_view key, Fillings fillings = {}) const;
  [[nodiscard]] bool has(std::string_view key) const { return phrases_.contains(key); }
  [[nodiscard]] const auto& phrases() const { return phrases_; }

 private:
  Language language_ = Language::Swedish;
  std::map<std::string, std::string, std::less<>> phrases_;
};

}  // namespace kompass
