// SPDX-License-Identifier: EUPL-1.2
// One sub-area a page: its criteria, one of them open with its ladder, and what speaks to them.
#include <fmt/format.h>

#include <algorithm>

#include "chart/ladder.hpp"
#include "workspace/grading.hpp"
#include "workspace/pages.hpp"
#include "workspace/progress.hpp"

namespace kompass::workspace {
namespace {

std::string id_of(const CriterionId& criterion) {
  return "k" + report::slug_of(criterion.text);
}

// "Intervju 1 · Dokument 2", and what is wanting.
std::string sources_of(const Turn& turn, const Grading& grading, const Criterion& criterion) {
  const auto evidence = grading.evidence_for(criterion.id);
  std::string words;
  for (const auto& source : grading.edition->sources) {
    const auto count = std::ranges::count(evidence, source.id, &Evidence::source);
    if (count == 0) continue;
    if (!words.empty()) words += " · ";
    words += fmt::format("{} {}", turn.visit.name(source.name), count);
  }
  return words;
}

std::string warning_of(const Turn& turn, const Grading& grading, const Criterion& criterion) {
  const auto evidence = grading.evidence_for(criterion.id);
  if (evidence.empty()) return turn.say("work_warn_nothing");
  if (std::ranges::all_of(evidence, &Evidence::plan_only)) return turn.say("work_warn_plans");
  const auto& source = evidence.front()->source;
  const bool one =
      std::ranges::all_of(evidence, [&](const Evidence* each) { return each->source == source; });
  return one && criterion.sources.size() > 1 ? turn.say("work_warn_one_source") : std::string();
}

std::string sign_of(const Edition& edition, const Judgement* judgement) {
  chart::LadderSign sign{.percents = {}, .grade = std::nullopt};
  for (const auto& step : edition.ladder) sign.percents.push_back(step.percent.percent());
  if (judgement != nullptr && judgement->percent) sign.grade = judgement->percent->percent();
  return chart::ladder_sign(sign, chart::Medium::Wide).markup;
}

std::string grade_of(const Turn& turn, const Judgement* judgement) {
  if (judgement == nullptr) return turn.say("work_grade_missing");
  if (!judgement->not_applicable.empty()) return turn.say("work_not_applicable");
  return turn.visit.numbers.percent(judgement->percent->percent());
}

// The steps as radio buttons; that which the grade has reached is chosen.
View steps_of(const Turn& turn, const Edition& edition, const Judgement* judgement) {
  const auto percent = judgement != nullptr && judgement->percent
                           ? std::optional(judgement->percent->percent())
                           : std::nullopt;
  View steps = report::list_for(edition.ladder.size());
  for (std::size_t i = 0; i < edition.ladder.size(); ++i) {
    const auto& step = edition.ladder[i];
    const int at = step.percent.percent();
    const bool last = i + 1 == edition.ladder.size() ||
                      (percent && *percent < edition.ladder[i + 1].percent.percent());
    View view;
    view["number"] = View(std::to_string(i));
    view["percent"] = View(std::to_string(at));
    view["name"] = View(turn.visit.name(step.name));
    view["reached"] = View(percent && at > 0 && *percent >= at);
    view["chosen"] = View(percent && *percent >= at && last);
    report::add_item(steps, std::move(view));
  }
  return steps;
}

View signs_of(const Turn& turn, const Criterion& criterion) {
  View signs = report::list_for(3);
  for (const auto& [phrase, text] : {std::pair("work_sign_low", &criterion.signs.low),
                                     std::pair("work_sign_middle", &criterion.signs.middle),
                                     std::pair("work_sign_top", &criterion.signs.top)}) {
    View view;
    view["name"] = View(turn.say(phrase));
    site::put_phrase(view, "text", text->in(turn.visit.language), turn.visit.language);
    report::add_item(signs, std::move(view));
  }
  return signs;
}

View criterion_view(const Turn& turn, const Grading& grading, const Criterion& criterion) {
  const auto found = grading.grades.find(criterion.id);
  const Judgement* judgement = found == grading.grades.end() ? nullptr : &found->second.grade;
  View view;
  view["id"] = View(id_of(criterion.id));
  view["number"] = View(criterion.id.text);
  site::put_phrase(view, "question", criterion.question.in(turn.visit.language),
                   turn.visit.language);
  view["sources"] = site::words_or_nothing(sources_of(turn, grading, criterion));
  view["warning"] = site::words_or_nothing(warning_of(turn, grading, criterion));
  view["worth"] = View(turn.say("work_worth", {{"worth", std::to_string(criterion.worth)}}));
  view["sign"] = View(sign_of(*grading.edition, judgement));
  view["grade"] = View(grade_of(turn, judgement));
  view["judged"] = View(judgement != nullptr);
  view["open"] = View(false);
  return view;
}

// What the form of the open criterion needs, with what was typed when it could not be saved.
void put_form(const Turn& turn, const Grading& grading, const Criterion& criterion, View& view) {
  const auto found = grading.grades.find(criterion.id);
  const OwnGrade* own = found == grading.grades.end() ? nullptr : &found->second;
  const Judgement* judgement = own == nullptr ? nullptr : &own->grade;
  const bool applies = judgement == nullptr || judgement->not_applicable.empty();
  const std::string percent = judgement != nullptr && judgement->percent
                                  ? std::to_string(judgement->percent->percent())
                                  : std::string();
  const std::string kept = judgement == nullptr ? ""
                           : applies            ? judgement->rationale
                                                : judgement->not_applicable;
  const bool was_sent = turn.visit.parameters.contains("criterion");
  view["open"] = View(true);
  view["revision"] = View(own == nullptr ? "" : std::to_string(own->revision));
  view["steps"] = steps_of(turn, *grading.edition, judgement);
  view["signs"] = signs_of(turn, criterion);
  site::put_phrase(view, "explanation", criterion.explanation.in(turn.visit.language),
                   turn.visit.language);
  site::put_phrase(view, "not_counted", criterion.not_counted.in(turn.visit.language),
                   turn.visit.language);
  view["was"] = View(percent);
  view["percent"] = View(was_sent ? turn.field("percent") : percent);
  view["not_applicable"] = View(!applies);
  view["rationale"] = View(was_sent ? turn.field("rationale") : kept);
}

View evidence_view(const Turn& turn, const Evidence& one) {
  View view;
  view["title"] = View(one.title);
  view["locator"] = site::words_or_nothing(one.locator);
  view["note"] = site::words_or_nothing(one.note);
  view["quote"] = site::words_or_nothing(one.quote);
  view["dated"] = one.dated ? View(turn.visit.numbers.date(*one.dated)) : View(false);
  view["plan"] = View(one.plan_only);
  std::string criteria;
  for (const auto& criterion : one.criteria) {
    criteria.append(criteria.empty() ? "" : " ").append(criterion.text);
  }
  view["criteria"] = View(criteria);
  return view;
}

bool speaks_to(const Evidence& one, const SubArea& sub_area) {
  return std::ranges::any_of(sub_area.criteria, [&](const Criterion& criterion) {
    return std::ranges::find(one.criteria, criterion.id) != one.criteria.end();
  });
}

View evidence_by_source(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  View groups = report::list_for(grading.edition->sources.size());
  for (const auto& source : grading.edition->sources) {
    View items(View::type::list);
    for (const auto& one : grading.evidence) {
      if (one.source != source.id || !speaks_to(one, sub_area)) continue;
      report::add_item(items, evidence_view(turn, one));
    }
    View group;
    group["id"] = View("s" + report::slug_of(source.id.text));
    group["name"] = View(turn.visit.name(source.name));
    group["count"] = View(std::to_string(report::items_of(items).size()));
    group["has_items"] = View(!report::items_of(items).empty());
    group["items"] = std::move(items);
    report::add_item(groups, std::move(group));
  }
  return groups;
}

// The one asked for, else the first that is not judged; none once all are.
const Criterion* open_one(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  if (grading.locked.contains(sub_area.code)) return nullptr;
  const auto sent = turn.visit.parameters.find("criterion");
  const std::string asked = sent == turn.visit.parameters.end() ? turn.asked("k") : sent->second;
  const auto& criteria = sub_area.criteria;
  const auto named = std::ranges::find(criteria, CriterionId(asked), &Criterion::id);
  if (named != criteria.end()) return &*named;
  const auto left = std::ranges::find_if(
      criteria, [&](const Criterion& one) { return !grading.grades.contains(one.id); });
  return left == criteria.end() ? nullptr : &*left;
}

View criteria_view(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                   const std::string& fault) {
  const Criterion* open = open_one(turn, grading, sub_area);
  View list = report::list_for(sub_area.criteria.size());
  for (const auto& criterion : sub_area.criteria) {
    View view = criterion_view(turn, grading, criterion);
    view["fault"] = View(false);
    if (&criterion == open) {
      put_form(turn, grading, criterion, view);
      view["fault"] = site::words_or_nothing(fault);
    }
    report::add_item(list, std::move(view));
  }
  return list;
}

const Score& score_of(const Scores& scores, const Code& sub_area) {
  return *std::ranges::find(scores.sub_areas, sub_area, &Score::code);
}

void put_points(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view) {
  const auto scores = grading.scores();
  const Score& score = score_of(scores, sub_area.code);
  view["points"] = View(turn.visit.numbers.points(score));
  view["of"] = View(turn.say("work_of_points", {{"max", turn.visit.numbers.whole(score.max)}}));
}

void put_ways(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view) {
  const SubArea* next = grading.next_open(sub_area.code);
  const bool locked = grading.locked.contains(sub_area.code);
  const bool other = next != nullptr && next != &sub_area;
  view["locked"] = View(locked);
  view["can_lock"] = View(!locked && grading.is_judged(sub_area));
  view["next"] = other ? View(grading_address(turn, grading, next->code)) : View(false);
  view["next_words"] =
      other ? View(turn.say("work_next_open", {{"code", std::string(next->code.text)}}))
            : View(false);
}

}  // namespace

http::Response grading_page(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                            const std::string& fault) {
  const Area& area = *area_of_sub_area(*grading.edition, sub_area.code);
  Page page{"grading",
            fmt::format("{} {}", sub_area.code.text, turn.visit.name(sub_area.name)),
            {},
            fault.empty() ? 200 : 422};
  page.view["evaluation"] = View(name_of(grading.evaluation.value));
  page.view["area"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)));
  page.view["address"] = View(grading_address(turn, grading, sub_area.code));
  page.view["lock_address"] = View(turn.visit.address(
      fmt::format("/arbete/{}/las/{}", grading.evaluation.item.id, sub_area.code.text)));
  page.view["evidence_address"] = View(evidence_address(turn, grading, sub_area.code));
  put_points(turn, grading, sub_area, page.view);
  put_progress(turn, grading, sub_area, page.view);
  page.view["criteria"] = criteria_view(turn, grading, sub_area, fault);
  page.view["sources"] = evidence_by_source(turn, grading, sub_area);
  put_ways(turn, grading, sub_area, page.view);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
