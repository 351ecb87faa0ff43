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

constexpr int per_em = 1000;  // widths are whole thousandths of the type size: their sums are exact

constexpr Advance looked_up(char32_t code) {
  const bool combining = code >= 0x300 && code < 0x370;
  if (code == 0xAD || code == 0x200B || combining) return {code, 0, 0};
  const auto* found = std::ranges::lower_bound(advances, code, {}, &Advance::code);
  if (found != std::end(advances) && found->code == code) return *found;
  return code >= 0x1100 ? Advance{code, per_em, per_em} : Advance{code, 600, 600};
}

// Nearly every character of our three languages is one of these.
constexpr auto latin = [] {
  std::array<Advance, 0x180> table{};
  for (char32_t code = 0; code < table.size(); ++code) table[code] = looked_up(code);
  return table;
}();

int width_of(char32_t code, bool semibold) {
  const Advance advance = code < latin.size() ? latin[code] : looked_up(code);
  return semibold ? advance.semibold : advance.regular;
}

// Type of one size and weight.
class Face {
 public:
  Face(double size, int weight) : size_(size), semibold_(weight >= 500) {}

  [[nodiscard]] int width(std::string_view text) const {
    int total = 0;
    while (!text.empty()) total += width_of(take(text), semibold_);
    return total;
  }
  [[nodiscard]] double in_size(int width) const { return width * size_ / per_em; }

 private:
  double size_;
  bool semibold_;
};

struct Piece {
  std::string_view text;      // without spaces around
  bool space_before = false;  // joined to the piece before by a space
  bool hyphen_after = false;  // ends at a soft hyphen
  int width = 0;
};

// Cuts one word at its soft hyphens and after - and /.
void cut_word(std::string_view word, const Face& face, std::vector<Piece>& pieces) {
  bool first = true;
  const auto add = [&](std::string_view text, bool hyphen) {
    if (text.empty()) return;
    pieces.push_back({text, first, hyphen, face.width(text)});
    first = false;
  };
  std::size_t at = 0;
  while (at < word.size()) {
    const bool soft = word.substr(at).starts_with(soft_hyphen);
    const bool after = at > 0 && (word[at] == '-' || word[at] == '/') && at + 1 < word.size();
    if (!soft && !after) {
      ++at;
      continue;
    }
    const auto rest = word.substr(at + (soft ? soft_hyphen.size() : 1));
    add(word.substr(0, soft ? at : at + 1), soft && !rest.empty());
    word = rest;
    at = 0;
  }
  add(word, false);
}

std::vector<Piece> pieces_of(std::string_view text, const Face& face) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    if (end > 0) cut_word(text.substr(0, end), face, pieces);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

// Moves full lines of a word that is wider than a line out of `line`.
void cut_overlong(std::string& line, std::vector<std::string>& lines, const Face& face,
                  double width) {
  while (face.in_size(face.width(line)) > width) {
    std::string_view rest = line;
    std::string_view fits;
    while (!rest.empty()) {
      std::string_view next = rest;
      take(next);
      const std::string_view longer(line.data(), line.size() - next.size());
      if (!fits.empty() && face.in_size(face.width(longer) + face.width("-")) > width) break;
      fits = longer;
      rest = next;
    }
    if (rest.empty()) return;
    lines.push_back(std::string(fits) + "-");
    line = std::string(rest);
  }
}

// Whether `piece` still fits into a line that is `line` wide.
bool fits(const Piece& piece, const Face& face, int line, double width) {
  return face.in_size(line + piece.width + (piece.hyphen_after ? face.width("-") : 0)) <= width;
}

// How many lines there are when no piece is wider than one.
std::size_t lines_needed(const std::vector<Piece>& pieces, const Face& face, double width) {
  const int space = face.width(" ");
  std::size_t lines = 0;
  int line = 0;
  for (const Piece& piece : pieces) {
    const int longer = line + (piece.space_before ? space : 0);
    if (lines == 0 || !fits(piece, face, longer, width)) {
      ++lines;
      line = piece.width;
    } else {
      line = longer + piece.width;
    }
  }
  return lines;
}

std::vector<std::string> lines_of(const std::vector<Piece>& pieces, const Face& face,
                                  double width) {
  std::vector<std::string> lines;
  std::string line;
  bool hyphen = false;  // the line ends at a soft hyphen
  for (const Piece& piece : pieces) {
    const std::string_view space = piece.space_before && !line.empty() ? " " : "";
    if (!line.empty() && !fits(piece, face, face.width(line) + face.width(space), width)) {
      lines.push_back(line + (hyphen ? "-" : ""));
      line.clear();
    }
    line.append(line.empty() ? "" : space).append(piece.text);
    hyphen = piece.hyphen_after;
    cut_overlong(line, lines, face, width);
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

int widest_of(const std::vector<Piece>& pieces, const Face& face) {
  int widest = 0;
  for (const Piece& piece : pieces) {
    widest = std::max(widest, piece.width + (piece.hyphen_after ? face.width("-") : 0));
  }
  return widest;
}

}  // namespace

double text_width(std::string_view text, double size, int weight) {
  const Face face(size, weight);
  return face.in_size(face.width(text));
}

std::vector<std::string> wrap(std::string_view text, double size, int weight, double width) {
  const Face face(size, weight);
  return lines_of(pieces_of(text, face), face, width);
}

std::vector<std::string> wrap_evenly(std::string_view text, double size, int weight, double width) {
  const Face face(size, weight);
  const auto pieces = pieces_of(text, face);
  double most = width;
  double least = face.in_size(widest_of(pieces, face));
  const std::size_t lines = least < most ? lines_needed(pieces, face, most) : 0;
  while (lines > 1 && most - least > 0.5) {
    const double middle = (least + most) / 2;
    (lines_needed(pieces, face, middle) > lines ? least : most) = middle;
  }
  return lines_of(pieces, face, most);
}

double widest_word(std::string_view text, double size, int weight) {
  const Face face(size, weight);
  return face.in_size(widest_of(pieces_of(text, face), face));
}

}  // namespace kompass::chart
