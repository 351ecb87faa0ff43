// SPDX-License-Identifier: EUPL-1.2
// KOMPASS_ACCEPT=1 prints docs/manual/settings.md anew.
#include "service/settings/settings.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Setting : public ::testing::Test {
 protected:
  ~Setting() override { std::filesystem::remove(file_); }

  SettingsRead read(const std::string& text) {
    std::ofstream(file_) << text;
    sources_.file = file_;
    return *read_settings(sources_);
  }
  std::string told(const std::string& text) {
    std::string all;
    for (const auto& finding : read(text).findings) {
      all += finding.where + ": " + finding.message + "\n";
    }
    return all;
  }

  std::string file_ = ::testing::TempDir() + "settings-" + std::to_string(getpid()) + ".toml";
  SettingSources sources_;
};

TEST_F(Setting, IsWhatItIsByItself) {
  const auto read = *read_settings({});
  EXPECT_EQ(read.settings.listen, "127.0.0.1:8080");
  EXPECT_EQ(read.settings.threads, 2);
  EXPECT_THAT(read.settings.metrics_readers, ElementsAre("127.0.0.1", "::1"));
  EXPECT_THAT(read.findings, IsEmpty());
}

TEST_F(Setting, OfAFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile) {
  const std::string text = "threads = 3\nslow-threads = 3\nlisten = \"127.0.0.1:3\"\n";
  sources_.environment = {{"KOMPASS_SLOW_THREADS", "4"}, {"KOMPASS_LISTEN", "127.0.0.1:4"}};
  sources_.flags = {{"listen", "127.0.0.1:5", "--listen"}};
  const auto now = read(text);
  EXPECT_EQ(now.settings.threads, 3);
  EXPECT_EQ(now.settings.slow_threads, 4);
  EXPECT_EQ(now.settings.listen, "127.0.0.1:5");
  EXPECT_EQ(now.now[1].source, "--listen");
}

TEST_F(Setting, InATableIsWhatIsBeforeTheDot) {
  const auto now =
      read("trusted-proxies = [\"192.0.2.1\", \"::1\"]\n[operator]\nname = \"Ett förbund\"\n");
  EXPECT_THAT(now.settings.trusted_proxies, ElementsAre("192.0.2.1", "::1"));
  EXPECT_EQ(now.settings.operator_name, "Ett förbund");
}

TEST_F(Setting, ThatIsNotKnownIsToldWithItsLineAndTheNearest) {
  EXPECT_EQ(told("[smtp]\nhots = \"a\"\n"),
            file_ + ":2: 'smtp.hots' is no setting; did you mean 'smtp.host'?\n");
}

TEST_F(Setting, VariableThatIsNoneIsTold) {
  sources_.environment = {{"KOMPASS_LISTN", "x"},
                          {"KOMPASS_SOMETHING_ELSE", "x"},
                          {"KOMPASS_HOME", "x"},
                          {"KOMPASS_CONFIG", "x"},
                          {"PATH", "x"}};
  EXPECT_EQ(told(""),
            "KOMPASS_LISTN: 'KOMPASS_LISTN' is no setting; did you mean "
            "'KOMPASS_LISTEN'?\n"
            "KOMPASS_SOMETHING_ELSE: 'KOMPASS_SOMETHING_ELSE' is no setting; 'kompass settings' "
            "lists them all\n");
}

TEST_F(Setting, ValuesThatCannotBeAreToldAllAtOnce) {
  const auto all = told(
      "listen = \"8080\"\nthreads = 0\nbase-address = \"kompass.example\"\n"
      "trusted-proxies = \"localhost\"\n[log]\nformat = \"jsno\"\n[smtp]\nfrom = \"kompass\"\n");
  EXPECT_THAT(all, HasSubstr(":1: listen '8080' is no address with a port"));
  EXPECT_THAT(all, HasSubstr(":2: threads '0' is no whole number from 1 to 64; write 2"));
  EXPECT_THAT(all, HasSubstr(":3: base-address 'kompass.example' is no address of a site"));
  EXPECT_THAT(all, HasSubstr(":4: trusted-proxies 'localhost' 'localhost' is no address"));
  EXPECT_THAT(all, HasSubstr(":6: log.format 'jsno' is not known; use 'json'"));
  EXPECT_THAT(all, HasSubstr(":8: smtp.from 'kompass' is no e-mail address"));
}

TEST_F(Setting, OfSeveralParagraphsIsTakenWithItsLines) {
  const auto now = read("[accessibility-faults]\nsv = \"\"\"\nEtt.\nTvå.\"\"\"\n");
  EXPECT_EQ(now.settings.accessibility_faults_sv, "Ett.\nTvå.");
  EXPECT_THAT(now.findings, IsEmpty());
  EXPECT_THAT(told("[accessibility-tested]\nnb = \" \\n \"\n"),
              HasSubstr("is blank; leave it out"));
  EXPECT_THAT(told("[accessibility-tested]\nen = \"a\\u001bb\"\n"),
              HasSubstr("characters that cannot be seen; take them out"));
}

TEST_F(Setting, OfADayIsOneThatExists) {
  const auto told_of = [&](const std::string& day) {
    return told(fmt::format(
        "accessibility-date = \"{}\"\n[operator]\nname = \"a\"\ncontact = \"b\"\n", day));
  };
  for (const std::string day : {"2026-11-27", "2024-02-29"}) {
    EXPECT_EQ(told_of(day), "") << day;
  }
  EXPECT_EQ(read("accessibility-date = 2026-11-27\n").settings.accessibility_date, "2026-11-27");
  for (const std::string day :
       {"2026-02-29", "2026-11", "2026", "27.11.2026", "2026-11-27T10:00"}) {
    EXPECT_THAT(told_of(day),
                HasSubstr(fmt::format(":1: accessibility-date '{}' is no day that exists; "
                                      "write it as 2026-11-27",
                                      day)));
  }
}

TEST_F(Setting, OfAZoneIsOneThatTheMachineKnows) {
  EXPECT_EQ(read("").settings.time_zone, "Europe/Stockholm");
  EXPECT_EQ(read("time-zone = \"Europe/Oslo\"\n").settings.time_zone, "Europe/Oslo");
  EXPECT_THAT(told("time-zone = \"CEST\"\n"),
              HasSubstr(":1: time-zone 'CEST' is no time zone that this machine knows; write one "
                        "as Europe/Oslo"));
}

TEST_F(Setting, OfConformityIsOneOfThree) {
  EXPECT_THAT(told("accessibility-conformity = \"partly\"\n"),
              HasSubstr(":1: accessibility-conformity 'partly' is not known; use "));
}

TEST_F(Setting, OfAStatementNeedsWhoMakesIt) {
  const auto all =
      told("accessibility-date = \"2026-11-27\"\naccessibility-conformity = \"full\"\n");
  EXPECT_THAT(all, HasSubstr("accessibility-date: needs operator.name; set both or none"));
  EXPECT_THAT(all, HasSubstr("accessibility-date: needs operator.contact; set both or none"));
  EXPECT_THAT(all, HasSubstr("accessibility-conformity: needs operator.name; set both or none"));
}

TEST_F(Setting, ThatNeedsAnotherIsTold) {
  EXPECT_THAT(told("[smtp]\nhost = \"mail.example\"\n"),
              HasSubstr("smtp.host: needs smtp.from; set both or none"));
}

TEST_F(Setting, EveryAddressOfTheMachineNeedsOneForLinks) {
  const auto warning = HasSubstr("listen: 0.0.0.0 is no address that links can lead to");
  EXPECT_THAT(told("listen = \"0.0.0.0:8080\"\n"), warning);
  EXPECT_THAT(told("listen = \"[::]:8080\"\n"), HasSubstr("set base-address"));
  EXPECT_EQ(told("listen = \"0.0.0.0:8080\"\nbase-address = \"https://kompass.example\"\n"), "");
  EXPECT_FALSE(any_error(read("listen = \"0.0.0.0:8080\"\n").findings));
}

TEST_F(Setting, SecretIsNotTold) {
  EXPECT_EQ(told("[smtp]\npassword = \"a\\nb\"\n"),
            file_ + ":2: smtp.password is more than a line; write it on one\n");
}

TEST_F(Setting, FileThatIsNoTomlIsToldWithItsPlace) {
  std::ofstream(file_) << "listen = \"a\"\nlisten = \"b\"\n";
  sources_.file = file_;
  const auto read = read_settings(sources_);
  ASSERT_FALSE(read);
  EXPECT_THAT(read.problem().where, HasSubstr(file_ + ":2"));
}

TEST(Settings, ThePageOfTheManualIsTheTable) {
  const std::string path = std::string(KOMPASS_SOURCE_DIR) + "/docs/manual/settings.md";
  if (std::getenv("KOMPASS_ACCEPT") != nullptr) std::ofstream(path) << settings_page();
  std::ifstream file(path);
  EXPECT_EQ(settings_page(), std::string(std::istreambuf_iterator<char>(file), {})) << path;
}

}  // namespace
}  // namespace kompass::service
