// SPDX-License-Identifier: EUPL-1.2
// A number with the name of another row after it: "delområde 3.1 – tydliga politiska mål", "område
// 4 (etik och tillit)", "område 4 politisk styrning". Whole names of areas after the number of an
// area are read by check_area_numbers.cpp.
#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "core/check_text.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr string_view openers = " (:–-”“\"*«»";  // between a number and its name
constexpr string_view closers = ".,;:!?)";
constexpr std::array quotes{string_view("”"), string_view("“"), string_view("\""), string_view("»"),
                            string_view("*")};
constexpr std::array row_words{string_view("område"),     string_view("delområde"),
                               string_view("delområdet"), string_view("fokusområde"),
                               string_view("area"),       string_view("sub"),
                               string_view("areas")};
constexpr std::array joining_words{string_view("och"), string_view("og"), string_view("and")};

struct Named {
  std::size_t at = 0, end = 0;
  Code code;
  bool whole = false;
};

bool is_area(const Code& code) {
  return code.text.find('.') == std::string::npos;
}

// Whether they are one, or one is a sub-area of the other.
bool of_one_area(const Code& one, const Code& other) {
  return one == other || one.text.starts_with(other.text + ".") ||
         other.text.starts_with(one.text + ".");
}

// Headings are held against the edition by check_headings.cpp.
bool is_heading(string_view lower) {
  return lower.starts_with('#') || lower.starts_with("**") || lower.starts_with("- **");
}

std::size_t past_quotes(string_view lower, std::size_t at) {
  for (const auto quote : quotes) {
    if (lower.substr(at).starts_with(quote)) return past_quotes(lower, at + quote.size());
  }
  return at;
}

class RowNamesChecker {
 public:
  RowNamesChecker(const SentenceInput& input, Findings& findings)
      : input_(input),
        lower_(input.lower),
        mentions_(input.names.in(input.lower)),
        findings_(findings) {}

  void run() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      const auto& number = mentions_[i];
      if (number.by == RowMention::By::Name || is_settled_before(i)) continue;
      const auto name = name_after(number);
      if (!name || of_one_area(name->code, number.code) || is_numbered(*name)) continue;
      if (is_area(name->code) && is_of_others(number, *name)) continue;
      findings_.push_back(wrong_number(input_, lower_.substr(name->at, name->end - name->at),
                                       {.cited = number.code, .right = name->code}));
    }
  }

 private:
  [[nodiscard]] string_view between(std::size_t at, std::size_t end) const {
    return end < at ? string_view() : lower_.substr(at, end - at);
  }

  // Read by check_area_numbers.cpp, or the number of a chapter: "3.1 Politisk styrning och
  // kontroll".
  [[nodiscard]] bool is_of_others(const RowMention& number, const Named& name) const {
    if (number.is_area()) return name.whole;
    const auto word = word_before(lower_, number.at);
    return !among(word, row_words);
  }

  // The number is one of a list, or belongs to its own name before it: "Helhet i styrning, 3.1 – ".
  [[nodiscard]] bool is_settled_before(std::size_t index) const {
    if (index == 0) return false;
    const auto& number = mentions_[index];
    const auto& before = mentions_[index - 1];
    const string_view gap = between(before.end, number.at);
    if (before.by != RowMention::By::Name) return only_words(gap, joining_words);
    return only_words(gap, row_words) && of_one_area(before.code, number.code);
  }

  // The name has its own number after it: "3.1 – tydliga politiska mål (3.2)".
  [[nodiscard]] bool is_numbered(const Named& name) const {
    return std::ranges::any_of(mentions_, [&](const RowMention& next) {
      const bool bracketed = next.at == name.at && next.end > name.end;
      const bool follows = next.at >= name.end && next.by != RowMention::By::Name &&
                           only_words(between(name.end, next.at), row_words);
      return next.code == name.code && (bracketed || follows);
    });
  }

  [[nodiscard]] std::optional<Named> name_after(const RowMention& number) const {
    const std::size_t at = lower_.find_first_not_of(openers, number.end);
    if (at == string_view::npos || at == number.end) return std::nullopt;
    auto name = whole_name(at);
    if (!name) name = beginning_of_area(at, number.code);
    const string_view opener = between(number.end, at);
    const bool bare = opener.find_first_not_of(' ') == string_view::npos;
    return name && (bare || is_closed(name->end)) ? name : std::nullopt;
  }

  // After a dash or a colon a name may as well begin a sentence of its own.
  [[nodiscard]] bool is_closed(std::size_t end) const {
    const std::size_t past = past_quotes(lower_, end);
    const string_view rest = lower_.substr(past);
    return past > end || rest.empty() || closers.find(rest.front()) != string_view::npos ||
           rest.starts_with(" – ") || rest.starts_with(" - ") || rest.starts_with(" (");
  }

  [[nodiscard]] std::optional<Named> whole_name(std::size_t at) const {
    std::optional<Named> found;
    for (const auto names : {input_.names.areas(), input_.names.sub_areas()}) {
      for (const auto& [name, code] : names) {
        const std::size_t end = at + name.size();
        const bool longer = !found || end > found->end;
        if (!longer || words_in(name) < 2 || !lower_.substr(at).starts_with(name)) continue;
        if (!letter_at(lower_, end)) found = {at, end, code, true};
      }
    }
    return found;
  }

  // "politisk styrning" of "Politisk styrning och kontroll": words up to a mark or a verb that only
  // one area begins with, and never a name of the row itself.
  [[nodiscard]] std::optional<Named> beginning_of_area(std::size_t at, const Code& own) const {
    const std::size_t end = phrase_end(at);
    const string_view phrase = between(at, end);
    if (words_in(phrase) < 2) return std::nullopt;
    std::set<Code> codes;
    const auto collect = [&](const RowNames::Name& name) {
      const bool begins = name.lower.starts_with(phrase) && !letter_at(name.lower, phrase.size());
      if (begins) codes.insert(name.code);
    };
    std::ranges::for_each(input_.names.areas(), collect);
    if (codes.size() != 1) return std::nullopt;
    std::ranges::for_each(input_.names.sub_areas(), collect);
    const bool of_own =
        std::ranges::any_of(codes, [&](const Code& code) { return of_one_area(code, own); });
    return of_own ? std::nullopt : std::optional(Named{at, end, *codes.begin(), false});
  }

  [[nodiscard]] std::size_t phrase_end(std::size_t at) const {
    std::size_t end = at;
    for (std::size_t next = word_end(lower_, at); next > end; next = word_end(lower_, end + 1)) {
      const bool verb = among(lower_.substr(end + 1, next - end - 1), copulas);
      if (end > at && verb) break;
      end = next;
      if (byte_at(lower_, end) != ' ') break;
    }
    return end;
  }

  const SentenceInput& input_;
  string_view lower_;
  std::vector<RowMention> mentions_;
  Findings& findings_;
};

}  // namespace

void check_row_names(const SentenceInput& input, Findings& findings) {
  if (find_digit(input.lower) == string_view::npos || is_heading(input.lower)) return;
  RowNamesChecker(input, findings).run();
}

}  // namespace kompass
