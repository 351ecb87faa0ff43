// SPDX-License-Identifier: EUPL-1.2
#include "service/work/publish.hpp"

#include <gtest/gtest.h>

#include "base/file.hpp"
#include "codec/evaluation_file.hpp"
#include "service/audit.hpp"
#include "service/files/export.hpp"
#include "service/published/snapshots.hpp"
#include "service/published/withdrawals.hpp"
#include "service/uploads/picture_for_tests.hpp"
#include "service/work/audit.hpp"
#include "service/work/draft.hpp"
#include "service/work/export.hpp"
#include "service/work/for_tests.hpp"
#include "service/work/pictures.hpp"

namespace kompass::service {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* slip = "The municipality has twelve schools.";

class APublishedReport : public WorkInstallation {
 public:
  void SetUp() override {
    WorkInstallation::SetUp();
    second = join("sol@example.org", "Sol Lead", Role::Lead);
    ASSERT_TRUE(remove_from_team(desk, as(coordinator), {evaluation, second, Role::Lead}));
    grade_and_lock_all();
    move_to(State::Consensus);
    agree_on_all();
    text = add(lead, "texts",
               R"({"kind": "sub_areas", "area": "1", "covers": ["1.1"], "text": ")" +
                   std::string(slip) + "\"}");
    move_to(State::Final);
  }
  // As a person who is not the coordinator: the lead.
  PublishedSnapshot published() {
    const auto done = publish(desk, as(lead), evaluation);
    EXPECT_TRUE(done) << (done ? "" : done.problem().message());
    EXPECT_TRUE(done->number) << (done->findings.empty() ? "" : done->findings.front().message);
    return *done;
  }
  std::string shown(int number) {
    const auto opened = open_snapshot(store, shared.instruments, evaluation, number);
    return opened ? codec::write_evaluation(opened->evaluation) : opened.problem().message();
  }
  Correction correction(const std::string& words) {
    return {"The number of schools was wrong.", {{"texts", text, R"({"text": ")" + words + "\"}"}}};
  }
  Result<Stored<Withdrawal>> propose(const WithdrawalWish& wish) {
    return propose_withdrawal(desk, as(lead), evaluation, wish);
  }
  Result<Stored<Withdrawal>> confirm(const std::string& by, const std::string& withdrawal) {
    return settle_withdrawal(desk, as(by), {evaluation, withdrawal, WithdrawalState::Confirmed});
  }

  std::string text, second;
};

TEST_F(APublishedReport, IsAnImmutableSnapshotOfWhatWasAgreed) {
  EXPECT_EQ(publish(desk, as(evaluator), evaluation).problem().kind, Trouble::Denied);
  const auto made = published();
  EXPECT_EQ(made.number, 1);
  const auto all = publications(store);
  ASSERT_EQ(all->size(), 1U);
  EXPECT_EQ(all->front().sha256, made.sha256);
  EXPECT_EQ(all->front().total.shown, edition().max / 2);
  const auto opened = open_publication(store, shared.instruments, all->front());
  EXPECT_THAT(opened->evaluation.grades, IsEmpty()) << "nobody's own grades are published";
  EXPECT_EQ(opened->evaluation.evaluators[0].name, "Lena Lead");
  EXPECT_EQ(publish(desk, as(lead), evaluation).problem().kind, Trouble::Denied);
}

TEST_F(APublishedReport, WasTheDraftThatCouldBeLookedAt) {
  ASSERT_TRUE(move(State::Drafting, "one more look"));
  EXPECT_EQ(open_draft(desk, as(contact), evaluation).problem().kind, Trouble::Denied);
  move_to(State::FactCheck);
  EXPECT_TRUE(open_draft(desk, as(contact), evaluation));
  EXPECT_EQ(open_draft(desk, as(contributor), evaluation).problem().kind, Trouble::Denied);
  move_to(State::Final);
  const auto draft = open_draft(desk, as(lead), evaluation);
  ASSERT_TRUE(draft);
  EXPECT_THAT(draft->opened.evaluation.grades, IsEmpty());
  EXPECT_EQ(draft->opened.scores.total.shown, edition().max / 2);
  EXPECT_EQ(draft->sha256, published().sha256);
}

TEST_F(APublishedReport, HasTheHeadOfTheTrail) {
  published();
  const auto trail = snapshots_of(store, evaluation)->snapshots[0].trail;
  ASSERT_TRUE(trail);
  const auto entry = store.read()->audit(trail->entry - 1, 1).at(0);
  EXPECT_EQ(entry.hash, trail->hash);
  EXPECT_THAT(verify_audit(store, "memory:")->findings, IsEmpty());
}

TEST_F(APublishedReport, IsNotMadeWhenSomethingIsWrong) {
  ASSERT_TRUE(move(State::Drafting, "one more look"));
  add(lead, "findings", R"({"kind": "strength", "area": "1", "text": "x"})");
  ASSERT_TRUE(remove_part(desk, as(lead), at("consensus", "1.1.1"), 1));
  const auto moved = move(State::FactCheck);
  for (const auto& finding : moved->findings) {
    EXPECT_THAT(finding.code, ::testing::AnyOf("summary-missing", "area-without-summary",
                                               "sub-area-without-text"));
  }
  move_to(State::Final);
  const auto refused = publish(desk, as(lead), evaluation);
  ASSERT_TRUE(refused);
  EXPECT_FALSE(refused->number);
  EXPECT_TRUE(any_error(refused->findings));
  EXPECT_THAT(*publications(store), IsEmpty());
}

TEST_F(APublishedReport, IsToldOfWhatIsNotWritten) {
  const auto missing = [&](const std::string& account, std::string_view code) {
    const auto told = *check_draft(desk, as(account), evaluation);
    return std::ranges::count(told, code, &Finding::code);
  };
  EXPECT_EQ(missing(lead, "summary-missing"), 1);
  EXPECT_EQ(missing(lead, "sub-area-without-text"), 6) << "all but 1.1";
  const auto made = published();
  EXPECT_EQ(std::ranges::count(made.findings, "summary-missing", &Finding::code), 1);
  EXPECT_FALSE(any_error(made.findings));
}

TEST_F(APublishedReport, CountsOnlyInterviewsThatWereHeld) {
  ASSERT_TRUE(move(State::Grading, "the last interviews"));
  add(lead, "interviews",
      R"({"role_group": "planners", "people": 4, "text": "Sagt.", "criteria": ["1.1.1"]})");
  add(lead, "interviews",
      R"({"role_group": "buyers", "people": 3, "text": "", "criteria": ["1.1.2"]})");
  const auto quoted = [&](const std::string& group) {
    return codes_of(put(lead, at("evidence"),
                        R"({"source": "records", "title": "Plan", "criteria": ["1.1.1"],
                            "quote": "Vi mäter.", "role_group": ")" +
                            group + "\"}"));
  };
  EXPECT_THAT(quoted("buyers"), ::testing::Contains("small-group-quoted")) << "nobody was met";
  EXPECT_THAT(quoted("planners"), IsEmpty());
  move_to(State::Final);
  const auto told_of_notes = [&](const std::string& account) {
    return std::ranges::count(*check_draft(desk, as(account), evaluation),
                              "interview-without-notes", &Finding::code);
  };
  EXPECT_EQ(told_of_notes(lead), 1);
  for (const auto& account : {coordinator, contact, reader}) EXPECT_EQ(told_of_notes(account), 0);
  published();
  const auto snapshot = codec::read_evaluation({shown(1), "snapshot"}).value;
  EXPECT_EQ(snapshot->interviews.people, 4);
  ASSERT_EQ(snapshot->interviews.groups.size(), 1U);
  EXPECT_EQ(snapshot->interviews.groups.front().role_group.text, "planners");
}

TEST_F(APublishedReport, IsCorrectedByANewSnapshotBesideTheOldOne) {
  published();
  EXPECT_FALSE(correct(desk, as(lead), evaluation, {"", {}}));
  const auto corrected =
      correct(desk, as(lead), evaluation, correction("It has thirteen schools."));
  ASSERT_TRUE(corrected) << corrected.problem().message();
  EXPECT_EQ(corrected->number, 2);
  EXPECT_THAT(shown(1), HasSubstr("twelve"));
  EXPECT_THAT(shown(2), AllOf(HasSubstr("thirteen"), Not(HasSubstr("twelve"))));
  const auto snapshots = snapshots_of(store, evaluation)->snapshots;
  ASSERT_EQ(snapshots.size(), 2U);
  EXPECT_EQ(snapshots[1].erratum, "The number of schools was wrong.");
  EXPECT_EQ(publications(store)->front().snapshot, 2);
  EXPECT_EQ(publications(store)->front().erratum, snapshots[1].erratum);
}

TEST_F(APublishedReport, IsCorrectedInWhatIsInTheReportOnly) {
  published();
  const auto note = correct(desk, as(lead), evaluation, {"x", {{"team_notes", "", "{}"}}});
  EXPECT_EQ(note.problem().kind, Trouble::Input);
  const auto grade =
      correct(desk, as(lead), evaluation, {"x", {{"grades", lead + ":1.1.1", "{}"}}});
  EXPECT_EQ(grade.problem().kind, Trouble::Input);
  const auto faulty =
      correct(desk, as(lead), evaluation, {"x", {{"texts", text, R"({"area": "9"})"}}});
  EXPECT_FALSE(faulty->number);
  EXPECT_EQ(snapshots_of(store, evaluation)->snapshots.size(), 1U);
}

TEST_F(APublishedReport, IsNotCorrectedOverACorrectionMadeMeanwhile) {
  published();
  const auto correct_from = [&](int revision, const std::string& words) {
    Correction correction = this->correction(words);
    correction.parts.front().revision = revision;
    return correct(desk, as(lead), evaluation, correction);
  };
  ASSERT_TRUE(correct_from(1, "It has thirteen schools."));
  const auto late = correct_from(1, "It has fourteen schools.");
  ASSERT_FALSE(late);
  EXPECT_EQ(late.problem().kind, Trouble::Conflict);
  EXPECT_EQ(snapshots_of(store, evaluation)->snapshots.size(), 2U);
  EXPECT_TRUE(correct_from(2, "It has fourteen schools."));
  EXPECT_THAT(shown(3), HasSubstr("fourteen"));
}

TEST_F(APublishedReport, HasItsNoticeCorrected) {
  published();
  const int revision = read_evaluation(desk, as(lead), evaluation)->evaluation.item.revision;
  Correction correction{"The notice was missing.", {}, {}, CorrectedNotice{"Pilot.", revision}};
  ASSERT_TRUE(correct(desk, as(lead), evaluation, correction));
  EXPECT_THAT(shown(1), Not(HasSubstr("Pilot.")));
  EXPECT_THAT(shown(2), HasSubstr("Pilot."));
  EXPECT_EQ(correct(desk, as(lead), evaluation, correction).problem().kind, Trouble::Conflict);
  EXPECT_EQ(correct(desk, as(evaluator), evaluation, correction).problem().kind, Trouble::Denied);
  correction.notice = CorrectedNotice{"a\x1b", {}};
  EXPECT_EQ(correct(desk, as(lead), evaluation, correction).problem().kind, Trouble::Input);
}

TEST_F(APublishedReport, IsWithdrawnByTwoPersons) {
  const auto made = published();
  const auto wish = propose({{}, "", "The report", "It names a person."});
  ASSERT_TRUE(wish) << wish.problem().message();
  EXPECT_EQ(confirm(lead, wish->item.id).problem().kind, Trouble::Denied);
  EXPECT_EQ(confirm(evaluator, wish->item.id).problem().kind, Trouble::Denied);
  EXPECT_THAT(shown(1), HasSubstr("twelve")) << "not yet";
  ASSERT_TRUE(confirm(coordinator, wish->item.id));
  EXPECT_THAT(*publications(store), IsEmpty());
  EXPECT_THAT(shown(1), AllOf(HasSubstr("was withdrawn"), Not(HasSubstr("twelve"))));
  const auto left = withdrawn_evaluations(store)->at(0).snapshots.at(0);
  EXPECT_EQ(left.sha256, made.sha256) << "address and hash stay";
  EXPECT_EQ(left.withdrawn->reason, "It names a person.");
  EXPECT_EQ(confirm(coordinator, wish->item.id).problem().kind, Trouble::Conflict);
  EXPECT_EQ(correct(desk, as(lead), evaluation, correction("x")).problem().kind, Trouble::Conflict);
}

TEST_F(APublishedReport, LosesAPassageInEverySnapshot) {
  const auto made = published();
  ASSERT_TRUE(correct(desk, as(lead), evaluation, {"A word.", {{"texts", "", R"({"kind":
      "summary", "area": "1", "text": "In short."})"}}}));
  EXPECT_FALSE(propose({{}, "no such words in it", "A passage", "Wrong."}));
  EXPECT_FALSE(propose({{}, "a", "A passage", "Wrong."})) << "too short to be sure";
  const auto wish = propose({{}, slip, "A passage", "It was hearsay."});
  ASSERT_TRUE(confirm(coordinator, wish->item.id));
  for (const int number : {1, 2}) {
    EXPECT_THAT(shown(number), AllOf(Not(HasSubstr("twelve")), HasSubstr("It was hearsay.")));
  }
  const auto again = correct(desk, as(lead), evaluation, {"Another word.", {}});
  EXPECT_EQ(again->findings.back().code, "passage-withdrawn") << "one person brings nothing back";
  const auto publication = publications(store)->front();
  EXPECT_EQ(publication.passages.size(), 1U);
  EXPECT_NE(publication.shown_sha256, publication.sha256);
  EXPECT_EQ(snapshots_of(store, evaluation)->snapshots[0].sha256, made.sha256);
}

TEST_F(APublishedReport, StaysWhenAWithdrawalIsDeclined) {
  published();
  const auto wish = propose({1, "", "The report", "I want to."});
  ASSERT_TRUE(settle_withdrawal(desk, as(coordinator),
                                {evaluation, wish->item.id, WithdrawalState::Declined}));
  EXPECT_EQ(publications(store)->size(), 1U);
  EXPECT_EQ(confirm(coordinator, wish->item.id).problem().kind, Trouble::Conflict);
}

TEST_F(APublishedReport, IsExportedAsFarAsTheRightsGo) {
  const auto of_lead = export_file(desk, as(lead), evaluation);
  ASSERT_TRUE(of_lead);
  EXPECT_EQ(codec::read_evaluation({*of_lead, "export"}).value->grades.size(),
            2 * criteria_count(edition()));
  EXPECT_EQ(export_file(desk, as(evaluator), evaluation).problem().kind, Trouble::Denied);
  const auto of_contact = draft_file(desk, as(contact), evaluation);
  ASSERT_TRUE(of_contact);
  const auto draft = codec::read_evaluation({*of_contact, "draft"}).value;
  EXPECT_THAT(draft->grades, IsEmpty());
  EXPECT_THAT(draft->consensus, IsEmpty()) << "what it rests on stays with the team";
  EXPECT_FALSE(draft->texts.empty());
  const auto told_to = [&](const std::string& account) {
    std::size_t count = 0;
    for (const auto& finding : *check_draft(desk, as(account), evaluation)) {
      if (finding.where.starts_with("criterion ")) ++count;
    }
    return count;
  };
  EXPECT_GT(told_to(lead), 0U);
  EXPECT_EQ(told_to(contact), 0U);
}

TEST_F(APublishedReport, DoesNotTellWhyItWasGradedSoOrWhatWasNotedOfEvidence) {
  ASSERT_TRUE(move(State::Drafting, "more evidence"));
  add(lead, "evidence", R"({"source": "records", "title": "Plan", "note": "Our own note."})");
  ASSERT_TRUE(put(lead, at("consensus", "1.1.1"), judgement(50, "Our own reason."), 1)->part);
  move_to(State::Final);
  published();
  EXPECT_THAT(shown(1), AllOf(HasSubstr("Plan"), Not(HasSubstr("Our own"))));
  const auto snapshot = codec::read_evaluation({shown(1), "snapshot"}).value;
  ASSERT_FALSE(snapshot->consensus.empty());
  for (const auto& agreed : snapshot->consensus) EXPECT_EQ(agreed.rationale, "");
  ASSERT_FALSE(snapshot->evidence.empty());
  for (const auto& evidence : snapshot->evidence) EXPECT_EQ(evidence.note + evidence.quote, "");
}

TEST_F(APublishedReport, TellsNobodyElseWhoHeldOnToSomethingElse) {
  ASSERT_TRUE(move(State::Drafting, "a dissent"));
  const std::string dissent = "One of us would have given 80.";
  ASSERT_TRUE(
      put(lead, at("consensus", "1.1.1"), R"({"percent": 50, "dissent": ")" + dissent + "\"}", 1)
          ->part);
  move_to(State::Final);
  EXPECT_THAT(*export_file(desk, as(lead), evaluation), HasSubstr(dissent));
  EXPECT_THAT(*draft_file(desk, as(contact), evaluation), Not(HasSubstr(dissent)));
  published();
  EXPECT_THAT(shown(1), AllOf(HasSubstr("1.1.1"), Not(HasSubstr(dissent))));
}

TEST_F(APublishedReport, HasATrailOfItsOwn) {
  const auto trail = evaluation_trail(desk, as(coordinator), evaluation, 0);
  ASSERT_TRUE(trail);
  std::set<std::string> actions;
  for (const auto& entry : trail->entries) actions.insert(entry.action);
  EXPECT_THAT(actions, ::testing::IsSupersetOf({"evaluation.create", "evaluation.move",
                                                "grade.write", "grade.lock", "consensus.write"}));
  EXPECT_EQ(actions.count("invite"), 0U);
}

TEST_F(APublishedReport, HasPicturesOfItsOwn) {
  ASSERT_TRUE(move(State::Drafting, "a picture"));
  const std::string png = small_png();
  EXPECT_EQ(add_picture(desk, as(lead), evaluation, "<svg/>").problem().kind, Trouble::Input);
  const auto picture = add_picture(desk, as(lead), evaluation, png);
  ASSERT_TRUE(picture);
  const std::string figure = R"({"file": "a.png", "media_type": "image/png", "sha256": ")";
  const auto no_alt = put(lead, at("figures"), figure + picture->sha256 + R"(", "alt": ""})");
  EXPECT_THAT(codes_of(no_alt), ::testing::Contains("figure-without-alt"));
  const auto not_there =
      put(lead, at("figures"), figure + std::string(64, 'a') + R"(", "alt": "A house."})");
  EXPECT_THAT(codes_of(not_there), ::testing::ElementsAre("picture-missing"));
  add(lead, "figures", figure + picture->sha256 + R"(", "alt": "A house."})");
  EXPECT_EQ(read_picture(desk, as(evaluator), evaluation, picture->sha256)->bytes, png);
  EXPECT_FALSE(read_picture(desk, as(contact), evaluation, picture->sha256));
}

TEST_F(APublishedReport, IsNotMadeOfWhatCannotBePrinted) {
  std::string tried;
  const auto refused =
      publish(desk, as(lead), evaluation, [&](const std::string& document) -> Result<void> {
        tried = document;
        return Problem{Trouble::Input, "figure f", "is no picture", ""};
      });
  ASSERT_TRUE(refused);
  EXPECT_FALSE(refused->number);
  EXPECT_EQ(refused->findings.back().code, "cannot-be-printed");
  EXPECT_TRUE(store.file(tried));
  const auto without_printer =
      publish(desk, as(lead), evaluation, [](const std::string&) -> Result<void> {
        return Problem{Trouble::Environment, "", "there is no printer", ""};
      });
  EXPECT_EQ(without_printer->number, 1);
}

TEST_F(APublishedReport, IsExportedWithoutWhatWasWithdrawn) {
  published();
  const auto wish = propose({{}, slip, "A sentence", "It was hearsay."});
  ASSERT_TRUE(wish && confirm(coordinator, wish->item.id));
  const auto folder = std::filesystem::temp_directory_path() / store::new_id(store::system_now());
  const auto files = export_all(store, folder);
  ASSERT_TRUE(files) << files.problem().message();
  const auto bytes = read_file(files->front(), 1'000'000);
  EXPECT_THAT(*bytes, Not(HasSubstr(slip)));
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace kompass::service
