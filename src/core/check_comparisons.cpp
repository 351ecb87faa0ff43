// SPDX-License-Identifier: EUPL-1.2
// One row held to have more or fewer points than another, or than all: "område 1 får högre poäng än
// område 2", "inget område får fler poäng än område 1", and in the text of an area "inget annat
// område når högre".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check_text.hpp"
#include "core/claimed_words.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

struct Comparative {
  string_view words;
  bool high;
};
// Of points, or of a row as such; "bättre" and "sämre" are judged by more than points.
constexpr std::array comparatives{
    Comparative{"högre poäng", true},      Comparative{"fler poäng", true},
    Comparative{"högre resultat", true},   Comparative{"starkare", true},
    Comparative{"lägre poäng", false},     Comparative{"färre poäng", false},
    Comparative{"lägre resultat", false},  Comparative{"svagare", false},
    Comparative{"høyere poengsum", true},  Comparative{"høyere poeng", true},
    Comparative{"flere poeng", true},      Comparative{"høyere resultat", true},
    Comparative{"sterkere", true},         Comparative{"lavere poengsum", false},
    Comparative{"lavere poeng", false},    Comparative{"færre poeng", false},
    Comparative{"lavere resultat", false}, Comparative{"svakere", false},
    Comparative{"higher score", true},     Comparative{"more points", true},
    Comparative{"higher points", true},    Comparative{"scores higher", true},
    Comparative{"stronger", true},         Comparative{"lower score", false},
    Comparative{"fewer points", false},    Comparative{"lower points", false},
    Comparative{"scores lower", false},    Comparative{"weaker", false}};
constexpr std::array than_words{string_view("än"), string_view("enn"), string_view("than")};
constexpr std::array own_row_words{string_view("område"), string_view("area"),
                                   string_view("fokusområde")};
constexpr std::array none_words{string_view("inget"), string_view("ingen"), string_view("intet"),
                                string_view("no")};
constexpr std::array other_words{string_view("annat"), string_view("annet"), string_view("other"),
                                 string_view("av"),    string_view("de"),    string_view("andra")};
constexpr std::array joining_words{string_view("men"), string_view("och"), string_view("og"),
                                   string_view("but"), string_view("and"), string_view("att"),
                                   string_view("at"),  string_view("that")};
// Before a row they make it the place of something else: "skolan i område 1".
constexpr std::array places{string_view("i"),    string_view("inom"), string_view("in"),
                            string_view("av"),   string_view("of"),   string_view("innen"),
                            string_view("från"), string_view("fra")};
constexpr std::array denied{string_view("inte"),    string_view("ikke"),    string_view("not"),
                            string_view("kan"),     string_view("can"),     string_view("hade"),
                            string_view("utom"),    string_view("unntatt"), string_view("except"),
                            string_view("förutom"), string_view("om"),      string_view("if"),
                            string_view("båda"),    string_view("begge")};
// Nothing may follow that says in what: "starkare än område 2 på uppföljning".
constexpr string_view closers = ".,;:!?)";

class ComparisonChecker {
 public:
  ComparisonChecker(const SentenceInput& input, const Comparative& found, std::size_t at)
      : input_(input),
        lower_(input.lower),
        high_(found.high),
        at_(at),
        end_(at + found.words.size()),
        mentions_(input.names.in(input.lower)) {}

  void run(Findings& findings) const {
    const auto* than = than_row();
    if (of_none()) {
      const auto code = than != nullptr ? std::optional(than->code) : this_area();
      if (code && code->text.find('.') == std::string::npos) hold_against_all(*code, findings);
      return;
    }
    const auto* row = row_before();
    if (row == nullptr || than == nullptr || row->is_area() != than->is_area()) return;
    const Score* one = score_of(input_.scores, row->code);
    const Score* other = score_of(input_.scores, than->code);
    if (one == nullptr || other == nullptr || !one->percent || !other->percent) return;
    const bool holds = high_ ? *one->percent > *other->percent : *one->percent < *other->percent;
    if (!holds) tell(*one, *other, findings);
  }

 private:
  // The row just after "än", where the clause ends with it.
  [[nodiscard]] const RowMention* than_row() const {
    const auto next = std::ranges::find_if(
        mentions_, [&](const RowMention& mention) { return mention.at >= end_; });
    if (next == mentions_.end()) return nullptr;
    const string_view gap = lower_.substr(end_, next->at - end_);
    const bool linked = only_words(gap, than_words) && !words_of(gap).empty();
    const bool closed =
        next->end == lower_.size() || closers.find(lower_[next->end]) != string_view::npos;
    return linked && closed ? &*next : nullptr;
  }

  // The row that is said to have it, and no other beside it.
  [[nodiscard]] const RowMention* row_before() const {
    const auto after =
        std::ranges::find_if(mentions_, [&](const RowMention& one) { return one.at >= at_; });
    if (after == mentions_.begin() || after - mentions_.begin() > 1) return nullptr;
    const auto& row = *std::prev(after);
    if (among(word_before(lower_, row.at), places)) return nullptr;
    return only_links(lower_.substr(row.end, at_ - row.end)) ? &row : nullptr;
  }

  // "inget annat område får" just before it.
  [[nodiscard]] bool of_none() const {
    auto words = words_of(clause_before());
    while (!words.empty() && (among(words.back(), copulas) || among(words.back(), link_words))) {
      words.pop_back();
    }
    if (words.empty() || !among(words.back(), own_row_words)) return false;
    words.pop_back();
    while (!words.empty() && among(words.back(), other_words)) words.pop_back();
    const bool joined = words.size() == 2 && among(words.front(), joining_words);
    return (joined || words.size() == 1) && among(words.back(), none_words);
  }

  [[nodiscard]] string_view clause_before() const {
    const string_view clause = clause_around(lower_, at_, end_);
    return lower_.substr(static_cast<std::size_t>(clause.data() - lower_.data()),
                         at_ - static_cast<std::size_t>(clause.data() - lower_.data()));
  }

  // "Inget område får högre poäng" with nothing after it, in the text of an area.
  [[nodiscard]] std::optional<Code> this_area() const {
    const bool ends = end_ == lower_.size() || closers.find(lower_[end_]) != string_view::npos;
    return ends && mentions_.empty() ? input_.text.area : std::nullopt;
  }

  void hold_against_all(const Code& code, Findings& findings) const {
    const Score* one = score_of(input_.scores, code);
    if (one == nullptr || !one->percent) return;
    const Score* beyond = one;
    for (const auto& area : input_.scores.areas) {
      if (!area.percent) continue;
      const bool more = high_ ? *area.percent > *beyond->percent : *area.percent < *beyond->percent;
      if (more) beyond = &area;
    }
    if (beyond == one) return;
    findings.push_back({Severity::Warning, "comparison-against-points", input_.text.where,
                        fmt::format("says that no area has {} points than area {} with {}, but "
                                    "area {} has {}; correct the text",
                                    high_ ? "more" : "fewer", code.text, one->shown.value_or(0),
                                    beyond->code.text, beyond->shown.value_or(0))});
  }

  void tell(const Score& one, const Score& other, Findings& findings) const {
    findings.push_back({Severity::Warning, "comparison-against-points", input_.text.where,
                        fmt::format("says that {} with {} % is {} than {}, which has {} %; "
                                    "correct the text",
                                    row_name(one.code), *one.percent, high_ ? "stronger" : "weaker",
                                    row_name(other.code), *other.percent)});
  }

  const SentenceInput& input_;
  string_view lower_;
  bool high_ = false;
  std::size_t at_ = 0, end_ = 0;
  std::vector<RowMention> mentions_;
};

bool is_meant(string_view clause, int year) {
  return !has_word(clause, denied) && !speaks_of_other_figures(clause, year);
}

}  // namespace

void check_comparisons(const SentenceInput& input, Findings& findings) {
  for (const auto& one : comparatives) {
    const auto at = find_words(input.lower, one.words);
    if (at == string_view::npos) continue;
    const std::size_t end = at + one.words.size();
    if (is_meant(clause_around(input.lower, at, end), input.year)) {
      ComparisonChecker(input, one, at).run(findings);
    }
    return;
  }
}

}  // namespace kompass
