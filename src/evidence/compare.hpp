// SPDX-License-Identifier: EUPL-1.2
// How alike two printed wordings are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kompass::evidence {

// The form wordings are compared in: lower case, single spaces, one kind of dash and quote, no
// punctuation at the ends.
std::string folded(std::string_view text);

// A heading without the mark of the language that what stands under it is in: "styrker sv",
// "styrker (på svensk)".
std::string_view without_language(std::string_view folded_heading);

// The kinds of letters in a text, a bit each; letters that share five bits count as one kind.
std::uint32_t kinds_of_letters(std::string_view text);

// A text to be compared with many others.
struct Wording {
  Wording(std::string_view wording)  // NOLINT: a text is a wording
      : text(wording), kinds(kinds_of_letters(wording)) {}
  Wording(std::string_view wording, std::uint32_t known) : text(wording), kinds(known) {}
  std::string_view text;
  std::uint32_t kinds;
};

// Edits (insert, delete, change a letter) from a to b; `limit` + 1 when there are more.
std::size_t edits(const Wording& a, const Wording& b, std::size_t limit);

// How many edits a wording of this length may take and still be a misspelling of it.
std::size_t misspelling_limit(std::size_t length);

// Whether `folded_text` is the word, misspelt at most. Both are folded.
bool reads_as(const Wording& folded_text, std::string_view word);
// Whether it is one of the words.
bool is_one_of(std::string_view folded_text, std::span<const std::string_view> words);

// The folded words of at least four letters, for comparing long wordings.
std::vector<std::string> telling_words(std::string_view text);
// The share of `words` that stand in `text_words`, 0 to 100.
int share_of(std::span<const std::string> words, std::span<const std::string> text_words);

}  // namespace kompass::evidence
