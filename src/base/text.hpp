// SPDX-License-Identifier: EUPL-1.2
// Small things every module needs to do with text. Text is UTF-8 throughout.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kompass {

// Offset of the first byte that is not well-formed UTF-8 (RFC 3629), if any.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// The same text with U+FFFD for every byte that is not part of well-formed UTF-8.
std::string well_formed(std::string_view bytes);

// One line that does to a terminal nothing but show, in the order it has: control characters, those
// that turn the direction of what is shown, and bytes that are not UTF-8 as "\x1b".
std::string printable(std::string_view text);

std::string_view trimmed(std::string_view text);  // without ASCII white space at both ends
bool is_blank(std::string_view text);             // has nothing but ASCII white space
std::vector<std::string_view> split(std::string_view text, char separator);
std::string joined(std::span<const std::string> parts, std::string_view separator);

std::size_t words_in(std::string_view text);       // runs of anything but ASCII white space
std::size_t characters_in(std::string_view text);  // code points

// Lower case of ASCII and of Latin-1 and Latin Extended-A letters (å, ä, ö, é, ø, æ, ...).
std::string lowered(std::string_view text);

// The candidate a person most likely meant (edit distance at most two or a third of the length), if
// any.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// The same with another limit on the edit distance.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates,
                                   std::size_t at_most);

// What to do about a name that is none of the candidates, which are few: "use 'leaders'", "use a,
// b", or "remove it" where there is none to choose.
std::string use_instead(std::string_view name, std::span<const std::string> candidates);

}  // namespace kompass
