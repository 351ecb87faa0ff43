// SPDX-License-Identifier: EUPL-1.2
// Areas called the strongest or the weakest though another has more or fewer points: "kommunens
// starkaste område är område 3", or in the text of an area "Detta är vårt starkaste område". And
// sub-areas named as such: "det starkaste delområdet är 3.4".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check_text.hpp"
#include "core/claimed_words.hpp"
#include "core/superlative_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

// Before it: not the first of all, or one of several. In its sentence: more than one are meant.
constexpr std::array lesser{string_view("näst"),     string_view("nest"),   string_view("andra"),
                            string_view("tredje"),   string_view("andre"),  string_view("second"),
                            string_view("third"),    string_view("fjärde"), string_view("flera"),
                            string_view("tidigare"), string_view("förra")};
constexpr std::array apart{string_view("efter"), string_view("utom"),    string_view("förutom"),
                           string_view("etter"), string_view("unntatt"), string_view("after"),
                           string_view("except")};
// Beside a superlative of areas they say that it is of something else; before a code they name it.
constexpr std::array sub_area_words{string_view("delområde"), string_view("delområdet"),
                                    string_view("delområden"), string_view("sub-area")};
constexpr std::array pointing{string_view("detta"), string_view("det"), string_view("här"),
                              string_view("dette"), string_view("her"), string_view("this"),
                              string_view("denna")};

constexpr std::array joining{string_view("och"), string_view("og"), string_view("and"),
                             string_view("samt")};
// Before it: one of several that are.
constexpr std::array several_words{string_view("de"), string_view("dem"), string_view("among"),
                                   string_view("one")};
constexpr std::array this_area{string_view("området"), string_view("detta"), string_view("dette"),
                               string_view("denna"),   string_view("this"),  string_view("the"),
                               string_view("area")};

class SuperlativeChecker {
 public:
  SuperlativeChecker(const SentenceInput& input, const FoundSuperlative& found)
      : input_(input), lower_(input.lower), found_(found), mentions_(input.names.in(input.lower)) {
    const auto* row = found.said == Said::OfRow ? row_named() : nullptr;
    of_sub_area_ = found.said == Said::OfSubArea || (row != nullptr && !row->is_area());
  }

  void run(Findings& findings) const {
    if (const auto* row = compared_beyond()) {
      findings.push_back({Severity::Warning, "superlative-beyond-points", input_.text.where,
                          fmt::format("compares {} with other municipalities, which its points do "
                                      "not bear out; name the source, or take it out",
                                      row_name(row->code))});
      return;
    }
    if (means_several() || names_several()) return;
    const auto code = of_sub_area_ ? sub_area_meant() : area_meant();
    const Score* here = code ? score_of(input_.scores, *code) : nullptr;
    if (here == nullptr || !here->percent) return;
    const Score* best = here;
    for (const auto& other : of_sub_area_ ? input_.scores.sub_areas : input_.scores.areas) {
      const bool compared = other.percent && is_compared(here->code, other.code);
      if (compared && beats(other, *best)) best = &other;
    }
    if (best == here) return;
    findings.push_back({Severity::Warning, "superlative-against-points", input_.text.where,
                        against(*here, *best)});
  }

 private:
  // The row that is called first or last of more than this municipality, where nobody is named who
  // says so: "område 7 är bäst i landet".
  [[nodiscard]] const RowMention* compared_beyond() const {
    const auto clause = clause_around(lower_, found_.at, found_.end);
    if (mentions_.empty() || has_word(lower_, not_claimed)) return nullptr;
    const auto before = words_of(lower_.substr(0, found_.at));
    const bool owned = !before.empty() && among(before.back(), beyond_owners);
    const bool beyond = owned || std::ranges::any_of(beyond_words, [&](string_view words) {
                          return find_words(clause, words) != string_view::npos;
                        });
    return beyond ? &mentions_.front() : nullptr;
  }

  [[nodiscard]] bool beats(const Score& one, const Score& other) const {
    return found_.high ? *one.percent > *other.percent : *one.percent < *other.percent;
  }

  // Sub-areas have different maxima: their percent tell which is stronger.
  [[nodiscard]] std::string against(const Score& here, const Score& other) const {
    const auto* const which = found_.high ? "strongest" : "weakest";
    if (of_sub_area_) {
      return fmt::format(
          "calls sub-area {} with {} % the {}, but sub-area {} has {} %; correct "
          "the text",
          here.code.text, *here.percent, which, other.code.text, *other.percent);
    }
    return fmt::format("calls area {} with {} points the {}, but area {} has {}; correct the text",
                       here.code.text, here.shown.value_or(0), which, other.code.text,
                       other.shown.value_or(0));
  }

  // In the text of an area, and where one is named, a sub-area may be the strongest of its own.
  [[nodiscard]] bool is_compared(const Code& here, const Code& other) const {
    const auto area_of = [](const Code& code) {
      return string_view(code.text).substr(0, code.text.find('.'));
    };
    const bool within = input_.text.area || std::ranges::any_of(mentions_, &RowMention::is_area);
    return !of_sub_area_ || !within || area_of(here) == area_of(other);
  }

  [[nodiscard]] bool means_several() const {
    const auto before = words_of(lower_.substr(0, found_.at));
    if (!before.empty() && among(before.back(), lesser)) return true;
    if (before.size() > 1 && among(before[before.size() - 2], lesser)) return true;
    if (found_.of_all && has_word(lower_.substr(0, found_.at), several_words)) return true;
    return has_word(lower_, apart) || (!of_sub_area_ && has_word(lower_, sub_area_words)) ||
           lower_.find("vid sidan av") != string_view::npos ||
           speaks_of_other_figures(clause_around(lower_, found_.at, found_.end), input_.year);
  }

  [[nodiscard]] std::optional<Code> area_meant() const {
    if (const auto* named = row_named()) return area_of(*named);
    if (found_.alone) return std::nullopt;
    auto only = found_.of_all ? std::nullopt : only_numbered();
    if (only) return only;
    const bool here = found_.said == Said::Here || points_here();
    return here && mentions_.empty() && !of_another() ? input_.text.area : std::nullopt;
  }

  // "Området har högst poäng", "detta är bäst av alla".
  [[nodiscard]] bool points_here() const {
    const auto words = words_of(lower_.substr(0, found_.at));
    return !words.empty() && std::ranges::all_of(words, [](string_view word) {
      return among(word, this_area) || among(word, copulas) || among(word, link_words);
    }) && std::ranges::any_of(words, [](string_view word) {
      return among(word, this_area) && word != "the";
    });
  }

  static std::optional<Code> area_of(const RowMention& mention) {
    return mention.is_area() ? std::optional(mention.code) : std::nullopt;
  }

  // The one that is named by code or name next to it; never one that is only understood.
  [[nodiscard]] std::optional<Code> sub_area_meant() const {
    const auto* named = row_named();
    return named == nullptr || named->is_area() ? std::nullopt : std::optional(named->code);
  }

  [[nodiscard]] const RowMention* row_named() const {
    const auto* after = linked_after();
    return after != nullptr ? after : linked_before();
  }

  // "Område 2 och område 3 är bäst": whether the row that is named is one of several.
  [[nodiscard]] bool names_several() const {
    const auto* row = row_named();
    if (row == nullptr) return false;
    const auto index = row - mentions_.data();
    const auto joined = [&](const RowMention& one, const RowMention& next) {
      return one.code != next.code &&
             only_words(lower_.substr(one.end, next.at - one.end), joining);
    };
    const bool before = index > 0 && joined(mentions_[index - 1], *row);
    const bool more = row != &mentions_.back() && joined(*row, mentions_[index + 1]);
    return before || more;
  }

  // "... starkaste område är resultat och effektivitet", "högst poäng har område 3", "starkaste
  // delområde är delområde 3.4".
  [[nodiscard]] const RowMention* linked_after() const {
    const auto next = std::ranges::find_if(
        mentions_, [&](const RowMention& mention) { return mention.at >= found_.end; });
    if (next == mentions_.end()) return nullptr;
    string_view gap = trimmed(lower_.substr(found_.end, next->at - found_.end));
    for (const auto word : sub_area_words) {
      if (of_sub_area_ && gap.ends_with(word)) gap.remove_suffix(word.size());
    }
    return only_words(gap, copulas) ? &*next : nullptr;
  }

  // "Resultat och effektivitet är kommunens starkaste område", "Resultat och effektivitet,
  // kommunens starkaste område, ...". A word alone ("är bäst") ends its clause, or says at what.
  [[nodiscard]] const RowMention* linked_before() const {
    const auto after = std::ranges::find_if(
        mentions_, [&](const RowMention& mention) { return mention.at >= found_.at; });
    if (after == mentions_.begin()) return nullptr;
    const auto& last = *std::prev(after);
    const string_view gap = lower_.substr(last.end, found_.at - last.end);
    const auto words = words_of(gap);
    if (found_.of_all) return only_links(gap) ? &last : nullptr;
    if (found_.alone) {
      const bool ends = found_.end == lower_.size() ||
                        string_view(".,;!)").find(lower_[found_.end]) != string_view::npos;
      return ends && (only_links(gap) || names_it_again(last, words)) ? &last : nullptr;
    }
    constexpr std::size_t most_words = 3;
    const bool verb = !words.empty() && among(words.front(), copulas);
    const bool apposed = words.size() <= most_words;
    return apposed || (verb && gap.find_first_of(",;") == string_view::npos) ? &last : nullptr;
  }

  // "Område 7 personalförvaltning är bäst": a number and a name that the edition does not have.
  static bool names_it_again(const RowMention& mention, const std::vector<string_view>& between) {
    return mention.by == RowMention::By::Number && between.size() == 2 &&
           among(between.back(), copulas);
  }

  // The one area that the sentence speaks of by number; nothing when there are several or none.
  [[nodiscard]] std::optional<Code> only_numbered() const {
    std::optional<Code> code;
    for (const auto& mention : mentions_) {
      if (mention.by == RowMention::By::Name) continue;
      if (!mention.is_area() || (code && *code != mention.code)) return std::nullopt;
      code = mention.code;
    }
    return code;
  }

  // "Kommunens starkaste område är det förebyggande arbetet": of something that is no area.
  [[nodiscard]] bool of_another() const {
    const auto after = words_of(lower_.substr(found_.end));
    if (after.size() < 2 || !among(after[0], copulas)) return false;
    const bool points_here = among(after[1], pointing) && after.size() == 2;
    return !points_here;
  }

  const SentenceInput& input_;
  string_view lower_;
  const FoundSuperlative& found_;
  std::vector<RowMention> mentions_;
  bool of_sub_area_ = false;
};

}  // namespace

void check_superlatives(const SentenceInput& input, Findings& findings) {
  static const WordStarts any_beginning(superlative_beginnings);
  if (!any_beginning.any_in(input.lower)) return;
  if (const auto found = superlative_in(input.lower)) {
    SuperlativeChecker(input, *found).run(findings);
  }
}

}  // namespace kompass
