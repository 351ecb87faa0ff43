// SPDX-License-Identifier: EUPL-1.2
// Files of evidence and of answers: who reads, adds and removes them, and where they are not.
#include "service/work/files.hpp"

#include <gtest/gtest.h>

#include "codec/hash.hpp"
#include "service/uploads/file_for_tests.hpp"
#include "service/work/audit.hpp"
#include "service/work/export.hpp"
#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class AttachedFiles : public WorkInstallation {
 public:
  std::string add_evidence(const std::string& title = "Plan") {
    return add(lead, "evidence",
               R"({"source": "records", "title": ")" + title + R"(", "criteria": ["1.1.1"]})");
  }
  Result<FileView> attach(const std::string& account, const PartAddress& part,
                          const std::string& name = "plan.pdf") {
    return add_file(desk, as(account), part, {name, small_pdf()});
  }
  Trouble trouble_of(const std::string& account, const FileAddress& address) {
    const auto opened = open_file(desk, as(account), address);
    EXPECT_FALSE(opened) << account;
    return opened ? Trouble::Usage : opened.problem().kind;
  }
  std::size_t count_of(const PartAddress& part) { return list_files(desk, as(lead), part)->size(); }
};

TEST_F(AttachedFiles, AreKeptWithHashSizeTypeNameAndWho) {
  move_to(State::DeskWork);
  const auto part = at("evidence", add_evidence());
  const auto file = attach(evaluator, part, "..\\Mål & mått 🧭.PDF");
  ASSERT_TRUE(file) << file.problem().message();
  EXPECT_EQ(file->name, "Mål & mått 🧭.PDF");
  EXPECT_EQ(file->media_type, "application/pdf");
  EXPECT_EQ(file->sha256, codec::sha256(small_pdf()));
  EXPECT_EQ(file->bytes, static_cast<int>(small_pdf().size()));
  EXPECT_EQ(file->added_by, evaluator);
  EXPECT_EQ(file->added_at, store::timestamp(now));
  EXPECT_EQ(open_file(desk, as(lead), {part, file->id})->bytes, small_pdf());
}

TEST_F(AttachedFiles, OfEvidenceAreReadByWhoReadsEvidence) {
  move_to(State::DeskWork);
  const auto part = at("evidence", add_evidence());
  const FileAddress address{part, attach(lead, part)->id};
  for (const auto& one : {lead, evaluator, coordinator}) {
    EXPECT_TRUE(open_file(desk, as(one), address)) << one;
  }
  for (const auto& one : {contact, contributor, reader}) {
    EXPECT_EQ(trouble_of(one, address), Trouble::Denied);
    EXPECT_FALSE(list_files(desk, as(one), part));
    EXPECT_FALSE(list_files(desk, as(one), evaluation, part.kind));
  }
  for (const auto& one : {coordinator, contact, contributor, reader}) {
    EXPECT_EQ(attach(one, part).problem().kind, Trouble::Denied);
    EXPECT_EQ(remove_file(desk, as(one), address).problem().kind, Trouble::Denied);
  }
  EXPECT_EQ(trouble_of(account("uno@example.org"), address), Trouble::Missing);
  EXPECT_EQ(trouble_of(administrator, address), Trouble::Missing);
}

TEST_F(AttachedFiles, OfAnAnswerAreTheMunicipalitysUntilItIsHandedIn) {
  move_to(State::SelfDescription);
  add(contact, "assignments", R"({"account": ")" + contributor + "\"}", "1.1");
  add(contributor, "self_description", R"({"text": "Så här."})", "1.1");
  add(contact, "self_description", R"({"text": "Och så."})", "1.2");
  const auto own = at("self_description", "1.1"), other = at("self_description", "1.2");
  const auto file = attach(contributor, own);
  ASSERT_TRUE(file) << file.problem().message();
  EXPECT_EQ(attach(contributor, other).problem().kind, Trouble::Denied);
  EXPECT_TRUE(attach(contact, other));
  EXPECT_TRUE(open_file(desk, as(reader), {own, file->id}));
  EXPECT_EQ(trouble_of(lead, {own, file->id}), Trouble::Denied);
  move_to(State::DeskWork);
  EXPECT_TRUE(open_file(desk, as(lead), {own, file->id}));
  EXPECT_EQ(attach(contributor, own, "b.pdf").problem().kind, Trouble::Denied);
  EXPECT_EQ(attach(lead, own, "b.pdf").problem().kind, Trouble::Denied);
  EXPECT_TRUE(attach(contact, own, "b.pdf"));
  move_to(State::Grading);
  EXPECT_EQ(attach(contact, own, "c.pdf").problem().kind, Trouble::Denied);
  EXPECT_EQ(remove_file(desk, as(contact), {own, file->id}).problem().kind, Trouble::Denied);
}

TEST_F(AttachedFiles, AreFoundOnlyAtTheirOwnPart) {
  move_to(State::DeskWork);
  const auto part = at("evidence", add_evidence()), other = at("evidence", add_evidence("Budget"));
  const auto id = attach(lead, part)->id;
  EXPECT_EQ(trouble_of(lead, {other, id}), Trouble::Missing);
  EXPECT_EQ(trouble_of(lead, {at("evidence", "none"), id}), Trouble::Missing);
  EXPECT_EQ(trouble_of(lead, {at("team_notes", part.key), id}), Trouble::Missing);
  EXPECT_EQ(remove_file(desk, as(lead), {other, id}).problem().kind, Trouble::Missing);
  const auto elsewhere = *create_evaluation(desk, as(coordinator), an_order(2024));
  EXPECT_EQ(trouble_of(lead, {{elsewhere, part.kind, part.key}, id}), Trouble::Missing);
  EXPECT_EQ(trouble_of(coordinator, {{elsewhere, part.kind, part.key}, id}), Trouble::Denied)
      << "nothing of it can be read while it is planned";
  const auto by_part = *list_files(desk, as(lead), evaluation, part.kind);
  EXPECT_EQ(by_part.at(part.key).size(), 1U);
  EXPECT_EQ(by_part.at(other.key).size(), 0U);
}

TEST_F(AttachedFiles, AreThereOnceAndNotTooMany) {
  move_to(State::DeskWork);
  const auto part = at("evidence", add_evidence());
  const auto first = attach(lead, part);
  EXPECT_EQ(attach(evaluator, part)->id, first->id);
  for (std::size_t i = 1; i < most_files; ++i) {
    ASSERT_TRUE(attach(lead, part, std::to_string(i) + ".pdf"));
  }
  EXPECT_EQ(count_of(part), most_files);
  EXPECT_EQ(attach(lead, part, "more.pdf").problem().kind, Trouble::Input);
  EXPECT_TRUE(attach(lead, part)) << "it is there already";
  const auto lie =
      add_file(desk, as(lead), at("evidence", add_evidence("B")), {"plan.png", small_pdf()});
  EXPECT_THAT(lie.problem().message(), HasSubstr("is called .png"));
}

TEST_F(AttachedFiles, LeaveAnEntryWhenTheyGo) {
  move_to(State::DeskWork);
  const auto part = at("evidence", add_evidence());
  const auto one = attach(lead, part, "one.pdf")->id, two = attach(lead, part, "two.pdf")->id;
  ASSERT_TRUE(remove_file(desk, as(evaluator), {part, one}));
  EXPECT_EQ(actions().back(), "file.remove");
  EXPECT_EQ(trouble_of(lead, {part, one}), Trouble::Missing);
  EXPECT_EQ(count_of(part), 1U);
  ASSERT_TRUE(remove_part(desk, as(lead), part, 1));
  EXPECT_EQ(trouble_of(lead, {part, two}), Trouble::Missing);
  EXPECT_TRUE(list_files(desk, as(lead), evaluation, part.kind)->empty());
  EXPECT_TRUE(store.file(codec::sha256(small_pdf()))) << "what was stored stays";
  EXPECT_EQ(attach(lead, part).problem().kind, Trouble::Missing);
  grade_and_lock_all();  // so that the trail may be read
  std::vector<std::string> trail;
  const auto page = evaluation_trail(desk, as(coordinator), evaluation, 0);
  ASSERT_TRUE(page) << page.problem().message();
  for (const auto& entry : page->entries) {
    if (entry.kind == AttachedFile::kind) trail.push_back(entry.action);
  }
  EXPECT_THAT(trail, ElementsAre("file.write", "file.write", "file.remove", "evidence.remove"));
}

TEST_F(AttachedFiles, AreNamedInNoReport) {
  move_to(State::DeskWork);
  ASSERT_TRUE(attach(lead, at("evidence", add_evidence("Klimatplan")), "hemlig.pdf"));
  grade_and_lock_all();
  for (const auto& file :
       {draft_file(desk, as(lead), evaluation), export_file(desk, as(lead), evaluation)}) {
    ASSERT_TRUE(file) << file.problem().message();
    EXPECT_THAT(*file, HasSubstr("Klimatplan"));
    EXPECT_THAT(*file, Not(HasSubstr("hemlig")));
    EXPECT_THAT(*file, Not(HasSubstr(codec::sha256(small_pdf()))));
  }
}

}  // namespace
}  // namespace kompass::service
