// SPDX-License-Identifier: EUPL-1.2
// A number with a name after it that no row has: "Delområde 1.1 Strategi för lycka". The name
// begins with a capital and has two words at least; one that shares a word with a name of the row
// is a short form of it. Names of other rows are read by check_row_names.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check_text.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr std::array row_words{string_view("område"),     string_view("delområde"),
                               string_view("delområdet"), string_view("fokusområde"),
                               string_view("area"),       string_view("areas")};
constexpr string_view before_name = " (”“\"«";
constexpr string_view after_name = ".,;:!?()”“\"»";
constexpr std::size_t most_words = 9;  // of a name; more are a sentence
constexpr std::size_t shared_letters = 5;

// Where the name ends that begins at `at`: at a mark, or at a verb.
std::size_t name_end(string_view lower, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < lower.size();) {
    const std::size_t stop = word_end(lower, next);
    if (stop == next || among(lower.substr(next, stop - next), copulas)) break;
    end = stop;
    const bool hyphen = byte_at(lower, end) == '-' && letter_at(lower, end + 1);
    if (!hyphen && byte_at(lower, end) != ' ') break;
    next = end + 1;
  }
  return end;
}

// The first letters of two words, or all of the shorter.
bool akin(string_view one, string_view other) {
  const std::size_t letters = std::min({shared_letters, one.size(), other.size()});
  return letters > 3 && one.substr(0, letters) == other.substr(0, letters);
}

bool any_akin(const std::vector<string_view>& some, const std::vector<string_view>& others) {
  return std::ranges::any_of(some, [&](string_view one) {
    return std::ranges::any_of(others, [&](string_view other) { return akin(one, other); });
  });
}

class CalledRows {
 public:
  CalledRows(const SentenceInput& input, Findings& findings) : input_(input), findings_(findings) {}

  void run() {
    const auto mentions = input_.names.in(input_.lower);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const auto& row = mentions[i];
      if (row.by == RowMention::By::Name || !has_row_word(row)) continue;
      const std::size_t at = input_.lower.find_first_not_of(before_name, row.end);
      const bool named_row = i + 1 < mentions.size() && mentions[i + 1].at == at;
      if (at == string_view::npos || at == row.end || named_row) continue;
      judge(row.code, at);
    }
  }

 private:
  [[nodiscard]] bool has_row_word(const RowMention& row) const {
    if (row.by == RowMention::By::Number) {
      const string_view words = input_.lower.substr(row.at, row.end - row.at);
      return letter_at(words, 0);  // not the second of "områdena 3 och 5"
    }
    return among(word_before(input_.lower, row.at), row_words);
  }

  void judge(const Code& code, std::size_t at) {
    if (!capital_at(input_.sentence, at)) return;
    const std::size_t end = name_end(input_.lower, at);
    const auto words = words_of(input_.lower.substr(at, end - at));
    if (words.size() < 2 || words.size() > most_words || !ends_name(end)) return;
    if (is_known(code, words)) return;
    findings_.push_back(
        {Severity::Warning, "row-called-otherwise", input_.text.where,
         fmt::format("calls {} '{}', but it is '{}'; see which is meant", row_name(code),
                     input_.sentence.substr(at, end - at), own_name(input_, code))});
  }

  // A verb or a mark; anything else may be a sentence that goes on.
  [[nodiscard]] bool ends_name(std::size_t end) const {
    if (end == input_.lower.size()) return true;
    return after_name.find(input_.lower[end]) != string_view::npos ||
           among(word_after(input_.lower, end), copulas);
  }

  // A word that any name of the row, of its area or of its sub-areas has.
  [[nodiscard]] bool is_known(const Code& code, const std::vector<string_view>& words) const {
    const auto shares = [&](const RowNames::Name& name) {
      const bool of_row = name.code == code || name.code.text.starts_with(code.text + ".") ||
                          code.text.starts_with(name.code.text + ".");
      return of_row && any_akin(words, words_of(name.lower));
    };
    return std::ranges::any_of(input_.names.areas(), shares) ||
           std::ranges::any_of(input_.names.sub_areas(), shares);
  }

  const SentenceInput& input_;
  Findings& findings_;
};

}  // namespace

void check_called_rows(const SentenceInput& input, Findings& findings) {
  const bool same_places = input.sentence.size() == input.lower.size();
  if (!same_places || find_digit(input.lower) == string_view::npos) return;
  if (input.lower.starts_with('#') || input.lower.starts_with("**")) return;  // headings
  if (speaks_of_editions(input.lower) || speaks_of_other_time(input.lower, input.year)) return;
  CalledRows(input, findings).run();
}

}  // namespace kompass
