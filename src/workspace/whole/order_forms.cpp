// SPDX-License-Identifier: EUPL-1.2
// A coordinator makes an evaluation.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "workspace/due.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/whole/group_choice.hpp"
#include "workspace/whole/order.hpp"

namespace kompass::workspace {
namespace {

using service::NewEvaluation;
using service::Role;

constexpr int earliest_year = 1990, latest_year = 2999;
constexpr int first_revision = 1;  // of what was just made

// "SE-0115"; nothing for what the register has not or has no longer.
const GazetteerEntry* municipality_at(const Turn& turn, const std::string& key) {
  const auto hyphen = key.find('-');
  if (hyphen == std::string::npos) return nullptr;
  const auto* entry =
      turn.workspace.stage().gazetteer.find(key.substr(0, hyphen), key.substr(hyphen + 1));
  return entry == nullptr || end_of(*entry) ? nullptr : entry;
}

Language language_at(const Municipality& municipality) {
  return municipality.country == "NO" ? Language::Norwegian : Language::Swedish;
}

Order begun(const Turn& turn, const GazetteerEntry& entry) {
  const auto& municipality = entry.municipality;
  const auto language = language_at(municipality);
  const Date today = today_of(turn);
  auto desk = desk_of(turn);
  const auto editions = service::editions_to_choose(desk, today);
  const auto associations = associations_of(turn);
  Order order{&entry, {}, {}, {}};
  auto& fields = order.fields;
  fields.municipality = municipality.country + "-" + municipality.code;
  fields.association = associations.empty() ? "" : associations.front();
  fields.year = std::to_string(today.year);
  fields.language = std::string(tag_of(language));
  if (!editions.empty()) {
    fields.edition = editions.front()->id.text();
    fields.title =
        fmt::format("{}: {}", editions.front()->name.in(language).text, municipality.name);
  }
  return order;
}

// An invented one is for trying out and for teaching; nothing of it is known beforehand.
Order begun_invented(const Turn& turn) {
  const Date today = today_of(turn);
  auto desk = desk_of(turn);
  const auto editions = service::editions_to_choose(desk, today, service::Whose::Invented);
  const auto associations = associations_of(turn);
  Order order{.invented = true};
  auto& fields = order.fields;
  fields.country = turn.visit.language == Language::Norwegian ? "NO" : "SE";
  fields.association = associations.empty() ? "" : associations.front();
  fields.year = std::to_string(today.year);
  fields.language = std::string(tag_of(turn.visit.language));
  if (!editions.empty()) fields.edition = editions.front()->id.text();
  return order;
}

// `entry`: none for an invented one.
Order sent(const Turn& turn, const GazetteerEntry* entry) {
  return {entry,
          {.municipality = turn.field("municipality"),
           .country = turn.field("country"),
           .code = std::string(trimmed(turn.field("code"))),
           .name = std::string(trimmed(turn.field("name"))),
           .association = turn.field("association"),
           .year = turn.field("year"),
           .edition = turn.field("edition"),
           .title = turn.field("title"),
           .language = turn.field("language"),
           .from = turn.field("from"),
           .to = turn.field("to"),
           .group = turn.field("comparison_group")},
          {},
          {},
          200,
          entry == nullptr};
}

Municipality municipality_of(const Order& order) {
  if (!order.invented) return order.municipality->municipality;
  return {order.fields.country, order.fields.code, order.fields.name, ""};
}

// What the head gets after the evaluation is made.
struct FirstHead {
  Period period;
  std::optional<ComparisonGroup> comparison_group;
};
void describe(auto& v, Is<FirstHead> auto& h) {
  v("period", h.period);
  v("comparison_group", h.comparison_group);
}

std::optional<Date> date_of(const Turn& turn, Order& order, const std::string& field,
                            const std::string& typed) {
  const std::string text(trimmed(typed));
  if (text.empty()) return std::nullopt;
  auto date = parse_date(text);
  if (!date) order.faults.emplace(field, turn.say("work_fault_date"));
  return date;
}

// What was sent; faults are noted in the order.
struct Read {
  NewEvaluation wanted;
  FirstHead head;
};
Read read_order(const Turn& turn, Order& order) {
  const auto& fields = order.fields;
  const auto municipality = municipality_of(order);
  if (order.invented && municipality.name.empty()) {
    order.faults.emplace("name", turn.say("work_fault_invented_name"));
  }
  const auto year = number_in(trimmed(fields.year));
  if (!year || *year < earliest_year || *year > latest_year) {
    order.faults.emplace("year", turn.say("work_fault_year"));
  }
  const std::string title(trimmed(fields.title));
  if (title.empty()) order.faults.emplace("title", turn.say("work_fault_report_title"));
  Read read;
  read.wanted = {.association = fields.association,
                 .country = municipality.country,
                 .code = municipality.code,
                 .name = order.invented ? municipality.name : "",
                 .invented = order.invented,
                 .year = year.value_or(0),
                 .edition = fields.edition,
                 .title = title,
                 .language = language_of(fields.language).value_or(Language::Swedish)};
  auto& period = read.head.period;
  period = {date_of(turn, order, "from", fields.from), date_of(turn, order, "to", fields.to)};
  if (period.from && period.to && is_before(*period.to, *period.from)) {
    order.faults.emplace("to", turn.say("work_fault_period"));
  }
  read.wanted.before =
      service::published_before(*turn.visit.publications, turn.workspace.stage().gazetteer,
                                {municipality, read.wanted.year, order.invented});
  if (order.invented) return read;
  auto& group = read.head.comparison_group;
  group = group_of(turn, fields.group, read.wanted.language);
  if (!group && !fields.group.empty()) {
    order.faults.emplace("comparison_group", group_fault(turn, municipality.country));
  }
  return read;
}

// The one of that municipality and year, if the reader may know it.
std::string address_of_other(const Turn& turn, const NewEvaluation& wanted) {
  auto desk = desk_of(turn);
  const auto all = service::list_own_evaluations(desk, turn.who.caller);
  if (!all) return {};
  const auto there = std::ranges::find_if(*all, [&](const service::EvaluationView& view) {
    const auto& item = view.evaluation.value;
    return item.year == wanted.year && item.municipality &&
           item.municipality->country == wanted.country && item.municipality->code == wanted.code;
  });
  if (there == all->end()) return {};
  return address_in(turn, there->evaluation.item.id, "");
}

http::Response refused(const Turn& turn, Order order, const NewEvaluation& wanted,
                       const Problem& problem) {
  order.status = problem.kind == Trouble::Conflict ? 409 : 422;
  if (problem.kind == Trouble::Conflict) {
    order.faults.emplace("year", turn.say("work_fault_year_taken"));
    order.there_already = address_of_other(turn, wanted);
  } else if (problem.where == "title" || problem.where == "name") {
    order.faults.emplace(problem.where, turn.say("work_fault_signs"));
  } else if (problem.where == "code") {
    order.faults.emplace("code", turn.say("work_fault_invented_code"));
  } else if (problem.where == "municipality" && order.invented) {
    order.faults.emplace("code", turn.say("work_fault_invented_taken"));
  } else {
    order.faults.emplace("", turn.say("work_fault_frame"));
  }
  return order_page(turn, order);
}

http::Response make(const Turn& turn, Order order) {
  const auto read = read_order(turn, order);
  if (!order.faults.empty()) {
    order.status = 422;
    return order_page(turn, order);
  }
  auto desk = desk_of(turn);
  const auto made = service::create_evaluation(desk, turn.who.caller, read.wanted);
  if (!made) {
    const auto kind = made.problem().kind;
    const bool said_no = kind == Trouble::Conflict || kind == Trouble::Input;
    return said_no ? refused(turn, std::move(order), read.wanted, made.problem())
                   : failed(turn, made.problem());
  }
  // It is there now; what could not be added stands empty on its page and can be filled in.
  const auto written = service::write_head(desk, turn.who.caller,
                                           {*made, codec::to_json(read.head), first_revision});
  if (!written) return failed(turn, written.problem());
  return go_to(address_in(turn, *made, ""));
}

// For who makes none there is no such page.
template <class Then>
http::Response for_makers(const Turn& turn, Then then) {
  if (associations_of(turn).empty()) return answer(turn, note(turn, "missing", 404));
  return then();
}

}  // namespace

std::vector<std::string> associations_of(const Turn& turn) {
  std::vector<std::string> ids;
  for (const auto& held : turn.who.caller.roles) {
    const service::Subject subject{.association = held.of};
    const bool coordinates = held.role == Role::Coordinator;
    if (coordinates && service::may(turn.who.caller, service::Action::CreateEvaluation, subject)) {
      ids.push_back(held.of);
    }
  }
  return ids;
}

http::Response show_order(const Turn& turn) {
  return for_makers(turn, [&] {
    if (!turn.asked("pahittad").empty()) return order_page(turn, begun_invented(turn));
    const auto* entry = municipality_at(turn, turn.asked("kommun"));
    return order_page(turn, entry == nullptr ? Order{} : begun(turn, *entry));
  });
}

http::Response make_evaluation(const Turn& turn) {
  return for_makers(turn, [&] {
    if (!turn.field("invented").empty()) return make(turn, sent(turn, nullptr));
    const auto* entry = municipality_at(turn, turn.field("municipality"));
    if (entry == nullptr) return order_page(turn, {.status = 422});
    return make(turn, sent(turn, entry));
  });
}

}  // namespace kompass::workspace
