// SPDX-License-Identifier: EUPL-1.2
#include "report/letter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "chart/rose.hpp"
#include "core/main_questions.hpp"
#include "report/language_region.hpp"
#include "report/letter_records.hpp"
#include "report/numbers.hpp"
#include "report/prose.hpp"

namespace kompass::report {
namespace {

// What a letter needs while it is written.
struct Writing {
  explicit Writing(const LetterInput& given)
      : input(given), words(given.words), language(given.words.language()), numbers(given.words) {}

  const LetterInput& input;
  const Phrasebook& words;
  Language language;
  Numbers numbers;

  [[nodiscard]] std::string say(std::string_view key, Phrasebook::Fillings fill = {}) const {
    return words.say(key, fill);
  }
  [[nodiscard]] Words name(const LocalText& text) const {
    return words_of(text.in(language), language);
  }
};

std::string display_name(const Municipality& municipality) {
  return municipality.official_name.empty() ? municipality.name : municipality.official_name;
}

// "version 2.1 (2016)": the label of an edition inside a sentence.
std::string in_a_sentence(std::string label) {
  const bool word = label.size() > 1 && label[1] >= 'a' && label[1] <= 'z';
  if (word) label[0] = lowered(label.substr(0, 1))[0];
  return label;
}

LetterPart steps_of(const Writing& writing) {
  LetterPart part{writing.say("work_letter_steps"), {}};
  for (const auto* key :
       {"work_letter_step_answers", "work_letter_step_reading", "work_letter_step_visit",
        "work_letter_step_grading", "work_letter_step_report"}) {
    part.paragraphs.push_back(writing.say(key));
  }
  return part;
}

std::string open_or(const Writing& writing, std::string words) {
  return words.empty() ? writing.say("work_letter_open") : std::move(words);
}

std::string by_day(const Writing& writing, const std::optional<Date>& day) {
  if (!day) return {};
  return writing.say("work_letter_by", {{"date", writing.numbers.date(*day)}});
}

// "3–4 mars 2027" would need rules of each language; both ends are written in full.
std::string span_of(const Writing& writing, const Period& period) {
  if (!period.from && !period.to) return {};
  if (!period.to || period.from == period.to) return writing.numbers.date(*period.from);
  if (!period.from) return by_day(writing, period.to);
  return fmt::format("{} – {}", writing.numbers.date(*period.from),
                     writing.numbers.date(*period.to));
}

std::vector<Named> dates_of(const Writing& writing) {
  const auto& input = writing.input;
  const auto row = [&](std::string_view key, std::string words) {
    return Named{writing.say(key), open_or(writing, std::move(words)), {}};
  };
  const auto reported = input.reported ? writing.numbers.date(*input.reported) : std::string();
  return {row("work_letter_answers_by", by_day(writing, input.answers_by)),
          row("work_letter_visit", span_of(writing, input.visit)),
          row("work_letter_period", span_of(writing, input.period)),
          row("work_letter_reported", reported)};
}

int planned_for(const LetterInput& input, const RoleGroupId& group) {
  int people = 0;
  for (const auto& one : input.planned) {
    if (one.role_group == group) people += one.people;
  }
  return people;
}

void put_groups(const Writing& writing, Letter& letter) {
  const auto& input = writing.input;
  letter.groups_title = writing.say("work_letter_groups");
  letter.groups_lead = writing.say("work_letter_groups_lead");
  letter.group_head = {writing.say("work_letter_group"), false};
  letter.people_head = {writing.say("work_letter_people"), true};
  letter.any_planned = !input.planned.empty();
  letter.groups_note =
      writing.say(letter.any_planned ? "work_letter_groups_note" : "work_letter_groups_open");
  for (const auto& group : input.edition.role_groups) {
    const int people = planned_for(input, group.id);
    letter.groups.push_back({writing.name(group.name), people == 0
                                                           ? writing.say("work_letter_not_planned")
                                                           : writing.numbers.whole(people)});
  }
}

// What the law says of a draft that has reached the municipality is said for its country.
std::string draft_warning(const Writing& writing) {
  const auto& country = writing.input.municipality.country;
  if (country == "SE") return writing.say("work_letter_draft_se");
  if (country == "NO") return writing.say("work_letter_draft_no");
  return writing.say("work_letter_draft_other");
}

LetterPart handling_of(const Writing& writing) {
  return {writing.say("work_letter_handling"),
          {writing.say("work_letter_confidential"), writing.say("work_letter_sees"),
           draft_warning(writing), writing.say("work_letter_published")}};
}

std::string about_person(const Writing& writing, const LetterPerson& person) {
  std::string about;
  const auto add = [&](const std::string& words) {
    if (words.empty()) return;
    if (!about.empty()) about += ", ";
    about += words;
  };
  add(writing.say(person.leads ? "work_letter_lead" : "work_letter_evaluator"));
  add(person.organisation);
  if (person.peer) add(writing.say("work_letter_peer"));
  return about;
}

void put_people(const Writing& writing, Letter& letter) {
  letter.people_title = writing.say("work_letter_evaluators");
  letter.reach = writing.say("work_letter_no_lead");
  for (const auto& person : writing.input.people) {
    letter.people.push_back({person.name, about_person(writing, person), {}});
    letter.authors.push_back(person.name);
    if (!person.leads) continue;
    letter.reach =
        writing.say("work_letter_reach", {{"name", person.name}, {"email", person.email}});
  }
}

LetterArea area_of(const Writing& writing, const Area& area) {
  LetterArea made{area.code.text, writing.name(area.name), {}};
  for (const auto& sub_area : area.sub_areas) {
    if (!is_asked(writing.input.edition, sub_area)) continue;
    made.questions.push_back(
        {sub_area.code.text, writing.name(sub_area.name), writing.name(sub_area.main_question)});
  }
  return made;
}

void put_questions(const Writing& writing, Letter& letter) {
  letter.questions_title = writing.say("work_letter_questions");
  letter.questions_lead = writing.say("work_letter_questions_lead");
  for (const auto& area : writing.input.edition.areas) {
    auto asked = area_of(writing, area);
    if (!asked.questions.empty()) letter.areas.push_back(std::move(asked));
  }
}

Labels labels_of(const Phrasebook& words) {
  Labels labels;
  constexpr std::string_view prefix = "label_", named = "label_in_";
  for (const auto& [key, phrase] : words.phrases()) {
    if (key.starts_with(named)) labels.words.emplace_back(key.substr(prefix.size()), phrase);
  }
  return labels;
}

Drawing mark() {
  constexpr double on_paper = 15, on_screen = 24;
  const auto paper = chart::brand_mark(on_paper, chart::Medium::Print);
  const auto web = chart::brand_mark(on_screen, chart::Medium::Wide);
  return {paper.markup, web.markup, web.markup, paper.width, paper.height};
}

}  // namespace

Letter build_letter(const LetterInput& input) {
  const Writing writing(input);
  const auto& edition = input.edition;
  Letter letter;
  letter.lang = std::string(tag_of(writing.language));
  letter.region = region_of(writing.language);
  letter.instrument = writing.name(edition.name).text;
  letter.edition = writing.name(edition.label).text;
  letter.municipality = display_name(input.municipality);
  letter.year = std::to_string(input.year);
  letter.kind = writing.say("work_letter_kind");
  letter.title = writing.say("work_letter_title",
                             {{"municipality", letter.municipality}, {"year", letter.year}});
  letter.status = input.invented ? writing.say("status_invented") : std::string();
  letter.lead = writing.say("work_letter_lead_in", {{"municipality", letter.municipality},
                                                    {"instrument", letter.instrument},
                                                    {"edition", in_a_sentence(letter.edition)}});
  letter.labels = labels_of(input.words);
  letter.mark = mark();
  letter.steps = steps_of(writing);
  letter.dates_title = writing.say("work_letter_dates");
  letter.dates = dates_of(writing);
  put_groups(writing, letter);
  letter.handling = handling_of(writing);
  put_people(writing, letter);
  letter.about_title = writing.say("work_letter_about", {{"instrument", letter.instrument}});
  letter.about = prose_of(edition.introduction.in(writing.language), writing.language);
  put_questions(writing, letter);
  return letter;
}

std::string render_json(const Letter& letter) {
  codec::JsonWriter json;
  codec::RecordWriter writer(json);
  writer("format", std::string("kompass-letter/1"));
  describe(writer, letter);
  writer.finish();
  return json.take();
}

}  // namespace kompass::report
