// SPDX-License-Identifier: EUPL-1.2
// The ways through an evaluation, at the head of each of its pages.
#include <map>
#include <set>

#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class DeskWays : public PagesForTests {
 public:
  [[nodiscard]] std::string base() const { return "/sv/arbete/" + evaluation; }
  // The row of ways on a page, or on the one that it leads to.
  std::string row(const std::string& path, const http::Headers& who) {
    auto response = get(path, "", who);
    if (response.status == 303) response = get(api::header_of(response, "Location"), "", who);
    const std::string page = response.body ? *response.body : "";
    const auto at = page.find("<nav class=\"eval-ways\"");
    return at == std::string::npos ? "" : page.substr(at, page.find("</nav>", at) - at);
  }
  static std::set<std::string> addresses_in(const std::string& row) {
    constexpr std::string_view before = "href=\"";
    std::set<std::string> all;
    for (auto at = row.find(before); at != std::string::npos; at = row.find(before, at + 1)) {
      const auto from = at + before.size();
      all.insert(row.substr(from, row.find('"', from) - from));
    }
    return all;
  }
  // Every page that is reached from the first by the rows alone.
  std::set<std::string> reached(const http::Headers& who) {
    std::set<std::string> all;
    for (const auto& step : addresses_in(row(base(), who))) {
      all.insert(step);
      all.merge(addresses_in(row(step, who)));
    }
    return all;
  }
  void expect_open(const http::Headers& who, const std::string& about) {
    for (const auto& address : reached(who)) {
      EXPECT_THAT(get(address, "", who).status, ::testing::AnyOf(200, 303)) << about << address;
    }
  }
};

TEST_F(DeskWays, LeadNobodyToAPageThatIsClosedAsThingsStand) {
  std::map<std::string, http::Headers> people;
  for (const auto* name : {"lena", "eva", "kim", "bo", "rut", "cia"}) {
    people.emplace(name, browser(std::string(name) + "@example.org"));
  }
  const auto look = [&] {
    const auto state = std::string(spelling_of(now_in()));
    for (const auto& [name, who] : people) expect_open(who, fmt::format("{} in {}: ", name, state));
  };
  for (const auto state :
       {State::Planned, State::SelfDescription, State::DeskWork, State::Visit, State::Grading}) {
    move_to(state);
    look();
  }
  grade_and_lock_all();
  look();
  move_to(State::Consensus);
  agree_on_all();
  for (const auto state : {State::Drafting, State::FactCheck, State::Final}) {
    move_to(state);
    look();
  }
}

TEST_F(DeskWays, SayWhereOneIs) {
  move_to(State::DeskWork);
  const auto lena = browser("lena@example.org");
  EXPECT_THAT(row(base() + "/intervjuer/tackning", lena),
              AllOf(HasSubstr("/underlag\" aria-current=\"true\">Underlag"),
                    HasSubstr("/intervjuer\" aria-current=\"true\">Intervjuer"),
                    Not(HasSubstr("aria-current=\"page\""))));
  EXPECT_THAT(row(base() + "/intervjuer", lena),
              HasSubstr("/intervjuer\" aria-current=\"page\">Intervjuer"));
  EXPECT_THAT(row(base() + "/sjalvbeskrivning", lena),
              HasSubstr("/sjalvbeskrivning\" aria-current=\"page\">"));
}

TEST_F(DeskWays, OpenAsTheEvaluationMovesOn) {
  const auto lena = browser("lena@example.org");
  const auto draft = base() + "/utkast";
  EXPECT_FALSE(reached(lena).contains(base() + "/intervjuer"));
  move_to(State::Grading);
  EXPECT_TRUE(reached(lena).contains(base() + "/bedom"));
  EXPECT_FALSE(reached(lena).contains(draft)) << "nothing is locked";
  grade_and_lock_all();
  EXPECT_TRUE(reached(lena).contains(draft));
  EXPECT_FALSE(reached(browser("kim@example.org")).contains(draft));
}

TEST_F(DeskWays, AreNotForStrangers) {
  EXPECT_EQ(row(base(), {}), "");
  account("stig@example.org", "Stig");
  EXPECT_EQ(row(base(), browser("stig@example.org")), "");
}

}  // namespace
}  // namespace kompass::workspace
