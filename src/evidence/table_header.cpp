// SPDX-License-Identifier: EUPL-1.2
// The labels above a score table.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/columns.hpp"
#include "evidence/compare.hpp"
#include "evidence/lines.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::array percent_labels{string_view("%"),
                                    string_view("procent"),
                                    string_view("prosent"),
                                    string_view("andel"),
                                    string_view("procentandel"),
                                    string_view("i %"),
                                    string_view("prosentandel"),
                                    string_view("percent"),
                                    string_view("percentage"),
                                    string_view("cent")};
constexpr std::array max_labels{
    string_view("max"),       string_view("maks"),     string_view("maximum"),
    string_view("maksimum"),  string_view("maximal"),  string_view("maxpoäng"),
    string_view("makspoeng"), string_view("möjlig"),   string_view("möjliga"),
    string_view("mulig"),     string_view("mulige"),   string_view("högsta"),
    string_view("høyeste"),   string_view("maximalt"), string_view("maksimal"),
    string_view("möjligt"),   string_view("possible")};
// Before "poäng" these belong to it.
constexpr std::array point_adjectives{
    string_view("uppnått"),  string_view("uppnådd"),  string_view("uppnådda"),
    string_view("erhållen"), string_view("erhållna"), string_view("erhållet"),
    string_view("oppnådd"),  string_view("oppnått"),  string_view("oppnådde"),
    string_view("fått"),     string_view("faktisk"),  string_view("antal"),
    string_view("antall"),   string_view("achieved"), string_view("awarded")};
constexpr std::array point_labels{
    string_view("poäng"),   string_view("poeng"),    string_view("resultat"),
    string_view("utfall"),  string_view("skår"),     string_view("skåre"),
    string_view("score"),   string_view("poengsum"), string_view("poängsumma"),
    string_view("poängen"), string_view("points")};
// Columns that hold no result of this evaluation.
constexpr std::array other_labels{
    string_view("kvar"),       string_view("återstår"),     string_view("gjenstår"),
    string_view("igjen"),      string_view("ändring"),      string_view("förändring"),
    string_view("endring"),    string_view("skillnad"),     string_view("forskjell"),
    string_view("differens"),  string_view("differanse"),   string_view("diff"),
    string_view("medel"),      string_view("medelvärde"),   string_view("snitt"),
    string_view("genomsnitt"), string_view("gjennomsnitt"), string_view("middel"),
    string_view("föregående"), string_view("förra"),        string_view("forrige"),
    string_view("tidigare"),   string_view("tidligere"),    string_view("rikssnitt"),
    string_view("kvarstår"),   string_view("medeltal"),     string_view("løpende"),
    string_view("löpande"),    string_view("ackumulerat"),  string_view("remaining"),
    string_view("change"),     string_view("difference"),   string_view("average"),
    string_view("previous"),   string_view("running")};
constexpr std::array sum_labels{string_view("summa"), string_view("sum")};
constexpr std::array fillers{string_view("av"), string_view("i"),  string_view("och"),
                             string_view("og"), string_view("år"), string_view("kommunens"),
                             string_view(""),   string_view("of"), string_view("and"),
                             string_view("per")};

enum class Kind { None, Points, Adjective, Sum, Max, Percent, Year, Other, Filler };

struct Label {
  Kind kind = Kind::None;
  int year = 0;
};

bool contains(auto& list, string_view word) {
  return std::ranges::find(list, word) != list.end();
}

Label label_of(string_view word) {
  if (word == "%" || word == "(%)") return {Kind::Percent};
  constexpr std::size_t longest_label = 24;
  if (word.size() > longest_label || word.ends_with('.') || word.ends_with(',')) return {};
  const std::string key = folded(word);
  string_view bare = key;
  if (bare.starts_with('(')) bare.remove_prefix(1);
  if (bare.ends_with(')')) bare.remove_suffix(1);
  if (const auto found = year(bare)) return {Kind::Year, *found};
  if (is_one_of(bare, percent_labels)) return {Kind::Percent};
  if (is_one_of(bare, max_labels)) return {Kind::Max};
  if (is_one_of(bare, point_adjectives)) return {Kind::Adjective};
  if (is_one_of(bare, point_labels)) return {Kind::Points};
  if (contains(sum_labels, bare)) return {Kind::Sum};
  if (is_one_of(bare, other_labels)) return {Kind::Other};
  return {contains(fillers, bare) ? Kind::Filler : Kind::None};
}

struct Word {
  Label label;
  std::size_t at = 0;  // in the line
  bool opens_cell = false;
};

bool opens_cell(string_view line, std::size_t at) {
  return at == 0 || line[at - 1] == '\t' || line.substr(0, at).ends_with("  ");
}

// The words from the line's end that are labels.
std::vector<Word> trailing_labels(string_view line) {
  std::vector<Word> found;
  std::size_t end = line.size();
  while (end > 0) {
    while (end > 0 && white(line[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && !white(line[begin - 1])) --begin;
    if (begin == end) break;
    const Label label = label_of(line.substr(begin, end - begin));
    if (label.kind == Kind::None) break;
    found.push_back({label, begin, opens_cell(line, begin)});
    end = begin;
  }
  while (!found.empty() && found.back().label.kind == Kind::Filler) found.pop_back();
  // "Summa" labels a row, unless other labels stand before it.
  if (found.size() == 1 && found.front().label.kind == Kind::Sum) found.clear();
  std::ranges::reverse(found);
  return found;
}

// Labels to columns: "max poäng" is one column, "procent av max" too, "poäng 2017" another year's.
class Merger {
 public:
  Merger(std::span<const Word> words, int report_year) : words_(words), year_(report_year) {}

  Columns run() {
    while (at_ < words_.size()) step();
    return std::move(columns_);
  }

 private:
  [[nodiscard]] Kind kind(std::size_t ahead) const {
    return at_ + ahead < words_.size() ? words_[at_ + ahead].label.kind : Kind::None;
  }

  // The next word, in the same cell.
  [[nodiscard]] bool goes_on_with(Kind wanted) const {
    return kind(1) == wanted && !words_[at_ + 1].opens_cell;
  }

  void step() {
    switch (kind(0)) {
      case Kind::Percent: return percent();
      case Kind::Max: return take(Column::Max, goes_on_with(Kind::Points) ? 2 : 1);
      case Kind::Adjective: return take(Column::Points, goes_on_with(Kind::Points) ? 2 : 1);
      case Kind::Sum: return take_sum();
      case Kind::Other: return take(Column::Other, kind(1) == Kind::Sum ? 2 : 1);
      case Kind::Points: return take(Column::Points, 1);
      case Kind::Year: return add(of_year(words_[at_].label.year)), void(++at_);
      default: ++at_;
    }
  }

  // "Summa kvar" is one column, "Summa" the points.
  void take_sum() {
    const bool of_other = kind(1) == Kind::Other;
    take(of_other ? Column::Other : Column::Points, of_other ? 2 : 1);
  }

  void percent() {
    const bool of_something = kind(1) == Kind::Filler && kind(2) != Kind::None;
    take(Column::Percent, of_something && kind(2) != Kind::Year ? 3 : 1);
  }

  void take(Column column, std::size_t count) {
    at_ += count;
    if (kind(0) == Kind::Year) {
      if (of_year(words_[at_].label.year) == Column::Other) column = Column::Other;
      ++at_;
    }
    add(column);
  }

  [[nodiscard]] Column of_year(int year) const {
    return year == year_ ? Column::Points : Column::Other;
  }

  void add(Column column) {
    const bool twice = std::ranges::find(columns_, column) != columns_.end();
    columns_.push_back(twice ? Column::Other : column);
  }

  std::span<const Word> words_;
  int year_;
  std::size_t at_ = 0;
  Columns columns_;
};

// A title may itself end in a label word; where cells part the line, only whole cells count.
// 0 when the first cell is no title.
std::size_t end_of_title_cell(string_view line, std::span<const Word> labels) {
  const auto cells = cells_of(line);
  if (cells.size() < 2) return 0;
  const auto begin = static_cast<std::size_t>(cells[0].text.data() - line.data());
  return labels.front().at > begin ? begin + cells[0].text.size() : 0;
}

}  // namespace

std::optional<TableHeader> table_header(string_view line, int report_year) {
  constexpr std::size_t longest_header = 300;
  if (line.size() > longest_header) return std::nullopt;
  auto labels = trailing_labels(line);
  if (labels.empty()) return std::nullopt;
  const std::size_t title_end = end_of_title_cell(line, labels);
  std::erase_if(labels, [&](const Word& label) { return label.at < title_end; });
  if (labels.empty()) return std::nullopt;
  return TableHeader{trimmed(line.substr(0, labels.front().at)), Merger(labels, report_year).run()};
}

bool tells_a_table(const TableHeader& header) {
  const auto has = [&](Column column) {
    return std::ranges::find(header.columns, column) != header.columns.end();
  };
  constexpr std::array telling{Column::Points, Column::Max, Column::Percent};
  return std::ranges::count_if(telling, has) >= 2;
}

}  // namespace kompass::evidence
