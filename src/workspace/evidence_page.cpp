// SPDX-License-Identifier: EUPL-1.2
// What speaks to the criteria of a sub-area, written down: where it is from, what it shows, and to
// which criteria it speaks.
#include <fmt/format.h>

#include <algorithm>

#include "codec/record_writer.hpp"
#include "service/work_parts.hpp"
#include "workspace/grading.hpp"
#include "workspace/pages.hpp"
#include "workspace/progress.hpp"

namespace kompass::workspace {
namespace {

// As the store takes it; the server gives the id.
struct Sent {
  std::string source, title, locator, dated, seen, note, quote, role_group;
  bool plan_only = false;
  std::vector<std::string> criteria;
};
void describe(auto& v, Is<Sent> auto& s) {
  v("source", s.source);
  v("title", s.title);
  v("locator", s.locator);
  v("dated", s.dated);
  v("seen", s.seen);
  v("note", s.note);
  v("quote", s.quote);
  v("role_group", s.role_group);
  v("plan_only", s.plan_only);
  v("criteria", s.criteria);
}

Sent sent_in(const Turn& turn) {
  return {.source = turn.field("source"),
          .title = turn.field("title"),
          .locator = turn.field("locator"),
          .dated = turn.field("dated"),
          .seen = turn.field("seen"),
          .note = turn.field("note"),
          .quote = turn.field("quote"),
          .role_group = turn.field("role_group"),
          .plan_only = !turn.field("plan_only").empty(),
          .criteria = http::values_of(turn.form, "criteria")};
}

// The first thing that is not as it must be; empty when all is.
std::string fault_in(const Turn& turn, const Edition& edition, const Sent& sent) {
  const bool known = std::ranges::any_of(
      edition.sources, [&](const Source& source) { return source.id.text == sent.source; });
  if (!known) return turn.say("work_fault_source");
  if (sent.title.empty()) return turn.say("work_fault_title");
  for (const auto* date : {&sent.dated, &sent.seen}) {
    if (!date->empty() && !parse_date(*date)) return turn.say("work_fault_date");
  }
  return sent.criteria.empty() ? turn.say("work_fault_criteria") : std::string();
}

View choice(const std::string& id, const std::string& name, bool chosen) {
  View view;
  view["id"] = View(id);
  view["name"] = View(name);
  view["chosen"] = View(chosen);
  return view;
}

// Sources, or role groups.
template <class Named>
View choices_of(const Turn& turn, const std::vector<Named>& all, const std::string& chosen) {
  View list = report::list_for(all.size());
  for (const auto& one : all) {
    report::add_item(list, choice(one.id.text, turn.visit.name(one.name), one.id.text == chosen));
  }
  return list;
}

View criteria_view(const Turn& turn, const SubArea& sub_area, const Sent& sent) {
  View list = report::list_for(sub_area.criteria.size());
  for (const auto& criterion : sub_area.criteria) {
    const bool chosen = std::ranges::find(sent.criteria, criterion.id.text) != sent.criteria.end();
    report::add_item(
        list, choice(criterion.id.text,
                     fmt::format("{} {}", criterion.id.text, turn.visit.name(criterion.question)),
                     chosen));
  }
  return list;
}

http::Response page(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                    const std::string& fault) {
  const Sent sent = sent_in(turn);
  const auto& edition = *grading.edition;
  Page page{"evidence", turn.say("work_evidence_title"), {}, fault.empty() ? 200 : 422};
  page.view["evaluation"] = View(name_of(grading.evaluation.value));
  page.view["sub_area"] =
      View(fmt::format("{} {}", sub_area.code.text, turn.visit.name(sub_area.name)));
  page.view["action"] = View(evidence_address(turn, grading, sub_area.code));
  page.view["back"] = View(grading_address(turn, grading, sub_area.code));
  page.view["fault"] = site::words_or_nothing(fault);
  page.view["sources"] = choices_of(turn, edition.sources, sent.source);
  page.view["role_groups"] = choices_of(turn, edition.role_groups, sent.role_group);
  page.view["criteria"] = criteria_view(turn, sub_area, sent);
  for (const auto* name : {"title", "locator", "dated", "seen", "note", "quote"}) {
    page.view[fmt::format("sent_{}", name)] = View(turn.field(name));
  }
  page.view["plan_only"] = View(sent.plan_only);
  return answer(turn, std::move(page));
}

http::Response save(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  const Sent sent = sent_in(turn);
  const std::string fault = fault_in(turn, *grading.edition, sent);
  if (!fault.empty()) return page(turn, grading, sub_area, fault);
  auto desk = desk_of(turn);
  const auto written = service::write_part(
      desk, turn.who.caller,
      {.address = {grading.evaluation.item.id, *service::find_part_kind("evidence"), ""},
       .json = codec::to_json(sent)});
  if (!written) return failed(turn, written.problem());
  if (!written->part) return page(turn, grading, sub_area, written->findings.front().message);
  return go_to(grading_address(turn, grading, sub_area.code));
}

}  // namespace

std::string evidence_address(const Turn& turn, const Grading& grading, const Code& sub_area) {
  return turn.visit.address(
      fmt::format("/arbete/{}/underlag/{}", grading.evaluation.item.id, sub_area.text));
}

http::Response evidence_page(const Turn& turn) {
  return at_sub_area(turn, [&](const Grading& grading, const SubArea& sub_area) {
    return page(turn, grading, sub_area, "");
  });
}

http::Response save_evidence(const Turn& turn) {
  return at_sub_area(turn, [&](const Grading& grading, const SubArea& sub_area) {
    return save(turn, grading, sub_area);
  });
}

}  // namespace kompass::workspace
