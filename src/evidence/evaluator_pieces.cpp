// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluator_pieces.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/text.hpp"
#include "evidence/lines.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

// Organisations whose names hold an "och".
void protect(std::string& text) {
  for (const string_view whole : {"kommuner och landsting", "kommuner och regioner"}) {
    const auto at = lowered(text).find(whole);
    if (at == std::string::npos) continue;
    const auto space = at + string_view("kommuner").size();
    text[space] = '\x01';
    text[space + 4] = '\x01';
  }
}

// Of the one that `text` begins with; 0 when it begins with none.
std::size_t length_of_any(std::initializer_list<string_view> beginnings, string_view text) {
  const auto* const found = std::ranges::find_if(
      beginnings, [&](string_view beginning) { return text.starts_with(beginning); });
  return found == beginnings.end() ? 0 : found->size();
}

// Cuts a list of evaluators into names and organisations.
class Cutter {
 public:
  explicit Cutter(string_view given) : text_(single_spaced(given)) {
    protect(text_);
    lower_ = lowered(text_);
  }

  std::vector<EvaluatorPiece> run() {
    while (at_ < text_.size()) step();
    close(true);
    return std::move(pieces_);
  }

 private:
  void step() {
    const string_view rest = string_view(lower_).substr(at_);
    const std::size_t joiner = length_of_any({" och ", " og ", " samt ", " & ", " and "}, rest);
    const std::size_t dash = length_of_any({" - ", " – ", "/"}, rest);
    if (joiner > 0) {
      close(true);
      at_ += joiner - 1;
    } else if (dash > 0) {
      close(false);
      at_ += dash;
    } else if (text_[at_] == '(') {
      take_bracket();
    } else {
      take(text_[at_++]);
    }
  }

  void take(char c) {
    if (c == ';' || c == '\n') return close(true);
    if (c == ',' || c == ')') return close(false);
    open_.text += c;
  }

  // "A (SKL)" tells the organisation; "A (påhittad)" does not, nor the first of two brackets.
  void take_bracket() {
    if (pieces_.empty() && trimmed(open_.text).empty()) return void(++at_);
    const std::size_t end = end_of_bracket();
    const string_view rest = string_view(text_).substr(end);
    const bool of_name = opens_lower_case(string_view(text_).substr(at_ + 1));
    if (of_name || trimmed(rest).starts_with('(')) {
      open_.text += text_.substr(at_, end - at_);
    } else {
      close(false);
      const std::size_t inside = end - at_ - (text_[end - 1] == ')' ? 2 : 1);
      open_ = {text_.substr(at_ + 1, inside), true};
      close(false);
    }
    at_ = end;
  }

  [[nodiscard]] std::size_t end_of_bracket() const {
    int depth = 0;
    for (std::size_t at = at_; at < text_.size(); ++at) {
      depth += text_[at] == '(' ? 1 : text_[at] == ')' ? -1 : 0;
      if (depth == 0) return at + 1;
    }
    return text_.size();
  }

  void close(bool part) {
    std::ranges::replace(open_.text, '\x01', ' ');
    open_.text = std::string(trimmed(open_.text));
    if (open_.text.ends_with('.') && open_.text.size() > 3) open_.text.pop_back();
    open_.last_of_part = part;
    if (!open_.text.empty()) {
      pieces_.push_back(open_);
    } else if (part && !pieces_.empty()) {
      pieces_.back().last_of_part = true;
    }
    open_ = {};
  }

  std::string text_, lower_;
  std::size_t at_ = 0;
  std::vector<EvaluatorPiece> pieces_;
  EvaluatorPiece open_;
};

}  // namespace

std::vector<EvaluatorPiece> evaluator_pieces(string_view text) {
  return Cutter(text).run();
}

}  // namespace kompass::evidence
