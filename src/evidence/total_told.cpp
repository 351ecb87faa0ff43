// SPDX-License-Identifier: EUPL-1.2
#include "evidence/total_told.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "evidence/dates.hpp"
#include "evidence/figures.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::array now_words{
    string_view(" nu "),  string_view(" nu."),       string_view(" i år"),
    string_view("årets"), string_view("denna gång"), string_view("den här gången"),
    string_view(" nå "),  string_view("denne gang"), string_view("this time")};

bool tells_the_past(string_view text) {
  return has_any(text, {"förra", "föregående", "tidigare", "forrige", "tidligere", "previous"});
}

bool tells_others(string_view text) {
  return has_any(text, {"genomsnitt",     "snitt",           "gjennomsnitt",    "medel",
                        "återstår",       "gjenstår",        "saknas",          "mangler",
                        "bästa",          "högsta poäng",    "högsta resultat", "lägsta",
                        "sämsta",         "beste",           "høyeste",         "laveste",
                        "andra kommuner", "övriga kommuner", "andre kommuner",  "average",
                        "highest",        "lowest"});
}

bool rough(string_view word) {
  constexpr std::array words{
      string_view("cirka"),   string_view("ca"),      string_view("drygt"),  string_view("nästan"),
      string_view("omkring"), string_view("ungefär"), string_view("knappt"), string_view("minst"),
      string_view("runt"),    string_view("nesten"),  string_view("rundt"),  string_view("omtrent"),
      string_view("over"),    string_view("över"),    string_view("under"),  string_view("drøyt")};
  return std::ranges::find(words, word) != words.end();
}

class TotalFinder {
 public:
  TotalFinder(const Sentence& sentence, const TotalOf& wanted)
      : sentence_(sentence),
        wanted_(wanted),
        text_(lowered(sentence.text)),
        words_(words_of(text_)) {}

  [[nodiscard]] std::optional<Figure> run() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto number = figure(words_[i]);
      if (!number || number->percent || year(words_[i]) || !may_be_total(number->value)) continue;
      if (is_told(i) && !in_a_run(i) && !of_others(i)) return number;
    }
    return std::nullopt;
  }

 private:
  // Not a maximum: "högst 100 poäng vardera".
  [[nodiscard]] bool may_be_total(int value) const {
    const auto& edition = wanted_.edition;
    return value < edition.max && value * 10 >= edition.max &&
           std::ranges::find(edition.areas, value, &Area::max) == edition.areas.end();
  }

  [[nodiscard]] bool is_told(std::size_t i) const {
    const bool points = i + 1 < words_.size() &&
                        (words_[i + 1].starts_with("poäng") || words_[i + 1].starts_with("poeng"));
    return of_max(points ? i + 2 : i + 1) || (points && has_total_word()) || follows_total(i);
  }

  [[nodiscard]] bool has_total_word() const {
    return has_any(
        text_, {"totalt", "totalpoäng", "sammanlagt", "sammanlagda", "totala poäng", "totalpoeng",
                "total poäng", "samlet", "resultatet blev", "resultatet ble"});
  }

  // "av 800", "totalt av de 800 möjliga"
  [[nodiscard]] bool of_max(std::size_t at) const {
    const auto between = [](string_view word) {
      return word == "av" || word == "totalt" || word == "de" || word == "högst" ||
             word.starts_with("max") || word.starts_with("maks") || word.starts_with("möjlig") ||
             word.starts_with("mulig");
    };
    const std::size_t first = at;
    while (at < words_.size() && between(words_[at])) ++at;
    return at > first && at < words_.size() && is_max(words_[at]);
  }

  [[nodiscard]] bool is_max(string_view word) const {
    return word == std::to_string(wanted_.edition.max);
  }

  // The words before that one, at most `reach`.
  [[nodiscard]] std::span<const string_view> just_before(std::size_t at, std::size_t reach) const {
    const auto count = std::min(reach, at);
    return std::span(words_).subspan(at - count, count);
  }

  // "totalpoängen är 603", "totalsumman blev 603"
  [[nodiscard]] bool follows_total(std::size_t at) const {
    constexpr std::size_t reach = 3;
    return std::ranges::any_of(just_before(at, reach), [](string_view word) {
      return word.starts_with("totalpo") || word.starts_with("totalsum");
    });
  }

  // "400 600 800" on an axis, "mellan 600 och 610 poäng", "drygt 600 poäng".
  [[nodiscard]] bool in_a_run(std::size_t i) const {
    constexpr std::size_t reach = 3;
    const auto is_number = [&](std::size_t at) {
      return figure(words_[at]).has_value() && !year(words_[at]);
    };
    if (i > 0 && (is_number(i - 1) || rough(words_[i - 1]))) return true;
    return std::ranges::any_of(just_before(i, reach), [](string_view word) {
      return word == "mellan" || word == "mellom" || word == "between";
    });
  }

  [[nodiscard]] bool of_others(std::size_t i) const {
    const string_view text = text_;
    const auto at = static_cast<std::size_t>(words_[i].data() - text.data());
    const string_view before = text.substr(0, at);
    const string_view after = rest_of_clause(i, at + words_[i].size());
    return tells_others(before) || of_another_time(before, after) ||
           of_another_municipality(at, after.size());
  }

  // To the next figure that is not the maximum, to a comma or "och".
  [[nodiscard]] string_view rest_of_clause(std::size_t i, std::size_t begin) const {
    string_view rest = string_view(text_).substr(begin);
    for (std::size_t next = i + 1; next < words_.size(); ++next) {
      if (!figure(words_[next]) || year(words_[next]) || is_max(words_[next])) continue;
      rest = rest.substr(0, static_cast<std::size_t>(words_[next].data() - rest.data()));
      break;
    }
    for (const string_view end : {",", ";", " och ", " og ", " men ", " and ", " but "}) {
      rest = rest.substr(0, rest.find(end));
    }
    return rest;
  }

  // What stands behind the figure decides; else what stands before it, from where it speaks of now.
  [[nodiscard]] bool of_another_time(string_view before, string_view after) const {
    if (speaks_of_now(after)) return false;
    return tells_another_time(after) || tells_another_time(since_now(before));
  }

  [[nodiscard]] bool tells_another_time(string_view text) const {
    if (tells_the_past(text)) return true;
    const bool names_version = has_any(text, {"version", "versjon"});
    return wanted_.year != 0 && std::ranges::any_of(years_in(text), [&](int named) {
             return named != wanted_.year && !(names_version && is_edition(named));
           });
  }

  [[nodiscard]] bool is_edition(int named) const {
    const auto& names = wanted_.edition.also_called;
    return std::ranges::find(names, std::to_string(named)) != names.end();
  }

  [[nodiscard]] bool speaks_of_now(string_view text) const {
    return since_now(text).size() < text.size();
  }

  [[nodiscard]] string_view since_now(string_view text) const {
    std::size_t begin = 0;
    const auto mark = [&](string_view word) {
      const auto at = text.rfind(word);
      if (at != string_view::npos) begin = std::max(begin, at + word.size());
    };
    for (const auto word : now_words) mark(word);
    if (wanted_.year != 0) mark(std::to_string(wanted_.year));
    return text.substr(begin);
  }

  // The last one named before the figure, else the first behind it in its clause.
  [[nodiscard]] bool of_another_municipality(std::size_t at, std::size_t reach) const {
    const Municipality* told = nullptr;
    for (const auto& mention : wanted_.places.in(sentence_.text, wanted_.municipality.country)) {
      const bool behind = mention.at > at;
      if (behind && (told != nullptr || mention.at > at + reach)) break;
      told = mention.municipality;
    }
    return told != nullptr && told->name != wanted_.municipality.name;
  }

  const Sentence& sentence_;
  const TotalOf& wanted_;
  std::string text_;
  std::vector<string_view> words_;
};

}  // namespace

std::optional<Figure> total_told(const Sentence& sentence, const TotalOf& wanted) {
  return TotalFinder(sentence, wanted).run();
}

}  // namespace kompass::evidence
