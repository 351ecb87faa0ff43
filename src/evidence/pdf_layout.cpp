// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "evidence/characters.hpp"

namespace kompass::evidence {
namespace {

using Row = std::vector<PageWord>;

double height(const PageWord& word) {
  return word.bottom - word.top;
}
double middle(const PageWord& word) {
  return (word.top + word.bottom) / 2;
}

bool mark(char32_t code) {
  return (code >= U'0' && code <= U'9') || code == U'*' || code == U',' || code == U')';
}

// --- footnotes ---------------------------------------------------------------------------------

// A word of its own that touches the one before it and is raised, be it by a smaller font or by a
// higher line with small digits.
bool raised_after(const PageWord& word, const PageWord& before) {
  constexpr double smaller = 0.85, touching = 0.3, higher = 0.1;
  const bool small = word.size < smaller * before.size && middle(word) < middle(before);
  const bool raised = word.bottom < before.bottom - higher * before.size;
  return (small || raised) && word.left - before.right < touching * before.size &&
         std::ranges::all_of(word.glyphs, [](const auto& glyph) { return mark(glyph.code); });
}

// By font and digit, how wide it is at most, in sizes of the font.
using DigitWidths = std::map<std::pair<std::string, char32_t>, double>;

DigitWidths digit_widths(const std::vector<PageWord>& words) {
  DigitWidths widths;
  for (const auto& word : words) {
    for (const auto& glyph : word.glyphs) {
      if (glyph.code < U'0' || glyph.code > U'9') continue;
      double& width = widths[{word.font, glyph.code}];
      width = std::max(width, glyph.width / word.size);
    }
  }
  return widths;
}

constexpr double narrower = 0.8;  // what a mark's digits are at most, of a figure's

// A last digit that the page sets wider elsewhere in the same font, or that is narrower than the
// figure's digits, which are all as wide: not a 1, which some fonts make narrow everywhere.
bool narrow_end(const PageWord& word, const DigitWidths& widths) {
  constexpr double alike = 0.03;
  const auto& last = word.glyphs.back();
  const auto usual = widths.find({word.font, last.code});
  if (word.glyphs.size() < 3 || usual == widths.end()) return false;
  const double width = word.glyphs.front().width;
  const bool even = std::all_of(word.glyphs.begin(), word.glyphs.end() - 1, [&](const auto& glyph) {
    return glyph.code >= U'0' && glyph.code <= U'9' &&
           std::abs(glyph.width - width) <= alike * width;
  });
  if (!even || last.width >= narrower * width) return false;
  return last.code != U'1' || last.width < narrower * usual->second * word.size;
}

// Some writers of PDF make one word of figure and mark. It is higher than its font makes a word,
// and the mark's digits are narrower than the figure's; or only this.
void drop_raised_end(PageWord& word, double usual_height, const DigitWidths& widths) {
  constexpr double higher = 1.05;
  if (height(word) <= higher * usual_height * word.size && !narrow_end(word, widths)) return;
  const double digit_width = word.glyphs.front().width;
  const auto raised = [&](const PageWord::Glyph& glyph) {
    return mark(glyph.code) && glyph.width < narrower * digit_width;
  };
  while (word.glyphs.size() > 1 && mark(word.glyphs.front().code) && raised(word.glyphs.back())) {
    word.right -= word.glyphs.back().width;
    word.glyphs.pop_back();
  }
}

// By font, how high a word without a mark is, in sizes of the font.
std::map<std::string, double> usual_heights(const std::vector<PageWord>& words) {
  std::map<std::string, double> heights;
  for (const auto& word : words) {
    const double own = height(word) / word.size;
    const auto [found, fresh] = heights.try_emplace(word.font, own);
    found->second = std::min(found->second, own);
  }
  return heights;
}

void drop_marks(Row& row) {
  for (std::size_t i = 1; i < row.size();) {
    if (raised_after(row[i], row[i - 1])) {
      row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

// --- rows --------------------------------------------------------------------------------------

// Words whose middles lie close together, by the smaller of two neighbours.
std::vector<Row> rows_of(std::vector<PageWord> words) {
  std::ranges::stable_sort(words, {}, middle);
  std::vector<Row> rows;
  for (auto& word : words) {
    const bool same = !rows.empty() && middle(word) - middle(rows.back().back()) <
                                           0.6 * std::min(word.size, rows.back().back().size);
    if (!same) rows.emplace_back();
    rows.back().push_back(std::move(word));
  }
  for (auto& row : rows) std::ranges::stable_sort(row, {}, &PageWord::left);
  return rows;
}

double character_width_of(const std::vector<PageWord>& words) {
  double width = 0, count = 0;
  for (const auto& word : words) {
    width += word.right - word.left;
    count += static_cast<double>(word.glyphs.size());
  }
  return std::max(width / std::max(count, 1.0), 0.1);
}

// Sets words one after the other, each no further left than its place on the page.
std::string set(const Row& row, double left, double character_width) {
  constexpr double joined = 0.12, apart = 1.2;  // of the font's size
  std::string line;
  std::size_t column = 0;
  const PageWord* before = nullptr;
  for (const auto& word : row) {
    const auto place = static_cast<std::size_t>(
        std::clamp(std::round((word.left - left) / character_width), 0.0, 1000.0));
    const double gap = before == nullptr ? 0 : word.left - before->right;
    const bool close = before != nullptr && gap < apart * std::max(word.size, before->size);
    std::size_t to = close ? column + (gap > joined * word.size ? 1 : 0) : place;
    if (before != nullptr && !close) to = std::max(place, column + 2);
    line.append(to - std::min(column, to), ' ');
    column = to + word.glyphs.size();
    for (const auto& glyph : word.glyphs) append_character(line, glyph.code);
    before = &word;
  }
  return line;
}

double top(const Row& row) {
  return std::ranges::min(row, {}, &PageWord::top).top;
}
double bottom(const Row& row) {
  return std::ranges::max(row, {}, &PageWord::bottom).bottom;
}

}  // namespace

std::string laid_out(std::vector<PageWord> words) {
  std::erase_if(words, [](const PageWord& word) { return word.glyphs.empty() || word.size <= 0; });
  if (words.empty()) return "";
  const auto heights = usual_heights(words);
  const auto widths = digit_widths(words);
  for (auto& word : words) drop_raised_end(word, heights.at(word.font), widths);
  const double left = std::ranges::min(words, {}, &PageWord::left).left;
  const double character_width = character_width_of(words);
  std::string text;
  double above = 0;
  for (auto& row : rows_of(std::move(words))) {
    drop_marks(row);
    constexpr double paragraph = 0.35;
    const bool parted = !text.empty() && top(row) - above > paragraph * height(row.front());
    if (parted) text += '\n';
    text += set(row, left, character_width) + '\n';
    above = bottom(row);
  }
  return text;
}

}  // namespace kompass::evidence
