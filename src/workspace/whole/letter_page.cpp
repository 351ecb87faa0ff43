// SPDX-License-Identifier: EUPL-1.2
// The information letter to the municipality: as a page, and as a PDF of the same words.
#include <fmt/format.h>

#include "report/model_records.hpp"
#include "service/municipality/slug.hpp"
#include "service/work/letter.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using report::Letter;

Result<Letter> letter_asked(const Turn& turn) {
  auto desk = desk_of(turn);
  return service::information_letter(desk, turn.who.caller,
                                     {turn.visit.parameter("id"), language_of(turn.asked("sprak"))},
                                     turn.workspace.stage().wording);
}

View texts_view(const std::vector<std::string>& texts) {
  View list = report::list_for(texts.size());
  for (const auto& text : texts) {
    View view;
    view["text"] = View(text);
    report::add_item(list, std::move(view));
  }
  return list;
}

View rows_view(const std::vector<report::Named>& rows) {
  View list = report::list_for(rows.size());
  for (const auto& row : rows) {
    View view;
    view["name"] = View(row.name);
    view["text"] = View(row.text);
    report::add_item(list, std::move(view));
  }
  return list;
}

// With the language of words that the edition has in another than the letter's.
void put_words(View& view, const std::string& name, const report::Words& words) {
  view[name] = View(words.text);
  view[name + "_lang"] = site::words_or_nothing(words.lang);
}

View groups_view(const Letter& letter) {
  View list = report::list_for(letter.groups.size());
  for (const auto& group : letter.groups) {
    View view;
    put_words(view, "name", group.name);
    view["people"] = View(group.people);
    report::add_item(list, std::move(view));
  }
  return list;
}

View questions_view(const report::LetterArea& area) {
  View list = report::list_for(area.questions.size());
  for (const auto& question : area.questions) {
    View view;
    view["code"] = View(question.code);
    put_words(view, "name", question.name);
    put_words(view, "question", question.question);
    report::add_item(list, std::move(view));
  }
  return list;
}

View areas_view(const Letter& letter) {
  View list = report::list_for(letter.areas.size());
  for (const auto& area : letter.areas) {
    View view;
    view["code"] = View(area.code);
    view["id"] = View("a" + report::slug_of(area.code));
    put_words(view, "name", area.name);
    view["questions"] = questions_view(area);
    report::add_item(list, std::move(view));
  }
  return list;
}

View prose_view(const report::Prose& prose) {
  auto viewed = report::viewed(prose);
  return viewed.something ? std::move(viewed.view) : View(false);
}

View languages_view(const Turn& turn, const Letter& letter, const std::string& address) {
  View list = report::list_for(all_languages.size());
  for (const auto language : all_languages) {
    const std::string tag(tag_of(language));
    View view =
        site::link(fmt::format("{}?sprak={}", address, tag), turn.say("work_language_" + tag));
    view["here"] = View(tag == letter.lang);
    report::add_item(list, std::move(view));
  }
  return list;
}

void put_letter(const Letter& letter, View& view) {
  view["letter_lang"] = View(letter.lang);
  view["letter_title"] = View(letter.title);
  view["kind"] = View(letter.kind);
  view["edition"] = View(letter.edition);
  view["instrument"] = View(letter.instrument);
  view["status"] = site::words_or_nothing(letter.status);
  view["lead"] = View(letter.lead);
  view["steps_title"] = View(letter.steps.title);
  view["steps"] = texts_view(letter.steps.paragraphs);
  view["dates_title"] = View(letter.dates_title);
  view["dates"] = rows_view(letter.dates);
  view["groups_title"] = View(letter.groups_title);
  view["groups_lead"] = View(letter.groups_lead);
  view["groups_note"] = View(letter.groups_note);
  view["group_head"] = View(letter.group_head.title);
  view["people_head"] = View(letter.people_head.title);
  view["any_planned"] = View(letter.any_planned);
  view["groups"] = groups_view(letter);
  view["handling_title"] = View(letter.handling.title);
  view["handling"] = texts_view(letter.handling.paragraphs);
  view["people_title"] = View(letter.people_title);
  view["people"] = rows_view(letter.people);
  view["reach"] = View(letter.reach);
  view["about_title"] = View(letter.about_title);
  view["about"] = prose_view(letter.about);
  view["questions_title"] = View(letter.questions_title);
  view["questions_lead"] = View(letter.questions_lead);
  view["areas"] = areas_view(letter);
}

}  // namespace

http::Response show_letter(const Turn& turn) {
  const auto& id = turn.visit.parameter("id");
  const auto letter = letter_asked(turn);
  if (!letter) return failed(turn, letter.problem());
  const std::string address = address_in(turn, id, "/brev");
  Page page{"letter", turn.say("work_letter_page")};
  put_letter(*letter, page.view);
  page.view["languages_of_letter"] = languages_view(turn, *letter, address);
  page.view["pdf"] = View(address + ".pdf?sprak=" + letter->lang);
  return answer(turn, std::move(page));
}

http::Response letter_pdf(const Turn& turn) {
  const auto letter = letter_asked(turn);
  if (!letter) return failed(turn, letter.problem());
  auto bytes = turn.workspace.stage().press.print(*letter);
  if (!bytes) return answer(turn, note(turn, "letter_failed", 503));
  auto response = http::text_response(200, "application/pdf", std::move(*bytes));
  response
      .with("Content-Disposition",
            fmt::format("attachment; filename=\"{}-{}-{}.pdf\"",
                        service::slug_of(letter->municipality), letter->year, letter->lang))
      .with("Content-Language", letter->lang)
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "no-referrer")
      .with("Cache-Control", "no-store");
  return response;
}

}  // namespace kompass::workspace
