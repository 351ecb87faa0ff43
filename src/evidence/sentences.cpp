// SPDX-License-Identifier: EUPL-1.2
#include "evidence/sentences.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/list_marks.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

bool closes(string_view text, std::size_t at) {
  const char c = text[at];
  return c == '.' || c == '!' || c == '?';
}

// After the full stop at `at`, quotes and brackets still belong to the sentence.
std::size_t end_of_sentence(string_view text, std::size_t at) {
  ++at;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '.' || c == '!' || c == '?' || c == ')' || c == '"') {
      ++at;
    } else if (text.substr(at).starts_with("”") || text.substr(at).starts_with("“")) {
      at += string_view("”").size();
    } else {
      break;
    }
  }
  return at;
}

class Paragraphs {
 public:
  explicit Paragraphs(const Document& document) : document_(document) {}

  std::vector<Sentence> run() {
    for (std::size_t i = 0; i < document_.size(); ++i) visit(i);
    close();
    return std::move(sentences_);
  }

 private:
  void visit(std::size_t i) {
    const auto& spot = document_.spots[i];
    const string_view text = trimmed(document_.lines[i].text);
    const bool running =
        spot.part == Part::Body || spot.part == Part::Area || spot.part == Part::Tables;
    if (!running || spot.heading || spot.taken) return close();
    if (text.empty()) {
      after_blank_ = true;
      return;
    }
    const bool listed = list_mark(text) != ListMark::None;
    const bool goes_on = after_blank_ && !opens_lower_case(text);
    if (listed || goes_on) close();
    after_blank_ = false;
    add(i, text);
  }

  void add(std::size_t i, string_view text) {
    starts_.push_back({paragraph_.size(), i});
    glue(paragraph_, text);
  }

  void close() {
    after_blank_ = false;
    if (paragraph_.empty()) return;
    auto start = starts_.begin();
    for (const auto sentence : sentences_in(paragraph_)) {
      const auto offset = static_cast<std::size_t>(sentence.data() - paragraph_.data());
      while (start + 1 != starts_.end() && (start + 1)->offset <= offset) ++start;
      sentences_.push_back(
          {std::string(sentence), document_.lines[start->line].number, start->line, paragraphs_});
    }
    ++paragraphs_;
    paragraph_.clear();
    starts_.clear();
  }

  struct Start {
    std::size_t offset, line;
  };
  const Document& document_;
  std::vector<Sentence> sentences_;
  std::string paragraph_;
  std::vector<Start> starts_;
  std::size_t paragraphs_ = 0;
  bool after_blank_ = false;
};

}  // namespace

std::vector<string_view> sentences_in(string_view text) {
  std::vector<string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!closes(text, at)) continue;
    const std::size_t end = end_of_sentence(text, at);
    if (end < text.size() && text[end] != ' ') continue;
    const bool next_opens = end >= text.size() || (!opens_lower_case(text.substr(end + 1)) &&
                                                   sentence_begins_at(text, end + 1));
    if (!next_opens) continue;
    sentences.push_back(trimmed(text.substr(begin, end - begin)));
    begin = at = std::min(end, text.size());
  }
  const auto rest = trimmed(text.substr(std::min(begin, text.size())));
  if (!rest.empty()) sentences.push_back(rest);
  return sentences;
}

std::vector<Sentence> sentences_of(const Document& document) {
  return Paragraphs(document).run();
}

}  // namespace kompass::evidence
