// SPDX-License-Identifier: EUPL-1.2
#include "evidence/figures.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "evidence/characters.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t most_figures = 8;
constexpr int largest_figure = 1000;

// Words between figures and after them.
constexpr std::array joiners{string_view("av"),     string_view("poäng"),  string_view("poeng"),
                             string_view("p"),      string_view("p."),     string_view("/"),
                             string_view("|"),      string_view("="),      string_view("max"),
                             string_view("maks"),   string_view("av max"), string_view("of"),
                             string_view("(av"),    string_view("(max"),   string_view("möjliga"),
                             string_view("mulige"), string_view("poäng,"), string_view("poäng)")};
constexpr std::array percent_words{
    string_view("%"),  string_view("procent"),  string_view("prosent"), string_view("%)"),
    string_view("%,"), string_view("procent)"), string_view("prosent)")};
constexpr std::array absent_words{string_view("-"), string_view("–"), string_view("—"),
                                  string_view("saknas"), string_view("mangler")};

bool contains(auto& list, string_view word) {
  return std::ranges::find(list, word) != list.end();
}

string_view without_brackets(string_view word) {
  const auto strip = [&word](string_view mark) {
    if (word.ends_with(mark)) word.remove_suffix(mark.size());
  };
  if (word.starts_with('(')) word.remove_prefix(1);
  for (const auto mark : {"*", ")", ",", ";", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "*"})
    strip(mark);
  return word;
}

std::size_t digits_from(string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, digit) - text.begin());
}

// Reads a line's words from its end.
class Backwards {
 public:
  explicit Backwards(string_view line) : line_(trimmed(line)), left_(line_) {}

  RowEnd run() {
    while (!left_.empty() && figures_.size() < most_figures && take(last_word())) {
    }
    std::ranges::reverse(figures_);
    if (std::ranges::all_of(figures_, &Figure::absent)) return {line_, {}};
    return {trimmed(before_), std::move(figures_)};
  }

 private:
  [[nodiscard]] string_view last_word() const {
    const auto space = left_.find_last_of(" \t");
    return space == string_view::npos ? left_ : left_.substr(space + 1);
  }

  bool take(string_view word) {
    if (!read(word)) return false;
    left_ = trimmed(left_.substr(0, left_.size() - word.size()));
    return true;
  }

  bool read(string_view word) {
    if (contains(percent_words, word)) {
      percent_ = true;
      return true;
    }
    if (contains(joiners, word)) return true;
    if (contains(absent_words, word)) {
      return !parts_text(word) && keep({.absent = true, .printed = std::string(word)}, word);
    }
    const auto slash = word.find('/');
    if (slash != string_view::npos) return read_fraction(word, slash);
    if (range(word)) return keep({.absent = true, .printed = std::string(word)}, word);
    const auto found = figure(without_brackets(word));
    return found && keep(*found, word);
  }

  // "194,2–199,4": no figure of a result, but one column.
  static bool range(string_view word) {
    const auto dash = word.find("–");
    return dash != string_view::npos && figure(word.substr(0, dash)) &&
           figure(word.substr(dash + string_view("–").size()));
  }

  // "demokrati – 55 poäng": a dash within a phrase stands for no figure.
  [[nodiscard]] bool parts_text(string_view word) const {
    const auto at = static_cast<std::size_t>(word.data() - line_.data());
    if (at < 2 || line_[at - 1] != ' ') return false;
    const string_view before = line_.substr(0, at - 1);
    return !white(before.back()) && !digit(before.back()) && before.back() != '%' &&
           !contains(absent_words, before.substr(before.find_last_of(" \t") + 1));
  }

  bool read_fraction(string_view word, std::size_t slash) {
    const auto of = figure(without_brackets(word.substr(slash + 1)));
    const auto part = figure(without_brackets(word.substr(0, slash)));
    return part && of && keep(*of, word.substr(slash + 1)) && keep(*part, word);
  }

  bool keep(Figure found, string_view word) {
    found.percent = found.percent || percent_;
    percent_ = false;
    figures_.push_back(std::move(found));
    before_ = line_.substr(0, static_cast<std::size_t>(word.data() - line_.data()));
    return true;
  }

  string_view line_, left_, before_;
  std::vector<Figure> figures_;
  bool percent_ = false;
};

}  // namespace

std::optional<int> year(string_view text) {
  if (text.size() != 4 || digits_from(text) != 4) return std::nullopt;
  const int value = std::stoi(std::string(text));
  if (value < 1900 || value > 2100) return std::nullopt;
  return value;
}

std::optional<Figure> figure(string_view text) {
  text = trimmed(text);
  Figure found{.printed = std::string(text)};
  if (text.ends_with('%')) {
    found.percent = true;
    text = trimmed(text.substr(0, text.size() - 1));
  }
  const std::size_t whole = digits_from(text);
  if (whole == 0 || whole > 4) return std::nullopt;
  found.value = std::stoi(std::string(text.substr(0, whole)));
  text.remove_prefix(whole);
  if (!text.empty()) {
    if (text.front() != ',' && text.front() != '.') return std::nullopt;
    text.remove_prefix(1);
    if (text.empty() || digits_from(text) != text.size()) return std::nullopt;
    found.decimals = text.find_first_not_of('0') != string_view::npos;
    if (text.front() >= '5') ++found.value;
  }
  if (found.value > largest_figure) return std::nullopt;
  return found;
}

RowEnd row_end(string_view line) {
  return Backwards(line).run();
}

}  // namespace kompass::evidence
