// SPDX-License-Identifier: EUPL-1.2
// Headings in texts against the edition: bold words that open a line and stand for an area or a
// sub-area, by its code ("**3.2 Mål**") or by a name that is nearly its own.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/check.hpp"
#include "core/letters.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

struct Row {
  Code code;
  std::string name;                // as a finding gives it
  std::vector<std::string> known;  // every wording that is right, as `plain` makes it
};

// Lower case, one space between words, one kind of dash, without marks at the ends.
std::string plain(string_view text) {
  std::string lower = lowered(text);
  for (const string_view dash : {"–", "—", "−"}) {
    for (auto at = lower.find(dash); at != std::string::npos; at = lower.find(dash)) {
      lower.replace(at, dash.size(), "-");
    }
  }
  std::string single;
  for (const auto word : split(lower, ' ')) {
    if (word.empty()) continue;
    if (!single.empty()) single += ' ';
    single += word;
  }
  const auto last = single.find_last_not_of(".:*_ ");
  return single.substr(0, last == std::string::npos ? 0 : last + 1);
}

// The bold words that open a line, or a line marked as a heading ("## ...").
string_view heading_of(string_view line) {
  line = trimmed(line);
  if (line.starts_with('#'))
    return trimmed(line.substr(std::min(line.find_first_not_of('#'), line.size())));
  for (const string_view mark : {"- ", "* "}) {
    if (line.starts_with(mark)) line = trimmed(line.substr(mark.size()));
  }
  for (const string_view bold : {"**", "__"}) {
    if (!line.starts_with(bold)) continue;
    const auto end = line.find(bold, bold.size());
    return end == string_view::npos ? string_view() : line.substr(bold.size(), end - bold.size());
  }
  return {};
}

class HeadingChecker {
 public:
  explicit HeadingChecker(const CheckInput& input) : input_(input) {}

  Findings run() {
    for (const auto& text : texts_of(input_.evaluation)) {
      if (text.text.find_first_of("*_#") == std::string::npos) continue;
      for (const auto line : split(text.text, '\n')) {
        const string_view heading = heading_of(line);
        if (!heading.empty()) check_heading(text, heading);
      }
    }
    return std::move(findings_);
  }

 private:
  void check_heading(const CheckedText& text, string_view heading) {
    if (rows_.empty()) read_rows();
    const std::string said = plain(heading);
    std::string name = said;
    const Row* row = numbered(name);
    if (name.empty() || is_known(name, row)) return;
    if (row == nullptr) row = near(name);
    if (row == nullptr) return;
    findings_.push_back({Severity::Warning, "heading-differs", text.where,
                         fmt::format("is headed '{}', but {} is '{}'; use that", trimmed(heading),
                                     row_name(row->code), row->name)});
  }

  void read_rows() {
    for (const auto& area : input_.edition.areas) {
      add(area.code, area.name);
      for (const Language language : all_languages) know(area.short_name.only(language));
      for (const auto& other : input_.recognition.areas) {
        if (other.code == area.code) know_all(other.names);
      }
      for (const auto& sub_area : area.sub_areas) read_row(sub_area);
    }
  }

  void read_row(const SubArea& sub_area) {
    add(sub_area.code, sub_area.name);
    for (const auto& other : input_.recognition.sub_areas) {
      if (other.code != sub_area.code) continue;
      know_all(other.headings);
      know_all(other.questions);
    }
  }

  void add(const Code& code, const LocalText& name) {
    rows_.push_back({code, name.only(input_.evaluation.language), {}});
    if (rows_.back().name.empty()) rows_.back().name = name.only(Language::Swedish);
    for (const Language language : all_languages) know(name.only(language));
  }

  void know(const std::string& wording) {
    if (!wording.empty()) rows_.back().known.push_back(plain(wording));
  }

  void know_all(const std::vector<std::string>& wordings) {
    for (const auto& wording : wordings) know(wording);
  }

  // The row whose code opens the heading, and the heading without it. A number alone is an area's
  // only after the word, for anything can be counted: "3 råd".
  const Row* numbered(std::string& name) const {
    string_view rest = name;
    bool word = false;
    for (const string_view opener : {"delområde ", "område ", "area "}) {
      if (!rest.starts_with(opener)) continue;
      rest.remove_prefix(opener.size());
      word = true;
    }
    const auto end = std::min(rest.find_first_not_of("0123456789."), rest.size());
    string_view code = rest.substr(0, end);
    while (code.ends_with('.')) code.remove_suffix(1);
    const auto row = std::ranges::find(rows_, Code(std::string(code)), &Row::code);
    const bool whole = end == rest.size() || !letter_at(rest, end);
    if (code.empty() || row == rows_.end() || !whole) return nullptr;
    const auto after = std::min(rest.find_first_not_of(" :-–,", end), rest.size());
    const bool sub_area = code.find('.') != string_view::npos;
    if (!word && !sub_area) {
      const bool named = near(std::string(rest.substr(after))) != nullptr;
      if (!named) return nullptr;
    }
    name = std::string(rest.substr(after));
    return &*row;
  }

  // Known to this row, or to any when the heading has no code.
  [[nodiscard]] bool is_known(const std::string& name, const Row* row) const {
    return std::ranges::any_of(rows_, [&](const Row& one) {
      return (row == nullptr || row == &one) &&
             std::ranges::find(one.known, name) != one.known.end();
    });
  }

  // The row with a wording that is nearly this: alike in all but a fifth.
  [[nodiscard]] const Row* near(const std::string& name) const {
    constexpr std::size_t shortest = 8;
    if (characters_in(name) < shortest) return nullptr;
    for (const auto& row : rows_) {
      const auto best = nearest(name, row.known);
      if (!best) continue;
      const std::size_t length = std::max(best->size(), name.size());
      std::size_t same = 0;
      while (same < std::min(best->size(), name.size()) && (*best)[same] == name[same]) ++same;
      std::size_t tail = 0;
      while (tail < std::min(best->size(), name.size()) - same &&
             (*best)[best->size() - 1 - tail] == name[name.size() - 1 - tail]) {
        ++tail;
      }
      constexpr std::size_t part = 5;
      if (length - same - tail <= std::max<std::size_t>(2, length / part)) return &row;
    }
    return nullptr;
  }

  const CheckInput& input_;
  std::vector<Row> rows_;
  Findings findings_;
};

}  // namespace

Findings check_headings(const CheckInput& input) {
  return HeadingChecker(input).run();
}

}  // namespace kompass
