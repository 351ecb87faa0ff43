// SPDX-License-Identifier: EUPL-1.2
#include "core/edition_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/edition_teller.hpp"

namespace kompass {
namespace {

constexpr TextRule label_rule{"label", "label", 0, 60, Needed::InEveryLanguage};
constexpr TextRule step_rule{"name", "name", 0, 60, Needed::InEveryLanguage};
constexpr TextRule step_text_rule{"text", "text", 0, 0, Needed::InEveryLanguageOnceWritten};
constexpr TextRule introduction_rule{"introduction", "introduction", 0, 0,
                                     Needed::InEveryLanguageOnceWritten};
constexpr TextRule missing_rule{"rules", "rule for what is missing", 0, 0,
                                Needed::InEveryLanguageOnceWritten};
constexpr TextRule not_applicable_rule{"rules", "rule for what is not applicable", 0, 0,
                                       Needed::InEveryLanguageOnceWritten};
constexpr TextRule short_rule{"short", "short name", 0, 14, Needed::InEveryLanguage};
constexpr TextRule place_rule{"explanation", "explanation", 40, 0, Needed::InEveryLanguage};
constexpr TextRule general_rule{"general", "general text", 140, 0, Needed::InEveryLanguage};
constexpr TextRule main_question_rule{"main_question", "main question", 45, 0,
                                      Needed::InEveryLanguage};
constexpr TextRule some_main_question_rule{"main_question", "main question", 45, 0,
                                           Needed::InEveryLanguageOnceWritten};
constexpr TextRule question_rule{"question", "question", 25, 0, Needed::InEveryLanguage};
constexpr TextRule explanation_rule{"explanation", "explanation", 45, 0, Needed::InSwedish};
constexpr TextRule sign_rule{"signs", "sign", 25, 0, Needed::InSwedish};
constexpr TextRule not_counted_rule{"not_counted", "'not counted'", 25, 0, Needed::InSwedish};

// What edition.yaml says itself, the sum of the areas included.
class HeadChecker {
 public:
  HeadChecker(const Edition& edition, const WhereIs& where_is)
      : edition_(edition), tell_(edition, where_is) {}

  Findings run(Head head) {
    tell_.text(edition_.name, name_rule);
    tell_.text(edition_.label, label_rule);
    tell_.text(edition_.introduction, introduction_rule);
    tell_.text(edition_.rules.missing, missing_rule);
    tell_.text(edition_.rules.not_applicable, not_applicable_rule);
    check_dates();
    if (head == Head::Whole) {  // what could not be read stands as its default
      check_languages();
      check_ladder();
    }
    check_steps();
    check_list(edition_.sources, "source");
    check_list(edition_.role_groups, "role group");
    check_list(edition_.perspectives, "perspective");
    return tell_.take();
  }

 private:
  void check_dates() {
    if (!edition_.valid_from || !edition_.valid_to) return;
    if (!is_before(*edition_.valid_to, *edition_.valid_from)) return;
    tell_.at_key("valid_to");
    tell_.say("period-backwards",
              fmt::format("valid_to {} is before valid_from {}; correct the dates",
                          iso(*edition_.valid_to), iso(*edition_.valid_from)));
  }

  void check_languages() {
    tell_.at_key("languages");
    std::set<Language> seen;
    for (const Language language : edition_.languages) {
      if (seen.insert(language).second) continue;
      tell_.say("duplicate-id",
                fmt::format("the language '{}' is declared twice; keep one", tag_of(language)));
    }
  }

  void check_ladder() {
    const auto& ladder = edition_.ladder;
    if (edition_.depth != Depth::Criteria) return;
    const bool rises = std::ranges::is_sorted(ladder, std::ranges::less_equal{}, &Step::percent);
    const bool whole = ladder.size() >= 2 && ladder.front().percent.percent() == 0 &&
                       ladder.back().percent.percent() == 100;
    if (rises && whole) return;
    tell_.at_key("ladder");
    tell_.say("ladder-broken", "the ladder does not rise from 0 to 100; put its steps in order");
  }

  void check_steps() {
    for (const auto& step : edition_.ladder) {
      tell_.look_at(fmt::format("step {}", step.percent.percent()));
      tell_.text(step.name, step_rule);
      tell_.text(step.text, step_text_rule);
    }
  }

  template <class Items>
  void check_list(const Items& items, std::string_view kind) {
    std::set<std::string> seen;
    for (const auto& item : items) {
      if (item.id.empty()) continue;  // told when it was read
      tell_.look_at(fmt::format("{} {}", kind, item.id.text));
      tell_.text(item.name, name_rule);
      tell_.at_key("id");
      tell_.once(seen, item.id.text);
    }
  }

  const Edition& edition_;
  EditionTeller tell_;
};

// The areas down to the criteria.
class AreasChecker {
 public:
  AreasChecker(const Edition& edition, const WhereIs& where_is)
      : edition_(edition), tell_(edition, where_is) {}

  Findings run(Head head) {
    // Without areas that were read the sum says nothing.
    const bool readable = head == Head::Whole || !edition_.areas.empty();
    if (readable) check_sum(edition_.areas, edition_.max, "areas", "the edition");
    for (const auto& area : edition_.areas) check_area(area);
    return tell_.take();
  }

 private:
  void check_area(const Area& area) {
    if (area.code.empty()) return;  // told when it was read
    tell_.look_at(row_name(area.code));
    tell_.at_key("code");
    tell_.once(ids_, area.code.text);
    positive("max", area.max);
    tell_.text(area.name, name_rule);
    tell_.text(area.short_name, short_rule);
    if (edition_.depth == Depth::Areas) return;
    tell_.text(area.explanation, place_rule);
    tell_.text(area.general, general_rule);
    check_sum(area.sub_areas, area.max, "sub-areas", tell_.thing());
    for (const auto& sub_area : area.sub_areas) check_sub_area(area, sub_area);
  }

  void check_sub_area(const Area& area, const SubArea& sub_area) {
    if (sub_area.code.empty()) return;
    tell_.look_at(row_name(sub_area.code));
    tell_.at_key("code");
    tell_.once(ids_, sub_area.code.text);
    belongs(sub_area.code.text, area.code.text);
    positive("max", sub_area.max);
    tell_.text(sub_area.name, name_rule);
    tell_.text(sub_area.explanation, place_rule);
    const bool each = edition_.main_questions == MainQuestions::Each;
    tell_.text(sub_area.main_question, each ? main_question_rule : some_main_question_rule);
    if (edition_.depth != Depth::Criteria) return;
    tell_.at_key("criteria");
    if (sub_area.criteria.empty())
      tell_.of_thing("no-criteria", "has no criterion; add at least one");
    for (const auto& criterion : sub_area.criteria) check_criterion(sub_area, criterion);
  }

  void check_criterion(const SubArea& sub_area, const Criterion& criterion) {
    if (criterion.id.empty()) return;
    tell_.look_at(fmt::format("criterion {}", criterion.id.text));
    tell_.at_key("id");
    tell_.once(ids_, criterion.id.text);
    belongs(criterion.id.text, sub_area.code.text);
    positive("worth", criterion.worth);
    tell_.text(criterion.question, question_rule);
    tell_.text(criterion.explanation, explanation_rule);
    for (const auto* sign : {&criterion.signs.low, &criterion.signs.middle, &criterion.signs.top}) {
      tell_.text(*sign, sign_rule);
    }
    tell_.text(criterion.not_counted, not_counted_rule);
    tell_.at_key("sources");
    if (criterion.sources.empty()) {
      tell_.of_thing("no-source", "expects no source; name at least one");
    }
    check_named(criterion.sources, edition_.sources, "source");
    tell_.at_key("ask");
    check_named(criterion.ask, edition_.role_groups, "role group");
    tell_.at_key("perspectives");
    check_named(criterion.perspectives, edition_.perspectives, "perspective");
  }

  // Where a max is none, that is told, and the sum says nothing.
  template <class Parts>
  void check_sum(const Parts& parts, int max, std::string_view what, std::string_view of) {
    std::int64_t sum = 0;
    for (const auto& part : parts) {
      if (part.max < 1) return;
      sum += part.max;
    }
    if (sum == max || max < 1) return;
    tell_.at_key("max");
    const std::int64_t gap = max - sum;
    tell_.say("maxima-do-not-add-up",
              fmt::format("the {} of {} have maxima {} of {}; {} {}", what, of, sum, max,
                          gap > 0 ? "add" : "take away", gap > 0 ? gap : -gap));
  }

  template <class Ids, class Items>
  void check_named(const Ids& ids, const Items& items, std::string_view what) {
    const auto known = mapped(items, [](const auto& item) { return item.id.text; });
    for (auto id = ids.begin(); id != ids.end(); ++id) {
      if (std::find(ids.begin(), id, *id) != id) {
        tell_.of_thing("duplicate-id",
                       fmt::format("names the {} '{}' twice; keep one", what, id->text));
      } else if (std::ranges::find(known, id->text) == known.end()) {
        tell_.of_thing("unknown-id",
                       fmt::format("names the {} '{}', which the edition does not have; {}", what,
                                   id->text, use_instead(id->text, known)));
      }
    }
  }

  void belongs(const std::string& id, const std::string& parent) {
    if (!id.starts_with(parent + ".")) {
      tell_.at_thing("id-out-of-place",
                     fmt::format("the id {} does not begin with {}.; correct it", id, parent));
    }
  }

  void positive(std::string_view what, int number) {
    if (number > 0) return;
    tell_.at_key(what);
    tell_.of_thing(what == "max" ? "max-not-positive" : "worth-not-positive",
                   fmt::format("has the {0} {1}; a {0} is a positive whole number", what, number));
  }

  const Edition& edition_;
  EditionTeller tell_;
  std::set<std::string> ids_;
};

Findings check_codes(const Recognition& recognition, const Edition& edition,
                     const WhereIs& where_is) {
  Findings findings;
  const auto tell = [&](std::string_view kind, const Code& code) {
    if (code.empty()) return;  // told when it was read
    const std::string row = fmt::format("{} {}", kind, code.text);
    findings.push_back(
        {Severity::Error, "unknown-code", where_is("recognised " + row, "code"),
         fmt::format("edition {} has no {}; correct the code", edition.id.text(), row)});
  };
  for (const auto& area : recognition.areas) {
    if (find_area(edition, area.code) == nullptr) tell("area", area.code);
  }
  for (const auto& sub_area : recognition.sub_areas) {
    if (find_sub_area(edition, sub_area.code) == nullptr) tell("sub-area", sub_area.code);
  }
  return findings;
}

}  // namespace

Findings check_edition(const Edition& edition, const WhereIs& where_is, Head head) {
  Findings findings = HeadChecker(edition, where_is).run(head);
  append(findings, AreasChecker(edition, where_is).run(head));
  return findings;
}

Findings check_recognition(const Recognition& recognition, const Edition& edition,
                           const WhereIs& where_is) {
  Findings findings;
  const std::string& own = edition.id.edition;
  if (!recognition.edition.empty() && !own.empty() && recognition.edition != own) {
    findings.push_back(
        {Severity::Error, "folder-differs", where_is("recognition", "edition"),
         fmt::format("is of edition {} but lies with edition {}; correct the key, or "
                     "take the file of this edition",
                     recognition.edition, own)});
  }
  const bool all_read = std::ranges::none_of(edition.areas, &Code::empty, &Area::code);
  if (all_read) append(findings, check_codes(recognition, edition, where_is));
  return findings;
}

}  // namespace kompass
