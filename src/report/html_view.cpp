// SPDX-License-Identifier: EUPL-1.2
#include "report/html_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "report/model_records.hpp"

namespace kompass::report {

std::string slug_of(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  std::string slug(name);
  std::replace_if(slug.begin(), slug.end(), [&](char c) { return !fits(c); }, '-');
  return slug;
}

namespace {

constexpr std::size_t long_table = 16;    // rows; longer ones are folded
constexpr std::size_t many_columns = 4;   // more do not fit beside a drawing
constexpr std::size_t phone_columns = 5;  // more do not fit a phone, even figures
constexpr std::size_t long_word = 13;     // letters that still fit a phone in the largest size
constexpr std::size_t long_name = 26;
constexpr std::size_t long_figure = 5;

// "a" to "z", then "aa".
std::string letter(std::size_t index) {
  const std::string last(1, static_cast<char>('a' + index % 26));
  return index < 26 ? last : letter(index / 26 - 1) + last;
}

// The footnotes under one table: the same words share a letter.
class Footnotes {
 public:
  // Adds the note's letter to what it belongs to, if there is a note.
  void mark(View& noted, const std::string& note) {
    noted["letter"] = View(false);
    if (note.empty()) return;
    const auto known = std::find(notes_.begin(), notes_.end(), note);
    const auto index = static_cast<std::size_t>(known - notes_.begin());
    const bool first = known == notes_.end();
    if (first) notes_.push_back(note);
    noted["letter"] = View(letter(index));
    noted["first_letter"] = View(first);
  }

  // The notes as `notes`, each with its `letter` and `text`.
  void put_under(View& table) const {
    View list = list_for(notes_.size());
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      View note;
      note["letter"] = View(letter(i));
      note["text"] = View(notes_[i]);
      add_item(list, std::move(note));
    }
    table["has_notes"] = View(!notes_.empty());
    table["notes"] = std::move(list);
  }

 private:
  std::vector<std::string> notes_;
};

// What most cells have not, the row says for all of them: a template looks there next.
View row_of_cells(const std::vector<Cell>& cells, const Table& table, Footnotes& notes) {
  View list = list_for(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    View cell;
    cell["text"] = viewed(cells[i].text).view;
    if (i == 0) cell["head"] = View(true);
    if (i < table.columns.size()) {
      const Column& column = table.columns[i];
      if (column.number) cell["number"] = View(true);
      if (!column.title.empty()) cell["column"] = View(column.title);
    }
    if (!cells[i].note.empty()) notes.mark(cell, cells[i].note);
    add_item(list, std::move(cell));
  }
  View row;
  for (const auto* key : {"strong", "head", "number", "column", "letter"}) row[key] = View(false);
  row["cells"] = std::move(list);
  return row;
}

// Splits the role models in the municipality's own and others, so that each gets its heading.
void split_role_models(const std::vector<RoleModelItem>& items, View& view) {
  View own(View::type::list);
  View others(View::type::list);
  for (const auto& item : items) add_item(item.own ? own : others, viewed(item).view);
  view["own_role_models"] = std::move(own);
  view["other_role_models"] = std::move(others);
  const auto is_own = [](const RoleModelItem& item) { return item.own; };
  view["has_own_role_models"] = View(std::any_of(items.begin(), items.end(), is_own));
  view["has_other_role_models"] = View(!std::all_of(items.begin(), items.end(), is_own));
}

// Who they are and where, each once: what they show stands in the chapter of role models.
View names_of(const std::vector<RoleModelItem>& items, bool own) {
  View names(View::type::list);
  const auto before = [&](std::size_t end, const RoleModelItem& item) {
    return std::any_of(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const auto& one) { return one.who == item.who && one.own == own; });
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].own != own || before(i, items[i])) continue;
    std::vector<std::string> codes;
    for (const auto& item : items) {
      const bool here = item.own == own && item.who == items[i].who && !item.code.empty();
      if (here) codes.push_back(item.code);
    }
    View name;
    name["who"] = View(items[i].who);
    name["codes"] = viewed(joined(codes, ", ")).view;
    name["first"] = View(items_of(names).empty());
    add_item(names, std::move(name));
  }
  return names;
}

// A string of CSS (Syntax Level 3, 4.3.5) in its quotes: the edge of a printed page takes its words
// from the stylesheet.
std::string css_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result.push_back('\\');
    result.push_back(static_cast<unsigned char>(c) < ' ' ? ' ' : c);
  }
  return result + '"';
}

// Too many columns for a phone, the more so with words in them: a row becomes a block there.
bool is_wordy(const Table& table) {
  const auto is_words = [](const Column& column) { return !column.number; };
  const std::size_t columns = table.columns.size();
  return columns > phone_columns ||
         (columns > many_columns &&
          std::any_of(table.columns.begin() + 1, table.columns.end(), is_words));
}

bool safe_address(std::string_view address) {
  const std::string low = lowered(address);
  return low.starts_with("https://") || low.starts_with("http://") || low.starts_with("mailto:");
}

}  // namespace

void enrich(const Drawing& drawing, View& view) {
  const bool two = !drawing.narrow.empty() && drawing.narrow != drawing.wide;
  if (!two) view["narrow"] = View(false);
}

void enrich(const Run& run, View& view) {
  if (!safe_address(run.address)) view["address"] = View(false);
}

Viewed view_of(const Table& table) {
  Footnotes notes;
  View view;
  View rows = list_for(table.rows.size());
  for (const auto& row : table.rows) add_item(rows, row_of_cells(row, table, notes));
  view["caption"] = viewed(table.caption).view;
  view["columns"] = viewed(table.columns).view;
  view["has_rows"] = View(!table.rows.empty());
  view["rows"] = std::move(rows);
  view["sum"] = table.sum.empty() ? View(false) : row_of_cells(table.sum, table, notes);
  view["many_columns"] = View(table.columns.size() > many_columns);
  view["is_wordy"] = View(is_wordy(table));
  view["is_long"] = View(table.rows.size() > long_table);
  notes.put_under(view);
  return {std::move(view), !table.columns.empty()};
}

void enrich(const Track& track, View& view) {
  view["certain_length"] = viewed(track.certain * track.max).view;
  view["possible_length"] = viewed((track.possible - track.certain) * track.max).view;
  view["has_possible"] = View(track.possible > track.certain);
}

namespace {

// ASCII, or the first byte of a letter of Latin script beyond it.
bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte <= 0xC9);
}

}  // namespace

void enrich(const AreaChapter& area, View& view) {
  Footnotes notes;
  view["area_slug"] = View(slug_of(area.row.code));
  View& rows = view["sub_areas"];
  for (std::size_t i = 0; i < area.sub_areas.size(); ++i) {
    notes.mark(items_of(rows)[i], area.sub_areas[i].note);
  }
  if (view["row"].is_object()) notes.mark(view["row"], area.row.note);
  notes.put_under(view);
  view["part_head"] = View("h4");  // levels of headings, for a page to change
  view["side_head"] = View("h5");
  const bool any = !area.pairs.empty() || !area.strengths.empty() || !area.improvements.empty();
  view["has_findings"] = View(any);
  view["only_points"] = View(!any && area.sub_areas.empty() && area.texts.empty() &&
                             area.summary.blocks.empty() && area.general.blocks.empty());
  split_role_models(area.role_models, view);
  view["other_names"] = names_of(area.role_models, false);
  view["own_names"] = names_of(area.role_models, true);
}

// Figures belong to no language.
void enrich(const Fact& fact, View& view) {
  view["in_words"] = View(std::any_of(fact.value.begin(), fact.value.end(), is_letter));
}

void enrich(const Meta& meta, View& view) {
  const auto words = split(meta.municipality, ' ');
  const bool long_one = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return characters_in(word) > long_word;
  });
  view["long_name"] = View(long_one || characters_in(meta.municipality) > long_name);
}

void enrich(const Model& model, View& view) {
  for (const auto& [key, word] : model.labels.words) view["label_" + key] = viewed(word).view;
  double longest = 0;
  for (const auto& area : model.areas) {
    for (const auto& row : area.sub_areas) longest = std::max(longest, row.track.max);
  }
  view["fold_points"] = View(longest > 0);  // they repeat what the chapters of the areas show
  view["longest_track"] = viewed(longest).view;
  view["has_bare_areas"] = View(std::any_of(model.areas.begin(), model.areas.end(),
                                            [](const auto& a) { return a.sub_areas.empty(); }));
  view["running"] = View(css_string(
      fmt::format("{} · {} {}", model.meta.instrument, model.meta.municipality, model.meta.year)));
  view["running_status"] = View(css_string(model.meta.status));
  view["long_total"] = View(characters_in(model.total.points) > long_figure);
  split_role_models(model.role_models, view);
  for (std::size_t i = 0; i < model.charts.size(); ++i) {
    if (model.charts[i].id != "left" || model.charts[i].table.rows.empty()) continue;
    auto& rows = items_of(items_of(view["charts"])[i]["table"]["rows"]);
    const auto strong = std::min<std::size_t>(rows.size(), std::max(model.left_strong, 0));
    for (std::size_t row = 0; row < strong; ++row) rows[row]["strong"] = View(true);
  }
}

namespace {

Result<void> put_picture(View& view, const Picture& picture, const PictureAddress& address) {
  auto there = address(picture);
  if (!there) return there.problem();
  view["address"] = View(*there);
  return {};
}

Result<void> put_pictures(View& page, const Model& model, const PictureAddress& address) {
  for (std::size_t i = 0; i < model.areas.size(); ++i) {
    const auto& shown = model.areas[i].pictures;
    for (std::size_t j = 0; j < shown.size(); ++j) {
      View& view = items_of(items_of(page["areas"])[i]["pictures"])[j];
      if (auto put = put_picture(view, shown[j], address); !put) return put;
    }
  }
  if (!model.facts.coat_of_arms) return {};
  View& view = page["facts"]["coat_of_arms"];
  if (!view.is_object()) view = View();
  return put_picture(view, *model.facts.coat_of_arms, address);
}

}  // namespace

Result<View> page_view(const Model& model, const PictureAddress& address) {
  View page = viewed(model).view;
  if (auto put = put_pictures(page, model, address); !put) return put.problem();
  return page;
}

}  // namespace kompass::report
