// SPDX-License-Identifier: EUPL-1.2
#include "chart/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace kompass::chart {
namespace {

struct Advance {
  char32_t code;
  std::uint16_t regular, semibold;  // 1/1000 em
};

constexpr auto advances = std::to_array<Advance>({
#include "chart/inter_widths.inc"
});

constexpr std::string_view soft_hyphen = "\u00AD";

// Takes the first code point off `text`; a stray byte is taken as it is.
char32_t take(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || length > text.size()) {
    text.remove_prefix(1);
    return lead;
  }
  char32_t code = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
  }
  text.remove_prefix(length);
  return code;
}

double ems(char32_t code, bool semibold) {
  const bool combining = code >= 0x300 && code < 0x370;
  if (code == 0xAD || code == 0x200B || combining) return 0;
  const auto* found = std::ranges::lower_bound(advances, code, {}, &Advance::code);
  if (found == std::end(advances) || found->code != code) return code >= 0x1100 ? 1 : 0.6;
  return (semibold ? found->semibold : found->regular) / 1000.0;
}

struct Piece {
  std::string text;           // without spaces around
  bool space_before = false;  // joined to the piece before by a space
  bool hyphen_after = false;  // ends at a soft hyphen
};

// Cuts one word at its soft hyphens and after - and /.
void cut_word(std::string_view word, std::vector<Piece>& pieces) {
  Piece piece{.space_before = true};
  const auto finish = [&](bool hyphen) {
    piece.hyphen_after = hyphen;
    if (!piece.text.empty()) pieces.push_back(piece);
    piece = Piece{};
  };
  while (!word.empty()) {
    if (word.starts_with(soft_hyphen)) {
      word.remove_prefix(soft_hyphen.size());
      if (!word.empty()) finish(true);
      continue;
    }
    const char c = word.front();
    piece.text += c;
    word.remove_prefix(1);
    if ((c == '-' || c == '/') && !word.empty() && piece.text.size() > 1) finish(false);
  }
  finish(false);
}

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    if (end > 0) cut_word(text.substr(0, end), pieces);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

struct Face {
  double size;
  int weight;
  [[nodiscard]] double width(std::string_view text) const { return text_width(text, size, weight); }
};

// Moves full lines of a word that is wider than a line out of `line`.
void cut_overlong(std::string& line, std::vector<std::string>& lines, Face face, double width) {
  while (face.width(line) > width) {
    std::string_view rest = line;
    std::string_view fits;
    while (!rest.empty()) {
      std::string_view next = rest;
      take(next);
      const std::string_view longer(line.data(), line.size() - next.size());
      if (!fits.empty() && face.width(longer) + face.width("-") > width) break;
      fits = longer;
      rest = next;
    }
    if (rest.empty()) return;
    lines.push_back(std::string(fits) + "-");
    line = std::string(rest);
  }
}

}  // namespace

double text_width(std::string_view text, double size, int weight) {
  double total = 0;
  while (!text.empty()) total += ems(take(text), weight >= 500);
  return total * size;
}

std::vector<std::string> wrap(std::string_view text, double size, int weight, double width) {
  const Face face{size, weight};
  std::vector<std::string> lines;
  std::string line;
  bool hyphen = false;  // the line ends at a soft hyphen
  for (const Piece& piece : pieces_of(text)) {
    const std::string longer = line + (piece.space_before && !line.empty() ? " " : "") + piece.text;
    const double tail = piece.hyphen_after ? face.width("-") : 0;
    if (line.empty() || face.width(longer) + tail <= width) {
      line = longer;
    } else {
      lines.push_back(line + (hyphen ? "-" : ""));
      line = piece.text;
    }
    hyphen = piece.hyphen_after;
    cut_overlong(line, lines, face, width);
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

std::vector<std::string> wrap_evenly(std::string_view text, double size, int weight, double width) {
  auto lines = wrap(text, size, weight, width);
  if (lines.size() < 2) return lines;
  double least = widest_word(text, size, weight);
  double most = width;
  if (least >= most) return lines;
  while (most - least > 0.5) {
    const double middle = (least + most) / 2;
    auto tried = wrap(text, size, weight, middle);
    if (tried.size() > lines.size()) {
      least = middle;
    } else {
      most = middle;
      lines = std::move(tried);
    }
  }
  return lines;
}

double widest_word(std::string_view text, double size, int weight) {
  double widest = 0;
  for (const Piece& piece : pieces_of(text)) {
    widest =
        std::max(widest, text_width(piece.text + (piece.hyphen_after ? "-" : ""), size, weight));
  }
  return widest;
}

}  // namespace kompass::chart
