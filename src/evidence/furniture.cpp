// SPDX-License-Identifier: EUPL-1.2
#include "evidence/furniture.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/columns.hpp"
#include "evidence/compare.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_furniture = 160;
constexpr std::size_t fewest_returns = 3;

std::optional<int> lone_number(string_view text) {
  text = trimmed(text);
  while (!text.empty() && (text.front() == '-' || text.front() == ' ')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == '-' || text.back() == ' ')) text.remove_suffix(1);
  if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, digit)) return std::nullopt;
  return std::stoi(std::string(text));
}

// "Sida 3", "Sid. 3 av 38", "Side 3 (38)", "3 (38)", "- 3 -".
bool page_label(string_view line) {
  if (std::ranges::none_of(line, digit)) return false;
  std::string text = folded(line);
  constexpr std::array page_words{string_view("sida "), string_view("sid "),  string_view("sid. "),
                                  string_view("side "), string_view("page "), string_view("s. ")};
  bool worded = false;
  for (const auto word : page_words) {
    if (!worded && text.starts_with(word)) {
      text.erase(0, word.size());
      worded = true;
    }
  }
  const bool dashed = trimmed(line).starts_with('-') && trimmed(line).ends_with('-');
  const bool bracketed = text.ends_with(')') && text.find(" (") != std::string::npos;
  if (!worded && !dashed && !bracketed) return false;
  for (const string_view joiner : {"av", "of"}) {
    const auto at = text.find(joiner);
    if (at != std::string::npos) text.erase(at, joiner.size());
  }
  return !text.empty() && digit(text.front()) &&
         text.find_first_not_of("0123456789 ()/-") == std::string::npos;
}

class Remover {
 public:
  Remover(std::vector<Line>& lines, string_view instrument)
      : lines_(lines), instrument_(folded(instrument)) {
    if (instrument_.size() > 8) instrument_.resize(instrument_.size() - 2);  // without inflection
  }

  void run() {
    for (auto& line : lines_) {
      if (line.text.size() <= longest_furniture && page_label(line.text)) line.text.clear();
    }
    remove_numbers_at_breaks();
    remove_number_series();
    remove_returning_lines();
  }

 private:
  [[nodiscard]] bool blank(std::size_t i) const { return trimmed(lines_[i].text).empty(); }

  // The first and last lines of pages, where the text has page breaks. The end of the text ends a
  // page too: there stands the number after that of the page before.
  void remove_numbers_at_breaks() {
    std::optional<int> last_page;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].opens_page) continue;
      std::size_t first = i;
      while (first < lines_.size() && blank(first) && first - i < 50) ++first;
      if (first < lines_.size() && lone_number(lines_[first].text)) lines_[first].text.clear();
      std::size_t last = i;
      while (last > 0 && blank(last - 1) && i - last < 50) --last;
      if (last == 0) continue;
      const auto number = lone_number(lines_[last - 1].text);
      if (number) lines_[last - 1].text.clear();
      last_page = number;
    }
    std::size_t end = lines_.size();
    while (end > 0 && blank(end - 1) && lines_.size() - end < 50) --end;
    if (end > 0 && last_page && lone_number(lines_[end - 1].text) == *last_page + 1) {
      lines_[end - 1].text.clear();
    }
  }

  // Lone numbers that count up by one, far apart: 4 ... 5 ... 6.
  void remove_number_series() {
    constexpr std::size_t far_apart = 8;
    std::vector<std::size_t> series;
    int last = 0;
    const auto close = [&] {
      if (series.size() >= fewest_returns) {
        for (const auto i : series) lines_[i].text.clear();
      }
      series.clear();
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto number = lone_number(lines_[i].text);
      const bool apart = i == 0 || blank(i - 1) || i + 1 == lines_.size() || blank(i + 1);
      if (!number || !apart) continue;
      const bool follows = !series.empty() && *number == last + 1 && i - series.back() >= far_apart;
      if (!follows && !series.empty() && i - series.back() < far_apart) continue;
      if (!follows) close();
      series.push_back(i);
      last = *number;
    }
    close();
  }

  struct Returning {
    std::vector<std::size_t> lines;
    std::vector<int> numbers;  // the last of each line
    bool names_instrument = false;
    std::size_t at_breaks = 0;  // how many stand at the edge of a page
  };

  // The first and last two lines of every page, where the text has page breaks.
  void find_edges() {
    at_edge_.resize(lines_.size());
    const auto mark = [&](std::size_t from, int step) {
      int filled = 0, looked_at = 0;
      for (auto i = static_cast<std::ptrdiff_t>(from);
           i >= 0 && i < static_cast<std::ptrdiff_t>(lines_.size()) && filled < 2 &&
           ++looked_at < 50;
           i += step) {
        const auto index = static_cast<std::size_t>(i);
        if (blank(index)) continue;
        at_edge_[index] = true;
        ++filled;
      }
    };
    std::size_t last_break = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].opens_page || i < last_break + 4) continue;
      mark(i, 1);
      if (i > 0) mark(i - 1, -1);
      last_break = i;
    }
    if (last_break > 0) mark(lines_.size() - 1, -1);
  }

  void remove_returning_lines() {
    std::map<std::string, Returning> returning;
    find_edges();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!(at_edge_[i] ? may_return_at_edge(lines_[i].text) : may_return(lines_[i].text)))
        continue;
      auto [key, number] = without_numbers(lines_[i].text);
      auto& found = returning[key];
      found.names_instrument = key.find(instrument_) != std::string::npos;
      found.lines.push_back(i);
      found.at_breaks += at_edge_[i] ? 1 : 0;
      found.numbers.push_back(number);
    }
    for (const auto& [key, found] : returning) {
      if (found.lines.size() < fewest_returns) continue;
      const bool numbered =
          counts_up(found.numbers) || found.at_breaks * 5 >= found.lines.size() * 4;
      if (!numbered && !found.names_instrument) continue;
      for (const auto i : found.lines) {
        if (i != found.lines.front() || numbered) lines_[i].text.clear();
      }
    }
  }

  [[nodiscard]] static bool may_return_at_edge(string_view line) {
    const string_view text = trimmed(line);
    const auto coded = text.substr(0, text.find_first_of(" \t")).find('.') == 1;
    return text.size() >= 4 && text.size() <= longest_furniture && !text.starts_with("•") &&
           !text.ends_with('%') && !(coded && digit(text.front())) &&
           (digit(text.front()) || may_return(text));
  }

  // Labels, rows and items return too, but are no furniture.
  [[nodiscard]] static bool may_return(string_view line) {
    const string_view text = trimmed(line);
    if (text.size() < 8 || text.size() > longest_furniture) return false;
    if (text.starts_with("•") || digit(text.front()) || text.ends_with('%')) return false;
    const std::string first = folded(text.substr(0, text.find_first_of(" \t")));
    const auto is = [&](auto& list) { return std::ranges::find(list, first) != list.end(); };
    return !is(words::area) && !is(words::sums) && !is(words::totals) && !is(words::points) &&
           !is(words::strengths) && !is(words::improvements) && !is(words::box_titles) &&
           !labels_columns(text);
  }

  // A year alone at the line's end labels none.
  static bool labels_columns(string_view text) {
    const auto header = table_header(text, 0);
    return header && std::ranges::any_of(header->columns,
                                         [](Column column) { return column != Column::Other; });
  }

  static std::pair<std::string, int> without_numbers(string_view line) {
    std::string key;
    std::string last;
    bool inside = false;
    for (const char c : folded(line)) {
      if (digit(c)) {
        if (!inside) last.clear();
        if (last.size() < 6) last += c;
        if (!inside) key += '#';
      } else {
        key += c;
      }
      inside = digit(c);
    }
    return {std::move(key), last.empty() ? -1 : std::stoi(last)};
  }

  static bool counts_up(const std::vector<int>& numbers) {
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      if (numbers[i] <= numbers[i - 1] || numbers[i] > numbers[i - 1] + 9) return false;
    }
    return numbers.front() >= 0;
  }

  std::vector<Line>& lines_;
  std::string instrument_;
  std::vector<bool> at_edge_;
};

}  // namespace

void remove_furniture(std::vector<Line>& lines, string_view instrument) {
  Remover(lines, instrument).run();
}

}  // namespace kompass::evidence
