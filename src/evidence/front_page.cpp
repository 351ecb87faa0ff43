// SPDX-License-Identifier: EUPL-1.2
#include "evidence/front_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/compare.hpp"
#include "evidence/dates.hpp"
#include "evidence/evaluators.hpp"
#include "evidence/municipality_line.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t most_front_lines = 200;
constexpr std::size_t longest_front_line = 300;

constexpr std::array evaluator_labels{
    string_view("utvärderarna"),      string_view("utvärderare"),
    string_view("utvärderingsgrupp"), string_view("utvärderingsgruppen"),
    string_view("utvärderingsteam"),  string_view("utvärderat av"),
    string_view("utvärdering av"),    string_view("evaluatorene"),
    string_view("evaluatorer"),       string_view("evaluator"),
    string_view("evaluert av"),       string_view("evalueringsteam"),
    string_view("evalueringsgruppe"), string_view("rapport av"),
    string_view("författare"),        string_view("utförd av"),
    string_view("gjennomført av"),    string_view("genomförd av")};

struct FrontLine {
  std::string text;
  int number = 0;
};

class FrontReader {
 public:
  FrontReader(const Document& document, const Edition& edition, const PlaceNames& places,
              Doubts& doubts)
      : document_(document), edition_(edition), places_(places), doubts_(doubts) {
    for (std::size_t i = 0; i < document.size() && lines_.size() < most_front_lines; ++i) {
      if (document.spots[i].part != Part::Front) break;
      const string_view text = trimmed(document.lines[i].text);
      if (!text.empty() && text.size() <= longest_front_line) {
        lines_.push_back({std::string(text), document.lines[i].number});
      }
    }
  }

  FrontPage run() {
    read_title();
    read_municipality();
    read_date();
    read_year();
    read_evaluators();
    return std::move(page_);
  }

 private:
  // --- title -----------------------------------------------------------------------------------

  [[nodiscard]] bool names_instrument(string_view text) const {
    const std::string key = lowered(text);
    if (key.find(edition_.id.instrument) != std::string::npos) return true;
    return std::ranges::any_of(all_languages, [&](Language language) {
      std::string name = lowered(edition_.name.only(language));
      if (name.size() > 8) name.resize(name.size() - 2);  // without inflection
      return !name.empty() && key.find(name) != std::string::npos;
    });
  }

  static bool is_evaluator_line(string_view text) { return !after_label(text).empty(); }

  // A title may go on over some lines, until the year is told.
  void read_title() {
    const auto first = std::ranges::find_if(
        lines_, [&](const FrontLine& line) { return names_instrument(line.text); });
    if (first == lines_.end()) {
      doubts_.warn("title-missing", 0,
                   "no title with the instrument's name was found before the contents; give one");
      return;
    }
    page_.title = single_spaced(first->text);
    title_line_ = first->number;
    constexpr int most_title_lines = 4;
    for (auto line = std::next(first);
         line != lines_.end() && years_in(page_.title).empty() && line - first < most_title_lines;
         ++line) {
      const bool other = is_evaluator_line(line->text) || ends_label(line->text) ||
                         (!dates_in(line->text).empty() && !year_only(line->text));
      if (other) break;
      glue(page_.title, line->text);
    }
  }

  static bool year_only(string_view text) { return years_in(text).size() == 1 && text.size() == 4; }
  static bool ends_label(string_view text) { return text.ends_with(':'); }

  // --- municipality ----------------------------------------------------------------------------

  void read_municipality() {
    std::vector<FrontLine> told{{page_.title, title_line_}};
    told.insert(told.end(), lines_.begin(), lines_.end());
    add_chapter_headings(told);
    std::erase_if(told, [](const FrontLine& line) { return is_evaluator_line(line.text); });
    for (const auto& [text, number] : told) {
      if (const auto* found = called_municipality(text, places_)) return keep(*found, number);
    }
    // A bare name counts in the title; elsewhere only where the title names no other.
    for (const auto& [text, number] : told) {
      if (const auto* found = named_municipality(text, places_)) return keep(*found, number);
      if (auto name = unknown_municipality(text); !name.empty()) {
        return keep_unknown(std::move(name), number);
      }
    }
    doubts_.warn("municipality-missing", title_line_,
                 "the front page names no municipality; give its country and code");
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
    const auto namesakes = places_.namesakes(found);
    if (namesakes > 1) {
      doubts_.note(
          "municipality-ambiguous", line,
          fmt::format("the register has {} codes for {}; {} is taken, see that it is right",
                      namesakes, found.name, found.code));
    }
  }

  void keep_unknown(std::string name, int line) {
    const auto near = places_.near(name);
    const std::string hint = near ? fmt::format("; did the report mean {}?", *near)
                                  : std::string("; give its country and code");
    doubts_.warn("municipality-unknown", line,
                 fmt::format("the register has no municipality called {}{}", name, hint));
    page_.municipality.name = std::move(name);
    page_.municipality.country = document_.language == Language::Norwegian ? "NO" : "SE";
  }

  // --- date and year ---------------------------------------------------------------------------

  void read_date() {
    for (const auto& [text, number] : lines_) {
      const auto dates = dates_in(text);
      const auto full =
          std::ranges::find_if(dates, [](const FoundDate& found) { return found.date.year != 0; });
      if (full == dates.end()) continue;
      page_.date = full->date;
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
    } else if (page_.date) {
      page_.year = page_.date->year;
      doubts_.note("year-from-date", title_line_,
                   fmt::format("the title tells no year; {} is taken from the date", page_.year));
    } else {
      doubts_.warn("year-missing", title_line_, "the front page tells no year; give one");
    }
  }

  // --- evaluators ------------------------------------------------------------------------------

  // What follows "Utvärderare:"; the label alone gives a colon.
  static string_view after_label(string_view text) {
    const std::string key = lowered(text);
    for (const auto label : evaluator_labels) {
      if (!key.starts_with(label) || key.size() == label.size()) {
        if (key == label) return ":";
        continue;
      }
      const string_view rest = text.substr(label.size());
      if (rest.starts_with(':')) return rest;
      if (white(rest.front()) && label.find(' ') != string_view::npos) return rest;
      if (white(rest.front()) && capital_at(trimmed(rest), 0)) return rest;
    }
    return {};
  }

  void read_evaluators() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      string_view told = after_label(lines_[i].text);
      if (told.empty()) continue;
      if (told.starts_with(':')) told.remove_prefix(1);
      std::string text = single_spaced(told);
      constexpr std::size_t most_lines = 6;
      for (std::size_t k = i + 1; k < lines_.size() && k - i < most_lines; ++k) {
        if (!continues_evaluators(lines_[k].text)) break;
        const bool open = text.empty() || text.ends_with(',') || opens_lower_case(lines_[k].text) ||
                          ends_in_joiner(text) || ends_in_first_name(text);
        text += (open ? " " : "\n") + single_spaced(lines_[k].text);
      }
      std::ranges::replace(text, '\n', ';');
      page_.evaluators = evaluators_in(text, places_);
      judge_evaluators(lines_[i].number);
      return;
    }
    doubts_.warn("evaluators-missing", title_line_,
                 "no evaluators were found on the front page; give them");
  }

  // A last piece of one word before any comma: a name cut by the line's end.
  static bool ends_in_first_name(string_view text) {
    const auto line = text.find_last_of('\n');
    if (line != string_view::npos) text.remove_prefix(line + 1);
    const std::string key = lowered(text);
    for (const string_view joiner : {" och ", " og ", " samt "}) {
      const auto at = key.rfind(joiner);
      if (at != std::string::npos) return words_in(key.substr(at + joiner.size())) == 1;
    }
    return words_in(key) == 1;
  }

  static bool ends_in_joiner(string_view text) {
    const std::string key = lowered(text);
    return key.ends_with(" och") || key.ends_with(" og");
  }

  [[nodiscard]] bool continues_evaluators(string_view text) const {
    return dates_in(text).empty() && years_in(text).empty() && !names_instrument(text) &&
           text.find(':') == string_view::npos && words_in(text) <= 12 &&
           (text.find(',') != string_view::npos || text.find('(') != string_view::npos ||
            opens_lower_case(text) || words_in(text) <= 4);
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
  FrontPage page_;
  int title_line_ = 0;
};

}  // namespace

FrontPage front_page(const Document& document, const Edition& edition, const PlaceNames& places,
                     Doubts& doubts) {
  return FrontReader(document, edition, places, doubts).run();
}

}  // namespace kompass::evidence
