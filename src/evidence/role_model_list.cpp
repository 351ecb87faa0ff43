// SPDX-License-Identifier: EUPL-1.2
#include "evidence/role_model_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/compare.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::array labels{string_view("förebilder"), string_view("forbilder"),
                            string_view("role models")};
constexpr std::array heads{string_view("förebild"), string_view("forbilde"),
                           string_view("role model")};
constexpr std::array own_marks{string_view(" egen enhet"), string_view(" own unit")};
// Behind a text in another language than the report's.
constexpr std::array language_marks{string_view(" sv"), string_view(" nb"), string_view(" en")};
constexpr string_view dash = " – ";

bool is(string_view text, auto& list) {
  return std::ranges::find(list, folded(text)) != list.end();
}

// Cuts an ending off the text, if it has one of them.
bool drop_end(string_view& text, auto& endings) {
  for (const string_view ending : endings) {
    if (!text.ends_with(ending)) continue;
    text.remove_suffix(ending.size());
    return true;
  }
  return false;
}

class ListReader {
 public:
  ListReader(Document& document, const Edition& edition, const PlaceNames& places, Doubts& doubts)
      : document_(document), edition_(edition), places_(places), doubts_(doubts) {}

  std::vector<RoleModel> run() {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      if (document_.spots[i].area) i = read_list(i);
    }
    if (!found_.empty()) take_table();
    return std::move(found_);
  }

 private:
  // The last line of the list that opens at `first`; `first` where none does.
  std::size_t read_list(std::size_t first) {
    const string_view line = document_.lines[first].text;
    if (line.find(dash) == string_view::npos) return first;
    const auto cells = cells_of(line);
    if (cells.size() != 2 || !is(cells[0].text, labels) || !names_model(cells[1].text)) {
      return first;
    }
    column_ = cells[1].column;
    open(first, cells[1].text);
    std::size_t last = first;
    for (std::size_t i = first + 1; i < document_.size() && i - last <= most_blank_lines; ++i) {
      const auto next = cells_of(document_.lines[i].text);
      const bool same_area = document_.spots[i].area == document_.spots[first].area;
      if (!same_area || text_.size() > longest_item || (next.empty() && closed())) break;
      if (next.empty()) continue;
      if (!in_column(next)) break;
      last = i;
      take(i, next.front().text);
    }
    close();
    return last;
  }

  [[nodiscard]] bool in_column(const std::vector<Cell>& cells) const {
    constexpr std::size_t slack = 4;
    return cells.size() == 1 && cells.front().column + slack >= column_ &&
           cells.front().column <= column_ + slack;
  }

  void take(std::size_t i, string_view text) {
    if (closed() && names_model(text)) {
      close();
      return open(i, text);
    }
    glue(text_, text);
    document_.spots[i].taken = true;
  }

  void open(std::size_t i, string_view text) {
    line_ = i;
    text_ = single_spaced(text);
    document_.spots[i].taken = true;
  }

  static bool names_model(string_view text) {
    constexpr std::size_t longest_name = 80;
    return text.find(dash) < longest_name && capital_at(text, 0);
  }

  // A text ends in its sub-area.
  [[nodiscard]] bool closed() const { return text_.ends_with(')') && sub_area_at_end(); }

  [[nodiscard]] std::optional<Code> sub_area_at_end() const {
    const auto bracket = text_.rfind('(');
    if (bracket == std::string::npos || !text_.ends_with(')')) return std::nullopt;
    const Code code(text_.substr(bracket + 1, text_.size() - bracket - 2));
    return find_sub_area(edition_, code) == nullptr ? std::nullopt : std::optional(code);
  }

  void close() {
    const auto at = text_.find(dash);
    string_view name = string_view(text_).substr(0, at);
    string_view text = string_view(text_).substr(at + dash.size());
    RoleModel model{.area = edition_.areas[*document_.spots[line_].area].code};
    model.sub_area = sub_area_at_end();
    if (model.sub_area) text = trimmed(text.substr(0, text.rfind('(')));
    drop_end(text, language_marks);
    model.text = std::string(trimmed(text));
    if (drop_end(name, own_marks)) {
      model.unit = std::string(name);
    } else {
      model.municipality = municipality_called(name);
    }
    found_.push_back(std::move(model));
  }

  [[nodiscard]] Municipality municipality_called(string_view name) const {
    if (const auto* known = places_.named(name)) return *known;
    doubts_.warn("municipality-unknown", document_.lines[line_].number,
                 fmt::format("the register has no municipality called {}; give its country and "
                             "code",
                             name));
    return {.name = std::string(name)};
  }

  // "Område  Förebild  Det den visar": from its head to the next part.
  void take_table() {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const auto cells = cells_of(document_.lines[i].text);
      if (cells.size() != 3 || !is(cells[1].text, heads)) continue;
      const auto part = document_.spots[i].part;
      for (; i < document_.size() && document_.spots[i].part == part; ++i) {
        document_.spots[i].taken = true;
      }
    }
  }

  static constexpr std::size_t most_blank_lines = 8;  // at a break of pages
  static constexpr std::size_t longest_item = 3000;   // bytes

  Document& document_;
  const Edition& edition_;
  const PlaceNames& places_;
  Doubts& doubts_;
  std::vector<RoleModel> found_;
  std::size_t column_ = 0, line_ = 0;
  std::string text_;  // of the item that is open
};

}  // namespace

std::vector<RoleModel> listed_role_models(Document& document, const Edition& edition,
                                          const PlaceNames& places, Doubts& doubts) {
  return ListReader(document, edition, places, doubts).run();
}

}  // namespace kompass::evidence
