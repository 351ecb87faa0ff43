// SPDX-License-Identifier: EUPL-1.2
#include "core/edition_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/score.hpp"

namespace kompass {
namespace {

struct Limit {
  const char* key;
  const char* what;
  std::size_t words;       // 0: no limit in words
  std::size_t characters;  // 0: no limit in characters
  bool required;           // in every language of the edition
};

constexpr Limit name_limit{"name", "name", 0, 60, true};
constexpr Limit label_limit{"label", "label", 0, 60, true};
constexpr Limit step_limit{"ladder", "name of a step", 0, 60, true};
constexpr Limit short_limit{"short", "short name", 0, 14, true};
constexpr Limit place_limit{"explanation", "explanation", 40, 0, true};
constexpr Limit general_limit{"general", "general text", 140, 0, true};
constexpr Limit main_question_limit{"main_question", "main question", 45, 0, true};
constexpr Limit question_limit{"question", "question", 25, 0, true};
constexpr Limit explanation_limit{"explanation", "explanation", 45, 0, false};
constexpr Limit sign_limit{"signs", "sign", 25, 0, false};
constexpr Limit not_counted_limit{"not_counted", "'not counted'", 25, 0, false};

class Checker {
 public:
  Checker(const Edition& edition, const WhereIs& where_is)
      : edition_(edition), where_is_(where_is) {}

  Findings run() {
    thing_ = "edition";
    text(edition_.name, name_limit);
    text(edition_.label, label_limit);
    check_sum(edition_.areas, edition_.max, "areas", "the edition");
    check_ladder();
    return run_areas();
  }

  Findings run_areas() {
    for (const auto& area : edition_.areas) check_area(area);
    return std::move(findings_);
  }

 private:
  void check_area(const Area& area) {
    if (area.code.empty()) return;  // told when it was read
    thing_ = row_name(area.code);
    key_ = "code";
    once(area.code.text);
    positive("max", area.max);
    text(area.name, name_limit);
    text(area.short_name, short_limit);
    if (edition_.depth == Depth::Areas) return;
    text(area.explanation, place_limit);
    text(area.general, general_limit);
    check_sum(area.sub_areas, area.max, "sub-areas", thing_);
    for (const auto& sub_area : area.sub_areas) check_sub_area(area, sub_area);
  }

  void check_sub_area(const Area& area, const SubArea& sub_area) {
    if (sub_area.code.empty()) return;
    thing_ = row_name(sub_area.code);
    key_ = "code";
    once(sub_area.code.text);
    belongs(sub_area.code.text, area.code.text);
    positive("max", sub_area.max);
    text(sub_area.name, name_limit);
    text(sub_area.explanation, place_limit);
    text(sub_area.main_question, main_question_limit);
    if (edition_.depth != Depth::Criteria) return;
    key_ = "criteria";
    if (sub_area.criteria.empty()) of_thing("no-criteria", "has no criterion; add at least one");
    for (const auto& criterion : sub_area.criteria) check_criterion(sub_area, criterion);
  }

  void check_criterion(const SubArea& sub_area, const Criterion& criterion) {
    if (criterion.id.empty()) return;
    thing_ = fmt::format("criterion {}", criterion.id.text);
    key_ = "id";
    once(criterion.id.text);
    belongs(criterion.id.text, sub_area.code.text);
    positive("worth", criterion.worth);
    text(criterion.question, question_limit);
    text(criterion.explanation, explanation_limit);
    for (const auto* sign : {&criterion.signs.low, &criterion.signs.middle, &criterion.signs.top}) {
      text(*sign, sign_limit);
    }
    text(criterion.not_counted, not_counted_limit);
    key_ = "sources";
    known(criterion.sources, edition_.sources, &Source::id, "source");
    key_ = "ask";
    known(criterion.ask, edition_.role_groups, &RoleGroup::id, "role group");
    key_ = "perspectives";
    known(criterion.perspectives, edition_.perspectives, &Perspective::id, "perspective");
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
    key_ = "max";
    const std::int64_t gap = max - sum;
    say("maxima-do-not-add-up",
        fmt::format("the {} of {} have maxima {} of {}; {} {}", what, of, sum, max,
                    gap > 0 ? "add" : "take away", gap > 0 ? gap : -gap));
  }

  void check_ladder() {
    const auto& ladder = edition_.ladder;
    if (edition_.depth != Depth::Criteria) return;
    const bool rises = std::ranges::is_sorted(ladder, std::ranges::less_equal{}, &Step::percent);
    const bool whole = ladder.size() >= 2 && ladder.front().percent.percent() == 0 &&
                       ladder.back().percent.percent() == 100;
    if (!rises || !whole) {
      key_ = "ladder";
      say("ladder-broken", "the ladder does not rise from 0 to 100; put its steps in order");
    }
    for (const auto& step : ladder) text(step.name, step_limit);
  }

  void text(const LocalText& local, const Limit& limit) {
    key_ = limit.key;
    for (const Language language : edition_.languages) {
      const auto& text = local.only(language);
      const bool needed = limit.required || language == Language::Swedish;
      if (text.empty() && needed) {
        of_thing("language-missing",
                 fmt::format("has no {} in '{}'; write one", limit.what, tag_of(language)));
      }
      measure(text, limit, language);
    }
  }

  void measure(const std::string& text, const Limit& limit, Language language) {
    const std::size_t words = limit.words == 0 ? 0 : words_in(text);
    const std::size_t characters = limit.characters == 0 ? 0 : characters_in(text);
    if (words > limit.words) {
      at_thing("text-too-long", fmt::format("the {} in '{}' has {} words; at most {} fit",
                                            limit.what, tag_of(language), words, limit.words));
    }
    if (characters > limit.characters) {
      at_thing("text-too-long",
               fmt::format("the {} in '{}' has {} characters; at most {} fit", limit.what,
                           tag_of(language), characters, limit.characters));
    }
  }

  template <class Ids, class Items, class Member>
  void known(const Ids& ids, const Items& items, Member id_of, std::string_view what) {
    const auto names = mapped(items, [&](const auto& item) { return (item.*id_of).text; });
    for (const auto& id : ids) {
      if (std::ranges::find(names, id.text) != names.end()) continue;
      of_thing("unknown-id", fmt::format("names the {} '{}', which the edition does not have; {}",
                                         what, id.text, use_instead(id.text, names)));
    }
  }

  void once(const std::string& id) {
    if (!ids_.insert(id).second) {
      at_thing("duplicate-id",
               fmt::format("the id {} is used twice; give one of them another", id));
    }
  }

  void belongs(const std::string& id, const std::string& parent) {
    if (!id.starts_with(parent + ".")) {
      at_thing("id-out-of-place",
               fmt::format("the id {} does not begin with {}.; correct it", id, parent));
    }
  }

  void positive(std::string_view what, int number) {
    if (number > 0) return;
    key_ = what;
    of_thing(what == "max" ? "max-not-positive" : "worth-not-positive",
             fmt::format("has the {0} {1}; a {0} is a positive whole number", what, number));
  }

  // A whole sentence; one about the thing at hand; one whose subject is the thing itself.
  void say(const char* code, std::string_view sentence) {
    findings_.push_back({Severity::Error, code, where_is_(thing_, key_),
                         fmt::format("edition {}: {}", edition_.id.edition, sentence)});
  }
  void at_thing(const char* code, std::string_view sentence) {
    say(code, is_part() ? fmt::format("{}: {}", thing_, sentence) : sentence);
  }
  void of_thing(const char* code, std::string_view predicate) {
    say(code, is_part() ? fmt::format("{} {}", thing_, predicate) : predicate);
  }
  [[nodiscard]] bool is_part() const { return thing_ != "edition"; }

  const Edition& edition_;
  const WhereIs& where_is_;
  std::string thing_;  // what is looked at, and which of its keys
  std::string_view key_;
  std::set<std::string> ids_;
  Findings findings_;
};

}  // namespace

Findings check_edition(const Edition& edition, const WhereIs& where_is) {
  return Checker(edition, where_is).run();
}

Findings check_areas(const Edition& edition, const WhereIs& where_is) {
  return Checker(edition, where_is).run_areas();
}

}  // namespace kompass
