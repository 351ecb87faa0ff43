// SPDX-License-Identifier: EUPL-1.2
// From the draft to the published report: what hinders it, what to look at, previews in each
// language, publishing, and what was published.
#include <fmt/format.h>

#include <algorithm>

#include "service/published/snapshots.hpp"
#include "service/work/draft.hpp"
#include "service/work/trial.hpp"
#include "site/language.hpp"
#include "site/published.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/writing/found_list.hpp"
#include "workspace/writing/remarks_form.hpp"

namespace kompass::workspace {
namespace {

constexpr int refused = 422;
constexpr int late = 409;

std::string base_of(const Turn& turn, const ReportWords& words) {
  return address_in(turn, words.opened.evaluation.item.id, "");
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
  view["public_href"] =
      site::words_or_nothing(public_address(turn, words.opened.evaluation.item.id));
  const auto published = service::snapshots_of(turn.realm().store, words.opened.evaluation.item.id);
  if (published) {
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

// That it is not published now, which before its step hinders as much as what the checks find.
void put_not_yet(const Turn& turn, const ReportWords& words, bool open, View& view) {
  using enum service::State;
  const auto now = words.opened.evaluation.value.state;
  const auto state = turn.say("work_state_" + std::string(spelling_of(now)));
  view["ahead"] = View(now != Published);
  view["not_yet"] = !open && now != Published
                        ? View(turn.say("work_publish_not_yet", {{"state", state}}))
                        : View(false);
  view["too_early"] = View(now < Final);
  view["overview"] = View(base_of(turn, words));
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
  view["errors"] = found_view(turn, words, findings, Severity::Error);
  view["warnings"] = found_view(turn, words, findings, Severity::Warning);
  view["has_warnings"] = View(!view["warnings"].is_false());
  view["previews"] = previews_of(words);
  view["can_publish"] = View(open && !hindered);
  view["hinders"] = View(open && hindered);
  view["draft"] = View(draft->sha256);
  view["action"] = View(base_of(turn, words) + "/publicera");
  view["correct_href"] = may_do(turn, item.item.id, service::Action::Correct)
                             ? View(base_of(turn, words) + "/text")
                             : View(false);
  const auto remarks = remarks_of(turn, item.item.id);
  view["log_href"] = remarks && !remarks->empty()
                         ? View(base_of(turn, words) + "/utkast/synpunkter")
                         : View(false);
  put_not_yet(turn, words, open, view);
  view["done"] = turn.asked("klart").empty() ? View(false) : View(turn.say("work_published"));
  put_snapshots(turn, words, view);
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
