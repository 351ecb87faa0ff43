// SPDX-License-Identifier: EUPL-1.2
#include "workspace/role_group_links.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/letters.hpp"

namespace kompass::workspace {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// How many bytes of the text at `at` belong to a name; 0 for what ends one.
std::size_t sign_at(std::string_view text, std::size_t at) {
  if (letter_at(text, at)) return byte_at(text, at) < 0x80 ? 1 : 2;
  const char c = at < text.size() ? text[at] : '\0';
  return is_digit(c) || c == '-' ? 1 : 0;
}

std::string_view name_at(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (const auto length = sign_at(text, end)) end += length;
  auto name = text.substr(from, std::min(end, text.size()) - from);
  while (name.ends_with('-')) name.remove_suffix(1);
  return name;
}

// "politisk-ledning" of "Politisk ledning": one hyphen for all between two words.
std::string hyphenated(std::string_view name) {
  std::string handle;
  for (std::size_t at = 0; at < name.size();) {
    const auto length = sign_at(name, at);
    if (length > 0 && name[at] != '-') {
      handle += name.substr(at, length);
    } else if (!handle.empty() && !handle.ends_with('-')) {
      handle += '-';
    }
    at += std::max<std::size_t>(length, 1);
  }
  return lowered(handle);
}

std::string handle_of(const RoleGroup& group, Language language) {
  return hyphenated(group.name.in(language).text);
}

enum class Fit { None, Beginning, Whole };

// Whether the name, or a later word of it, begins so.
bool a_word_begins(std::string_view handle, std::string_view name) {
  for (std::size_t at = 0; at != std::string_view::npos;) {
    if (handle.substr(at).starts_with(name)) return true;
    at = handle.find('-', at);
    if (at != std::string_view::npos) ++at;
  }
  return false;
}

Fit fit_of(const RoleGroup& group, Language language, const std::string& name) {
  Fit best = Fit::None;
  for (const auto& handle : {lowered(group.id.text), handle_of(group, language)}) {
    if (handle == name) return Fit::Whole;
    if (a_word_begins(handle, name)) best = Fit::Beginning;
  }
  return best;
}

// Those whose whole name it is, else those of which a word begins so.
std::vector<const RoleGroup*> meant_by(const Edition& edition, Language language,
                                       const std::string& name) {
  std::vector<const RoleGroup*> whole;
  std::vector<const RoleGroup*> begun;
  for (const auto& group : edition.role_groups) {
    const auto fit = fit_of(group, language, name);
    if (fit == Fit::Whole) whole.push_back(&group);
    if (fit == Fit::Beginning) begun.push_back(&group);
  }
  return whole.empty() ? begun : whole;
}

UnclearGroup unclear(const Edition& edition, Language language, std::string_view name,
                     const std::vector<const RoleGroup*>& meant) {
  UnclearGroup one{"@" + std::string(name), !meant.empty(), {}};
  for (const auto* group : meant) one.offers.push_back(group_handle(*group, language));
  if (!one.several) {
    for (const auto& group : edition.role_groups) {
      one.offers.push_back(group_handle(group, language));
    }
  }
  return one;
}

}  // namespace

std::string group_handle(const RoleGroup& group, Language language) {
  return "@" + handle_of(group, language);
}

NamedGroups groups_in(std::string_view text, const Edition& edition, Language language) {
  NamedGroups named;
  if (edition.role_groups.empty()) return named;
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    const bool begins =
        at == 0 || (!letter_before(text, at) && !is_digit(text[at - 1]) && text[at - 1] != '.');
    const auto name = name_at(text, at + 1);
    if (!begins || name.empty() || is_digit(name.front())) continue;
    const auto meant = meant_by(edition, language, lowered(name));
    if (meant.size() != 1) {
      named.unclear.push_back(unclear(edition, language, name, meant));
    } else if (std::ranges::find(named.known, meant.front()->id) == named.known.end()) {
      named.known.push_back(meant.front()->id);
    }
  }
  return named;
}

}  // namespace kompass::workspace
