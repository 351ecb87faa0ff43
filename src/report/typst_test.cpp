// SPDX-License-Identifier: EUPL-1.2
// The real worker with the real template and its example model.
#include "report/typst.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

#include "base/file.hpp"

namespace kompass::report {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
namespace fs = std::filesystem;

const fs::path root = KOMPASS_SOURCE_DIR;

WorkerPlace place_with_node() {
  WorkerPlace place = worker_place(root);
  if (const char* node = std::getenv("KOMPASS_NODE")) place.node = node;
  return place;
}

PrintJob example() {
  auto model = read_file(root / "tests/report_pdf/example.json", 10'000'000);
  EXPECT_TRUE(model) << model.problem().message();
  return {.model = *model};
}

std::string without(std::string text, const std::string& part) {
  return text.erase(text.find(part), part.size());
}

TEST(TypstWorker, SetsTheSameBytesForTheSameReport) {
  auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  const auto first = worker->pdf(example());
  ASSERT_TRUE(first) << first.problem().message();
  EXPECT_THAT(first->bytes, StartsWith("%PDF-1.7"));
  const auto second = TypstWorker::start(place_with_node())->pdf(example());
  ASSERT_TRUE(second);
  EXPECT_TRUE(first->bytes == second->bytes);
}

TEST(TypstWorker, NamesSignsThatNoFontHas) {
  auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  auto job = example();
  const std::string title = "Exempelkommun";
  job.model.replace(job.model.find(title), title.size(), "Exempel \U0001F9ED");
  const auto pdf = worker->pdf(job);
  ASSERT_TRUE(pdf) << pdf.problem().message();
  EXPECT_EQ(pdf->missing_glyphs, "\U0001F9ED");
}

TEST(TypstWorker, NamesSignsOfDrawingsToo) {
  auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  auto job = example();
  job.model.insert(job.model.find("</svg>"), "<text><tspan>\U0001F9ED</tspan></text>");
  const auto pdf = worker->pdf(job);
  ASSERT_TRUE(pdf) << pdf.problem().message();
  EXPECT_EQ(pdf->missing_glyphs, "\U0001F9ED");
}

TEST(TypstWorker, RefusesAChartWithoutAltTextAndWorksOn) {
  auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  auto job = example();
  const std::size_t alt = job.model.find("\"alt\": \"") + 7;
  job.model.replace(alt, job.model.find('\n', alt) - alt, "null,");
  const auto refused = worker->pdf(job);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problem().kind, Trouble::Input);
  EXPECT_THAT(refused.problem().message(), HasSubstr("alt"));
  EXPECT_TRUE(worker->pdf(example()));
}

TEST(TypstWorker, SaysWhichLabelIsMissing) {
  auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  auto job = example();
  job.model = without(job.model, "\"contents\": \"Innehåll\",");
  const auto refused = worker->pdf(job);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problem().kind, Trouble::Environment);
  EXPECT_THAT(refused.problem().message(), HasSubstr("'contents' is missing"));
}

TEST(TypstWorker, IsEndedWhenItTakesTooLongAndStartsAgain) {
  auto place = place_with_node();
  place.script = fs::path(testing::TempDir()) / "stuck.mjs";
  place.time_limit = std::chrono::milliseconds(1500);
  ASSERT_TRUE(
      write_file(place.script, "console.log('{\"ready\":true}'); setInterval(() => 0, 9999);"));
  auto worker = TypstWorker::start(place);
  ASSERT_TRUE(worker) << worker.problem().message();
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto late = worker->pdf(example());
    ASSERT_FALSE(late);
    EXPECT_EQ(late.problem().kind, Trouble::Environment);
    EXPECT_THAT(late.problem().message(), HasSubstr("no answer within 1500 ms"));
  }
}

TEST(TypstWorker, RunsWithoutNetworkWhereTheKernelAllowsIt) {
  const auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  EXPECT_EQ(worker->isolated(), std::system("unshare -rn true 2>/dev/null") == 0);
}

TEST(TypstWorker, TellsAReaderWhoDoesNotSeeItEverything) {
  auto worker = TypstWorker::start(place_with_node());
  ASSERT_TRUE(worker) << worker.problem().message();
  const auto pdf = worker->pdf(example());
  ASSERT_TRUE(pdf) << pdf.problem().message();
  const auto file = fs::path(testing::TempDir()) / "kompass-example.pdf";
  ASSERT_TRUE(write_file(file, pdf->bytes));
  const auto check = (root / "tests/report_pdf/check.py --lang sv-SE --pages 9 ").string();
  EXPECT_EQ(std::system((check + file.string()).c_str()), 0);
}

TEST(TypstWorker, TellsHowItEndedWhenMemoryRunsOut) {
  auto place = place_with_node();
  place.memory_mib = 48;
  auto worker = TypstWorker::start(place);
  const auto message =
      worker ? worker->pdf(example()).problem().message() : worker.problem().message();
  EXPECT_THAT(message, HasSubstr("ended by itself"));
  EXPECT_THAT(message, HasSubstr("48 MiB"));
}

TEST(TypstWorker, NamesThePackageOfAMissingFont) {
  auto place = place_with_node();
  place.font_folders.pop_back();
  const auto worker = TypstWorker::start(place);
  ASSERT_FALSE(worker);
  EXPECT_EQ(worker.problem().kind, Trouble::Environment);
  EXPECT_THAT(worker.problem().message(), HasSubstr("fonts-inter"));
}

TEST(TypstWorker, SaysHowToGetNode) {
  auto place = place_with_node();
  place.node = "/nowhere/node";
  const auto worker = TypstWorker::start(place);
  ASSERT_FALSE(worker);
  EXPECT_THAT(worker.problem().message(), HasSubstr("run ./start"));
}

TEST(Child, HearsOfTheEndOfAProgramThatIsWrittenTo) {
  auto child = Child::spawn({.arguments = {"/bin/false"}});
  ASSERT_TRUE(child);
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  std::string line;
  EXPECT_EQ(child->receive(line, until), Wait::Ended);
  EXPECT_EQ(child->send("hello\n", until), Wait::Ended);
  EXPECT_EQ(child->obituary(), "exit code 1");
}

TEST(Child, InheritsNoEnvironment) {
  auto child = Child::spawn({.arguments = {"/usr/bin/env"}, .environment = {"ONLY=this"}});
  ASSERT_TRUE(child);
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  std::string line;
  EXPECT_EQ(child->receive(line, until), Wait::Done);
  EXPECT_EQ(line, "ONLY=this");
  EXPECT_EQ(child->receive(line, until), Wait::Ended);
}

}  // namespace
}  // namespace kompass::report
