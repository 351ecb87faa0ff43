// SPDX-License-Identifier: EUPL-1.2
// Quotes in running text beside a group of which fewer were interviewed than are quoted:
// "”Vi vågar mer nu”, säger kommundirektören". What stands in quotes and is a name is none.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check.hpp"
#include "core/letters.hpp"
#include "core/role_mentions.hpp"
#include "core/text_quotes.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

constexpr std::array speech{
    string_view("säger"),      string_view("sa"),          string_view("sade"),
    string_view("berättar"),   string_view("berättade"),   string_view("menar"),
    string_view("menade"),     string_view("uttrycker"),   string_view("uttryckte"),
    string_view("beskriver"),  string_view("beskrev"),     string_view("svarar"),
    string_view("svarade"),    string_view("framhåller"),  string_view("framhöll"),
    string_view("påpekar"),    string_view("påpekade"),    string_view("förklarar"),
    string_view("förklarade"), string_view("konstaterar"), string_view("konstaterade"),
    string_view("tycker"),     string_view("tyckte"),      string_view("uppger"),
    string_view("uppgav"),     string_view("enligt"),      string_view("sammanfattar"),
    string_view("sier"),       string_view("forteller"),   string_view("fortalte"),
    string_view("mener"),      string_view("mente"),       string_view("uttrykker"),
    string_view("uttrykte"),   string_view("svarer"),      string_view("svarte"),
    string_view("påpeker"),    string_view("påpekte"),     string_view("forklarer"),
    string_view("forklarte"),  string_view("konstaterer"), string_view("synes"),
    string_view("oppgir"),     string_view("ifølge"),      string_view("oppsummerer"),
    string_view("say"),        string_view("says"),        string_view("said"),
    string_view("tells"),      string_view("told"),        string_view("thinks"),
    string_view("puts"),       string_view("describes"),   string_view("described"),
    string_view("explains"),   string_view("explained"),   string_view("answers"),
    string_view("answered"),   string_view("notes"),       string_view("noted"),
    string_view("according"),  string_view("stresses"),    string_view("concludes")};
constexpr std::array pronouns{
    string_view("han"),         string_view("hon"),       string_view("de"),
    string_view("hun"),         string_view("he"),        string_view("she"),
    string_view("they"),        string_view("så"),        string_view("som"),
    string_view("det"),         string_view("it"),        string_view("i"),
    string_view("en"),          string_view("ett"),       string_view("et"),
    string_view("intervju"),    string_view("intervjun"), string_view("intervjuet"),
    string_view("intervjuerna")};
// Of people who speak of themselves.
constexpr std::array first_person{
    string_view("jag"),  string_view("mig"),  string_view("min"), string_view("mitt"),
    string_view("mina"), string_view("vi"),   string_view("oss"), string_view("vår"),
    string_view("vårt"), string_view("våra"), string_view("jeg"), string_view("meg"),
    string_view("mine"), string_view("våre"), string_view("me"),  string_view("my"),
    string_view("we"),   string_view("us"),   string_view("our")};
// The end of a word before a quote that is the name of something, or words of a document.
constexpr std::array named_things{string_view("plan"),         string_view("planen"),
                                  string_view("program"),      string_view("programmet"),
                                  string_view("programme"),    string_view("vision"),
                                  string_view("visionen"),     string_view("visjonen"),
                                  string_view("projektet"),    string_view("prosjektet"),
                                  string_view("project"),      string_view("dokumentet"),
                                  string_view("document"),     string_view("policy"),
                                  string_view("policyn"),      string_view("strategi"),
                                  string_view("strategin"),    string_view("strategien"),
                                  string_view("strategy"),     string_view("modellen"),
                                  string_view("model"),        string_view("begreppet"),
                                  string_view("begrepet"),     string_view("rubriken"),
                                  string_view("overskriften"), string_view("heading"),
                                  string_view("kallas"),       string_view("kalles"),
                                  string_view("kallad"),       string_view("kalt"),
                                  string_view("called"),       string_view("heter"),
                                  string_view("named"),        string_view("titled"),
                                  string_view("titeln"),       string_view("tittelen"),
                                  string_view("mottot"),       string_view("motto"),
                                  string_view("mål"),          string_view("målet"),
                                  string_view("goal"),         string_view("frågan"),
                                  string_view("spørsmålet"),   string_view("question"),
                                  string_view("enkäten"),      string_view("kampanjen"),
                                  string_view("satsningen"),   string_view("satsingen"),
                                  string_view("ledorden"),     string_view("värdeorden"),
                                  string_view("parollen"),     string_view("utmärkelsen"),
                                  string_view("priset"),       string_view("boken"),
                                  string_view("rapporten"),    string_view("report"),
                                  string_view("riktlinjerna"), string_view("retningslinjene"),
                                  string_view("område"),       string_view("området"),
                                  string_view("area"),         string_view("utbildningen"),
                                  string_view("kursen"),       string_view("står"),
                                  string_view("punkten")};

// Words are quoted in full from this many on; fewer may be a name.
constexpr std::size_t shortest_sentence = 4;

bool speaks(string_view word) {
  return among(word, speech);
}

class QuoteChecker {
 public:
  explicit QuoteChecker(const CheckInput& input)
      : input_(input), names_(input.edition, input.recognition) {
    for (const auto& group : input.evaluation.interviews.groups) {
      const auto found =
          std::ranges::find(input.edition.role_groups, group.role_group, &RoleGroup::id);
      if (found == input.edition.role_groups.end() || group.people == 0) continue;
      auto& groups = group.people < smallest_quoted_group ? small_ : others_;
      groups.push_back({group, RoleWords(found->name)});
    }
  }

  Findings run() {
    if (small_.empty()) return {};
    for (const auto& text : texts_of(input_.evaluation)) {
      const auto sentences = quoting_sentences(text.text);
      for (std::size_t i = 0; i < sentences.size(); ++i) check(text, sentences, i);
    }
    return std::move(findings_);
  }

 private:
  struct Group {
    InterviewGroup interviewed;
    RoleWords words;
  };
  using Sentences = std::vector<QuotingSentence>;

  void check(const CheckedText& text, const Sentences& sentences, std::size_t index) {
    const auto& sentence = sentences[index];
    if (!quotes_people(sentence)) return;
    for (const auto& group : small_) {
      if (!is_beside(group, sentences, index)) continue;
      const auto& [id, people] = group.interviewed;
      findings_.push_back(
          {Severity::Warning, "quote-beside-small-group", text.where,
           fmt::format("has a quote beside '{}', a group of {} among the interviews; fewer than {} "
                       "are not quoted, so retell it or take the quote out",
                       id.text, people, smallest_quoted_group)});
    }
  }

  [[nodiscard]] bool quotes_people(const QuotingSentence& sentence) const {
    const std::string lower = lowered(sentence.around);
    return std::ranges::any_of(sentence.quotes, [&](const Quote& quote) {
      const std::string words = lowered(quote.words);
      return !is_name(lower.substr(0, quote.at), words) && is_speech(lower, quote);
    });
  }

  // "programmet ”En kommun för alla”", or a row of the edition.
  [[nodiscard]] bool is_name(string_view before, string_view words) const {
    const auto rows = names_.in(words);
    if (rows.size() == 1 && rows.front().at == 0 && rows.front().end == words.size()) return true;
    const auto last = words_of(before);
    return !last.empty() && std::ranges::any_of(named_things, [&](string_view thing) {
      return last.back().ends_with(thing);
    });
  }

  // Whole sentences, words of somebody who says we, or what stands next to a verb of saying. What
  // begins with a capital within a sentence may be a title.
  static bool is_speech(string_view lower, const Quote& quote) {
    const std::string words = lowered(quote.words);
    const auto count = words_of(words).size();
    const bool told = has_word(lower, speech), of_us = has_word(words, first_person);
    const bool beside_verb = told && is_next_to_verb(lower, quote);
    if (count < shortest_sentence) return count > 1 && (beside_verb || (told && of_us));
    const bool whole = string_view(".!?").find(quote.words.back()) != string_view::npos;
    return whole || beside_verb || of_us || (told && !capital_at(quote.words, 0));
  }

  static bool is_next_to_verb(string_view lower, const Quote& quote) {
    const string_view opening = trimmed(lower.substr(0, quote.at));
    const auto before = words_of(opening), after = words_of(lower.substr(quote.end));
    return opening.ends_with(':') || (!before.empty() && speaks(before.back())) ||
           (!after.empty() && speaks(after.front()));
  }

  [[nodiscard]] bool is_beside(const Group& group, const Sentences& sentences,
                               std::size_t index) const {
    const std::string here = lowered(sentences[index].around);
    if (!group.words.in(here).empty()) return !another_speaks(group, here);
    if (!is_bare(here)) return false;
    const bool before = index > 0 && !sentences[index].opens_paragraph &&
                        !group.words.in(lowered(sentences[index - 1].around)).empty();
    return before && sentences[index - 1].quotes.empty();
  }

  // A quote alone, or with no more than "säger hon".
  static bool is_bare(string_view lower) {
    return std::ranges::all_of(
        words_of(lower), [](string_view word) { return speaks(word) || among(word, pronouns); });
  }

  // "”…”, säger förvaltningscheferna om kommundirektören": a group that is quoted says it.
  [[nodiscard]] bool another_speaks(const Group& group, string_view lower) const {
    return !says(group, lower) &&
           std::ranges::any_of(others_, [&](const Group& other) { return says(other, lower); });
  }

  static bool says(const Group& group, string_view lower) {
    const auto words = words_of(lower);
    return std::ranges::any_of(group.words.in(lower), [&](const RoleMention& mention) {
      const bool before = mention.first > 0 && speaks(words[mention.first - 1]);
      return before || (mention.end < words.size() && speaks(words[mention.end]));
    });
  }

  const CheckInput& input_;
  RowNames names_;
  std::vector<Group> small_, others_;
  Findings findings_;
};

}  // namespace

Findings check_quotes(const CheckInput& input) {
  return QuoteChecker(input).run();
}

}  // namespace kompass
