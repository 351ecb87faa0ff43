// SPDX-License-Identifier: EUPL-1.2
// Whether what evidence, interviews and findings refer to is there, and ids are used once.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/check.hpp"

namespace kompass {
namespace {

template <class Items, class Member>
std::vector<std::string> ids_of(const Items& items, Member id) {
  return mapped(items, [&](const auto& item) { return (item.*id).text; });
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

class ReferenceChecker {
 public:
  ReferenceChecker(const Edition& edition, const Evaluation& evaluation)
      : edition_(edition), evaluation_(evaluation) {}

  Findings run() {
    check_once(ids_of(evaluation_.evaluators, &Evaluator::id), "evaluator");
    check_once(mapped(evaluation_.figures, [](const Figure& one) { return one.id; }), "figure");
    check_evidence();
    check_interviews();
    check_citations();
    return std::move(findings_);
  }

 private:
  void check_evidence() {
    const auto sources = ids_of(edition_.sources, &Source::id);
    const auto groups = ids_of(edition_.role_groups, &RoleGroup::id);
    check_once(ids_of(evaluation_.evidence, &Evidence::id), "evidence");
    for (const auto& evidence : evaluation_.evidence) {
      const std::string where = "evidence " + evidence.id.text;
      check_id(evidence.source.text, sources, where, "source");
      if (!evidence.role_group.empty()) {
        check_id(evidence.role_group.text, groups, where, "role group");
      }
      for (const auto& criterion : evidence.criteria) check_criterion(criterion, where);
    }
  }

  void check_interviews() {
    const auto groups = ids_of(edition_.role_groups, &RoleGroup::id);
    for (const auto& group : evaluation_.interviews.groups) {
      check_id(group.role_group.text, groups, "interviews", "role group");
    }
  }

  void check_citations() {
    const auto ids = ids_of(evaluation_.evidence, &Evidence::id);
    const auto hold = [&](const std::vector<EvidenceId>& cited, const std::string& where) {
      for (const auto& id : cited) {
        if (holds(ids, id.text)) continue;
        refuse("evidence-unknown-id", where,
               fmt::format("cites evidence '{}', which the file does not hold; correct the id",
                           id.text));
      }
    };
    for (const auto& agreed : evaluation_.consensus) {
      hold(agreed.evidence, "criterion " + agreed.criterion.text);
    }
    for (std::size_t i = 0; i < evaluation_.findings.size(); ++i) {
      hold(evaluation_.findings[i].evidence, fmt::format("findings[{}]", i));
      for (const auto& criterion : evaluation_.findings[i].criteria) {
        check_criterion(criterion, fmt::format("findings[{}]", i));
      }
    }
  }

  void check_once(const std::vector<std::string>& ids, std::string_view what) {
    std::set<std::string_view> seen;
    for (const auto& id : ids) {
      if (seen.insert(id).second) continue;
      refuse("duplicate-id", fmt::format("{} {}", what, id),
             fmt::format("the id {} is used twice; give one of them another", id));
    }
  }

  void check_criterion(const CriterionId& id, const std::string& where) {
    if (find_criterion(edition_, id) != nullptr) return;
    refuse(
        "unknown-criterion", where,
        fmt::format("edition {} has no criterion {}; correct the id", edition_.id.text(), id.text));
  }

  void check_id(const std::string& id, const std::vector<std::string>& known,
                const std::string& where, std::string_view what) {
    if (known.empty() || holds(known, id)) return;
    refuse("unknown-id", where,
           fmt::format("names the {} '{}', which edition {} does not have; {}", what, id,
                       edition_.id.text(), use_instead(id, known)));
  }

  void refuse(const char* code, const std::string& where, std::string message) {
    findings_.push_back({Severity::Error, code, where, std::move(message)});
  }

  const Edition& edition_;
  const Evaluation& evaluation_;
  Findings findings_;
};

}  // namespace

Findings check_references(const Edition& edition, const Evaluation& evaluation) {
  return ReferenceChecker(edition, evaluation).run();
}

}  // namespace kompass
