// SPDX-License-Identifier: EUPL-1.2
#include "evidence/role_model_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/text.hpp"
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
constexpr std::array language_marks{string_view(" sv"),
                                    string_view(" nb"),
                                    string_view(" en"),
                                    string_view(" (på svenska)"),
                                    string_view(" (på norska)"),
                                    string_view(" (på engelska)"),
                                    string_view(" (på svensk)"),
                                    string_view(" (på norsk)"),
                                    string_view(" (på engelsk)"),
                                    string_view(" (in Swedish)"),
                                    string_view(" (in Norwegian)"),
                                    string_view(" (in English)")};

bool is(string_view text, auto& list) {
  return std::ranges::find(list, folded(text)) != list.end();
}

// Nearly all lines are none, and need no cutting into cells.
bool may_be_head(string_view line) {
  constexpr std::size_t longest_head = 200;  // bytes
  return line.size() <= longest_head &&
         (line.find("bild") != string_view::npos || line.find("model") != string_view::npos);
}

// Cuts an ending off the text, if it has one of them.
bool drop_end(std::string& text, auto& endings) {
  for (const string_view ending : endings) {
    if (!text.ends_with(ending)) continue;
    text.resize(text.size() - ending.size());
    return true;
  }
  return false;
}

struct ModelRow {
  std::string place, name, text;
  int line = 0;
};

class ListReader {
 public:
  ListReader(Document& document, const Edition& edition, const PlaceNames& places, Doubts& doubts)
      : document_(document), edition_(edition), places_(places), doubts_(doubts) {}

  std::vector<RoleModel> run() {
    for (std::size_t i = 0; i < document_.size(); ++i) visit(i);
    close();
    if (!found_.empty()) take_mentions();
    return std::move(found_);
  }

 private:
  void visit(std::size_t i) {
    if (!columns_ && !may_be_head(document_.lines[i].text)) return;
    const auto cells = cells_of(document_.lines[i].text);
    if (cells.size() == 3 && is(cells[1].text, heads)) {
      close();
      columns_ = {cells[1].column, cells[2].column};
      part_ = document_.spots[i].part;
    } else if (columns_ && (document_.spots[i].part != part_ || cells.size() > 3)) {
      close();
      columns_.reset();
    } else if (columns_) {
      take(i, cells);
    }
    if (columns_) document_.spots[i].taken = true;
  }

  // Empty lines part the rows; a cell may stand in the middle of its row.
  void take(std::size_t i, const std::vector<Cell>& cells) {
    if (cells.empty()) return close();
    if (row_.line == 0) row_.line = document_.lines[i].number;
    for (const auto& cell : cells) {
      auto& field = cell.column + slack >= columns_->text   ? row_.text
                    : cell.column + slack >= columns_->name ? row_.name
                                                            : row_.place;
      if (field.size() < longest_field) glue(field, cell.text);
    }
  }

  // "Demokrati 1.3"
  [[nodiscard]] std::optional<Code> sub_area_of(string_view place) const {
    const Code code(std::string(place.substr(place.find_last_of(' ') + 1)));
    return find_sub_area(edition_, code) == nullptr ? std::nullopt : std::optional(code);
  }

  void close() {
    auto row = std::exchange(row_, {});
    const auto sub_area = sub_area_of(row.place);
    if (!sub_area || row.name.empty() || row.text.empty()) return;
    drop_end(row.text, language_marks);
    RoleModel model{.area = area_of_sub_area(edition_, *sub_area)->code, .sub_area = sub_area};
    model.text = std::move(row.text);
    if (drop_end(row.name, own_marks)) {
      model.unit = std::move(row.name);
    } else {
      model.municipality = municipality_called(row.name, row.line);
    }
    found_.push_back(std::move(model));
  }

  [[nodiscard]] Municipality municipality_called(const std::string& name, int line) const {
    if (const auto* known = places_.named(name)) return *known;
    doubts_.warn("municipality-unknown", line,
                 fmt::format("the register has no municipality called {}; give its country and "
                             "code",
                             name));
    return {.name = name};
  }

  // "Förebilder    Luleå (1.3), Helsingborg (1.4)" in the chapters of the areas.
  void take_mentions() {
    bool inside = false;
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const auto cells = cells_of(document_.lines[i].text);
      inside = !cells.empty() && (inside || (cells.size() == 2 && is(cells[0].text, labels)));
      if (inside) document_.spots[i].taken = true;
    }
  }

  struct ColumnsOfTable {
    std::size_t name = 0, text = 0;  // where they begin
  };
  static constexpr std::size_t slack = 2;
  static constexpr std::size_t longest_field = 3000;  // bytes

  Document& document_;
  const Edition& edition_;
  const PlaceNames& places_;
  Doubts& doubts_;
  std::optional<ColumnsOfTable> columns_;
  Part part_ = Part::Body;
  ModelRow row_;
  std::vector<RoleModel> found_;
};

}  // namespace

std::vector<RoleModel> listed_role_models(Document& document, const Edition& edition,
                                          const PlaceNames& places, Doubts& doubts) {
  return ListReader(document, edition, places, doubts).run();
}

}  // namespace kompass::evidence
