// SPDX-License-Identifier: EUPL-1.2
// What the checks of running text read in a sentence: which rows of the edition it speaks of, and
// its clauses and words. Everything here is lower case (`lowered`).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/edition.hpp"
#include "core/recognition.hpp"

namespace kompass {

std::vector<std::string_view> sentences_of(std::string_view text);

// The first digit at or after `from`; npos when there is none.
std::size_t find_digit(std::string_view text, std::size_t from = 0);

// Where the digits end that begin at `at`.
std::size_t past_digits(std::string_view text, std::size_t at);

// The whole number that begins at `at`; nothing where it is a decimal or a code ("7.4").
std::optional<int> whole_number_at(std::string_view text, std::size_t at);

// The clause around the bytes [at, end): what lies between the nearest commas, brackets and the
// like.
std::string_view clause_around(std::string_view sentence, std::size_t at, std::size_t end);

// The words of a text, without marks; numbers count as words.
std::vector<std::string_view> words_of(std::string_view text);
bool among(std::string_view word, std::span<const std::string_view> words);
// Whether any of the parts stands in the text, within a word too.
bool holds_one(std::string_view text, std::span<const std::string_view> parts);
bool has_word(std::string_view text, std::span<const std::string_view> words);

// Beginnings of words, looked for in one pass over a text.
class WordStarts {
 public:
  // Of two bytes at least each.
  explicit WordStarts(std::span<const std::string_view> starts);
  // Whether a word of the text begins with one of them.
  [[nodiscard]] bool any_in(std::string_view text) const;

 private:
  std::array<std::vector<std::string_view>, 256> by_first_byte_;
};

// Whether the text is of these words and of spaces, commas, brackets and quotes alone.
bool only_words(std::string_view text, std::span<const std::string_view> words);

// Verbs between a row and what is said of it: "område 3 är", "har", "får".
inline constexpr std::array copulas{
    std::string_view("är"),   std::string_view("er"),    std::string_view("is"),
    std::string_view("var"),  std::string_view("utgör"), std::string_view("har"),
    std::string_view("får"),  std::string_view("fick"),  std::string_view("fikk"),
    std::string_view("has"),  std::string_view("gets"),  std::string_view("med"),
    std::string_view("ges"),  std::string_view("når"),   std::string_view("hade"),
    std::string_view("with"), std::string_view("heter"), std::string_view("blev")};

// Whether a text speaks of another time: "förra", another year than `year`, which is that of the
// evaluation; 0 when unknown.
bool speaks_of_other_time(std::string_view text, int year);
// Whether a clause speaks of another time, other municipalities or what is wished for, so that its
// figures are none of this evaluation's.
bool speaks_of_other_figures(std::string_view clause, int year);
// Whether a text names editions: "version 2.1".
bool speaks_of_editions(std::string_view text);

// A row of the edition as a sentence names it.
struct RowMention {
  enum class By {
    Number,
    SubAreaCode,
    Name
  };  // "område 3", "3.2", "Politisk styrning och kontroll"
  std::size_t at = 0, end = 0;  // bytes; of a name with "(3)" after it if that stands
  Code code;
  By by = By::Number;

  [[nodiscard]] bool is_area() const { return code.text.find('.') == std::string::npos; }
};

// Every name an edition's rows are known by, in all languages, lower case.
class RowNames {
 public:
  struct Name {
    std::string lower;
    Code code;
  };

  RowNames(const Edition& edition, const Recognition& recognition);

  // In the order of the text; of names that overlap the longest.
  [[nodiscard]] std::vector<RowMention> in(std::string_view lower) const;

  [[nodiscard]] std::span<const Name> areas() const { return areas_; }
  [[nodiscard]] std::span<const Name> sub_areas() const { return sub_areas_; }

 private:
  void add_short_forms();
  void add_sub_areas(const Edition& edition, const Recognition& recognition);
  void by_number(std::string_view lower, std::vector<RowMention>& mentions) const;
  void by_code(std::string_view lower, std::vector<RowMention>& mentions) const;
  static void by_name(std::string_view lower, std::span<const Name> names,
                      std::vector<RowMention>& mentions);

  std::vector<Name> areas_, sub_areas_;
  std::vector<Code> area_codes_, sub_area_codes_;
};

// Where `name` stands as words of its own, at or after `from`.
std::size_t find_words(std::string_view lower, std::string_view name, std::size_t from = 0);

}  // namespace kompass
