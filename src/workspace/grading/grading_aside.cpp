// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/grading_aside.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workspace/criterion_links.hpp"
#include "workspace/evidence/evidence_view.hpp"
#include "workspace/evidence/interviewing.hpp"
#include "workspace/files.hpp"
#include "workspace/grading/earlier.hpp"
#include "workspace/grading/grading_notes.hpp"
#include "workspace/municipality/self_description.hpp"

namespace kompass::workspace {
namespace {

using service::InterviewRecord;

// What the edition calls interviews.
std::string interviews_named(const Turn& turn, const Edition& edition) {
  const auto found = std::ranges::find_if(
      edition.sources, [](const Source& source) { return service::is_interview(source.id); });
  return found == edition.sources.end() ? turn.say("work_way_interviews")
                                        : turn.visit.name(found->name);
}

constexpr std::string_view interviews_id = "interviews";

// Which picture a source has; `named` where it has none, so that its name stands instead.
void put_sign(std::string_view source, View& view) {
  const bool said = source == interviews_id;
  const bool written = source == "document";
  const bool web = source == "web";
  view["said"] = View(said);
  view["written"] = View(written);
  view["web"] = View(web);
  view["named"] = View(!said && !written && !web);
}

View group_of(const std::string& id, const std::string& name, View items) {
  View group;
  put_sign(id, group);
  group["id"] = View("s" + report::slug_of(id));
  group["name"] = View(name);
  group["count"] = View(std::to_string(report::items_of(items).size()));
  group["has_items"] = View(!report::items_of(items).empty());
  group["items"] = std::move(items);
  return group;
}

View interview_view(const Turn& turn, const Grading& grading, const InterviewRecord& interview) {
  View view;
  view["title"] =
      View(fmt::format("{}, {}", name_of_group(turn, *grading.edition, interview.role_group),
                       people_words(turn, interview.people)));
  view["note"] = View(interview.text);
  view["dated"] = interview.held ? View(turn.visit.numbers.date(*interview.held)) : View(false);
  view["criteria"] = View(listed(interview.criteria));
  for (const auto* name : {"locator", "outside", "source", "quote", "plan", "href"})
    view[name] = View(false);
  put_no_files(view);
  return view;
}

View interviews_group(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  View items(View::type::list);
  for (const auto& one : grading.interviews) {
    if (is_planned(one) || !speaks_to(one.criteria, sub_area)) continue;
    report::add_item(items, interview_view(turn, grading, one));
  }
  return group_of(std::string(interviews_id), interviews_named(turn, *grading.edition),
                  std::move(items));
}

struct Beside {
  const SubArea& sub_area;
  service::FilesByPart files;  // of the evidence
};

View evidence_group(const Turn& turn, const Grading& grading, const Beside& beside,
                    const Source& source) {
  const auto& sub_area = beside.sub_area;
  const auto address = evidence_address(turn, grading.evaluation.item.id, sub_area.code);
  const auto here = http::encoded(turn.visit.address(
      fmt::format("/arbete/{}/bedom/{}", grading.evaluation.item.id, sub_area.code.text)));
  View items(View::type::list);
  for (const auto& one : grading.evidence) {
    if (one.source != source.id || !speaks_to(one.criteria, sub_area)) continue;
    View item = evidence_view(turn, *grading.edition, one);
    item["source"] = View(false);  // it stands under its source
    item["href"] = View(fmt::format("{}/{}?till={}", address, one.id.text, here));
    put_files(turn, address + "/" + one.id.text, files_in(beside.files, one.id.text), item);
    report::add_item(items, std::move(item));
  }
  return group_of(source.id.text, turn.visit.name(source.name), std::move(items));
}

// The answer to the main question; false where nothing is to be read.
View description_view(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  const auto& id = grading.evaluation.item.id;
  const service::PartAddress address{id, kind_of("self_description"), sub_area.code.text};
  const auto answer = part_of<service::SelfDescription>(turn, address);
  if (!answer) return View(false);
  View view;
  view["text"] = View(answer->value.text);
  view["links"] = links_of(answer->value);
  put_files(turn, address_in(turn, id, "/sjalvbeskrivning/" + sub_area.code.text),
            files_of_part(turn, address), view);
  return view;
}

}  // namespace

void put_aside(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view) {
  const Beside beside{sub_area, files_of_kind(turn, grading.evaluation.item.id, "evidence")};
  View groups = report::list_for(grading.edition->sources.size() + 1);
  report::add_item(groups, interviews_group(turn, grading, sub_area));
  for (const auto& source : grading.edition->sources) {
    if (service::is_interview(source.id)) continue;
    report::add_item(groups, evidence_group(turn, grading, beside, source));
  }
  view["sources"] = std::move(groups);
  view["described"] = description_view(turn, grading, sub_area);
  view["earlier"] = earlier_view(turn, grading, sub_area);
  view["notes"] = notes_beside(turn, grading, sub_area);
}

View sources_of(const Turn& turn, const Grading& grading, const Criterion& criterion) {
  const auto evidence = grading.evidence_for(criterion.id);
  View list(View::type::list);
  const auto add = [&](std::string_view id, const std::string& name, std::ptrdiff_t count) {
    if (count == 0) return;
    View view;
    put_sign(id, view);
    view["name"] = View(name);
    view["count"] = View(std::to_string(count));
    report::add_item(list, std::move(view));
  };
  add(interviews_id, interviews_named(turn, *grading.edition), grading.interviews_on(criterion.id));
  for (const auto& source : grading.edition->sources) {
    add(source.id.text, turn.visit.name(source.name),
        std::ranges::count(evidence, source.id, &Evidence::source));
  }
  return list;
}

Wanting wanting(const Grading& grading, const Criterion& criterion) {
  const auto written = grading.evidence_for(criterion.id);
  const bool said = grading.interviews_on(criterion.id) > 0;
  if (written.empty()) {
    if (!said) return Wanting::Evidence;
    return criterion.sources.size() > 1 ? Wanting::WrittenToo : Wanting::Nothing;
  }
  if (std::ranges::all_of(written, &Evidence::plan_only)) {
    return said ? Wanting::WrittenAsDone : Wanting::MoreThanPlans;
  }
  const auto& source = written.front()->source;
  const bool one =
      std::ranges::all_of(written, [&](const Evidence* each) { return each->source == source; });
  return one && !said && criterion.sources.size() > 1 ? Wanting::SecondSource : Wanting::Nothing;
}

std::ptrdiff_t wanting_in(const Grading& grading, const SubArea& sub_area) {
  return std::ranges::count_if(sub_area.criteria, [&](const Criterion& criterion) {
    return grading.grades.contains(criterion.id) && wanting(grading, criterion) != Wanting::Nothing;
  });
}

std::string warning_of(const Turn& turn, Wanting wanting) {
  switch (wanting) {
    case Wanting::Nothing: return {};
    case Wanting::Evidence: return turn.say("work_warn_nothing");
    case Wanting::SecondSource: return turn.say("work_warn_one_source");
    case Wanting::MoreThanPlans: return turn.say("work_warn_plans");
    case Wanting::WrittenToo: return turn.say("work_warn_only_said");
    case Wanting::WrittenAsDone: return turn.say("work_warn_said_planned");
  }
  return {};
}

std::string disagreement_of(const Turn& turn, Wanting wanting) {
  if (wanting == Wanting::WrittenToo) return turn.say("work_said_not_written");
  return wanting == Wanting::WrittenAsDone ? turn.say("work_said_but_planned") : std::string();
}

}  // namespace kompass::workspace
