// SPDX-License-Identifier: EUPL-1.2
#include "site/history.hpp"

#include <gmock/gmock.h>

#include "site/testing/sample_site.hpp"

namespace kompass::site {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::SampleSite;

service::SnapshotView edition(int number) {
  return {.number = number,
          .sha256 = std::string(63, 'a') + std::to_string(number),
          .shown_sha256 = std::string(63, 'b') + std::to_string(number),
          .published_at = "2026-11-2" + std::to_string(number) + "T12:00:00Z",
          .erratum = number == 1 ? "" : "Antalet skolor var <fel>."};
}

// Vallentuna 2019 was corrected once; 2021 was withdrawn.
SampleSite site_with_history() {
  auto data = SampleSite::of_examples().site().data();
  auto shown = testing::a_publication(2019);
  shown.snapshot = 2;
  data.publications = [all = std::make_shared<const service::Publications>(1, shown)] {
    return all;
  };
  data.reports = testing::figures_alone();
  data.history = [](const Municipality& municipality,
                    int year) -> Result<service::PublishedEvaluation> {
    if (municipality.code != "0115" || (year != 2019 && year != 2021)) {
      return Problem{Trouble::Missing, "", "nothing of it is published", ""};
    }
    service::PublishedEvaluation found{.id = "e", .municipality = municipality, .year = year};
    found.snapshots = {edition(1)};
    if (year == 2019) found.snapshots.push_back(edition(2));
    if (year == 2021) {
      found.snapshots[0].withdrawn = {"Hela <rapporten>", "Uppgifter om en person",
                                      "2026-11-25T08:00:00Z"};
    }
    return found;
  };
  data.withdrawn = [] {
    service::PublishedEvaluation found{.id = "f",
                                       .municipality = {"SE", "9902", "Ny Ort", ""},
                                       .year = 2026,
                                       .edition = {},
                                       .invented = true,
                                       .snapshots = {edition(1)}};
    found.snapshots[0].withdrawn = {"Rapporten", "Den <var> fel", "2026-11-25T08:00:00Z"};
    return Result(std::vector{found});
  };
  return SampleSite::with(std::move(data));
}

TEST(History, ACorrectedReportListsItsEditions) {
  const auto response = site_with_history().get("/sv/kommun/vallentuna/2019");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(*response.body, HasSubstr("Utgåva\u00a02"));
  EXPECT_THAT(*response.body, HasSubstr("Antalet skolor var &lt;fel&gt;."));
  EXPECT_THAT(*response.body, HasSubstr("href=\"/sv/kommun/vallentuna/2019/utgava/1\""));
  EXPECT_THAT(*response.body, Not(HasSubstr("utgava/2\"")));
}

TEST(History, AnEarlierEditionIsToBeHad) {
  const auto site = site_with_history();
  const auto response = site.get("/sv/kommun/vallentuna/2019/utgava/1");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(http::value_of(response.headers, "Content-Disposition"),
            "attachment; filename=\"vallentuna-2019-1.html\"");
  for (const auto* none : {"3", "x", "1x", "-1"}) {
    EXPECT_EQ(site.get(std::string("/sv/kommun/vallentuna/2019/utgava/") + none).status, 404);
  }
}

TEST(History, WhatWasWithdrawnLeavesANoteAtAllItsAddresses) {
  const auto site = site_with_history();
  for (const auto* path : {"", ".csv", "/omrade/1", "/rapport.pdf"}) {
    const auto response = site.get(std::string("/nb/kommun/vallentuna/2021") + path);
    EXPECT_EQ(response.status, 410) << path;
    EXPECT_THAT(*response.body, HasSubstr("Hela &lt;rapporten&gt;"));
    EXPECT_THAT(*response.body, HasSubstr("25.\u00a0november 2026"));
    EXPECT_THAT(*response.body, HasSubstr(std::string(63, 'a') + "1"));
  }
  EXPECT_EQ(site.get("/nb/kommun/vallentuna/2020").status, 404);
}

TEST(History, AlsoOfAnInventedMunicipalityOfWhichNothingElseIsShown) {
  const auto site = site_with_history();
  for (const auto* path : {"", ".csv", "/omrade/1", "/rapport.pdf"}) {
    const auto response = site.get(std::string("/sv/kommun/ny-ort/2026") + path);
    EXPECT_EQ(response.status, 410) << path;
    EXPECT_THAT(*response.body, HasSubstr("Den &lt;var&gt; fel"));
  }
  EXPECT_EQ(site.get("/sv/kommun/ny-ort/2025").status, 404);
  EXPECT_EQ(site.get("/sv/kommun/annan-ort/2026").status, 404);
}

}  // namespace
}  // namespace kompass::site
