// SPDX-License-Identifier: EUPL-1.2
// An evaluation of an invented municipality by a small instrument, with people in every role.
#pragma once

#include <gmock/gmock.h>

#include "codec/register_file_gazetteer.hpp"
#include "service/account/accounts_for_tests.hpp"
#include "service/work/evaluations.hpp"
#include "service/work/locks.hpp"
#include "service/work/moves.hpp"
#include "service/work/parts.hpp"
#include "service/work/team.hpp"

namespace kompass::service {

// Read once for all tests.
struct SharedForWork {
  std::filesystem::path root = KOMPASS_SOURCE_DIR;
  Instruments instruments = *Instruments::open(root / "instruments");
  Gazetteer gazetteer = *codec::load_gazetteer(root / "data/register");

  static SharedForWork& one() {
    static SharedForWork shared;
    return shared;
  }
};

class WorkInstallation : public AnInstallation {
 public:  // for tests with two of them at once
  using AnInstallation::as;
  static constexpr const char* association = "association";

  void SetUp() override {
    AnInstallation::SetUp();
    pass(std::chrono::milliseconds(1));  // so that ids are in the order of joining
    coordinator = account("cia@example.org", "Cia Coordinator");
    ASSERT_TRUE(grant_role(realm, as_administrator(),
                           {coordinator, Role::Coordinator, {.association = association}, ""}));
    const auto made = create_evaluation(desk, as(coordinator), an_order());
    ASSERT_TRUE(made) << made.problem().message();
    evaluation = *made;
    lead = join("lena@example.org", "Lena Lead", Role::Lead);
    evaluator = join("eva@example.org", "Eva Evaluator", Role::Evaluator);
    contact = join("kim@example.org", "Kim Contact", Role::Contact);
    contributor = join("bo@example.org", "Bo Contributor", Role::Contributor);
    reader = join("rut@example.org", "Rut Reader", Role::Reader);
  }

  static NewEvaluation an_order(int year = 2026) {
    return {.association = association,
            .country = "SE",
            .code = "9901",
            .name = "Björkhaga",
            .invented = true,
            .year = year,
            .edition = "klimatspegeln/1",
            .title = "Klimatspegeln: Björkhaga"};
  }

  std::string join(const std::string& email, const std::string& name, Role role) {
    pass(std::chrono::milliseconds(1));  // so that ids are in the order of joining
    const auto id = account(email, name);
    const auto added = add_to_team(desk, as(coordinator), {evaluation, id, role});
    EXPECT_TRUE(added) << (added ? "" : added.problem().message());
    return id;
  }

  [[nodiscard]] const Edition& edition() {
    return (*shared.instruments.find("klimatspegeln/1"))->edition;
  }

  // --- parts -------------------------------------------------------------------------------------

  [[nodiscard]] PartAddress at(std::string_view part, const std::string& key = "") const {
    return {evaluation, *find_part_kind(part), key};
  }
  Result<WrittenPart> put(const std::string& account, const PartAddress& address,
                          const std::string& json, std::optional<int> revision = {}) {
    return write_part(desk, as(account), {address, json, Apply::Whole, revision});
  }
  // The key of what has to succeed.
  std::string add(const std::string& account, std::string_view part, const std::string& json,
                  const std::string& key = "") {
    const auto written = put(account, at(part, key), json);
    if (written && written->part) return written->part->item.key;
    ADD_FAILURE() << part << ": "
                  << (written ? written->findings.front().message : written.problem().message());
    return "";
  }
  std::vector<std::string> codes_of(const Result<WrittenPart>& written) {
    std::vector<std::string> codes;
    if (!written) return {written.problem().message()};
    for (const auto& finding : written->findings) codes.push_back(finding.code);
    return codes;
  }
  std::size_t count(const std::string& account, std::string_view part) {
    const auto list = list_parts(desk, as(account), evaluation, *find_part_kind(part));
    return list ? list->size() : 0;
  }
  bool denied(const std::string& account, std::string_view part) {
    const auto list = list_parts(desk, as(account), evaluation, *find_part_kind(part));
    return !list && list.problem().kind == Trouble::Denied;
  }

  // --- the way through an evaluation -------------------------------------------------------------

  Result<Moved> move(State to, const std::string& reason = "") {
    return move_on(desk, as(coordinator), evaluation, {to, reason, true});
  }
  void move_to(State to) {
    for (int state = static_cast<int>(now_in()) + 1; state <= static_cast<int>(to); ++state) {
      const auto moved = move(static_cast<State>(state));
      ASSERT_TRUE(moved) << moved.problem().message();
      for (const auto& finding : moved->findings) {
        ASSERT_NE(finding.severity, Severity::Error) << finding.where << " " << finding.message;
      }
    }
  }
  State now_in() {
    return read_evaluation(desk, as(coordinator), evaluation)->evaluation.value.state;
  }

  static std::string judgement(int percent, const std::string& rationale = "") {
    return R"({"percent": )" + std::to_string(percent) + R"(, "rationale": ")" + rationale + "\"}";
  }
  Result<WrittenPart> grade(const std::string& account, const std::string& criterion, int percent,
                            const std::string& rationale = "") {
    const auto address = at("grades", account + ":" + criterion);
    const auto there = read_part(desk, as(account), address);
    return put(account, address, judgement(percent, rationale),
               there ? std::optional(there->item.revision) : std::nullopt);
  }
  void grade_all(const std::string& account, const SubArea& sub_area, int percent) {
    for (const auto& criterion : sub_area.criteria) {
      const auto written = grade(account, criterion.id.text, percent);
      ASSERT_TRUE(written && written->part) << criterion.id.text;
    }
  }
  Result<Findings> lock(const std::string& account, const std::string& sub_area) {
    return lock_grades(desk, as(account), evaluation, Code(sub_area));
  }
  // Everything graded by both and locked.
  void grade_and_lock_all(int percent_of_lead = 50, int percent_of_evaluator = 50) {
    move_to(State::Grading);
    for (const auto& area : edition().areas) {
      for (const auto& sub_area : area.sub_areas) {
        grade_all(lead, sub_area, percent_of_lead);
        grade_all(evaluator, sub_area, percent_of_evaluator);
        ASSERT_TRUE(lock(lead, sub_area.code.text));
        ASSERT_TRUE(lock(evaluator, sub_area.code.text));
      }
    }
  }
  void agree_on_all(int percent = 50, const std::string& rationale = "") {
    for (const auto* criterion : criteria_of(edition())) {
      add(lead, "consensus", judgement(percent, rationale), criterion->id.text);
    }
  }

  SharedForWork& shared = SharedForWork::one();
  Desk desk{realm, shared.instruments, shared.gazetteer};
  std::string evaluation, coordinator, lead, evaluator, contact, contributor, reader;
};

}  // namespace kompass::service
