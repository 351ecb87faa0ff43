// SPDX-License-Identifier: EUPL-1.2
// The answer to one main question: text, and links to what it rests on.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "workspace/due.hpp"
#include "workspace/files.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/municipality/self_description.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::SelfDescription;

constexpr std::size_t spare_links = 2;  // empty fields after the last link

struct Asked {
  const Describing& describing;
  const SubArea& sub_area;
  const service::MainQuestion& question;
};

SelfDescription sent_in(const Turn& turn, const Code& sub_area) {
  SelfDescription sent{sub_area, turn.field("text"), {}};
  const auto titles = http::values_of(turn.form, "link_title");
  const auto addresses = http::values_of(turn.form, "link_address");
  for (std::size_t i = 0; i < std::min(titles.size(), addresses.size()); ++i) {
    const std::string address(trimmed(addresses[i]));
    if (!address.empty() || !titles[i].empty()) sent.links.push_back({titles[i], address});
  }
  return sent;
}

View links_view(const SelfDescription& answer) {
  auto links = answer.links;
  links.resize(links.size() + spare_links);
  View list = report::list_for(links.size());
  for (std::size_t i = 0; i < links.size(); ++i) {
    View view;
    view["number"] = View(std::to_string(i + 1));
    view["title"] = View(links[i].title);
    view["address"] = View(links[i].address);
    report::add_item(list, std::move(view));
  }
  return list;
}

// What is saved now, to be held beside what came too late.
View saved_view(const Turn& turn, const Asked& asked) {
  if (!asked.question.answer) return View(false);
  const auto& item = asked.question.answer->item;
  View view;
  view["title"] =
      View(saved_words(turn, asked.describing.id(), {item.changed_by, item.changed_at}));
  view["text"] = View(asked.question.answer->value.text);
  view["links"] = links_of(asked.question.answer->value);
  return view;
}

struct Shown {
  SelfDescription answer;
  Saved saved;  // what became of it; nothing is wrong on a page that was not sent
  SentFiles files;
};

service::PartAddress address_of(const Asked& asked) {
  return {asked.describing.id(), kind_of("self_description"), asked.sub_area.code.text};
}

http::Response page(const Turn& turn, const Asked& asked, const Shown& shown) {
  constexpr int faulty = 422;
  const auto& answer_now = asked.question.answer;
  const auto address = description_address(turn, asked.describing, "/" + asked.sub_area.code.text);
  Page page{"answer",
            fmt::format("{} {}", asked.sub_area.code.text, turn.visit.name(asked.sub_area.name)),
            question_view(turn, asked.sub_area),
            shown.files.fault.empty() ? status_of(shown.saved) : faulty};
  page.view["evaluation"] = View(name_of(asked.describing.opened.evaluation.value));
  page.view["revision"] = View(revision_of(turn, shown.saved, answer_now));
  page.view["text"] = View(shown.answer.text);
  page.view["links"] = links_view(shown.answer);
  page.view["fault"] = site::words_or_nothing(shown.saved.fault);
  page.view["saved"] = shown.saved.late ? saved_view(turn, asked) : View(false);
  page.view["due"] = asked.question.assignment
                         ? due_view(turn, asked.question.assignment->value.due)
                         : View(false);
  site::put_phrase(page.view, "about", asked.sub_area.explanation.in(turn.visit.language),
                   turn.visit.language);
  page.view["action"] = View(address);
  put_file_fields(turn, {address, files_of_part(turn, address_of(asked)), shown.files}, page.view);
  page.view["back"] = View(description_address(turn, asked.describing) + "#q" +
                           report::slug_of(asked.sub_area.code.text));
  return answer(turn, std::move(page));
}

// Whose question it is, may have written while it was handed in.
bool is_own(const Turn& turn, const service::MainQuestion& question) {
  const auto& assignment = question.assignment;
  return assignment && assignment->value.account == turn.who.caller.account;
}

http::Response too_late(const Turn& turn, const Asked& asked) {
  Shown sent{sent_in(turn, asked.sub_area.code),
             {},
             files_sent(turn, files_of_part(turn, address_of(asked)))};
  sent.saved.fault = turn.say("work_not_yours");
  return page(turn, asked, sent);
}

template <class Then>
http::Response at_question(const Turn& turn, Then then) {
  return at_self_description(turn, [&](const Describing& describing) {
    const Code code(turn.visit.parameter("sub_area"));
    const auto* sub_area = find_sub_area(*describing.opened.edition, code);
    const auto* question = describing.question(code);
    const bool there = sub_area != nullptr && question != nullptr;
    const bool sent = !turn.form.empty();
    if (!there || !(question->may_answer || (sent && is_own(turn, *question)))) {
      return answer(turn, note(turn, "missing", 404));
    }
    const Asked asked{describing, *sub_area, *question};
    return question->may_answer ? then(asked) : too_late(turn, asked);
  });
}

std::string fault_in(const Turn& turn, const SelfDescription& sent) {
  if (trimmed(sent.text).empty()) return turn.say("work_fault_answer");
  const bool titled_only =
      std::ranges::any_of(sent.links, [](const auto& link) { return link.address.empty(); });
  return titled_only ? turn.say("work_refused_link_not_web") : std::string();
}

}  // namespace

http::Response show_answer(const Turn& turn) {
  return at_question(turn, [&](const Asked& asked) {
    const auto& there = asked.question.answer;
    return page(turn, asked, {there ? there->value : SelfDescription{}, {}, {}});
  });
}

http::Response save_answer(const Turn& turn) {
  return at_question(turn, [&](const Asked& asked) {
    const auto part = address_of(asked);
    Shown sent{sent_in(turn, asked.sub_area.code), {}, files_sent(turn, files_of_part(turn, part))};
    sent.saved.fault = fault_in(turn, sent.answer);
    const bool fine = sent.saved.fault.empty() && sent.files.fault.empty();
    if (!fine) return page(turn, asked, sent);
    const auto saved = save_part(turn, part, codec::to_json(sent.answer), sent_revision(turn));
    if (!saved) return failed(turn, saved.problem());
    sent.saved = *saved;
    if (!saved->fault.empty()) return page(turn, asked, sent);
    if (const auto done = save_files(turn, part, sent.files); !done) {
      return failed(turn, done.problem());
    }
    return go_to(description_address(turn, asked.describing) + "#q" +
                 report::slug_of(asked.sub_area.code.text));
  });
}

http::Response answer_file(const Turn& turn) {
  return file_of(turn, {turn.visit.parameter("id"), kind_of("self_description"),
                        turn.visit.parameter("sub_area")});
}

}  // namespace kompass::workspace
