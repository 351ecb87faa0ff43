// SPDX-License-Identifier: EUPL-1.2
// The keys of kompass-letter/1, in the order they are written.
#pragma once

#include "report/letter.hpp"
#include "report/model_records.hpp"

namespace kompass::report {

void describe(auto& v, Is<LetterPart> auto& x) {
  v("title", x.title);
  v("paragraphs", x.paragraphs);
}

void describe(auto& v, Is<LetterGroup> auto& x) {
  v("name", x.name);
  v("people", x.people);
}

void describe(auto& v, Is<LetterQuestion> auto& x) {
  v("code", x.code);
  v("name", x.name);
  v("question", x.question);
}

void describe(auto& v, Is<LetterArea> auto& x) {
  v("code", x.code);
  v("name", x.name);
  v("questions", x.questions);
}

void describe(auto& v, Is<Letter> auto& x) {
  v("lang", x.lang);
  v("region", x.region);
  v("title", x.title);
  v("kind", x.kind);
  v("instrument", x.instrument);
  v("municipality", x.municipality);
  v("year", x.year);
  v("edition", x.edition);
  v("status", x.status);
  v("lead", x.lead);
  v("authors", x.authors);
  v("labels", x.labels);
  v("mark", x.mark);
  v("steps", x.steps);
  v("dates_title", x.dates_title);
  v("dates", x.dates);
  v("groups_title", x.groups_title);
  v("groups_lead", x.groups_lead);
  v("groups_note", x.groups_note);
  v("group_head", x.group_head);
  v("people_head", x.people_head);
  v("any_planned", x.any_planned);
  v("groups", x.groups);
  v("handling", x.handling);
  v("people_title", x.people_title);
  v("people", x.people);
  v("reach", x.reach);
  v("about_title", x.about_title);
  v("about", x.about);
  v("questions_title", x.questions_title);
  v("questions_lead", x.questions_lead);
  v("areas", x.areas);
}

}  // namespace kompass::report
