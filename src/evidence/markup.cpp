// SPDX-License-Identifier: EUPL-1.2
#include "evidence/markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "evidence/characters.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_tag = 300;
constexpr std::size_t longest_entity = 10;

struct Named {
  string_view name, text;
};

constexpr std::array entities{
    Named{"amp", "&"},    Named{"lt", "<"},    Named{"gt", ">"},     Named{"quot", "\""},
    Named{"nbsp", " "},   Named{"shy", ""},    Named{"ndash", "–"},  Named{"mdash", "—"},
    Named{"hellip", "…"}, Named{"bull", "•"},  Named{"rdquo", "”"},  Named{"ldquo", "“"},
    Named{"aring", "å"},  Named{"auml", "ä"},  Named{"ouml", "ö"},   Named{"Aring", "Å"},
    Named{"Auml", "Ä"},   Named{"Ouml", "Ö"},  Named{"oslash", "ø"}, Named{"Oslash", "Ø"},
    Named{"aelig", "æ"},  Named{"AElig", "Æ"}, Named{"eacute", "é"}, Named{"Eacute", "É"},
    Named{"thinsp", " "}, Named{"ensp", " "},  Named{"emsp", " "},   Named{"apos", "'"}};

constexpr std::array blocks{string_view("p"),  string_view("div"), string_view("tr"),
                            string_view("br"), string_view("h1"),  string_view("h2"),
                            string_view("h3"), string_view("h4"),  string_view("table")};

bool contains(auto& list, string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::optional<std::string> numbered(string_view digits) {
  const int base = digits.starts_with('x') || digits.starts_with('X') ? 16 : 10;
  if (base == 16) digits.remove_prefix(1);
  unsigned code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || code < 0x20 || code > 0x10FFFF || surrogate) return std::nullopt;
  std::string text;
  append_character(text, code);
  return text;
}

std::optional<std::string> entity(string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  const auto* const found = std::ranges::find(entities, name, &Named::name);
  if (found == entities.end()) return std::nullopt;
  return std::string(found->text);
}

class Unmarker {
 public:
  explicit Unmarker(string_view line)
      : line_(line), in_row_(line.find_first_of("\t|") != string_view::npos) {}

  std::string run() {
    drop_heading_marks();
    for (; at_ < line_.size();) step();
    if (in_row_) drop_double_spaces();
    return std::move(text_);
  }

 private:
  void step() {
    const char c = line_[at_];
    if (c == '<' && tag()) return;
    if (c == '&' && reference()) return;
    if (line_.substr(at_).starts_with("**")) {
      at_ += 2;
      return;
    }
    text_ += pipes() && c == '|' ? '\t' : c;
    ++at_;
  }

  void drop_heading_marks() {
    const auto marks = line_.find_first_not_of('#');
    if (marks != string_view::npos && marks > 0 && marks <= 6 && line_[marks] == ' ') at_ = marks;
    if (pipes()) at_ = 1;
    if (pipes() && line_.find_first_not_of("|-: \t") == string_view::npos) at_ = line_.size();
  }

  // Where tabs part the cells, runs of spaces must not.
  void drop_double_spaces() {
    const auto doubled = std::unique(text_.begin(), text_.end(),
                                     [](char a, char b) { return a == ' ' && b == ' '; });
    text_.erase(doubled, text_.end());
  }

  [[nodiscard]] bool pipes() const { return line_.starts_with('|'); }

  bool tag() {
    const auto end = line_.substr(at_, longest_tag).find('>');
    if (end == string_view::npos || end < 2) return false;
    string_view inside = line_.substr(at_ + 1, end - 1);
    const bool closing = inside.starts_with('/');
    if (closing) inside.remove_prefix(1);
    const std::string name = lowered(inside.substr(0, inside.find_first_of(" /\t")));
    if (name.empty() || (name.front() != '!' && (name.front() < 'a' || name.front() > 'z'))) {
      return false;
    }
    text_ += replacement(name, closing);
    at_ += end + 1;
    return true;
  }

  [[nodiscard]] string_view replacement(string_view name, bool closing) const {
    if (name == "li") return closing ? " " : " • ";
    if (name == "td" || name == "th") return closing ? "\t" : "";
    if (contains(blocks, name)) return in_row_ ? " " : "\n";
    if (name == "ul" || name == "ol") return " ";
    return "";
  }

  bool reference() {
    const auto end = line_.substr(at_, longest_entity).find(';');
    if (end == string_view::npos) return false;
    const auto text = entity(line_.substr(at_ + 1, end - 1));
    if (!text) return false;
    text_ += *text;
    at_ += end + 1;
    return true;
  }

  string_view line_;
  bool in_row_;
  std::size_t at_ = 0;
  std::string text_;
};

}  // namespace

bool has_markup(string_view line) {
  return any_byte(line, [](char before, char c) {
    const bool doubled = (c == '*') & (before == '*');
    return doubled | (c == '<') | (c == '&') | (c == '|') | (c == '#');
  });
}

std::string without_markup(string_view line) {
  return Unmarker(line).run();
}

}  // namespace kompass::evidence
