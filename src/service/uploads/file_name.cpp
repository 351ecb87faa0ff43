// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/file_name.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kompass::service {
namespace {

using std::string_view;

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// How many bytes the first `count` characters have.
std::size_t bytes_of(string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at) {
    if (!continues(text[at]) && seen++ == count) break;
  }
  return at;
}

std::string without_hidden(string_view text) {
  std::string shown;
  while (!text.empty()) {
    const auto one = text.substr(0, bytes_of(text, 1));
    if (printable(one) == one) shown += one;
    text.remove_prefix(one.size());
  }
  return shown;
}

string_view without_edges(string_view name) {
  constexpr const char* edge = " .";
  const auto begin = name.find_first_not_of(edge);
  if (begin == string_view::npos) return {};
  return name.substr(begin, name.find_last_not_of(edge) + 1 - begin);
}

}  // namespace

std::string clean_file_name(string_view given) {
  const auto folder = given.find_last_of("/\\");
  const auto shown = without_hidden(folder == string_view::npos ? given : given.substr(folder + 1));
  const auto name = without_edges(shown);
  if (characters_in(name) <= longest_file_name) return std::string(name);
  const auto point = std::min(name.rfind('.'), name.size());
  const auto ending = name.substr(point);
  const std::size_t kept = longest_file_name - std::min(longest_file_name, characters_in(ending));
  const auto cut = kept == 0 ? std::string(name.substr(0, bytes_of(name, longest_file_name)))
                             : std::string(name.substr(0, bytes_of(name, kept))).append(ending);
  return std::string(without_edges(cut));
}

std::string ending_of(string_view name) {
  const auto point = name.rfind('.');
  return point == string_view::npos ? "" : lowered(name.substr(point + 1));
}

}  // namespace kompass::service
