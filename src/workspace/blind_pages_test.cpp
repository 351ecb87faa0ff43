// SPDX-License-Identifier: EUPL-1.2
// Every page as every role gets it in every state, in two worlds that differ only in what one
// evaluator has graded: whoever may not know that gets the same pages in both.
#include <fmt/format.h>

#include <map>

#include "base/text.hpp"
#include "service/ids_for_tests.hpp"
#include "service/work/publish.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;

using Pages = std::map<std::string, std::string>;  // what is shown, by address

// What stands between `before` and the next quotation mark becomes "TOKEN".
std::string without_tokens(std::string_view text, std::string_view before) {
  std::string plain;
  for (auto at = text.find(before); at != std::string_view::npos; at = text.find(before)) {
    const auto begin = at + before.size();
    plain += std::string(text.substr(0, begin)) + "TOKEN";
    text.remove_prefix(std::min(text.find('"', begin), text.size()));
  }
  return plain + std::string(text);
}

// Ids, and the token of a session, are other ones in another world.
std::string plain(const std::string& body) {
  const auto tokenless = without_tokens(without_tokens(body, R"(csrf" value=")"), R"(csrf=")");
  return service::without_ids(tokenless);
}

class World : public PagesForTests {
 public:
  World() {
    SetUp();
    stranger = account("sam@example.org", "Sam Stranger");
    for (const auto* name : {"lena", "eva", "cia", "kim", "bo", "rut", "agnes", "sam"}) {
      browsers_.emplace(name, browser(std::string(name) + "@example.org"));
    }
  }
  void TestBody() override {}

  Pages seen_by(const std::string& name) {
    Pages seen;
    const auto& who = browsers_.at(name);
    for (const auto& address : addresses()) {
      const auto question = address.find('?');
      const auto query =
          question == std::string::npos ? std::string() : address.substr(question + 1);
      const auto answer = get(address.substr(0, question), query, who);
      seen[plain(address)] = std::to_string(answer.status) + plain(answer.body ? *answer.body : "");
    }
    return seen;
  }

  void write_beside() {
    add(lead, "evidence", R"({"source": "records", "title": "Plan", "criteria": ["1.1.1"]})");
    add(lead, "team_notes", R"({"text": "Se 1.1.1", "criteria": ["1.1.1"]})");
  }

  std::string stranger;

 private:
  // All that can be asked for but files, links and PDF; in the places where the secret is and
  // beside.
  std::vector<std::string> addresses() {
    std::vector<std::string> all;
    for (const auto& route : pages.routes()) {
      const bool page = route.method == http::Method::Get && !route.path.ends_with(".pdf");
      if (page) expand(route.path, all);
    }
    const std::string one = "/sv/arbete/" + evaluation;
    for (const auto* more : {"/bedom/1.1?k=1.1.1", "/bedom/1.1?k=1.1.2", "/text/1.1?disposition=1",
                             "/samsyn?k=1.1.1", "/publicera"}) {
      all.push_back(one + more);
    }
    return all;
  }

  void expand(const std::string& path, std::vector<std::string>& all) {
    const auto open = path.find('{');
    if (open == std::string::npos) return all.push_back(path);
    const auto shut = path.find('}', open);
    for (const auto& value : values_of(path.substr(open + 1, shut - open - 1))) {
      expand(path.substr(0, open) + value + path.substr(shut + 1), all);
    }
  }

  std::vector<std::string> values_of(const std::string& parameter) {
    static const std::map<std::string, std::vector<std::string>> known{
        {"lang", {"sv"}},
        {"sub_area", {"1.1", "1.2"}},
        {"place", {"1", "1.1"}},
        {"book", {"egna", "gemensamma"}},
        {"part", {"sammanfattning", "forebilder", "kortfakta", "kvarstar"}},
        {"group", {"buyers"}},
    };
    if (parameter == "id") return {evaluation};
    if (parameter == "evidence") return keys_of("evidence");
    const auto found = known.find(parameter);
    return found == known.end() ? std::vector<std::string>() : found->second;
  }

  std::vector<std::string> keys_of(std::string_view kind) {
    const auto list =
        service::list_parts(desk, as(lead), evaluation, *service::find_part_kind(kind));
    std::vector<std::string> keys;
    if (list && !list->empty()) keys.push_back(list->front().item.key);
    return keys;
  }

  std::map<std::string, http::Headers> browsers_;
};

class BlindPages : public ::testing::Test {
 public:
  void move_to(State state) {
    for (World* world : {&one, &other}) world->move_to(state);
  }
  void publish() {
    for (World* world : {&one, &other}) {
      ASSERT_TRUE(service::publish(world->desk, world->as(world->lead), world->evaluation));
      ASSERT_EQ(world->now_in(), State::Published);
    }
  }
  // The addresses at which somebody can tell the worlds apart.
  std::string telling(const std::string& name) {
    const auto here = one.seen_by(name), there = other.seen_by(name);
    EXPECT_GT(here.size(), 30U);
    std::vector<std::string> differing;
    for (const auto& [address, body] : here) {
      const auto same = there.find(address);
      if (same == there.end() || same->second != body) differing.push_back(address);
    }
    return joined(differing, " ");
  }

  World one, other;
};

TEST_F(BlindPages, ShowNobodyWhatAnotherGradesUntilAllHaveLocked) {
  for (const auto state :
       {State::Planned, State::SelfDescription, State::DeskWork, State::Visit, State::Grading}) {
    move_to(state);
    if (state >= State::DeskWork) {
      ASSERT_TRUE(one.grade(one.evaluator, "1.1.1", 83, "Hemlig grund")->part);
      ASSERT_TRUE(other.grade(other.evaluator, "1.1.2", 20, "En annan")->part);
    }
    if (state == State::DeskWork) {
      for (World* world : {&one, &other}) world->write_beside();
    }
    for (const auto* name : {"lena", "cia", "kim", "bo", "rut", "agnes", "sam"}) {
      EXPECT_EQ(telling(name), "") << name << " in state " << static_cast<int>(state);
    }
  }
  EXPECT_THAT(telling("eva"), ::testing::HasSubstr("/bedom/1.1"));
  const auto& sub_area = one.edition().areas[0].sub_areas[0];
  for (World* world : {&one, &other}) {
    world->grade_all(world->lead, sub_area, 50);
    ASSERT_TRUE(world->lock(world->lead, "1.1"));
  }
  EXPECT_EQ(telling("lena"), "") << "who has locked, while another has not";
  one.grade_all(one.evaluator, sub_area, 83);
  other.grade_all(other.evaluator, sub_area, 20);
  for (World* world : {&one, &other}) ASSERT_TRUE(world->lock(world->evaluator, "1.1"));
  EXPECT_THAT(telling("lena"), ::testing::HasSubstr("/samsyn")) << "once all have locked";
  for (const auto* name : {"kim", "bo", "rut", "agnes", "sam"})
    EXPECT_EQ(telling(name), "") << name;
}

TEST_F(BlindPages, NeverShowTheMunicipalityWhoGradedWhat) {
  one.grade_and_lock_all(50, 83);
  other.grade_and_lock_all(83, 50);
  move_to(State::Consensus);
  EXPECT_THAT(telling("lena"), ::testing::HasSubstr("/samsyn"));
  for (World* world : {&one, &other}) world->agree_on_all(50, "Weighed between the sources.");
  for (const auto state :
       {State::Consensus, State::Drafting, State::FactCheck, State::Final, State::Published}) {
    state == State::Published ? publish() : move_to(state);
    for (const auto* name : {"kim", "bo", "rut", "agnes", "sam"}) {
      EXPECT_EQ(telling(name), "") << name << " in state " << static_cast<int>(state);
    }
  }
}

}  // namespace
}  // namespace kompass::workspace
