// SPDX-License-Identifier: EUPL-1.2
// Which role groups have spoken to which criteria, and what is left to ask one of them.
#include <fmt/format.h>

#include <algorithm>

#include "workspace/criterion_links.hpp"
#include "workspace/evidence/interviewing.hpp"
#include "workspace/kept.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

// A cell tells by shape and by words: heard, planned, to be asked; empty where neither.
View cell_of(const Turn& turn, const Interviewing& interviewing, const Criterion& criterion,
             const RoleGroup& group) {
  const auto voice = interviewing.voices.of(group.id, criterion.id);
  const bool asked = std::ranges::find(criterion.ask, group.id) != criterion.ask.end();
  View cell;
  const auto put = [&](const char* shape, const char* phrase) {
    cell["shape"] = View(shape);
    cell["words"] = View(turn.say(phrase));
  };
  if (voice == Voice::Heard) {
    put("done", "work_voice_heard");
  } else if (voice == Voice::Planned) {
    put("half", "work_voice_planned");
  } else if (asked) {
    put("open", "work_voice_to_ask");
  } else {
    cell["shape"] = View(false);
  }
  return cell;
}

View row_of(const Turn& turn, const Interviewing& interviewing, const Criterion& criterion) {
  const auto& groups = interviewing.edition().role_groups;
  View cells = report::list_for(groups.size());
  for (const auto& group : groups) {
    report::add_item(cells, cell_of(turn, interviewing, criterion, group));
  }
  View row;
  row["number"] = View(criterion.id.text);
  site::put_phrase(row, "question", criterion.question.in(turn.visit.language),
                   turn.visit.language);
  row["nobody"] = View(interviewing.voices.of_any(criterion.id) != Voice::Heard);
  row["cells"] = std::move(cells);
  return row;
}

View area_of(const Turn& turn, const Interviewing& interviewing, const Area& area) {
  View rows(View::type::list);
  long long all = 0;
  long long heard = 0;
  for (const auto& sub_area : area.sub_areas) {
    for (const auto& criterion : sub_area.criteria) {
      ++all;
      if (interviewing.voices.of_any(criterion.id) == Voice::Heard) ++heard;
      report::add_item(rows, row_of(turn, interviewing, criterion));
    }
  }
  View view;
  view["id"] = View("a" + report::slug_of(area.code.text));
  view["name"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)));
  view["count"] = View(turn.say("work_voice_count", {{"done", turn.visit.numbers.whole(heard)},
                                                     {"all", turn.visit.numbers.whole(all)}}));
  view["rows"] = std::move(rows);
  return view;
}

View columns_of(const Turn& turn, const Edition& edition) {
  View columns = report::list_for(edition.role_groups.size());
  for (std::size_t i = 0; i < edition.role_groups.size(); ++i) {
    View column;
    column["number"] = View(std::to_string(i + 1));
    column["name"] = View(turn.visit.name(edition.role_groups[i].name));
    report::add_item(columns, std::move(column));
  }
  return columns;
}

View question_of(const Turn& turn, const Criterion& criterion) {
  View view;
  view["number"] = View(criterion.id.text);
  site::put_phrase(view, "question", criterion.question.in(turn.visit.language),
                   turn.visit.language);
  site::put_phrase(view, "about", criterion.explanation.in(turn.visit.language),
                   turn.visit.language);
  return view;
}

View part_of_guide(const Turn& turn, const SubArea& sub_area,
                   const std::vector<const Criterion*>& left) {
  View questions = report::list_for(left.size());
  for (const auto* criterion : left) report::add_item(questions, question_of(turn, *criterion));
  View view;
  view["id"] = View("g" + report::slug_of(sub_area.code.text));
  view["name"] = View(fmt::format("{} {}", sub_area.code.text, turn.visit.name(sub_area.name)));
  view["questions"] = std::move(questions);
  return view;
}

// The sub-areas with something left to ask the group.
View guide_of(const Turn& turn, const Interviewing& interviewing, const RoleGroupId& group) {
  View sub_areas(View::type::list);
  for (const auto& area : interviewing.edition().areas) {
    for (const auto& sub_area : area.sub_areas) {
      const auto left = interviewing.left_for(group, sub_area);
      if (!left.empty()) report::add_item(sub_areas, part_of_guide(turn, sub_area, left));
    }
  }
  return sub_areas;
}

// Of these criteria, those that the group has spoken to, in words; empty for none.
std::string heard_words(const Turn& turn, const Interviewing& interviewing,
                        const RoleGroupId& group, std::vector<CriterionId> criteria) {
  std::erase_if(criteria, [&](const CriterionId& one) {
    return interviewing.voices.of(group, one) != Voice::Heard;
  });
  if (criteria.empty()) return {};
  return turn.say("work_guide_heard",
                  {{"criteria", listed_briefly(criteria, interviewing.edition())}});
}

// What the evaluators have noted to ask the group, oldest first: it stays until the note is
// changed, since what was said of the criterion may not have answered it.
View noted_view(const Turn& turn, const Interviewing& interviewing, const RoleGroupId& group) {
  View list(View::type::list);
  const auto notes = kept_or_none<service::TeamNote>(turn, interviewing.id(), "team_notes");
  if (!notes) return list;
  for (const auto& note : *notes) {
    const auto& [text, criteria, groups] = note.value;
    if (std::ranges::find(groups, group) == groups.end()) continue;
    View view;
    view["text"] = View(text);
    view["who"] = site::words_or_nothing(person_of(turn, interviewing.id(), note.changed_by));
    view["criteria"] = site::words_or_nothing(listed_briefly(criteria, interviewing.edition()));
    view["heard"] = site::words_or_nothing(heard_words(turn, interviewing, group, criteria));
    report::add_item(list, std::move(view));
  }
  return list;
}

// When the group is to be met.
View planned_view(const Turn& turn, const Interviewing& interviewing, const RoleGroupId& group) {
  View list(View::type::list);
  for (const auto& one : interviewing.interviews) {
    if (one.value.role_group != group || !is_planned(one.value)) continue;
    View view;
    view["text"] = View(
        fmt::format("{}, {}", when_words(turn, one.value), people_words(turn, one.value.people)));
    report::add_item(list, std::move(view));
  }
  return list;
}

}  // namespace

http::Response show_coverage(const Turn& turn) {
  return at_interviews(turn, [&](const Interviewing& interviewing) {
    const auto& edition = interviewing.edition();
    View areas = report::list_for(edition.areas.size());
    for (const auto& area : edition.areas) {
      if (area.sub_areas.empty()) continue;
      report::add_item(areas, area_of(turn, interviewing, area));
    }
    Page page{"coverage", turn.say("work_coverage_title")};
    page.view["evaluation"] = View(name_of(interviewing.opened.evaluation.value));
    page.view["columns"] = columns_of(turn, edition);
    page.view["areas"] = std::move(areas);
    page.view["back"] = View(interviews_address(turn, interviewing));
    return answer(turn, std::move(page));
  });
}

http::Response show_guide(const Turn& turn) {
  return at_interviews(turn, [&](const Interviewing& interviewing) {
    const RoleGroupId group(turn.visit.parameter("group"));
    const std::string name = name_of_group(turn, interviewing.edition(), group);
    if (name.empty()) return answer(turn, note(turn, "missing", 404));
    View sub_areas = guide_of(turn, interviewing, group);
    Page page{"guide", turn.say("work_guide_title", {{"group", name}})};
    page.view["evaluation"] = View(name_of(interviewing.opened.evaluation.value));
    page.view["none"] = View(report::items_of(sub_areas).empty());
    page.view["planned"] = planned_view(turn, interviewing, group);
    page.view["sub_areas"] = std::move(sub_areas);
    View noted = noted_view(turn, interviewing, group);
    page.view["has_noted"] = View(!report::items_of(noted).empty());
    page.view["noted"] = std::move(noted);
    page.view["back"] = View(interviews_address(turn, interviewing));
    page.view["new_address"] =
        interviewing.may_write
            ? View(interviews_address(turn, interviewing, "/ny?grupp=" + group.text))
            : View(false);
    return answer(turn, std::move(page));
  });
}

}  // namespace kompass::workspace
