// SPDX-License-Identifier: EUPL-1.2
// From the draft to the published report: what hinders it, what to look at, previews in each
// language, publishing, and what was published.
#include <fmt/format.h>

#include <algorithm>

#include "service/snapshots.hpp"
#include "service/work_draft.hpp"
#include "service/work_trial.hpp"
#include "site/language.hpp"
#include "site/published.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/writing/report_nav.hpp"
#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {
namespace {

constexpr int refused = 422;
constexpr int late = 409;

std::string base_of(const Turn& turn, const ReportWords& words) {
  return address_in(turn, words.opened.evaluation.item.id, "");
}

std::string code_of(const ReportText& text) {
  return text.covers.empty() ? text.area.text : text.covers.front().text;
}

std::string code_of(const Observation& finding) {
  return finding.sub_areas.empty() ? finding.area.text : finding.sub_areas.front().text;
}

std::string code_of_criterion(const Edition& edition, const CriterionId& id) {
  const auto place = kompass::place_of(edition, id);
  return place ? place->sub_area->code.text : "";
}

// The code of the place that a finding of the checks is about; empty for none.
std::string code_of(const ReportWords& words, const Aim& aim) {
  if (aim.part == "texts" && aim.index && *aim.index < words.texts.size()) {
    return code_of(words.texts[*aim.index].value);
  }
  if (aim.part == "findings" && aim.index && *aim.index < words.findings.size()) {
    return code_of(words.findings[*aim.index].value);
  }
  if (aim.part == "area" || aim.part == "sub-area") return aim.name;
  const auto& edition = *words.opened.edition;
  if (aim.part == "criterion") return code_of_criterion(edition, CriterionId(aim.name));
  if (aim.part != "evidence") return "";
  const auto found = std::ranges::find(words.evidence, EvidenceId(aim.name), &Evidence::id);
  if (found == words.evidence.end() || found->criteria.empty()) return "";
  return code_of_criterion(edition, found->criteria.front());
}

View way_to(const Turn& turn, const ReportWords& words, const Aim& aim) {
  const std::string base = base_of(turn, words);
  const auto code = code_of(words, aim);
  if (!code.empty()) return site::link(base + "/text/" + code, code);
  if (aim.part == "summary") {
    return site::link(base + "/rapport/sammanfattning", turn.say("work_summary_title"));
  }
  if (aim.part == "remaining") {
    return site::link(base + "/rapport/kvarstar", turn.say("work_remaining_title"));
  }
  if (aim.part == "role_models") {
    return site::link(base + "/rapport/forebilder", turn.say("work_models_title"));
  }
  return View(false);
}

View checklist(const Turn& turn, const ReportWords& words, const Findings& findings,
               Severity severity) {
  View list(View::type::list);
  for (const auto& finding : findings) {
    if (finding.severity != severity) continue;
    View view = check_view(turn, finding);
    view["way"] = way_to(turn, words, aim_of(finding));
    report::add_item(list, std::move(view));
  }
  return list;
}

View previews_of(const ReportWords& words) {
  View list = report::list_for(all_languages.size());
  for (const auto language : all_languages) {
    const std::string tag(tag_of(language));
    const std::string base =
        fmt::format("/{}/arbete/{}/forhandsvisning", tag, words.opened.evaluation.item.id);
    View view;
    view["tag"] = View(tag);
    view["name"] = View(std::string(site::own_name(language)));
    view["page"] = View(base);
    view["pdf"] = View(base + ".pdf");
    report::add_item(list, std::move(view));
  }
  return list;
}

void put_snapshots(const Turn& turn, const ReportWords& words, View& view) {
  View list(View::type::list);
  view["public_href"] = View(false);
  const auto published = service::snapshots_of(turn.realm().store, words.opened.evaluation.item.id);
  if (published) {
    view["public_href"] = View(fmt::format(
        "{}/{}", site::address_of(turn.visit, published->municipality), published->year));
    for (const auto& one : published->snapshots) {
      View row;
      row["number"] = View(std::to_string(one.number));
      row["when"] = View(moment_of(turn, one.published_at));
      row["erratum"] = site::words_or_nothing(one.erratum);
      row["sha256"] = View(one.sha256);
      report::add_item(list, std::move(row));
    }
  }
  view["published"] = View(!report::items_of(list).empty());
  view["snapshots"] = std::move(list);
}

struct Try {
  std::string fault;
  Findings findings;  // of a try to publish
  int status = 200;
};

http::Response page(const Turn& turn, const ReportWords& words, const Try& tried) {
  auto desk = desk_of(turn);
  const auto& item = words.opened.evaluation;
  const auto draft = service::open_draft(desk, turn.who.caller, item.item.id);
  if (!draft) return failed(turn, draft.problem());
  const auto& findings = tried.findings.empty() ? *words.checks : tried.findings;
  const bool hindered = any_error(findings);
  const bool open = may_do(turn, item.item.id, service::Action::Publish);
  Page page{"publish", turn.say("work_publish_title"), {}, tried.status};
  View& view = page.view;
  view["evaluation"] = View(name_of(item.value));
  view["fault"] = site::words_or_nothing(tried.fault);
  view["hindered"] = View(hindered);
  view["errors"] = checklist(turn, words, findings, Severity::Error);
  view["warnings"] = checklist(turn, words, findings, Severity::Warning);
  view["has_warnings"] = View(!report::items_of(view["warnings"]).empty());
  view["previews"] = previews_of(words);
  view["can_publish"] = View(open && !hindered);
  view["hinders"] = View(open && hindered);
  view["draft"] = View(draft->sha256);
  view["action"] = View(base_of(turn, words) + "/publicera");
  view["correct_href"] = may_do(turn, item.item.id, service::Action::Correct)
                             ? View(base_of(turn, words) + "/text")
                             : View(false);
  const bool published = item.value.state == service::State::Published;
  view["not_yet"] = View(!open && !published);
  view["state"] = View(turn.say("work_state_" + std::string(spelling_of(item.value.state))));
  view["done"] = turn.asked("klart").empty() ? View(false) : View(turn.say("work_published"));
  put_snapshots(turn, words, view);
  put_report_nav(turn, item.item.id, view);
  return answer(turn, std::move(page));
}

// Whom the municipality's people are not among, and only once the draft can be read as a whole.
Result<ReportWords> words_for_publishing(const Turn& turn) {
  const auto evaluation = turn.visit.parameter("id");
  auto words = report_words_of(turn, evaluation);
  if (!words) return words;
  if (words->checks && may_do(turn, evaluation, service::Action::ReadResults)) return words;
  return Problem{Trouble::Denied, "", "the draft is not to be read yet", ""};
}

}  // namespace

http::Response show_publishing(const Turn& turn) {
  const auto words = words_for_publishing(turn);
  return words ? page(turn, *words, {}) : failed(turn, words.problem());
}

http::Response publish_report(const Turn& turn) {
  const auto words = words_for_publishing(turn);
  if (!words) return failed(turn, words.problem());
  const auto evaluation = words->opened.evaluation.item.id;
  auto desk = desk_of(turn);
  const auto draft = service::open_draft(desk, turn.who.caller, evaluation);
  if (!draft) return failed(turn, draft.problem());
  if (draft->sha256 != turn.field("draft")) {
    return page(turn, *words, {turn.say("work_fault_draft_changed"), {}, late});
  }
  if (turn.field("read").empty()) {
    return page(turn, *words, {turn.say("work_fault_read"), {}, refused});
  }
  auto made = service::publish(desk, turn.who.caller, evaluation,
                               service::trial_by(turn.workspace.stage().press));
  if (!made) return failed(turn, made.problem());
  if (!made->number) {
    return page(turn, *words,
                {turn.say("work_fault_hindered"), std::move(made->findings), refused});
  }
  return go_to(base_of(turn, *words) + "/publicera?klart=publicerat");
}

}  // namespace kompass::workspace
