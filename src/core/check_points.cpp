// SPDX-License-Identifier: EUPL-1.2
// Points and percent in running text against those that are shown. A figure counts when the
// sentence ties it to a row: "Område 3 får 86 poäng", "12 poäng ges i 7.4", "613 poäng totalt".
// Changes, averages and figures of other years are none of this evaluation's.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/check_text.hpp"
#include "core/place_names.hpp"

namespace kompass {
namespace {

using std::string_view;

struct Claim {
  std::size_t at = 0, end = 0;  // bytes
  int value = 0;
  std::optional<int> of;  // "86 av 100 poäng"
  bool percent = false;
};

constexpr std::array point_units{string_view("poäng"), string_view("poeng"), string_view("points"),
                                 string_view("point")};
constexpr std::array percent_units{string_view("procent"), string_view("prosent"),
                                   string_view("percent"), string_view("per cent"),
                                   string_view("%")};
constexpr std::array of_words{string_view(" av "), string_view(" of "), string_view(" out of "),
                              string_view("/")};
constexpr std::array possible_words{string_view("möjliga "), string_view("mulige "),
                                    string_view("possible ")};

// What may stand between a row and its figure.
constexpr std::array between_words{
    string_view("får"),       string_view("fick"),       string_view("har"),
    string_view("når"),       string_view("nådde"),      string_view("uppnår"),
    string_view("ges"),       string_view("ger"),        string_view("gav"),
    string_view("gavs"),      string_view("ligger"),     string_view("landar"),
    string_view("hamnar"),    string_view("stannar"),    string_view("är"),
    string_view("på"),        string_view("med"),        string_view("vid"),
    string_view("i"),         string_view("för"),        string_view("till"),
    string_view("ett"),       string_view("starkt"),     string_view("svagt"),
    string_view("område"),    string_view("området"),    string_view("här"),
    string_view("nu"),        string_view("också"),      string_view("dock"),
    string_view("även"),      string_view("hela"),       string_view("bara"),
    string_view("endast"),    string_view("totalt"),     string_view("sammanlagt"),
    string_view("kommunen"),  string_view("resultatet"), string_view("fått"),
    string_view("nått"),      string_view("oppnår"),     string_view("oppnådde"),
    string_view("fikk"),      string_view("gir"),        string_view("ga"),
    string_view("er"),        string_view("på"),         string_view("havner"),
    string_view("lander"),    string_view("bare"),       string_view("også"),
    string_view("kommunens"), string_view("gets"),       string_view("got"),
    string_view("has"),       string_view("is"),         string_view("scores"),
    string_view("scored"),    string_view("reaches"),    string_view("receives"),
    string_view("for"),       string_view("in"),         string_view("with"),
    string_view("at"),        string_view("only"),       string_view("now"),
    string_view("bedöms"),    string_view("bedömts")};

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
    string_view("less")};

template <std::size_t N>
std::size_t starts_with_one(string_view text, const std::array<string_view, N>& words) {
  const auto found =
      std::ranges::find_if(words, [&](string_view word) { return text.starts_with(word); });
  return found == words.end() ? 0 : found->size();
}

template <std::size_t N>
bool holds_one(string_view text, const std::array<string_view, N>& words) {
  return std::ranges::any_of(
      words, [&](string_view word) { return text.find(word) != string_view::npos; });
}

std::size_t past_space(string_view text, std::size_t at) {
  constexpr string_view no_break = "\xC2\xA0";
  if (text.substr(at).starts_with(no_break)) return at + no_break.size();
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

std::size_t past_digits(string_view text, std::size_t at) {
  return std::min(text.find_first_not_of("0123456789", at), text.size());
}

// The claim whose number begins at `at`; nothing when no unit follows.
std::optional<Claim> claim_at(string_view lower, std::size_t at) {
  const auto value = whole_number_at(lower, at);
  if (!value) return std::nullopt;
  Claim claim{.at = at, .end = past_digits(lower, at), .value = *value};
  if (const std::size_t of = starts_with_one(lower.substr(claim.end), of_words)) {
    claim.of = whole_number_at(lower, claim.end + of);
    if (!claim.of) return std::nullopt;
    claim.end = past_digits(lower, claim.end + of);
  }
  claim.end = past_space(lower, claim.end);
  claim.end += starts_with_one(lower.substr(claim.end), possible_words);
  std::size_t unit = starts_with_one(lower.substr(claim.end), point_units);
  if (unit == 0) {
    unit = starts_with_one(lower.substr(claim.end), percent_units);
    claim.percent = true;
  }
  claim.end += unit;
  if (unit == 0 || letter_at(lower, claim.end)) return std::nullopt;
  return claim;
}

std::vector<Claim> claims_in(string_view lower) {
  std::vector<Claim> claims;
  for (auto at = lower.find_first_of("0123456789"); at < lower.size();
       at = lower.find_first_of("0123456789", at)) {
    const bool part = at > 0 && (letter_before(lower, at) ||
                                 string_view(",.+-–−").find(lower[at - 1]) != string_view::npos);
    const auto claim = part ? std::nullopt : claim_at(lower, at);
    if (claim) claims.push_back(*claim);
    at = claim ? claim->end : past_digits(lower, at);
  }
  return claims;
}

// A share of something else than points: "86 procent av cheferna".
bool share_of_others(string_view lower, const Claim& claim) {
  constexpr std::array points{string_view(" av max"),     string_view(" av möjlig"),
                              string_view(" av poäng"),   string_view(" av de möjlig"),
                              string_view(" of the max"), string_view(" av høyest"),
                              string_view(" av högst"),   string_view(" av mulig")};
  const string_view after = lower.substr(claim.end);
  const bool share = after.starts_with(" av ") || after.starts_with(" of ");
  return claim.percent && share && starts_with_one(after, points) == 0;
}

bool is_about_or_change(string_view lower, const Claim& claim) {
  const string_view clause = clause_around(lower, claim.at, claim.end);
  const auto from = static_cast<std::size_t>(clause.data() - lower.data());
  const auto before = words_of(lower.substr(from, claim.at - from));
  const auto after = words_of(lower.substr(claim.end, from + clause.size() - claim.end));
  const auto among = [](string_view word, const auto& words) {
    return std::ranges::find(words, word) != words.end();
  };
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
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& claim = claims_[i];
      if (share_of_others(lower_, claim) || is_about_or_change(lower_, claim)) continue;
      if (speaks_of_other_figures(clause_around(lower_, claim.at, claim.end), input_.year))
        continue;
      if (const Score* row = row_of(i)) hold_against(*row, claim, findings);
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
    if (claim.of) return *claim.of == input_.scores.total.max;
    const auto& areas = input_.scores.areas;
    const bool beyond_areas =
        std::ranges::all_of(areas, [&](const Score& area) { return claim.value > area.max; });
    return beyond_areas && has_word(clause_around(lower_, claim.at, claim.end), total_words);
  }

  void hold_against(const Score& row, const Claim& claim, Findings& findings) const {
    const auto shown = claim.percent ? row.percent : row.shown;
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
  if (!holds_one(input.lower, point_units) && !holds_one(input.lower, percent_units)) return;
  auto claims = claims_in(input.lower);
  if (!claims.empty()) PointsChecker(input, std::move(claims)).run(findings);
}

}  // namespace kompass
