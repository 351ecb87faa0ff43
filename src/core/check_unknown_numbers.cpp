// SPDX-License-Identifier: EUPL-1.2
// Areas and sub-areas cited by a number that the edition lacks: "område 9", "delområde 1.9",
// "områdena 3 och 9". Numbers of another list, a plan or another edition are none of these.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/check_text.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

enum class Form { One, Definite, Several };

struct RowWord {
  string_view word;
  Form form;
};

constexpr std::array row_words{RowWord{"område", Form::One},
                               RowWord{"området", Form::Definite},
                               RowWord{"områdena", Form::Several},
                               RowWord{"områdene", Form::Several},
                               RowWord{"delområde", Form::One},
                               RowWord{"delområdet", Form::Definite},
                               RowWord{"delområdena", Form::Several},
                               RowWord{"delområdene", Form::Several},
                               RowWord{"area", Form::One},
                               RowWord{"areas", Form::Several}};
// A municipality has its own of these in Sweden; in Norway they are the areas.
constexpr std::array norwegian_row_words{RowWord{"fokusområde", Form::One},
                                         RowWord{"fokusområdet", Form::Definite},
                                         RowWord{"fokusområdene", Form::Several}};

// An English area is of something else when another word tells of what: "service area 9".
constexpr std::array before_area{string_view("in"),   string_view("of"),    string_view("and"),
                                 string_view("for"),  string_view("to"),    string_view("the"),
                                 string_view("from"), string_view("under"), string_view("with"),
                                 string_view("or"),   string_view("see"),   string_view("both"),
                                 string_view("that"), string_view("but"),   string_view("is"),
                                 string_view("as"),   string_view("on"),    string_view("sub")};

constexpr std::array joining_words{string_view("och"),  string_view("og"),    string_view("and"),
                                   string_view("samt"), string_view("eller"), string_view("or")};
// After a number that counts something else: "i område 3 och 9 procent av".
constexpr std::array units{string_view("procent"), string_view("prosent"), string_view("poäng"),
                           string_view("poeng"),   string_view("percent"), string_view("points")};
// After a number they say whose it is: "område 9 i planen". Before what is the report itself they
// do not.
constexpr std::array owning_words{string_view("i"),    string_view("av"),  string_view("in"),
                                  string_view("of"),   string_view("på"),  string_view("ur"),
                                  string_view("from"), string_view("fra"), string_view("enligt")};
constexpr std::array of_this_report{string_view("kompass"),     string_view("rapport"),
                                    string_view("utvärdering"), string_view("evaluering"),
                                    string_view("report"),      string_view("evaluation")};
// Before it they tell how many there are in each: "i varje område 9 skolor".
constexpr std::array each_words{string_view("varje"), string_view("per"),  string_view("ett"),
                                string_view("vart"),  string_view("hver"), string_view("hvert"),
                                string_view("et")};
// What else has numbered areas: land, and what is planned for it.
constexpr std::array other_owners{string_view("plan"),    string_view("stad"),   string_view("lag"),
                                  string_view("region"),  string_view("kommun"), string_view("zon"),
                                  string_view("distrikt")};
constexpr std::array land_plans{string_view("översiktsplan"),   string_view("detaljplan"),
                                string_view("områdesplan"),     string_view("arealplan"),
                                string_view("reguleringsplan"), string_view("kommuneplan"),
                                string_view("zoning")};

struct Number {
  std::size_t at = 0, end = 0;
  Code code;  // "9", "1.9"
};

// Whether a number of a row may end here: no decimal, part of a criterion's id, "9a" or "9-åring".
bool number_ends(string_view lower, std::size_t end) {
  const string_view rest = lower.substr(end);
  if (letter_at(lower, end)) return rest.front() == 's' && !letter_at(lower, end + 1);
  const bool mark = !rest.empty() && string_view(".,-/").find(rest.front()) != string_view::npos;
  return !mark || (find_digit(rest) != 1 && !letter_at(rest, 1));
}

std::optional<Number> number_at(string_view lower, std::size_t at) {
  constexpr std::size_t most_digits = 2;
  std::size_t end = past_digits(lower, at);
  if (end == at || end > at + most_digits) return std::nullopt;
  if (end < lower.size() && lower[end] == '.' && find_digit(lower, end) == end + 1) {
    const std::size_t part = end + 1;
    end = past_digits(lower, part);
    if (end > part + most_digits) return std::nullopt;
  }
  if (!number_ends(lower, end)) return std::nullopt;
  const auto unit = word_after(lower, end);
  if (among(unit, units) || lower.substr(end).starts_with(" %")) return std::nullopt;
  return Number{at, end, Code(std::string(lower.substr(at, end - at)))};
}

// The numbers that go on from one: ", 5 och 9", "–9". Commas alone may begin something else.
std::vector<Number> more_numbers(string_view lower, std::size_t from) {
  std::vector<Number> numbers;
  for (auto at = from;;) {
    const string_view rest = lower.substr(at);
    const auto word = word_after(lower, at);
    constexpr string_view dash = "–";
    std::size_t next = string_view::npos;
    if (rest.starts_with(dash)) next = at + dash.size();
    if (rest.starts_with(", ")) next = at + 2;
    if (among(word, joining_words)) next = at + word.size() + 2;
    const auto number = next < lower.size() ? number_at(lower, next) : std::nullopt;
    if (!number) return {};
    numbers.push_back(*number);
    if (!rest.starts_with(", ")) return numbers;
    at = number->end;
  }
}

// Whether nothing follows that the number could count: the clause ends, or a verb stands there.
bool is_closed(string_view lower, std::size_t end) {
  const auto word = word_after(lower, end);
  return end == lower.size() || among(word, copulas) ||
         string_view(".,;:!?)").find(lower[end]) != string_view::npos;
}

class UnknownNumbers {
 public:
  UnknownNumbers(const SentenceInput& input, Findings& findings)
      : input_(input), lower_(input.lower), findings_(findings) {}

  void run() {
    for (const auto word : words_of(lower_)) {
      const auto form = form_of(word);
      const auto at = static_cast<std::size_t>(word.data() - lower_.data());
      if (!form || is_of_something_else(word, at)) continue;
      for (const auto& number : numbers_after(at + word.size(), *form)) judge(number);
    }
  }

 private:
  [[nodiscard]] std::optional<Form> form_of(string_view word) const {
    const auto in = [&](std::span<const RowWord> words) {
      const auto found = std::ranges::find(words, word, &RowWord::word);
      return found == words.end() ? std::nullopt : std::optional(found->form);
    };
    const auto form = in(row_words);
    return form || input_.language != Language::Norwegian ? form : in(norwegian_row_words);
  }

  [[nodiscard]] bool is_of_something_else(string_view word, std::size_t at) const {
    const string_view before = lower_.substr(0, at);
    if (before.ends_with('-')) return !before.ends_with("sub-");
    const auto owner = word_before(lower_, at);
    if (word.starts_with("area")) return !owner.empty() && !among(owner, before_area);
    return among(owner, each_words) || (owner.ends_with('s') && holds_one(owner, other_owners));
  }

  [[nodiscard]] std::vector<Number> numbers_after(std::size_t end, Form form) const {
    if (end >= lower_.size() || lower_[end] != ' ') return {};
    const auto first = number_at(lower_, end + 1);
    if (!first) return {};
    const auto more = more_numbers(lower_, first->end);
    const std::size_t last = more.empty() ? first->end : more.back().end;
    const bool closed = is_closed(lower_, last);
    const bool sure = form == Form::One || !more.empty() || closed;
    if (belongs_elsewhere(last) || !sure) return {};
    std::vector<Number> numbers{*first};
    if (form == Form::Several || closed) numbers.insert(numbers.end(), more.begin(), more.end());
    return numbers;
  }

  // "område 9 i översiktsplanen", "område 9 av 12".
  [[nodiscard]] bool belongs_elsewhere(std::size_t end) const {
    if (!among(word_after(lower_, end), owning_words)) return false;
    constexpr std::size_t near = 4;  // "i den här rapporten"
    auto words = words_of(lower_.substr(end));
    words.resize(std::min(words.size(), near));
    return std::ranges::none_of(words,
                                [](string_view word) { return holds_one(word, of_this_report); });
  }

  void judge(const Number& number) {
    const std::string& code = number.code.text;
    const Code area_code(code.substr(0, code.find('.')));
    const bool of_sub_area = area_code != number.code;
    const Area* area = find_area(input_.edition, area_code);
    if (area == nullptr) {
      tell(fmt::format("names {}, but the areas are {}; correct the number", row_name(number.code),
                       codes_of(input_.edition.areas)));
    } else if (of_sub_area && !area->sub_areas.empty() &&
               find_sub_area(input_.edition, number.code) == nullptr) {
      tell(fmt::format("names {}, but the sub-areas of area {} are {}; correct the number",
                       row_name(number.code), area_code.text, codes_of(area->sub_areas)));
    }
  }

  template <class Row>
  static std::string codes_of(const std::vector<Row>& rows) {
    return joined(mapped(rows, [](const Row& row) { return row.code.text; }), ", ");
  }

  void tell(std::string message) {
    findings_.push_back(
        {Severity::Warning, "unknown-area-number", input_.text.where, std::move(message)});
  }

  const SentenceInput& input_;
  string_view lower_;
  Findings& findings_;
};

}  // namespace

void check_unknown_numbers(const SentenceInput& input, Findings& findings) {
  const string_view lower = input.lower;
  const bool none =
      find_digit(lower) == string_view::npos ||
      (lower.find("områd") == string_view::npos && lower.find("area") == string_view::npos);
  if (none || speaks_of_other_time(lower, input.year) || speaks_of_editions(lower)) return;
  if (!holds_one(lower, land_plans)) UnknownNumbers(input, findings).run();
}

}  // namespace kompass
