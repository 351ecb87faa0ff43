// SPDX-License-Identifier: EUPL-1.2
#include "core/edition_teller.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace kompass {
namespace {

bool is_needed(Needed needed, const LocalText& local, Language language) {
  switch (needed) {
    case Needed::InEveryLanguage: return true;
    case Needed::InEveryLanguageOnceWritten: return !local.empty();
    case Needed::InSwedish: return language == Language::Swedish;
  }
  return true;
}

}  // namespace

EditionTeller::EditionTeller(const Edition& edition, const WhereIs& where_is)
    : edition_(edition), where_is_(where_is) {
  for (const Language language : edition.languages) {
    if (std::ranges::find(languages_, language) == languages_.end()) languages_.push_back(language);
  }
}

void EditionTeller::say(const char* code, std::string_view sentence) {
  findings_.push_back({Severity::Error, code, where_is_(thing_, key_),
                       fmt::format("edition {}: {}", edition_.id.edition, sentence)});
}

void EditionTeller::at_thing(const char* code, std::string_view sentence) {
  say(code, is_part() ? fmt::format("{}: {}", thing_, sentence) : sentence);
}

void EditionTeller::of_thing(const char* code, std::string_view predicate) {
  say(code, is_part() ? fmt::format("{} {}", thing_, predicate) : predicate);
}

void EditionTeller::text(const LocalText& local, const TextRule& rule) {
  at_key(rule.key);
  for (const Language language : languages_) {
    const auto& text = local.only(language);
    if (text.empty() && is_needed(rule.needed, local, language)) {
      of_thing("language-missing",
               fmt::format("has no {} in '{}'; write one", rule.what, tag_of(language)));
    }
    measure(text, rule, language);
  }
}

void EditionTeller::once(std::set<std::string>& seen, const std::string& id) {
  if (seen.insert(id).second) return;
  at_thing("duplicate-id", fmt::format("the id {} is used twice; give one of them another", id));
}

void EditionTeller::measure(const std::string& text, const TextRule& rule, Language language) {
  const std::size_t words = rule.words == 0 ? 0 : words_in(text);
  const std::size_t characters = rule.characters == 0 ? 0 : characters_in(text);
  if (words > rule.words) {
    at_thing("text-too-long", fmt::format("the {} in '{}' has {} words; at most {} fit", rule.what,
                                          tag_of(language), words, rule.words));
  }
  if (characters > rule.characters) {
    at_thing("text-too-long",
             fmt::format("the {} in '{}' has {} characters; at most {} fit", rule.what,
                         tag_of(language), characters, rule.characters));
  }
}

}  // namespace kompass
