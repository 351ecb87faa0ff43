// SPDX-License-Identifier: EUPL-1.2
// Areas cited by name with the number of another: "Politisk styrning och kontroll (4)", "område 4,
// politisk styrning och kontroll", "politisk styrning och kontroll, område 4".
#include <algorithm>
#include <array>

#include "core/check_text.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr string_view digits = "0123456789";
constexpr string_view marks = " (,:–-”“\"*";  // between a name and its number

constexpr std::array area_words{string_view("fokusområde "), string_view("område "),
                                string_view("area ")};
constexpr std::array joining_words{string_view("och"), string_view("og"), string_view("and")};

// Whether the sentence holds what a cited number stands in, to pass over most at once.
bool may_cite(string_view lower) {
  const auto holds = [&](string_view part) { return lower.find(part) != string_view::npos; };
  return holds("(") || holds("område ") || holds("area ");
}

// How long the word for an area is that stands at `at`; 0 when none does.
std::size_t area_word_at(string_view lower, std::size_t at) {
  const string_view rest = lower.substr(std::min(at, lower.size()));
  const auto found =
      std::ranges::find_if(area_words, [&](string_view word) { return rest.starts_with(word); });
  return found == area_words.end() ? 0 : found->size();
}

// "(5)" or "(område 5)" a few marks after a name. What stands in brackets besides is no number of
// an area: "(5 delområden)".
std::optional<int> number_in_brackets(string_view lower, std::size_t end) {
  constexpr std::size_t farthest = 5;
  const auto bracket = lower.find('(', end);
  if (bracket == string_view::npos || bracket > end + farthest) return std::nullopt;
  if (find_digit(lower, end) < bracket) return std::nullopt;
  const std::size_t at = bracket + 1 + area_word_at(lower, bracket + 1);
  const auto after = lower.find_first_not_of(digits, at);
  if (after == string_view::npos || (lower[after] != ')' && lower[after] != ',')) {
    return std::nullopt;
  }
  return whole_number_at(lower, at);
}

// "område 5 (", "område 5, ": the number just before a name.
std::optional<int> number_before(string_view lower, std::size_t at) {
  const auto last = at == 0 ? string_view::npos : lower.find_last_not_of(marks, at - 1);
  if (last == string_view::npos) return std::nullopt;
  const auto before = lower.find_last_not_of(digits, last);
  const std::size_t start = before == string_view::npos ? 0 : before + 1;
  const string_view word = lower.substr(0, start);
  const bool of_area = word.ends_with("område ") || word.ends_with("area ");
  const bool of_part = word.ends_with("delområde ") || word.ends_with("sub-area ");
  if (start > last || !of_area || of_part) return std::nullopt;
  return whole_number_at(lower, start);
}

class AreaNumbers {
 public:
  AreaNumbers(const SentenceInput& input, Findings& findings)
      : input_(input), lower_(input.lower), findings_(findings) {}

  void run() {
    for (const auto& name : input_.names.areas()) {
      for (auto at = find_words(lower_, name.lower); at != string_view::npos;
           at = find_words(lower_, name.lower, at + 1)) {
        if (begins_longer_name(name, at)) continue;
        const auto cited = cited_as(name, at);
        if (cited && find_area(input_.edition, Code(std::to_string(*cited))) != nullptr)
          tell(name, *cited);
      }
    }
  }

 private:
  // "Kommunen som arbetsgivare" before "– personalpolitik": the whole is told.
  [[nodiscard]] bool begins_longer_name(const RowNames::Name& name, std::size_t at) const {
    return std::ranges::any_of(input_.names.areas(), [&](const RowNames::Name& other) {
      return other.lower.size() > name.lower.size() && lower_.substr(at).starts_with(other.lower);
    });
  }

  // The wrong number it is cited with. In a list one that stands between two names may belong to
  // either, so one that is right settles it.
  [[nodiscard]] std::optional<int> cited_as(const RowNames::Name& name, std::size_t at) const {
    const std::size_t end = at + name.lower.size();
    const auto wrong = [&](std::optional<int> number) {
      return number && std::to_string(*number) != name.code.text ? number : std::nullopt;
    };
    if (const auto number = number_in_brackets(lower_, end)) return wrong(number);
    const auto before = number_before(lower_, at), after = number_after(end);
    if ((before && !wrong(before)) || (after && !wrong(after))) return std::nullopt;
    return before ? before : after;
  }

  // ", område 5", " – område 5": the number just after a name, unless it opens what comes next:
  // another name, or a list of areas.
  [[nodiscard]] std::optional<int> number_after(std::size_t end) const {
    const auto at = lower_.find_first_not_of(marks, end);
    if (at == string_view::npos) return std::nullopt;
    const std::size_t word = area_word_at(lower_, at);
    if (word == 0) return std::nullopt;
    const auto number = whole_number_at(lower_, at + word);
    const auto next = lower_.find_first_not_of(digits, at + word);
    return number && !opens_what_follows(next) ? number : std::nullopt;
  }

  [[nodiscard]] bool opens_what_follows(std::size_t number_end) const {
    if (number_end == string_view::npos) return false;
    const auto at = lower_.find_first_not_of(marks, number_end);
    if (at == string_view::npos) return false;
    const string_view word = lower_.substr(at, word_end(lower_, at) - at);
    return area_word_at(lower_, at) > 0 ||
           std::ranges::find(joining_words, word) != joining_words.end() ||
           std::ranges::any_of(input_.names.areas(), [&](const RowNames::Name& name) {
             return lower_.substr(at).starts_with(name.lower);
           });
  }

  void tell(const RowNames::Name& name, int cited) {
    findings_.push_back(wrong_number(input_, name.lower,
                                     {.cited = Code(std::to_string(cited)), .right = name.code}));
  }

  const SentenceInput& input_;
  string_view lower_;
  Findings& findings_;
};

}  // namespace

void check_area_numbers(const SentenceInput& input, Findings& findings) {
  if (find_digit(input.lower) == string_view::npos || !may_cite(input.lower)) return;
  AreaNumbers(input, findings).run();
}

}  // namespace kompass
