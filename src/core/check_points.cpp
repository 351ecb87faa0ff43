// SPDX-License-Identifier: EUPL-1.2
// Points and percent in running text against those that are shown. A figure counts when the
// sentence ties it to a row: "Område 3 får 86 poäng", "12 poäng ges i 7.4", "613 poäng totalt".
// Changes, averages and figures of other years are none of this evaluation's.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/check_text.hpp"
#include "core/text_claims.hpp"

namespace kompass {
namespace {

using std::string_view;

// What may stand between a row and its figure.
constexpr std::array between_words{
    string_view("får"),        string_view("fick"),     string_view("har"),
    string_view("når"),        string_view("nådde"),    string_view("uppnår"),
    string_view("ges"),        string_view("ger"),      string_view("gav"),
    string_view("gavs"),       string_view("ligger"),   string_view("landar"),
    string_view("hamnar"),     string_view("stannar"),  string_view("är"),
    string_view("på"),         string_view("med"),      string_view("vid"),
    string_view("inom"),       string_view("i"),        string_view("för"),
    string_view("till"),       string_view("ett"),      string_view("starkt"),
    string_view("svagt"),      string_view("område"),   string_view("området"),
    string_view("här"),        string_view("nu"),       string_view("också"),
    string_view("dock"),       string_view("även"),     string_view("hela"),
    string_view("bara"),       string_view("endast"),   string_view("totalt"),
    string_view("sammanlagt"), string_view("kommunen"), string_view("resultatet"),
    string_view("fått"),       string_view("nått"),     string_view("oppnår"),
    string_view("oppnådde"),   string_view("fikk"),     string_view("gir"),
    string_view("ga"),         string_view("er"),       string_view("havner"),
    string_view("lander"),     string_view("bare"),     string_view("også"),
    string_view("kommunens"),  string_view("gets"),     string_view("got"),
    string_view("has"),        string_view("is"),       string_view("scores"),
    string_view("scored"),     string_view("reaches"),  string_view("receives"),
    string_view("for"),        string_view("in"),       string_view("with"),
    string_view("at"),         string_view("only"),     string_view("now"),
    string_view("bedöms"),     string_view("bedömts")};

constexpr std::array total_words{
    string_view("totalt"),     string_view("sammanlagt"),  string_view("sammantaget"),
    string_view("totalsumma"), string_view("totalsumman"), string_view("summan"),
    string_view("totala"),     string_view("totalen"),     string_view("samlet"),
    string_view("total"),      string_view("altogether"),  string_view("alt")};

// A figure so introduced is no exact one, or is one end of a span.
constexpr std::array about_words{
    string_view("drygt"),   string_view("knappt"),      string_view("nästan"),
    string_view("omkring"), string_view("cirka"),       string_view("ca"),
    string_view("över"),    string_view("under"),       string_view("minst"),
    string_view("runt"),    string_view("kring"),       string_view("närmare"),
    string_view("än"),      string_view("lag"),         string_view("mellan"),
    string_view("från"),    string_view("over"),        string_view("nesten"),
    string_view("rundt"),   string_view("mellom"),      string_view("fra"),
    string_view("enn"),     string_view("about"),       string_view("nearly"),
    string_view("almost"),  string_view("between"),     string_view("from"),
    string_view("than"),    string_view("ytterligare"), string_view("mot")};

constexpr std::array change_words{
    string_view("mer"),     string_view("fler"),        string_view("färre"),
    string_view("högre"),   string_view("lägre"),       string_view("mindre"),
    string_view("bättre"),  string_view("sämre"),       string_view("ökat"),
    string_view("ökade"),   string_view("ökar"),        string_view("ökning"),
    string_view("minskat"), string_view("minskade"),    string_view("minskar"),
    string_view("stigit"),  string_view("steg"),        string_view("stiger"),
    string_view("sjunkit"), string_view("sjönk"),       string_view("höjts"),
    string_view("höjt"),    string_view("sänkts"),      string_view("tappat"),
    string_view("tappar"),  string_view("förlorar"),    string_view("upp"),
    string_view("ned"),     string_view("ner"),         string_view("skillnad"),
    string_view("skiljer"), string_view("fattas"),      string_view("saknas"),
    string_view("kvar"),    string_view("förbättrats"), string_view("förbättrat"),
    string_view("økt"),     string_view("økte"),        string_view("øker"),
    string_view("opp"),     string_view("høyere"),      string_view("lavere"),
    string_view("flere"),   string_view("bedre"),       string_view("more"),
    string_view("fewer"),   string_view("higher"),      string_view("lower"),
    string_view("rose"),    string_view("fell"),        string_view("gained"),
    string_view("lost"),    string_view("up"),          string_view("down"),
    string_view("less"),    string_view("återstår"),    string_view("gjenstår"),
    string_view("igjen"),   string_view("remain")};

bool is_about_or_change(string_view lower, const Claim& claim) {
  const string_view clause = clause_around(lower, claim.at, claim.end);
  const auto from = static_cast<std::size_t>(clause.data() - lower.data());
  const auto before = words_of(lower.substr(from, claim.at - from));
  const auto after = words_of(lower.substr(claim.end, from + clause.size() - claim.end));
  if (!before.empty() && among(before.back(), about_words)) return true;
  constexpr std::size_t near = 4;
  for (std::size_t i = before.size() - std::min(near, before.size()); i < before.size(); ++i) {
    if (among(before[i], change_words)) return true;
  }
  return std::ranges::any_of(
      after.begin(), after.begin() + static_cast<std::ptrdiff_t>(std::min(near, after.size())),
      [&](string_view word) { return among(word, change_words); });
}

class PointsChecker {
 public:
  PointsChecker(const SentenceInput& input, std::vector<Claim> claims)
      : input_(input), lower_(input.lower), claims_(std::move(claims)) {
    mentions_ = input.names.in(lower_);
    add_this_area();
  }

  void run(Findings& findings) const {
    const bool one_each = shared_out(lower_) && claims_.size() == mentions_.size();
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& claim = claims_[i];
      if (share_of_others(lower_, claim) || is_about_or_change(lower_, claim)) continue;
      if (speaks_of_other_figures(clause_around(lower_, claim.at, claim.end), input_.year))
        continue;
      const Score* row = one_each ? score_of(input_.scores, mentions_[i].code) : row_of(i);
      if (row != nullptr) hold_against(*row, claim, findings);
    }
  }

 private:
  // "Området får 86 poäng" in the text of an area.
  void add_this_area() {
    if (!input_.text.area) return;
    for (const string_view word : {"området", "the area"}) {
      const auto at = find_words(lower_, word);
      const bool taken = std::ranges::any_of(mentions_, [&](const RowMention& mention) {
        return mention.at <= at && at < mention.end;
      });
      if (at == string_view::npos || taken) continue;
      mentions_.push_back({at, at + word.size(), *input_.text.area, RowMention::By::Name});
    }
    std::ranges::sort(mentions_, {}, &RowMention::at);
  }

  [[nodiscard]] const Score* row_of(std::size_t index) const {
    const Claim& claim = claims_[index];
    if (const auto* after = just_after(claim)) return score_of(input_.scores, after->code);
    bool several = false;
    if (const auto* before = just_before(claim, several)) {
      return score_of(input_.scores, before->code);
    }
    if (several) return nullptr;
    if (index == 0 && !claim.percent) {
      if (const Score* only = only_numbered()) return only;
    }
    return speaks_of_total(claim) ? &input_.scores.total : nullptr;
  }

  [[nodiscard]] const RowMention* just_after(const Claim& claim) const {
    const auto next = std::ranges::find_if(
        mentions_, [&](const RowMention& mention) { return mention.at >= claim.end; });
    if (next == mentions_.end()) return nullptr;
    const string_view gap = lower_.substr(claim.end, next->at - claim.end);
    return gap.find(',') == string_view::npos && only_words(gap, between_words) ? &*next : nullptr;
  }

  [[nodiscard]] const RowMention* just_before(const Claim& claim, bool& several) const {
    const auto after = std::ranges::find_if(
        mentions_, [&](const RowMention& mention) { return mention.at >= claim.at; });
    if (after == mentions_.begin()) return nullptr;
    const auto last = std::prev(after);
    if (!only_words(lower_.substr(last->end, claim.at - last->end), between_words)) return nullptr;
    if (last != mentions_.begin() && std::prev(last)->code != last->code) {
      const auto other = std::prev(last);
      constexpr std::array joining{string_view("och"), string_view("og"),  string_view("and"),
                                   string_view("än"),  string_view("enn"), string_view("than")};
      const string_view gap = lower_.substr(other->end, last->at - other->end);
      several = only_words(gap, joining);
      if (several) return nullptr;
    }
    return &*last;
  }

  // The one row that the sentence speaks of by number.
  [[nodiscard]] const Score* only_numbered() const {
    const RowMention* found = nullptr;
    for (const auto& mention : mentions_) {
      if (mention.by == RowMention::By::Name) continue;
      if (found != nullptr && found->code != mention.code) return nullptr;
      found = &mention;
    }
    return found == nullptr ? nullptr : score_of(input_.scores, found->code);
  }

  [[nodiscard]] bool speaks_of_total(const Claim& claim) const {
    if (claim.percent || !mentions_.empty()) return false;
    if (claim.of && *claim.of == input_.scores.total.max) return true;
    const auto& areas = input_.scores.areas;
    const bool beyond_areas =
        std::ranges::all_of(areas, [&](const Score& area) { return claim.value > area.max; });
    return beyond_areas &&
           (claim.of || has_word(clause_around(lower_, claim.at, claim.end), total_words));
  }

  void hold_against(const Score& row, const Claim& claim, Findings& findings) const {
    const auto shown = claim.percent ? row.percent : row.shown;
    if (!claim.percent && claim.of && *claim.of != row.max) {
      findings.push_back({Severity::Warning, "wrong-points", input_.text.where,
                          fmt::format("gives {} {} points at most, but {} can be had; correct the "
                                      "text",
                                      row_name(row.code), *claim.of, row.max)});
      return;
    }
    const int most = claim.percent ? 100 : row.max;
    if (!shown || claim.value == *shown || claim.value == most || claim.value == most - *shown) {
      return;
    }
    findings.push_back({Severity::Warning, "wrong-points", input_.text.where,
                        claim.percent
                            ? fmt::format("gives {} {} %, but {} % are shown; correct the text",
                                          row_name(row.code), claim.value, *shown)
                            : fmt::format("gives {} {} points, but {} are shown; correct the text",
                                          row_name(row.code), claim.value, *shown)});
  }

  const SentenceInput& input_;
  string_view lower_;
  std::vector<Claim> claims_;
  std::vector<RowMention> mentions_;
};

}  // namespace

void check_points(const SentenceInput& input, Findings& findings) {
  auto claims = claims_in(input.lower);
  if (!claims.empty()) PointsChecker(input, std::move(claims)).run(findings);
}

}  // namespace kompass
