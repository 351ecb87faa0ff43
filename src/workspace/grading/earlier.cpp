// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/earlier.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/crosswalk.hpp"
#include "report/model_records.hpp"
#include "report/prose.hpp"
#include "service/published/library.hpp"
#include "site/editions.hpp"
#include "site/published.hpp"

namespace kompass::workspace {
namespace {

using service::EvaluationItem;
using service::OpenedEvaluation;
using service::Publication;

// The evaluation's head names it by its year; else it is the newest before this one.
bool is_earlier(const Publication& published, const EvaluationItem& item) {
  if (!item.municipality || published.invented != item.invented) return false;
  const auto& here = *item.municipality;
  const auto& there = published.municipality;
  const bool same = there.country == here.country && there.code == here.code &&
                    (!item.invented || there.name == here.name);
  const auto& named = item.head.previous;
  return same && (named ? published.year == named->year : published.year < item.year);
}

const Score* score_in(const std::vector<Score>& scores, const Code& code) {
  const auto found = std::ranges::find(scores, code, &Score::code);
  return found == scores.end() ? nullptr : &*found;
}

std::string figure_of(const Turn& turn, const Score& score) {
  std::string words =
      fmt::format("{} {}", turn.visit.numbers.points(score),
                  turn.say("work_of_points", {{"max", turn.visit.numbers.whole(score.max)}}));
  const auto percent = turn.visit.numbers.percent(score);
  return percent.empty() ? words : fmt::format("{}, {}", words, percent);
}

View texts_of(const Turn& turn, const Evaluation& evaluation, const Code& sub_area) {
  View texts(View::type::list);
  for (const auto& text : evaluation.texts) {
    const bool covers = text.kind == TextKind::SubAreas &&
                        std::ranges::find(text.covers, sub_area) != text.covers.end();
    if (!covers) continue;
    auto prose = report::viewed(
        report::prose_of(Phrase{text.text, evaluation.language}, turn.visit.language));
    if (prose.something) report::add_item(texts, std::move(prose.view));
  }
  return texts;
}

void put_same(const Turn& turn, const OpenedEvaluation& earlier, const SubArea& sub_area,
              View& view) {
  if (const auto* score = score_in(earlier.scores.sub_areas, sub_area.code)) {
    view["figure"] = View(figure_of(turn, *score));
  }
  view["texts"] = texts_of(turn, earlier.evaluation, sub_area.code);
  const auto written_in = earlier.evaluation.language;
  const bool foreign =
      written_in != turn.visit.language && !report::items_of(view["texts"]).empty();
  view["texts_in"] =
      foreign ? View(turn.say("label_in_" + std::string(tag_of(written_in)))) : View(false);
}

struct Here {
  const Edition& edition;
  const SubArea& sub_area;
};

// Sub-areas of two editions are never held against each other by their numbers.
void put_counterpart(const Turn& turn, const OpenedEvaluation& earlier, const Here& here,
                     View& view) {
  const auto& edition = here.edition;
  const auto crosswalks = desk_of(turn).instruments.crosswalks(edition.id.instrument);
  const auto& other = earlier.edition->edition;
  if (!crosswalks || other.id.instrument != edition.id.instrument) return;
  const auto& area = area_of_sub_area(edition, here.sub_area.code)->code;
  const auto there = counterpart(edition.id, area, other.id, *crosswalks);
  const auto* same = there.code ? find_area(other, *there.code) : nullptr;
  const auto* score = same == nullptr ? nullptr : score_in(earlier.scores.areas, same->code);
  if (score == nullptr) return;
  view["figure"] = View(figure_of(turn, *score));
  view["of"] =
      View(turn.say("work_earlier_area",
                    {{"area", fmt::format("{} {}", same->code.text, turn.visit.name(same->name))},
                     {"edition", turn.visit.name(other.label)},
                     {"mark", std::string(mark_of(there.comparability))},
                     {"words", site::comparability_text(turn.visit, there.comparability)}}));
}

}  // namespace

View earlier_view(const Turn& turn, const Grading& grading, const SubArea& sub_area) {
  auto& library = turn.workspace.stage().library;
  const auto shelf = library.shelf();
  if (!shelf) return View(false);
  const auto& all = (*shelf)->publications;  // newest first
  const auto published = std::ranges::find_if(
      all, [&](const Publication& one) { return is_earlier(one, grading.evaluation.value); });
  if (published == all.end()) return View(false);
  const auto earlier = library.open(*published);
  if (!earlier) return View(false);
  View view;
  view["title"] = View(turn.say("work_earlier_title", {{"year", std::to_string(published->year)}}));
  view["figure"] = View(false);
  view["of"] = View(false);
  view["texts"] = View(View::type::list);
  view["texts_in"] = View(false);
  if (published->edition == grading.edition->id) {
    put_same(turn, *earlier, sub_area, view);
  } else {
    put_counterpart(turn, *earlier, {*grading.edition, sub_area}, view);
  }
  view["href"] = View(site::address_of(turn.visit, *published));
  return view;
}

}  // namespace kompass::workspace
