// SPDX-License-Identifier: EUPL-1.2
// Notes for oneself and notes for those who evaluate: two books, a page each, which says who can
// read it. "#1.4.5" in a note links the criterion, "@enhetschefer" the role group.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "service/local_time.hpp"
#include "service/work/records.hpp"
#include "service/work/team.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/evidence/interviewing.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/role_group_links.hpp"

namespace kompass::workspace {
namespace {

struct Book {
  std::string_view path;    // of the kind
  std::string_view slug;    // in addresses
  std::string_view phrase;  // "work_notes_" and this: _title, _readers
};
constexpr Book private_book{"private_notes", "egna", "private"};
constexpr Book team_book{"team_notes", "gemensamma", "team"};

const Book* book_at(const Turn& turn) {
  const auto& slug = turn.visit.parameter("book");
  for (const auto* book : {&private_book, &team_book}) {
    if (slug == book->slug) return book;
  }
  return nullptr;
}

// As the store takes and gives it, of either kind.
struct Note {
  std::string text;
  std::vector<CriterionId> criteria;
  std::vector<RoleGroupId> role_groups;
};
void describe(auto& v, Is<Note> auto& n) {
  v("text", n.text);
  v("criteria", n.criteria);
  v("role_groups", n.role_groups);
}

struct Noting {
  const Opened& opened;
  const Book& book;
  std::vector<service::Stored<Note>> notes;  // newest first
  std::map<std::string, std::string> names;  // by account
  bool may_write = false, may_ask = false;   // the page of what is left to ask is open

  [[nodiscard]] const service::Stored<Note>* find(std::string_view key) const {
    const auto found =
        std::ranges::find_if(notes, [&](const auto& one) { return one.item.key == key; });
    return found == notes.end() ? nullptr : &*found;
  }
};

std::string book_address(const Turn& turn, const Noting& noting, std::string_view rest = "") {
  return address_in(turn, noting.opened.evaluation.item.id,
                    fmt::format("/anteckningar/{}{}", noting.book.slug, rest));
}

Result<Noting> noting_of(const Turn& turn, const Opened& opened, const Book& book) {
  const auto& id = opened.evaluation.item.id;
  auto notes = parts_of<Note>(turn, id, book.path);
  if (!notes) return notes.problem();
  std::ranges::sort(*notes, std::ranges::greater(),
                    [](const auto& note) { return note.item.changed_at; });
  auto desk = desk_of(turn);
  const auto asking = service::permit_parts(desk, turn.who.caller, {id, kind_of("interviews"), ""},
                                            service::Use::Reading);
  Noting noting{opened, book, std::move(*notes), {}, may_write(turn, id, book.path), bool(asking)};
  if (const auto team = service::list_team(desk, turn.who.caller, id)) {
    for (const auto& member : *team) noting.names.emplace(member.account, member.name);
  }
  return noting;
}

// The one whose form is open, what it holds and what became of it. Without a key it is a new one.
struct Form {
  std::string key, text;
  Saved saved;
};

// Each a link to what is left to ask it, while that is open.
View groups_view(const Turn& turn, const Noting& noting, const std::vector<RoleGroupId>& groups) {
  const auto& [item, evaluation] = noting.opened.evaluation;
  View list = report::list_for(groups.size());
  for (const auto& group : groups) {
    const auto address = address_in(turn, item.id, "/intervjuer/fragor/" + group.text);
    View view;
    view["name"] = View(name_of_group(turn, *noting.opened.edition, group));
    view["ask"] = noting.may_ask ? View(address) : View(false);
    report::add_item(list, std::move(view));
  }
  return list;
}

View note_view(const Turn& turn, const Noting& noting, const service::Stored<Note>& note) {
  View view;
  view["id"] = View("n" + note.item.key);
  view["text"] = View(note.value.text);
  view["criteria"] =
      site::words_or_nothing(listed_briefly(note.value.criteria, *noting.opened.edition));
  view["groups"] = groups_view(turn, noting, note.value.role_groups);
  const auto day = service::local_day(note.item.changed_at);
  view["day"] = View(day ? turn.visit.numbers.date(*day) : "");
  const auto name = noting.names.find(note.item.changed_by);
  const bool shared = &noting.book == &team_book && name != noting.names.end();
  view["author"] = shared ? View(name->second) : View(false);
  view["href"] =
      noting.may_write
          ? View(book_address(turn, noting, "?n=" + note.item.key) + "#n" + note.item.key)
          : View(false);
  view["key"] = View(note.item.key);
  view["saved_revision"] = View(std::to_string(note.item.revision));
  view["open"] = View(false);
  return view;
}

void put_form(const Turn& turn, const Noting& noting, const Form& form, View& view) {
  const auto* there = noting.find(form.key);
  const auto stored = there == nullptr ? std::nullopt : std::optional(*there);
  view["open"] = View(true);
  view["key"] = View(there == nullptr ? key_for_new(turn) : form.key);
  view["edition"] = View(noting.opened.edition->id.text());
  view["action"] = View(book_address(turn, noting, there == nullptr ? "" : "/" + form.key));
  view["revision"] = View(revision_of(turn, form.saved, stored));
  view["sent"] = View(form.text);
  view["fault"] = site::words_or_nothing(form.saved.fault);
  view["saved"] = View(false);
  if (!form.saved.late || there == nullptr) return;
  const auto& item = there->item;
  View saved;
  saved["title"] =
      View(saved_words(turn, noting.opened.evaluation.item.id, {item.changed_by, item.changed_at}));
  saved["words"] = View(there->value.text);
  view["saved"] = std::move(saved);
}

View handles_view(const Turn& turn, const Edition& edition) {
  View list = report::list_for(edition.role_groups.size());
  for (const auto& group : edition.role_groups) {
    View view;
    view["id"] = View(group.id.text);
    view["handle"] = View(group_handle(group, turn.visit.language));
    view["group"] = View(turn.visit.name(group.name));
    report::add_item(list, std::move(view));
  }
  return list;
}

http::Response page(const Turn& turn, const Noting& noting, const Form& form) {
  Page page{"notes",
            turn.say(fmt::format("work_notes_{}_title", noting.book.phrase)),
            {},
            status_of(form.saved)};
  View notes = report::list_for(noting.notes.size());
  for (const auto& note : noting.notes) {
    View view = note_view(turn, noting, note);
    if (note.item.key == form.key && noting.may_write) put_form(turn, noting, form, view);
    report::add_item(notes, std::move(view));
  }
  const bool is_new = noting.find(form.key) == nullptr;
  page.view["evaluation"] = View(name_of(noting.opened.evaluation.value));
  page.view["private"] = View(&noting.book == &private_book);
  page.view["readers"] = View(turn.say(fmt::format("work_notes_{}_readers", noting.book.phrase)));
  page.view["none"] = View(noting.notes.empty());
  page.view["notes"] = std::move(notes);
  page.view["handles"] = handles_view(turn, *noting.opened.edition);
  page.view["may_write"] = View(noting.may_write);
  page.view["has_handles"] = View(!noting.opened.edition->role_groups.empty());
  page.view["fresh"] = View(false);  // one form at a time
  if (is_new && noting.may_write) {
    View fresh;
    put_form(turn, noting, form, fresh);
    page.view["fresh"] = std::move(fresh);
  }
  return answer(turn, std::move(page));
}

template <class Then>
http::Response at_book(const Turn& turn, Then then) {
  const auto* book = book_at(turn);
  if (book == nullptr) return answer(turn, note(turn, "missing", 404));
  const auto opened = open_evaluation(turn, turn.visit.parameter("id"));
  if (!opened) return failed(turn, opened.problem());
  const auto noting = noting_of(turn, *opened, *book);
  if (!noting) return failed(turn, noting.problem());
  return then(*noting);
}

std::string fault_in(const Turn& turn, const Form& form, const NamedCriteria& named,
                     const NamedGroups& groups) {
  if (trimmed(form.text).empty()) return turn.say("work_fault_note");
  if (!named.unknown.empty()) {
    return turn.say("work_fault_unknown_criterion", {{"name", "#" + named.unknown.front()}});
  }
  if (groups.unclear.empty()) return {};
  const auto& [name, several, offers] = groups.unclear.front();
  return turn.say(several ? "work_fault_unclear_group" : "work_fault_unknown_group",
                  {{"name", name}, {"offers", joined(offers, ", ")}});
}

http::Response save(const Turn& turn, const Noting& noting, const std::string& key) {
  Form form{key, turn.field("text"), {}};
  const auto named = linked_in(form.text, *noting.opened.edition);
  const auto groups = groups_in(form.text, *noting.opened.edition, turn.visit.language);
  form.saved.fault = fault_in(turn, form, named, groups);
  if (!form.saved.fault.empty()) return page(turn, noting, form);
  const service::PartAddress address{noting.opened.evaluation.item.id, kind_of(noting.book.path),
                                     key};
  const auto saved =
      save_part(turn, address, codec::to_json(Note{form.text, named.known, groups.known}),
                sent_revision(turn));
  if (!saved) return failed(turn, saved.problem());
  form.saved = *saved;
  if (form.saved.fault.empty()) return go_to(book_address(turn, noting) + "#n" + saved->key);
  return at_book(turn, [&](const Noting& now) { return page(turn, now, form); });
}

}  // namespace

http::Response show_notes(const Turn& turn) {
  return at_book(turn, [&](const Noting& noting) {
    const auto* open = noting.find(turn.asked("n"));
    return page(turn, noting,
                open == nullptr ? Form{} : Form{open->item.key, open->value.text, {}});
  });
}

http::Response add_note(const Turn& turn) {
  return at_book(turn, [&](const Noting& noting) { return save(turn, noting, turn.field("key")); });
}

http::Response save_note(const Turn& turn) {
  return at_book(
      turn, [&](const Noting& noting) { return save(turn, noting, turn.visit.parameter("note")); });
}

http::Response drop_note(const Turn& turn) {
  return at_book(turn, [&](const Noting& noting) {
    const auto& key = turn.visit.parameter("note");
    const auto saved =
        drop_part(turn, {noting.opened.evaluation.item.id, kind_of(noting.book.path), key},
                  sent_revision(turn).value_or(0));
    if (!saved) return failed(turn, saved.problem());
    if (saved->fault.empty()) return go_to(book_address(turn, noting));
    const auto* there = noting.find(key);
    return page(turn, noting, {key, there == nullptr ? "" : there->value.text, *saved});
  });
}

}  // namespace kompass::workspace
