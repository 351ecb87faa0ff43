// SPDX-License-Identifier: EUPL-1.2
// The information letter to a municipality that is to be evaluated, decided as a report is: every
// word and its order, in one language. Written as JSON it is the format kompass-letter/1, which the
// template letter.typ prints; a page shows the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "core/phrasebook.hpp"
#include "report/model.hpp"

namespace kompass::report {

struct LetterPart {
  std::string title;
  std::vector<std::string> paragraphs;
};

struct LetterGroup {
  Words name;
  std::string people;  // "4", or in words that nothing is planned
};

struct LetterQuestion {
  std::string code;
  Words name, question;
};

struct LetterArea {
  std::string code;
  Words name;
  std::vector<LetterQuestion> questions;
};

struct Letter {
  std::string lang, region;  // "sv", "SE"
  std::string title, kind;   // "Utvärdering av Vallentuna kommun 2027", "Information till kommunen"
  std::string instrument, municipality, year, edition;
  std::string status;  // in the foot of every page: "Påhittad kommun"; mostly empty
  std::string lead;
  std::vector<std::string> authors;  // names of the evaluators
  Labels labels;
  Drawing mark;
  LetterPart steps;         // how it is done
  std::string dates_title;  // what happens when
  std::vector<Named> dates;
  std::string groups_title, groups_lead, groups_note;  // who is needed
  Column group_head, people_head;
  bool any_planned = false;  // else there are no numbers yet
  std::vector<LetterGroup> groups;
  LetterPart handling;  // what becomes of what is said
  std::string people_title;
  std::vector<Named> people;  // the evaluators, with role and organisation
  std::string reach;          // whom to ask
  std::string about_title;
  Prose about;  // what the instrument is, fixed text of the edition
  std::string questions_title, questions_lead;
  std::vector<LetterArea> areas;
};

struct LetterPerson {
  std::string name, organisation, email;
  bool leads = false;
  bool peer = false;  // a colleague from another municipality
};

struct LetterInput {
  const Edition& edition;
  Municipality municipality;
  int year = 0;
  bool invented = false;
  std::optional<Date> answers_by, reported;
  Period visit, period;
  std::vector<InterviewGroup> planned;
  std::vector<LetterPerson> people;  // the lead first
  const Phrasebook& words;           // decides the language
};

// The same input gives the same letter.
Letter build_letter(const LetterInput& input);

std::string render_json(const Letter& letter);

}  // namespace kompass::report
