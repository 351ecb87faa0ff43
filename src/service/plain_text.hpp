// SPDX-License-Identifier: EUPL-1.2
// Texts of users hold nothing that a reader, a terminal or the printer of the PDF trips over.
#pragma once

#include "codec/node.hpp"
#include "core/evaluation.hpp"

namespace kompass::service {

// Line breaks and tabs, and else only what `printable` leaves as it is and XML can hold.
bool is_plain_text(std::string_view text);
// The same without line breaks, with something in it, and at most so many characters.
bool is_plain_line(std::string_view text, std::size_t longest);
// What people choose as an id: such a line without spaces, quotes and the signs of markup.
bool is_plain_id(std::string_view text);

// control-character: every text of the tree.
Findings check_signs(const codec::Node& node, const std::string& where);

Findings check_signs(const Evaluation& evaluation);

}  // namespace kompass::service
