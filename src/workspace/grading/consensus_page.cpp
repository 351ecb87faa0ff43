// SPDX-License-Identifier: EUPL-1.2
// What the evaluators judged differently, what moves most points first, with one criterion open.
#include "workspace/grading/consensus_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "chart/grade_pair.hpp"
#include "core/rounding.hpp"
#include "workspace/grading/consensus_points.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

// "2,14"
std::string points_of(const Turn& turn, const Exact& points) {
  std::string figure = fixed_decimal(points, 2);
  if (turn.visit.language != Language::English) std::ranges::replace(figure, '.', ',');
  return figure;
}

std::string moves_of(const Turn& turn, const Disagreement& disagreement) {
  if (!disagreement.points) return turn.say("work_applies_or_not");
  return turn.say("work_points", {{"points", points_of(turn, *disagreement.points)}});
}

std::string picture_of(const Compared& row) {
  chart::GradePair pair;
  for (const auto* one : row.judgements) {
    pair.percents.push_back(one->percent ? std::optional<double>(one->percent->percent())
                                         : std::nullopt);
  }
  if (row.agreed != nullptr && row.agreed->consensus.percent) {
    pair.agreed = row.agreed->consensus.percent->percent();
  }
  return chart::grade_pair(pair, chart::Medium::Wide).markup;
}

View judgements_view(const Turn& turn, const Consenting& consenting, const Compared& row) {
  View list = report::list_for(row.judgements.size());
  auto name = consenting.graders.begin();
  for (const auto* one : row.judgements) {
    View view;
    view["letter"] = View(letter_of(report::items_of(list).size()));
    view["name"] = View(name->second);
    view["grade"] = View(judged(turn, *one));
    view["percent"] = one->percent ? View(std::to_string(one->percent->percent())) : View(false);
    view["why"] = site::words_or_nothing(one->percent ? one->rationale : one->not_applicable);
    report::add_item(list, std::move(view));
    ++name;
  }
  return list;
}

std::string page_address(const Turn& turn, const Consenting& consenting) {
  return turn.visit.address(fmt::format("/arbete/{}/samsyn", consenting.evaluation.item.id));
}

std::string percent_of(const Consensus& consensus) {
  return consensus.percent ? std::to_string(consensus.percent->percent()) : "";
}

std::string reason_of(const Consensus& consensus) {
  return consensus.percent ? consensus.rationale : consensus.not_applicable;
}

// What somebody else agreed on meanwhile, beside what was typed.
View theirs_view(const Turn& turn, const Consenting& consenting, const AgreedGrade& there) {
  const bool apart = !turn.field("not_applicable").empty();
  const auto& [consensus, revision, at, by] = there;
  return meanwhile_view(
      turn, consenting.evaluation.item.id, {by, at},
      {{turn.say("work_agreed_percent"),
        consensus.percent ? percent_of(consensus) : turn.say("work_not_applicable"),
        apart ? turn.say("work_not_applicable") : turn.field("percent")},
       {turn.say("work_agreed_why"), reason_of(consensus), turn.field("rationale")},
       {turn.say("work_dissent"), consensus.dissent, turn.field("dissent")}});
}

// As it was sent, else as it is there.
struct Answered {
  const Compared& row;
  const Saved& saved;
};

void put_form(const Turn& turn, const Consenting& consenting, const Answered& answered,
              View& view) {
  const auto& [row, saved] = answered;
  const auto* agreed = row.agreed;
  const Consensus none;
  const Consensus& there = agreed == nullptr ? none : agreed->consensus;
  const bool sent = turn.visit.parameters.contains("criterion");
  const std::string revision = agreed == nullptr ? "" : std::to_string(agreed->revision);
  const auto field = [&](const char* name, const std::string& kept) {
    return View(sent ? turn.field(name) : kept);
  };
  view["revision"] = View(sent && !saved.late ? turn.field("revision") : revision);
  view["percent"] = field("percent", percent_of(there));
  view["was"] = View(percent_of(there));
  put_proposal(turn, consenting, row, view);
  view["not_applicable"] =
      View(sent ? !turn.field("not_applicable").empty() : !there.not_applicable.empty());
  view["rationale"] = field("rationale", reason_of(there));
  view["dissent"] = field("dissent", there.dissent);
  put_fault(saved, {"percent", "rationale"}, view);
  view["theirs"] =
      saved.late && agreed != nullptr ? theirs_view(turn, consenting, *agreed) : View(false);
}

// Agreed on though judged differently, and nothing says why.
bool lacks_reason(const Compared& row) {
  return row.agreed != nullptr && !row.disagreement.equal && row.agreed->consensus.percent &&
         is_blank(row.agreed->consensus.rationale);
}

View row_view(const Turn& turn, const Consenting& consenting, const Compared& row) {
  View view;
  view["id"] = View("k" + report::slug_of(row.criterion->id.text));
  view["number"] = View(row.criterion->id.text);
  site::put_phrase(view, "question", row.criterion->question.in(turn.visit.language),
                   turn.visit.language);
  view["sub_area"] =
      View(fmt::format("{} {}", row.sub_area->code.text, turn.visit.name(row.sub_area->name)));
  view["moves"] = View(moves_of(turn, row.disagreement));
  view["judgements"] = judgements_view(turn, consenting, row);
  view["picture"] = View(picture_of(row));
  view["agreed"] = row.agreed == nullptr ? View(false) : View(judged(turn, row.agreed->consensus));
  view["would"] =
      View(turn.say("work_not_agreed", {{"grade", judged(turn, *row.judgements.front())}}));
  view["differed"] = View(!row.disagreement.equal);
  view["lacks_reason"] = View(lacks_reason(row));
  view["open"] = View(false);
  view["fault"] = View(false);
  view["action"] = View(page_address(turn, consenting) + "/" + row.criterion->id.text);
  return view;
}

// The one asked for, else the first that is not agreed on.
const Compared* open_one(const Turn& turn, const std::vector<Compared>& rows) {
  const auto sent = turn.visit.parameters.find("criterion");
  const CriterionId asked(sent == turn.visit.parameters.end() ? turn.asked("k") : sent->second);
  const auto named =
      std::ranges::find_if(rows, [&](const Compared& row) { return row.criterion->id == asked; });
  if (named != rows.end()) return &*named;
  const auto left = std::ranges::find_if(
      rows, [](const Compared& row) { return row.agreed == nullptr && !row.disagreement.equal; });
  return left == rows.end() ? nullptr : &*left;
}

struct Counts {
  long long equal = 0, differing = 0, settled = 0, equal_open = 0;
  Exact left;  // points of those not agreed on
};

Counts counts_of(const std::vector<Compared>& rows) {
  Counts counts;
  for (const auto& row : rows) {
    const bool open = row.agreed == nullptr;
    if (row.disagreement.equal) {
      ++counts.equal;
      if (open) ++counts.equal_open;
      continue;
    }
    ++counts.differing;
    if (!open) ++counts.settled;
    if (open && row.disagreement.points) counts.left += *row.disagreement.points;
  }
  return counts;
}

void put_counts(const Turn& turn, const Counts& counts, View& view) {
  const auto& numbers = turn.visit.numbers;
  view["equal_count"] = View(numbers.whole(counts.equal));
  view["equal_words"] =
      View(turn.say(counts.equal == 1 ? "work_equal_from_start_one" : "work_equal_from_start"));
  view["settled"] = View(numbers.whole(counts.settled));
  view["settled_of"] =
      View(turn.say("work_settled_of", {{"count", numbers.whole(counts.differing)}}));
  const bool open = counts.settled < counts.differing || counts.equal_open > 0;
  view["left"] = open ? View(points_of(turn, counts.left)) : View(false);
  view["total_words"] = View(turn.say(open ? "work_possible_total" : "work_agreed_total"));
  view["equal_open"] = counts.equal_open == 0
                           ? View(false)
                           : View(turn.say(counts.equal_open == 1 ? "work_agree_on_equal_one"
                                                                  : "work_agree_on_equal",
                                           {{"count", numbers.whole(counts.equal_open)}}));
}

std::string share_of(const Turn& turn, int some, int all) {
  return turn.visit.numbers.percent(rounded_whole(Exact::ratio(Wide{100} * some, all)));
}

// "0,85"; in words where there is none.
std::string alpha_of(const Turn& turn, const std::optional<double>& alpha) {
  if (!alpha) return turn.say("work_alpha_none");
  std::string figure = fmt::format("{:.2f}", *alpha);
  if (turn.visit.language != Language::English) std::ranges::replace(figure, '.', ',');
  if (figure.starts_with('-')) figure.replace(0, 1, "\u2212");
  return figure;
}

View agreement_view(const Turn& turn, const std::vector<AreaAgreement>& areas) {
  View list = report::list_for(areas.size());
  for (const auto& one : areas) {
    View view;
    view["name"] = View(fmt::format("{} {}", one.area->code.text, turn.visit.name(one.area->name)));
    view["pairs"] = View(turn.visit.numbers.whole(one.counts.pairs));
    view["equal"] = View(share_of(turn, one.counts.equal, one.counts.pairs));
    view["near"] = View(share_of(turn, one.counts.within_one_step, one.counts.pairs));
    view["alpha"] = View(alpha_of(turn, one.alpha));
    report::add_item(list, std::move(view));
  }
  return list;
}

// Who is the circle and who the squares in the pictures.
std::string key_to_marks(const Turn& turn, const Consenting& consenting) {
  std::string first;
  std::string others;
  std::size_t number = 0;
  for (const auto& [account, name] : consenting.graders) {
    const auto who = fmt::format("{} ({})", letter_of(number), name);
    if (number == 0) first = who;
    if (number > 0) others += (others.empty() ? "" : ", ") + who;
    ++number;
  }
  if (others.empty()) return "";
  return turn.say(number == 2 ? "work_marks_one" : "work_marks",
                  {{"first", first}, {"others", others}});
}

// The letters of the columns; the first has the circle.
View letters_of(const Consenting& consenting) {
  View list = report::list_for(consenting.graders.size());
  for (std::size_t i = 0; i < consenting.graders.size(); ++i) {
    View view;
    view["letter"] = View(letter_of(i));
    view["first"] = View(i == 0);
    report::add_item(list, std::move(view));
  }
  return list;
}

View way_to(const Turn& turn, const Consenting& consenting, const Compared& row,
            const char* phrase) {
  const auto& number = row.criterion->id.text;
  return site::link(
      fmt::format("{}?k={}#k{}", page_address(turn, consenting), number, report::slug_of(number)),
      turn.say(phrase, {{"code", number}}));
}

// The criteria before and after the open one, in the order of the page.
void put_neighbours(const Turn& turn, const Consenting& consenting,
                    const std::pair<const Compared*, const Compared*>& beside, View& view) {
  const auto& [before, after] = beside;
  view["before"] =
      before == nullptr ? View(false) : way_to(turn, consenting, *before, "work_before_criterion");
  view["after"] =
      after == nullptr ? View(false) : way_to(turn, consenting, *after, "work_after_criterion");
}

std::pair<const Compared*, const Compared*> beside(const std::vector<Compared>& rows,
                                                   const Compared& row) {
  const Compared* before = &row == &rows.front() ? nullptr : &row - 1;
  const Compared* after = &row == &rows.back() ? nullptr : &row + 1;
  return {before, after};
}

void put_rows(const Turn& turn, const Consenting& consenting, const Saved& saved, View& view) {
  const auto rows = consenting.compared();
  const bool may_settle = consenting.evaluation.value.state < service::State::Final;
  // What was sent too late is shown, to be copied.
  const Compared* open = may_settle || !turn.form.empty() ? open_one(turn, rows) : nullptr;
  View differing(View::type::list);
  View equal(View::type::list);
  for (const auto& row : rows) {
    View one = row_view(turn, consenting, row);
    if (&row == open) {
      one["open"] = View(true);
      put_form(turn, consenting, {row, saved}, one);
      put_neighbours(turn, consenting, beside(rows, row), one);
    }
    report::add_item(row.disagreement.equal && &row != open ? equal : differing, std::move(one));
  }
  view["may_settle"] = View(may_settle);
  view["nothing"] = View(rows.empty());
  view["total"] = View(possible_total(turn, consenting));
  view["marks"] = site::words_or_nothing(key_to_marks(turn, consenting));
  view["axis"] =
      View(chart::grade_axis(turn.visit.numbers.percent(100), chart::Medium::Wide).markup);
  view["letters"] = letters_of(consenting);
  view["has_differing"] = View(!report::items_of(differing).empty());
  view["has_equal"] = View(!report::items_of(equal).empty());
  view["differing"] = std::move(differing);
  view["equal"] = std::move(equal);
  put_counts(turn, counts_of(rows), view);
}

}  // namespace

http::Response consensus_page(const Turn& turn, const Consenting& consenting, const Saved& saved) {
  Page page{"consensus", turn.say("work_consensus_title"), {}, status_of(saved)};
  page.view["evaluation"] = View(name_of(consenting.evaluation.value));
  page.view["address"] = View(page_address(turn, consenting));
  page.view["write_lang"] = View(std::string(tag_of(turn.visit.language)));
  put_rows(turn, consenting, saved, page.view);
  const auto agreement = consenting.agreement();
  page.view["has_agreement"] = View(!agreement.empty());
  page.view["agreement"] = agreement_view(turn, agreement);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
