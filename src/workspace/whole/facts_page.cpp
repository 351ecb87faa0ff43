// SPDX-License-Identifier: EUPL-1.2
// What is said of an evaluation as a whole: title, dates, the evaluation before it, and whom the
// evaluators come from.
#include <algorithm>
#include <tuple>

#include "codec/record_writer.hpp"
#include "site/option.hpp"
#include "workspace/due.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/whole/facts_form.hpp"
#include "workspace/whole/group_choice.hpp"
#include "workspace/whole/overview.hpp"

namespace kompass::workspace {
namespace {

using service::Action;
using service::Role;

struct Shown {
  FactFields fields;
  std::map<std::string, std::string> faults;  // by field; of the whole under ""
  bool late = false;                          // somebody else saved: both are shown
  int status = 200;
};

const std::vector<EditionName>& editions_of(const Turn& turn) {
  return turn.workspace.stage().instruments.names();
}

std::string edition_words(const Turn& turn, const EditionName& name) {
  const auto file = turn.workspace.stage().instruments.find(name.text());
  if (!file) return name.text();
  const auto& edition = (*file)->edition;
  return turn.visit.name(edition.name) + ", " + turn.visit.name(edition.label);
}

View editions_view(const Turn& turn, const std::string& chosen) {
  View list(View::type::list);
  for (const auto& name : editions_of(turn)) {
    report::add_item(list,
                     site::option(name.text(), edition_words(turn, name), name.text() == chosen));
  }
  return list;
}

// Who grades, and whom the report names already.
std::vector<std::string> named_accounts(const Overview& overview) {
  std::vector<std::string> accounts;
  const auto add = [&](const std::string& account) {
    if (std::ranges::find(accounts, account) == accounts.end()) accounts.push_back(account);
  };
  for (const auto& member : overview.team.value_or(std::vector<service::TeamMember>{})) {
    if (member.role == Role::Lead || member.role == Role::Evaluator) add(member.account);
  }
  for (const auto& named : overview.item().head.evaluators) add(named.account);
  return accounts;
}

service::NamedEvaluator named_in(const std::vector<service::NamedEvaluator>& all,
                                 const std::string& account) {
  const auto found = std::ranges::find(all, account, &service::NamedEvaluator::account);
  return found == all.end() ? service::NamedEvaluator{account, "", false} : *found;
}

View organisations_view(const Turn& turn, const Overview& overview, const Shown& shown) {
  View list(View::type::list);
  for (const auto& account : named_accounts(overview)) {
    const auto saved = named_in(overview.item().head.evaluators, account);
    const auto sent = named_in(shown.fields.organisations, account);
    const auto fault = shown.faults.find("organisation " + account);
    View view;
    view["account"] = View(account);
    view["id"] = View("o" + report::slug_of(account));
    view["name"] = View(who(turn, overview, account));
    view["organisation"] = View(sent.organisation);
    view["peer"] = View(sent.peer);
    view["fault"] = fault == shown.faults.end() ? View(false) : View(fault->second);
    view["differs"] = View(shown.late && std::tie(saved.organisation, saved.peer) !=
                                             std::tie(sent.organisation, sent.peer));
    view["saved"] = View(saved.organisation.empty() ? turn.say("work_fact_open")
                                                    : organisation_words(turn, saved));
    report::add_item(list, std::move(view));
  }
  return list;
}

// What was saved meanwhile, in the words of the form.
std::string saved_words(const Turn& turn, const Overview& overview, const std::string& name,
                        const std::string& saved) {
  if (saved.empty()) return turn.say("work_fact_open");
  if (name == "language") return turn.say("work_language_" + saved);
  if (name == "comparison_group") return overview.item().head.comparison_group->population;
  return saved;
}

// What may be right and is asked at its field; nothing is refused for it.
void put_questions(const Turn& turn, const Shown& shown, View& view) {
  const auto day = [&](const char* name) { return parse_date(shown.fields.texts.at(name)); };
  const auto date = day("date"), visit_to = day("visit_to");
  const bool ahead = date && is_before(today_of(turn), *date);
  const bool after = date && visit_to && is_before(*date, *visit_to);
  view["ask_date"] = ahead ? View(turn.say("work_ask_date_ahead")) : View(false);
  view["ask_visit_to"] = after ? View(turn.say("work_ask_visit_after_report",
                                               {{"date", turn.visit.numbers.date(*date)}}))
                               : View(false);
}

// None for an invented municipality, which is never held against real ones.
void put_groups(const Turn& turn, const Overview& overview, const Shown& shown, View& view) {
  const auto& item = overview.item();
  view["invented"] = View(item.invented);
  view["has_groups"] = View(!item.invented && item.municipality.has_value());
  if (item.invented || !item.municipality) return;
  view["groups"] = groups_view(turn, item.municipality->country, item.head.comparison_group,
                               shown.fields.texts.at("comparison_group"));
}

void put_fields(const Turn& turn, const Overview& overview, const Shown& shown, View& view) {
  const auto saved = fields_of(overview.item().head).texts;
  for (const auto& [name, text] : shown.fields.texts) {
    const auto fault = shown.faults.find(name);
    view["sent_" + name] = View(text);
    view["fault_" + name] = fault == shown.faults.end() ? View(false) : View(fault->second);
    const auto& there = saved.find(name)->second;
    view["saved_" + name] =
        shown.late && there != text
            ? View(turn.say("work_facts_saved_meanwhile",
                            {{"saved", saved_words(turn, overview, name, there)}}))
            : View(false);
  }
}

http::Response page(const Turn& turn, const Overview& overview, const Shown& shown) {
  Page page{"facts", turn.say("work_facts_title"), {}, shown.status};
  auto& view = page.view;
  view["evaluation"] = View(name_of(overview.item()));
  view["back"] = View(evaluation_address(turn, overview));
  view["action"] = View(evaluation_address(turn, overview, "/uppgifter"));
  view["revision"] = View(std::to_string(overview.view.evaluation.item.revision));
  view["late"] = View(shown.late);
  const auto whole = shown.faults.find("");
  view["fault"] = whole == shown.faults.end() ? View(false) : View(whole->second);
  view["told"] = View(!turn.asked("klart").empty());
  put_fields(turn, overview, shown, view);
  view["language_choices"] = language_options(turn, shown.fields.texts.at("language"));
  view["editions"] = editions_view(turn, shown.fields.texts.at("previous_edition"));
  put_questions(turn, shown, view);
  put_groups(turn, overview, shown, view);
  auto organisations = organisations_view(turn, overview, shown);
  view["has_organisations"] = View(!report::items_of(organisations).empty());
  view["organisations"] = std::move(organisations);
  return answer(turn, std::move(page));
}

http::Response refused(const Turn& turn, const Overview& overview, FactFields fields,
                       const Findings& findings) {
  Shown shown{std::move(fields), {}, false, 422};
  for (const auto& finding : findings) {
    if (finding.code == "period-backwards") {
      shown.faults.emplace(finding.where + "_to", turn.say("work_fault_period"));
    } else if (finding.code == "visit-outside-period") {
      shown.faults.emplace("visit_to", turn.say("work_fault_visit"));
    } else if (finding.code == "previous-not-earlier") {
      shown.faults.emplace(
          "previous_year",
          turn.say("work_fault_previous_later", {{"year", std::to_string(overview.item().year)}}));
    } else {
      shown.faults.emplace("", turn.say("work_fault_signs"));
    }
  }
  return page(turn, overview, shown);
}

http::Response too_late(const Turn& turn, FactFields fields) {
  return at_evaluation(turn, [&](const Overview& overview) {
    return page(turn, overview, {std::move(fields), {}, true, 409});
  });
}

http::Response save(const Turn& turn, const Overview& overview) {
  auto fields = fields_in(turn);
  const auto read = facts_in(turn, fields, {editions_of(turn), overview.item()});
  if (!read.faults.empty())
    return page(turn, overview, {std::move(fields), read.faults, false, 422});
  auto desk = desk_of(turn);
  const auto written = service::write_head(
      desk, turn.who.caller,
      {overview.id(), codec::to_json(read.head), number_in(turn.field("revision")).value_or(0)});
  if (!written) {
    const bool late = written.problem().kind == Trouble::Conflict;
    return late ? too_late(turn, std::move(fields)) : failed(turn, written.problem());
  }
  if (!written->evaluation) return refused(turn, overview, std::move(fields), written->findings);
  return go_to(evaluation_address(turn, overview, "/uppgifter?klart=1"));
}

// For others there is no such page.
template <class Then>
http::Response for_writers(const Turn& turn, Then then) {
  return at_evaluation(turn, [&](const Overview& overview) {
    if (allows(turn, overview, Action::WriteEvaluation)) return then(overview);
    return answer(turn, note(turn, "missing", 404));
  });
}

}  // namespace

http::Response show_facts(const Turn& turn) {
  return for_writers(turn, [&](const Overview& overview) {
    return page(turn, overview, {fields_of(overview.item().head), {}, false, 200});
  });
}

http::Response save_facts(const Turn& turn) {
  return for_writers(turn, [&](const Overview& overview) { return save(turn, overview); });
}

}  // namespace kompass::workspace
