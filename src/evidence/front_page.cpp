// SPDX-License-Identifier: EUPL-1.2
#include "evidence/front_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "evidence/compare.hpp"
#include "evidence/dates.hpp"
#include "evidence/evaluators.hpp"
#include "evidence/front_lines.hpp"
#include "evidence/front_title.hpp"
#include "evidence/municipality_line.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

class FrontReader {
 public:
  FrontReader(const Document& document, const Edition& edition, const PlaceNames& places,
              Doubts& doubts)
      : document_(document),
        edition_(edition),
        places_(places),
        doubts_(doubts),
        lines_(front_lines(document)),
        evaluators_(evaluator_lines(lines_, edition, places)) {}

  FrontPage run() {
    read_title();
    read_municipality();
    read_invented();
    read_date();
    read_year();
    read_evaluators();
    return std::move(page_);
  }

 private:
  // --- title -----------------------------------------------------------------------------------

  // A title may go on over some lines, until the year is told.
  void read_title() {
    const auto first = first_line_of_title();
    if (first == lines_.end()) {
      doubts_.warn("title-missing", 0,
                   "no title with the instrument's name was found before the contents; give one");
      return;
    }
    page_.title = title_in(first->text, edition_);
    title_line_ = first->number;
    constexpr int most_title_lines = 4;
    for (auto line = std::next(first);
         line != lines_.end() && years_in(page_.title).empty() && line - first < most_title_lines;
         ++line) {
      const bool other = labels_evaluators(line->text) || ends_label(line->text) ||
                         (!dates_in(line->text).empty() && !year_only(line->text));
      if (other) break;
      glue(page_.title, line->text);
    }
  }

  // It names the instrument; else it tells an evaluation of the municipality.
  [[nodiscard]] std::vector<FrontLine>::const_iterator first_line_of_title() const {
    const auto named = std::ranges::find_if(
        lines_, [&](const FrontLine& line) { return names_instrument(line.text, edition_); });
    if (named != lines_.end()) return named;
    return std::ranges::find_if(lines_,
                                [](const FrontLine& line) { return tells_evaluation(line.text); });
  }

  static bool year_only(string_view text) { return years_in(text).size() == 1 && text.size() == 4; }
  static bool ends_label(string_view text) { return text.ends_with(':'); }

  // --- municipality ----------------------------------------------------------------------------

  void read_municipality() {
    const auto told = lines_on_municipality();
    const auto titled = unknown_municipality(page_.title);
    for (const auto& [text, number, after_blank, indent] : told) {
      const auto* found = called_municipality(text, places_);
      if (found != nullptr && (titled.empty() || number == title_line_ || alike(titled, *found))) {
        return keep(*found, number);
      }
    }
    // A bare name counts in the title; elsewhere only where the title names no other.
    for (const auto& [text, number, after_blank, indent] : told) {
      if (const auto* found = named_municipality(text, places_)) return keep(*found, number);
      if (auto name = unknown_municipality(text); !name.empty()) {
        return keep_unknown(std::move(name), number, text);
      }
    }
    doubts_.warn("municipality-missing", title_line_,
                 "the front page names no municipality; give its country and code");
  }

  // Without the evaluators, whose own municipalities are others.
  [[nodiscard]] std::vector<FrontLine> lines_on_municipality() const {
    std::vector<FrontLine> told{{page_.title, title_line_}};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!evaluators_ || i < evaluators_->begin || i >= evaluators_->end) {
        told.push_back(lines_[i]);
      }
    }
    add_chapter_headings(told);
    return told;
  }

  // Whether the title may have misspelt the municipality.
  static bool alike(const std::string& titled, const Municipality& found) {
    return nearest(titled, std::span(&found.name, 1)).has_value();
  }

  // "5 Kortfakta om Vallentuna kommun"
  void add_chapter_headings(std::vector<FrontLine>& told) const {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const auto& spot = document_.spots[i];
      if (spot.heading && (spot.part == Part::KeyFacts || spot.part == Part::Body)) {
        told.push_back({std::string(trimmed(document_.lines[i].text)), document_.lines[i].number});
      }
    }
  }

  void keep(const Municipality& found, int line) {
    page_.municipality = found;
    const auto titled = unknown_municipality(page_.title);
    if (line != title_line_ && !titled.empty() &&
        named_municipality(page_.title, places_) == nullptr) {
      doubts_.warn(
          "municipality-differs", title_line_,
          fmt::format("the title names {}, which the register does not have; line {} names "
                      "{}, which is taken",
                      titled, line, found.name));
    }
    judge_key_facts(found);
    const auto namesakes = places_.namesakes(found);
    if (namesakes > 1) {
      doubts_.note(
          "municipality-ambiguous", line,
          fmt::format("the register has {} codes for {}; {} is taken, see that it is right",
                      namesakes, found.name, found.code));
    }
  }

  // "5 Kortfakta om Täby kommun" in a report on another.
  void judge_key_facts(const Municipality& found) {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const auto& spot = document_.spots[i];
      if (!spot.heading || spot.part != Part::KeyFacts) continue;
      const auto* other = called_municipality(document_.lines[i].text, places_);
      if (other == nullptr || *other == found) continue;
      doubts_.warn("municipality-differs", document_.lines[i].number,
                   fmt::format("the heading names {}, the front page {}, which is taken; see which "
                               "is evaluated",
                               other->name, found.name));
    }
  }

  void keep_unknown(std::string name, int line, string_view text) {
    const auto near = places_.near(name);
    const std::string hint = near ? fmt::format("; did the report mean {}?", *near)
                                  : std::string("; give its country and code");
    doubts_.warn("municipality-unknown", line,
                 fmt::format("the register has no municipality called {}{}", name, hint));
    page_.municipality.name = std::move(name);
    const std::string key = lowered(text);
    const auto words = split(key, ' ');
    const bool norwegian = std::ranges::find(words, "kommune") != words.end();
    page_.municipality.country = norwegian ? "NO" : "SE";
  }

  // Our own reports say so on their front page.
  void read_invented() {
    page_.invented = page_.municipality.code.empty() &&
                     std::ranges::any_of(
                         lines_, [](const FrontLine& line) { return tells_invented(line.text); });
  }

  // --- date and year ---------------------------------------------------------------------------

  void read_date() {
    for (const auto& [text, number, after_blank, indent] : lines_) {
      const auto dates = dates_in(text);
      const auto full =
          std::ranges::find_if(dates, [](const FoundDate& found) { return found.date.year != 0; });
      if (full == dates.end()) continue;
      page_.date = full->date;
      date_line_ = number;
      return;
    }
    doubts_.warn("date-missing", title_line_,
                 "no date of the report was found on its front page; give one");
  }

  void read_year() {
    auto years = years_in(page_.title);
    for (const auto& line : lines_) {
      if (!years.empty()) break;
      if (dates_in(line.text).empty()) years = years_in(line.text);
    }
    if (!years.empty()) {
      page_.year = years.back();
      if (page_.date && page_.date->year != page_.year) {
        doubts_.note("year-differs", title_line_,
                     fmt::format("the title tells the year {}, the date {} (line {}); the title's "
                                 "is taken, see that it is right",
                                 page_.year, iso(*page_.date), date_line_));
      }
    } else if (page_.date) {
      page_.year = page_.date->year;
      doubts_.note("year-from-date", title_line_,
                   fmt::format("the title tells no year; {} is taken from the date", page_.year));
    } else {
      doubts_.warn("year-missing", title_line_, "the front page tells no year; give one");
    }
  }

  // --- evaluators ------------------------------------------------------------------------------

  void read_evaluators() {
    if (!evaluators_) {
      doubts_.warn("evaluators-missing", title_line_,
                   "no evaluators were found on the front page; give them");
      return;
    }
    const int line = lines_[evaluators_->begin].number;
    auto read = evaluators_in(evaluators_->text, places_);
    for (auto& doubt : read.doubts) doubts_.note("evaluator-unclear", line, std::move(doubt));
    page_.evaluators = std::move(read.all);
    judge_evaluators(line);
  }

  void judge_evaluators(int line) {
    if (page_.evaluators.empty()) {
      doubts_.warn("evaluators-missing", line, "the evaluators cannot be read; give them");
    }
    for (const auto& evaluator : page_.evaluators) {
      if (!evaluator.organisation.empty()) continue;
      doubts_.note("organisation-missing", line,
                   fmt::format("no organisation was found for {}; give it", evaluator.name));
    }
  }

  const Document& document_;
  const Edition& edition_;
  const PlaceNames& places_;
  Doubts& doubts_;
  std::vector<FrontLine> lines_;
  std::optional<EvaluatorLines> evaluators_;
  FrontPage page_;
  int title_line_ = 0, date_line_ = 0;
};

}  // namespace

FrontPage front_page(const Document& document, const Edition& edition, const PlaceNames& places,
                     Doubts& doubts) {
  return FrontReader(document, edition, places, doubts).run();
}

}  // namespace kompass::evidence
