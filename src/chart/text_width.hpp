// SPDX-License-Identifier: EUPL-1.2
// How wide text in Inter is, from the font's own advance widths, so that labels can be wrapped and
// placed without a text engine. Kerning is left out: it makes words at most one or two per cent
// narrower than said here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kompass::chart {

// Width in the unit of `size`. `weight` below 500 is measured as 400, others as 600. Characters
// that Inter's table lacks count as 0.6 em, beyond U+1100 as 1 em; soft hyphens count nothing.
double text_width(std::string_view text, double size, int weight);

// Lines no wider than `width`, broken at spaces, after - and /, and at soft hyphens (which become
// hyphens at a break and vanish elsewhere). A word wider than `width` is cut with a hyphen.
// No-break spaces never break. No text gives no lines.
std::vector<std::string> wrap(std::string_view text, double size, int weight, double width);

// As many lines as `wrap` gives, but of lengths as even as they can be.
std::vector<std::string> wrap_evenly(std::string_view text, double size, int weight, double width);

// The widest part of the text that `wrap` does not break without cutting a word.
double widest_word(std::string_view text, double size, int weight);

}  // namespace kompass::chart
