// SPDX-License-Identifier: EUPL-1.2
// What the checks of an edition share: the thing they look at, and how a breach is told of it.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition_check.hpp"

namespace kompass {

enum class Needed { InEveryLanguage, InEveryLanguageOnceWritten, InSwedish };

struct TextRule {
  const char* key;
  const char* what;
  std::size_t words;       // 0: no limit in words
  std::size_t characters;  // 0: no limit in characters
  Needed needed;
};

inline constexpr TextRule name_rule{"name", "name", 0, 60, Needed::InEveryLanguage};

class EditionTeller {
 public:
  // Both must outlive it.
  EditionTeller(const Edition& edition, const WhereIs& where_is);

  // What the following is about: the thing, and which of its keys.
  void look_at(std::string thing) { thing_ = std::move(thing); }
  void at_key(std::string_view key) { key_ = key; }
  [[nodiscard]] const std::string& thing() const { return thing_; }

  // A whole sentence; one about the thing at hand; one whose subject is the thing itself.
  void say(const char* code, std::string_view sentence);
  void at_thing(const char* code, std::string_view sentence);
  void of_thing(const char* code, std::string_view predicate);

  void text(const LocalText& local, const TextRule& rule);
  void once(std::set<std::string>& seen, const std::string& id);

  Findings take() { return std::move(findings_); }

 private:
  void measure(const std::string& text, const TextRule& rule, Language language);
  [[nodiscard]] bool is_part() const { return thing_ != "edition"; }

  const Edition& edition_;
  const WhereIs& where_is_;
  std::vector<Language> languages_;  // of the edition, each once
  std::string thing_ = "edition";
  std::string_view key_;
  Findings findings_;
};

}  // namespace kompass
