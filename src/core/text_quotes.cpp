// SPDX-License-Identifier: EUPL-1.2
#include "core/text_quotes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/letters.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

struct Marks {
  string_view open, close;
};

constexpr std::array marks{Marks{"”", "”"}, Marks{"“", "”"}, Marks{"“", "“"}, Marks{"„", "“"},
                           Marks{"«", "»"}, Marks{"»", "»"}, Marks{"»", "«"}, Marks{"\"", "\""}};

// A quote that begins at `at`: its mark stands before a word and after none, and is closed in the
// same paragraph.
std::optional<Quote> quote_at(string_view text, std::size_t at) {
  const auto blank = std::min(text.find("\n\n", at), text.size());
  std::optional<Quote> nearest;
  for (const auto& [open, close] : marks) {
    const std::size_t inner = at + open.size();
    if (!text.substr(at).starts_with(open) || letter_before(text, at)) continue;
    if (byte_at(text, inner) == ' ' || byte_at(text, inner) == '\n') continue;
    const auto closed = text.find(close, inner);
    if (closed >= blank || closed == inner) continue;
    const std::size_t end = closed + close.size();
    if (nearest && nearest->end <= end) continue;
    nearest = Quote{at, end, std::string(text.substr(inner, closed - inner))};
  }
  return nearest;
}

std::vector<Quote> quotes_in(string_view text) {
  std::vector<Quote> quotes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto quote = quote_at(text, at);
    if (!quote) continue;
    at = quote->end - 1;
    quotes.push_back(std::move(*quote));
  }
  return quotes;
}

// Whether the quote ends its sentence: "”Vi vågar.” Nästa".
bool ends_sentence(string_view text, const Quote& quote) {
  const auto next = text.find_first_not_of(" \n", quote.end);
  const bool ended = string_view(".!?").find(quote.words.back()) != string_view::npos;
  if (next == string_view::npos) return ended;
  return ended && next > quote.end && (!letter_at(text, next) || capital_at(text, next));
}

// The text with blanks for what quotes hold, and a full stop for the last mark that ends a
// sentence.
std::string without_quoted(string_view text, const std::vector<Quote>& quotes) {
  std::string around(text);
  for (const auto& quote : quotes) {
    std::fill(around.begin() + static_cast<std::ptrdiff_t>(quote.at),
              around.begin() + static_cast<std::ptrdiff_t>(quote.end), '_');
    if (ends_sentence(text, quote)) around[quote.end - 1] = '.';
  }
  return around;
}

}  // namespace

std::vector<QuotingSentence> quoting_sentences(string_view text) {
  const auto quotes = quotes_in(text);
  const std::string around = without_quoted(text, quotes);
  std::vector<QuotingSentence> sentences;
  for (const auto sentence : sentences_of(around)) {
    const auto at = static_cast<std::size_t>(sentence.data() - around.data());
    const bool opens = around.substr(0, at).ends_with("\n\n");
    QuotingSentence& one =
        sentences.emplace_back(std::string(sentence), std::vector<Quote>{}, opens);
    for (const auto& quote : quotes) {
      if (quote.at < at || quote.at >= at + sentence.size()) continue;
      one.quotes.push_back({quote.at - at, quote.end - at, quote.words});
    }
  }
  return sentences;
}

}  // namespace kompass
