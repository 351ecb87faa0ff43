// SPDX-License-Identifier: EUPL-1.2
// Whether the parts of an evaluation fit together and keep the rules that protect people.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/check.hpp"

namespace kompass {
namespace {

constexpr std::size_t most_summary_points = 5;

class FormChecker {
 public:
  FormChecker(const Edition& edition, const Evaluation& evaluation)
      : edition_(edition), evaluation_(evaluation) {}

  Findings run() {
    check_times();
    check_codes();
    check_observations();
    check_figures();
    check_comparison_group();
    check_summary();
    check_quotes();
    return std::move(findings_);
  }

 private:
  void area(const Code& code, const std::string& where) {
    if (find_area(edition_, code) == nullptr) unknown(row_name(code), where);
  }

  void sub_area(const Code& code, const std::string& where) {
    if (find_sub_area(edition_, code) == nullptr) unknown(row_name(code), where);
  }

  void unknown(const std::string& thing, const std::string& where) {
    add(Severity::Error, "unknown-code", where,
        fmt::format("speaks of {}, which edition {} does not have; correct it", thing,
                    edition_.id.text()));
  }

  void check_times() {
    const auto& [from, to] = evaluation_.period;
    if (from && to && is_before(*to, *from)) {
      add(Severity::Error, "period-backwards", "period",
          fmt::format("ends {} before it begins {}; correct the dates", iso(*to), iso(*from)));
    }
    const auto& previous = evaluation_.previous;
    if (previous && previous->year >= evaluation_.year) {
      add(Severity::Error, "previous-not-earlier", "previous",
          fmt::format("is of {}, and the evaluation of {}; correct the year", previous->year,
                      evaluation_.year));
    }
  }

  void check_codes() {
    for (std::size_t i = 0; i < evaluation_.texts.size(); ++i) {
      const auto& text = evaluation_.texts[i];
      const std::string where = fmt::format("texts[{}]", i);
      area(text.area, where);
      for (const auto& code : text.covers) sub_area(code, where);
      if (text.kind == TextKind::SubAreas && text.covers.empty()) {
        add(Severity::Error, "text-covers-nothing", where,
            "is a text on sub-areas that names none; add them under 'covers'");
      }
    }
    for (std::size_t i = 0; i < evaluation_.findings.size(); ++i) {
      const std::string where = fmt::format("findings[{}]", i);
      area(evaluation_.findings[i].area, where);
      for (const auto& code : evaluation_.findings[i].sub_areas) sub_area(code, where);
    }
    for (const auto& item : evaluation_.remaining) area(item.area, "remaining");
    for (const auto& model : evaluation_.role_models) {
      area(model.area, "role_models");
      if (model.sub_area) sub_area(*model.sub_area, "role_models");
    }
    for (const auto& figure : evaluation_.figures) {
      if (figure.area) area(*figure.area, "figure " + figure.id);
    }
    const auto& summary = evaluation_.summary;
    for (const auto* points : {&summary.improved, &summary.stable, &summary.to_work_on}) {
      for (const auto& point : *points) {
        if (point.area) area(*point.area, "summary");
      }
    }
  }

  void check_observations() {
    for (std::size_t i = 0; i < evaluation_.findings.size(); ++i) {
      const auto& found = evaluation_.findings[i];
      const std::string where = fmt::format("findings[{}]", i);
      if (is_blank(found.text)) {
        add(Severity::Error, "finding-without-text", where,
            "says nothing; write what was found, or take it out");
      }
      if (found.kind == FindingKind::Pair && is_blank(found.but)) {
        add(Severity::Error, "pair-without-but", where,
            "is a pair without its reservation; fill in 'but', or make it a strength");
      }
    }
  }

  void check_figures() {
    for (const auto& figure : evaluation_.figures) {
      if (is_blank(figure.alt)) {
        add(Severity::Error, "figure-without-alt", "figure " + figure.id,
            "has no text for those who do not see it; write one");
      }
      if (figure.coat_of_arms && !figure.fixed) {
        add(Severity::Error, "coat-of-arms-undated", "figure " + figure.id,
            "is a coat of arms without the day it was fixed; write it under 'fixed'");
      }
      if (figure.media_type != "image/png" && figure.media_type != "image/jpeg") {
        add(Severity::Error, "figure-type", "figure " + figure.id,
            fmt::format("is '{}'; only image/png and image/jpeg are used", figure.media_type));
      }
    }
  }

  void check_comparison_group() {
    const auto& group = evaluation_.comparison_group;
    if (!group) return;
    if (is_blank(group->population)) {
      add(Severity::Error, "group-without-population", "comparison_group",
          "does not say who is in it; write its population");
    }
    if (group->average.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") !=
        std::string::npos) {
      add(Severity::Error, "group-average", "comparison_group",
          fmt::format("names the average '{}'; a name has small letters a to z, digits and hyphens",
                      group->average));
    }
  }

  // The summary is one page.
  void check_summary() {
    const auto& summary = evaluation_.summary;
    for (const auto* points : {&summary.improved, &summary.stable, &summary.to_work_on}) {
      if (points->size() <= most_summary_points) continue;
      add(Severity::Warning, "summary-too-long", "summary",
          fmt::format("has {} points in one group; at most {} fit on its page", points->size(),
                      most_summary_points));
    }
  }

  // Whose words a quote is decides, never how its title is worded. A role held by one person is a
  // group of one; fewer than three are not quoted.
  void check_quotes() {
    for (const auto& evidence : evaluation_.evidence) {
      if (evidence.quote.empty() || can_be_looked_up(evidence)) continue;
      if (evidence.role_group.empty()) {
        refuse_quote(evidence,
                     "does not say whose words it quotes; name the 'role_group' of at least three "
                     "people, or take the quote out");
        continue;
      }
      const int people = people_of(evidence.role_group);
      if (people >= smallest_quoted_group) continue;
      refuse_quote(evidence, fmt::format("quotes '{}', a group of {} among the interviews; fewer "
                                         "than {} are not quoted, so take the quote out",
                                         evidence.role_group.text, people, smallest_quoted_group));
    }
  }

  // Words that stand in a document or on a page and are no interviewee's.
  static bool can_be_looked_up(const Evidence& evidence) {
    return evidence.role_group.empty() && evidence.source != SourceId("interview") &&
           !evidence.locator.empty();
  }

  [[nodiscard]] int people_of(const RoleGroupId& group) const {
    const auto& groups = evaluation_.interviews.groups;
    const auto found = std::ranges::find(groups, group, &InterviewGroup::role_group);
    return found == groups.end() ? 0 : found->people;
  }

  void refuse_quote(const Evidence& evidence, std::string message) {
    add(Severity::Error, "small-group-quoted", "evidence " + evidence.id.text, std::move(message));
  }

  void add(Severity severity, const char* code, std::string where, std::string message) {
    findings_.push_back({severity, code, std::move(where), std::move(message)});
  }

  const Edition& edition_;
  const Evaluation& evaluation_;
  Findings findings_;
};

}  // namespace

Findings check_form(const Edition& edition, const Evaluation& evaluation) {
  return FormChecker(edition, evaluation).run();
}

}  // namespace kompass
