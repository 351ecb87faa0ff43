// SPDX-License-Identifier: EUPL-1.2
// One sub-area a page: its criteria, one of them open with its ladder, and what speaks to them.
#include <fmt/format.h>

#include <algorithm>

#include "chart/ladder.hpp"
#include "chart/rose.hpp"
#include "workspace/evidence/evidence_view.hpp"
#include "workspace/grading/grading.hpp"
#include "workspace/grading/grading_aside.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/grading/points_view.hpp"
#include "workspace/grading/progress.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

std::string id_of(const CriterionId& criterion) {
  return "k" + report::slug_of(criterion.text);
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

// The percent of the step that a grade has reached; empty for no grade.
std::string step_reached(const Edition& edition, const Judgement* judgement) {
  std::string reached;
  if (judgement == nullptr || !judgement->percent) return reached;
  for (const auto& step : edition.ladder) {
    if (*judgement->percent >= step.percent) reached = std::to_string(step.percent.percent());
  }
  return reached;
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
  view["sources"] = sources_of(turn, grading, criterion);
  view["warning"] = site::words_or_nothing(warning_of(turn, wanting(grading, criterion)));
  view["worth"] = View(turn.say("work_worth", {{"worth", std::to_string(criterion.worth)}}));
  view["sign"] = View(sign_of(*grading.edition, judgement));
  view["grade"] = View(grade_of(turn, judgement));
  view["judged"] = View(judgement != nullptr);
  view["saved_revision"] =
      judgement == nullptr ? View(false) : View(std::to_string(found->second.revision));
  view["open"] = View(false);
  view["fault"] = View(false);
  return view;
}

// The fields of a judgement.
struct Fields {
  std::string percent, step, rationale;
  bool not_applicable = false;
};

Fields fields_of(const Edition& edition, const Judgement* judgement) {
  if (judgement == nullptr) return {};
  const bool applies = judgement->not_applicable.empty();
  return {.percent = judgement->percent ? std::to_string(judgement->percent->percent()) : "",
          .step = step_reached(edition, judgement),
          .rationale = applies ? judgement->rationale : judgement->not_applicable,
          .not_applicable = !applies};
}

// As it was sent, but for a percent that who sent it had left as it was.
Fields fields_sent(const Turn& turn, const Fields& stored) {
  const bool left = turn.field("percent") == turn.field("was");
  return {.percent = left ? stored.percent : turn.field("percent"),
          .step = turn.field("step"),
          .rationale = turn.field("rationale"),
          .not_applicable = !turn.field("not_applicable").empty()};
}

// How far a percent goes from one step into the next, in percent; 0 when it does not reach into it.
int part_of_step(int percent, int from, int to) {
  return percent <= from || percent >= to ? 0 : (percent - from) * 100 / (to - from);
}

// The steps as radio buttons, filled as far as the fields say.
View steps_of(const Turn& turn, const Edition& edition, const Fields& fields) {
  const auto chosen = number_in(fields.step);
  const auto percent = fields.not_applicable ? std::nullopt : number_in(fields.percent);
  View steps = report::list_for(edition.ladder.size());
  int below = 0;
  for (std::size_t i = 0; i < edition.ladder.size(); ++i) {
    const auto& step = edition.ladder[i];
    const int at = step.percent.percent();
    View view;
    view["number"] = View(std::to_string(i));
    view["percent"] = View(std::to_string(at));
    view["name"] = View(turn.visit.name(step.name));
    view["reached"] = View(chosen && at > 0 && *chosen >= at);
    view["chosen"] = View(chosen && *chosen == at);
    view["part"] = View(std::to_string(percent ? part_of_step(*percent, below, at) : 0));
    report::add_item(steps, std::move(view));
    below = at;
  }
  return steps;
}

struct Basis {
  std::string revision;
  const Fields& fields;
};

// What the page of a form carries on: that which it was made with when it was faulty; else, and for
// one that came too late, what is there now.
void put_basis(const Turn& turn, bool faulty, const Basis& there, View& view) {
  view["revision"] = View(faulty ? turn.field("revision") : there.revision);
  view["was"] = View(faulty ? turn.field("was") : there.fields.percent);
  view["was_step"] = View(faulty ? turn.field("was_step") : there.fields.step);
}

void put_words(const Turn& turn, const Criterion& criterion, View& view) {
  const auto language = turn.visit.language;
  view["signs"] = signs_of(turn, criterion);
  const auto signs_in = criterion.signs.top.in(language).language;
  view["signs_in"] = signs_in == language
                         ? View(false)
                         : View(turn.say("label_in_" + std::string(tag_of(signs_in))));
  site::put_phrase(view, "explanation", criterion.explanation.in(language), language);
  site::put_phrase(view, "not_counted", criterion.not_counted.in(language), language);
}

// The open criterion with its form, with what was typed when it could not be saved.
View open_view(const Turn& turn, const Grading& grading, const Criterion& criterion,
               const Saved& saved) {
  const auto found = grading.grades.find(criterion.id);
  const OwnGrade* own = found == grading.grades.end() ? nullptr : &found->second;
  const Judgement* judgement = own == nullptr ? nullptr : &own->grade;
  const Fields stored = fields_of(*grading.edition, judgement);
  const Fields shown = saved.fault.empty() ? stored : fields_sent(turn, stored);
  View view = criterion_view(turn, grading, criterion);
  view["open"] = View(true);
  put_fault(saved, {"percent", "rationale"}, view);
  view["saved"] = saved.late && own != nullptr
                      ? View(fmt::format("{}. {}", grade_of(turn, judgement), stored.rationale))
                      : View(false);
  put_basis(turn, !saved.fault.empty() && !saved.late,
            {own == nullptr ? "" : std::to_string(own->revision), stored}, view);
  put_words(turn, criterion, view);
  view["steps"] = steps_of(turn, *grading.edition, shown);
  view["percent"] = View(shown.percent);
  view["not_applicable"] = View(shown.not_applicable);
  view["rationale"] = View(shown.rationale);
  view["disagreement"] = site::words_or_nothing(disagreement_of(turn, wanting(grading, criterion)));
  return view;
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

// The keys that lead to the criteria before and after the open one, of the same sub-area.
View key_beside(const Criterion* open, const Criterion& criterion) {
  if (open == nullptr) return View(false);
  if (&criterion + 1 == open) return View("k");
  return &criterion == open + 1 ? View("j") : View(false);
}

View criteria_view(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                   const Saved& saved) {
  const Criterion* open = open_one(turn, grading, sub_area);
  View list = report::list_for(sub_area.criteria.size());
  for (const auto& criterion : sub_area.criteria) {
    View view = &criterion == open ? open_view(turn, grading, criterion, saved)
                                   : criterion_view(turn, grading, criterion);
    view["key"] = key_beside(open, criterion);
    report::add_item(list, std::move(view));
  }
  return list;
}

// The kite of the area in a rose of all; none where an edition has too few for one.
View sign_of_area(const Edition& edition, const Area& area) {
  constexpr std::size_t least = 3;
  if (edition.areas.size() < least) return View(false);
  const auto at = static_cast<std::size_t>(&area - edition.areas.data());
  return View(chart::area_sign(at, edition.areas.size(), 22, chart::Medium::Wide).markup);
}

void put_ways(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view) {
  const SubArea* next = grading.next_open(sub_area.code);
  const bool locked = grading.locked.contains(sub_area.code);
  const bool other = next != nullptr && next != &sub_area;
  view["locked"] = View(locked);
  view["can_lock"] = View(!locked && grading.is_judged(sub_area));
  const auto left = std::ranges::count_if(
      sub_area.criteria, [&](const Criterion& one) { return !grading.grades.contains(one.id); });
  view["lock_left"] = View(turn.say(
      "work_lock_left", {{"code", sub_area.code.text}, {"left", turn.visit.numbers.whole(left)}}));
  view["next"] = other ? View(grading_address(turn, grading, next->code)) : View(false);
  view["next_words"] =
      other ? View(turn.say("work_next_open", {{"code", std::string(next->code.text)}}))
            : View(false);
}

}  // namespace

http::Response grading_page(const Turn& turn, const Grading& grading, const SubArea& sub_area,
                            const Saved& saved) {
  const Area& area = *area_of_sub_area(*grading.edition, sub_area.code);
  Page page{"grading",
            fmt::format("{} {}", sub_area.code.text, turn.visit.name(sub_area.name)),
            {},
            status_of(saved)};
  page.view["evaluation"] = View(name_of(grading.evaluation.value));
  page.view["area"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)));
  page.view["area_sign"] = sign_of_area(*grading.edition, area);
  page.view["who_sees"] = View(turn.say("work_own_grades_seen"));
  page.view["address"] = View(grading_address(turn, grading, sub_area.code));
  page.view["lock_address"] = View(turn.visit.address(
      fmt::format("/arbete/{}/las/{}", grading.evaluation.item.id, sub_area.code.text)));
  page.view["evidence_address"] = View(
      fmt::format("{}?till={}", evidence_address(turn, grading.evaluation.item.id, sub_area.code),
                  http::encoded(grading_address(turn, grading, sub_area.code))));
  put_points(turn, grading, sub_area, page.view);
  put_progress(turn, grading, sub_area, page.view);
  page.view["criteria"] = criteria_view(turn, grading, sub_area, saved);
  put_aside(turn, grading, sub_area, page.view);
  put_ways(turn, grading, sub_area, page.view);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
