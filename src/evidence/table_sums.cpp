// SPDX-License-Identifier: EUPL-1.2
// Table lines without a code: the rest of a row, rows known by their question, sums.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "evidence/compare.hpp"
#include "evidence/number_words.hpp"
#include "evidence/row_finder.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr int sure_share = 75;  // of a question's words, to read a row by its question
constexpr int most_questions_tried = 400;

// "summa område 3", "summa område iii"
std::string without_number(std::string label) {
  const auto space = label.find_last_of(' ');
  if (space != std::string::npos && roman(string_view(label).substr(space + 1))) {
    label.resize(space);
  }
  while (!label.empty() && label.back() >= '0' && label.back() <= '9') label.pop_back();
  return folded(label);
}

}  // namespace

std::optional<AreaLine> RowFinder::table_title(string_view text) const {
  auto area = area_line(text, edition_, headings_);
  if (area && !area->name && !area->name_follows) area.reset();
  return area;
}

bool RowFinder::take_words(string_view text) {
  const auto area = table_title(text);
  if (area && (in_tables() || area->name)) {
    area_ = area->area;
    area_hint_line_ = at_ + 1;
    while (area_hint_line_ < document_.size() &&
           trimmed(document_.lines[area_hint_line_].text).empty()) {
      ++area_hint_line_;
    }
    if (!in_tables()) return false;
    drop_pending();
    last_row_.reset();
    return true;
  }
  if (!in_table_) return false;
  continue_question(above_, text);
  if (pending_) return continue_question(pending_->question, text);
  if (last_row_) return continue_question(found_.rows[*last_row_].question, text);
  return false;
}

bool RowFinder::continue_question(std::string& question, string_view text) {
  if (question.size() + text.size() > longest_row) return false;
  glue(question, text);
  return true;
}

bool RowFinder::take_lone_figures(const RowEnd& end) {
  if (!in_table_) return false;
  auto* row = pending_ ? &*pending_ : last_row_ ? &found_.rows[*last_row_] : nullptr;
  if (row != nullptr && row->figures.size() + end.figures.size() <= expected()) {
    row->figures.insert(row->figures.end(), end.figures.begin(), end.figures.end());
    if (pending_ && row->figures.size() == expected()) complete_pending(pending_->figures);
    return true;
  }
  if (!last_row_ && loose_.empty()) return false;  // a sum ends the rows of its area
  loose_.insert(loose_.end(), end.figures.begin(), end.figures.end());
  if (loose_.size() < std::min<std::size_t>(expected(), 2)) return true;
  if (end.figures.size() == 1 && loose_.size() < expected()) return true;
  add_sum(area_, std::move(loose_));
  loose_.clear();
  return true;
}

bool RowFinder::take_labelled_figures(const RowEnd& end) {
  if (!completes_pending(end)) {
    if (take_sum(end)) return true;
    if (const auto area = table_title(end.before)) return take_area_sum(*area, end);
  }
  if (!in_tables()) return false;
  const bool enough = end.figures.size() >= std::min<std::size_t>(expected(), 2);
  if (pending_ && enough) {
    continue_question(pending_->question, end.before);
    complete_pending(end.figures);
    return true;
  }
  if (ends_last_row(end)) {
    auto& row = found_.rows[*last_row_];
    continue_question(row.question, end.before);
    row.figures.insert(row.figures.end(), end.figures.begin(), end.figures.end());
    return true;
  }
  if (!enough) return take_words(trimmed(document_.lines[at_].text));
  return take_by_question(end);
}

bool RowFinder::ends_last_row(const RowEnd& end) const {
  return last_row_ && opens_lower_case(end.before) &&
         found_.rows[*last_row_].figures.size() + end.figures.size() == expected();
}

bool RowFinder::completes_pending(const RowEnd& end) const {
  if (!pending_ || !pending_->figures.empty()) return false;
  if (end.before.ends_with('?')) return true;
  return prints(end, find_sub_area(edition_, pending_->code)->max) &&
         !prints(end, edition_.areas[area_].max);
}

bool RowFinder::take_by_question(const RowEnd& end) {
  const auto known =
      ++questions_tried_ > most_questions_tried ? std::nullopt : headings_.question(end.before);
  if (known && known->share >= sure_share) {
    doubts_.warn("row-code-differs", line(),
                 fmt::format("the row has no code the edition knows; read as sub-area {} by its "
                             "question",
                             known->code.text));
    area_ = index_of_area(known->code);
    keep({known->code, line(), table_, single_spaced(end.before), end.figures});
    return true;
  }
  doubts_.warn("row-unreadable", line(),
               fmt::format("figures stand here without a code or question the edition knows: "
                           "\"{}\"; check the row",
                           single_spaced(end.before)));
  return false;
}

bool RowFinder::take_area_sum(const AreaLine& area, const RowEnd& end) {
  if (!in_tables()) return false;
  drop_pending();
  area_ = area.area;
  if (end.figures.size() < std::min<std::size_t>(expected(), 2)) return true;
  add_sum(area.area, end.figures);
  return true;
}

bool RowFinder::take_sum(const RowEnd& end) {
  if (!in_tables() || end.before.ends_with('?')) return false;  // a question's last word
  const std::string label = without_number(folded(end.before));
  if (const auto area = area_of_sum(label)) return take_area_sum(*area, end);
  if (const auto area = area_before_total(end.before)) return take_area_sum(*area, end);
  const bool total = is_one_of(label, words::totals);
  if (!total && !is_one_of(label, words::sums)) return false;
  drop_pending();
  add_sum(total && !of_area(end.figures) ? std::nullopt : std::optional(area_), end.figures);
  return true;
}

std::optional<AreaLine> RowFinder::area_of_sum(string_view label) const {
  for (const auto word : words::sums) {
    if (!label.starts_with(word) || !label.substr(word.size()).starts_with(' ')) continue;
    if (auto area = table_title(label.substr(word.size() + 1))) return area;
  }
  return std::nullopt;
}

std::optional<AreaLine> RowFinder::area_before_total(string_view label) const {
  const auto space = label.find_last_of(" \t");
  if (space == string_view::npos) return std::nullopt;
  const std::string last = folded(label.substr(space + 1));
  const bool total = is_one_of(last, words::totals) || is_one_of(last, words::sums);
  return total ? table_title(trimmed(label.substr(0, space))) : std::nullopt;
}

bool RowFinder::of_area(const std::vector<Figure>& figures) const {
  const auto& area = edition_.areas[area_];
  const bool larger = std::ranges::any_of(
      figures, [&](const Figure& figure) { return figure.value > area.max && !figure.percent; });
  const bool has_sum =
      std::ranges::any_of(found_.sums, [&](const FoundSum& sum) { return sum.area == area_; });
  return !larger && !has_sum && last_row_.has_value();
}

void RowFinder::add_sum(std::optional<std::size_t> area, std::vector<Figure> figures) {
  const bool of_edition = std::ranges::any_of(figures, [&](const Figure& figure) {
    return figure.value == edition_.max && !figure.percent;
  });
  if (of_edition && area && edition_.areas[*area].max != edition_.max) area.reset();
  found_.sums.push_back({area, line(), table_, std::move(figures)});
  last_row_.reset();
}

}  // namespace kompass::evidence
