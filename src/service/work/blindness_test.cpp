// SPDX-License-Identifier: EUPL-1.2
// Two worlds in which the same things happen, but for what one evaluator grades in one sub-area and
// how often. As long as not all have locked it, nobody else can tell the worlds apart.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "codec/record_writer.hpp"
#include "service/ids_for_tests.hpp"
#include "service/work/audit.hpp"
#include "service/work/export.hpp"
#include "service/work/for_tests.hpp"
#include "service/work/publish.hpp"
#include "service/work/results.hpp"

namespace kompass::service {
namespace {

// A test that is run again and again inside a property needs no place of its own.
class World : public WorkInstallation {
 public:
  World() {
    SetUp();
    move_to(State::Grading);
    names_ = {{lead, "LEAD"},       {evaluator, "EVALUATOR"}, {coordinator, "COORDINATOR"},
              {contact, "CONTACT"}, {reader, "READER"},       {administrator, "ADMINISTRATOR"}};
  }
  void TestBody() override {}

  const std::string& person(int number) {
    const std::vector<const std::string*> people{&lead,    &evaluator, &coordinator,
                                                 &contact, &reader,    &administrator};
    return *people[static_cast<std::size_t>(number) % people.size()];
  }
  std::string criterion(int number) {
    const auto all = criteria_of(edition());
    return all[static_cast<std::size_t>(number) % all.size()]->id.text;
  }
  std::string sub_area(int number) {
    const auto all = all_sub_areas(edition());
    return all[static_cast<std::size_t>(number) % all.size()].text;
  }

  // All that a person can be told of the evaluation, as one text.
  std::string told(const std::string& who) {
    std::string all;
    const auto caller = as(who);
    const auto say = [&](const auto& result, auto text_of) {
      all += result ? text_of(*result) : result.problem().message();
      all += "\n";
    };
    for (const auto& kind : part_kinds()) {
      all += std::string(kind.path) + ": ";
      say(list_parts(desk, caller, evaluation, kind), [](const std::vector<PartView>& parts) {
        std::string text;
        for (const auto& part : parts) text += part.item.key + part.item.body + part.author;
        return text;
      });
    }
    for (int i = 0; i < static_cast<int>(criteria_count(edition())); ++i) {
      say(read_part(desk, caller, at("grades", lead + ":" + criterion(i))),
          [](const PartView& part) { return part.item.body; });
    }
    say(list_locks(desk, caller, evaluation), [](const std::vector<LockState>& locks) {
      std::string text;
      for (const auto& lock : locks)
        text += lock.account + lock.sub_area.text + (lock.locked ? "x" : "-");
      return text;
    });
    say(results_of(desk, caller, evaluation), [](const WorkResults& results) {
      std::string text;
      for (const auto& row : results.sub_areas) {
        text += row.score.code.text + std::to_string(row.score.shown.value_or(-1)) +
                std::to_string(row.agreement.equal) + "/" + std::to_string(row.agreement.pairs);
      }
      for (const auto& id : results.ungraded) text += id.text;
      return text + std::to_string(results.areas.size()) + (results.total ? "total" : "");
    });
    const auto as_it_is = [](const std::string& text) { return text; };
    say(draft_file(desk, caller, evaluation), as_it_is);
    say(export_file(desk, caller, evaluation), as_it_is);
    const auto codes = [](const Findings& findings) {
      std::string text;
      for (const auto& finding : findings) text += finding.code + finding.where + finding.message;
      return text;
    };
    say(check_draft(desk, caller, evaluation), codes);
    say(conditions_of_next(desk, caller, evaluation), codes);
    say(evaluation_trail(desk, caller, evaluation, 0),
        [](const AuditPage& page) { return std::to_string(page.entries.size()); });
    say(read_evaluation(desk, caller, evaluation), [](const EvaluationView& view) {
      return view.evaluation.item.body + std::to_string(view.evaluation.item.revision);
    });
    return plain(all);
  }

 private:
  // The same people have other ids in another world.
  std::string plain(std::string text) {
    for (const auto& [id, name] : names_) {
      for (auto at = text.find(id); at != std::string::npos; at = text.find(id)) {
        text.replace(at, id.size(), name);
      }
    }
    return without_ids(text);
  }

  std::map<std::string, std::string> names_;
};

// What is done in both worlds.
struct Deeds {
  enum class What { Grade, Lock, LockAllOfSubArea, Agree, Note, Read, Join, Leave };
  What what;
  int who, criterion, percent;
};

Deeds any_deed() {
  return {static_cast<Deeds::What>(*rc::gen::inRange(0, 8)), *rc::gen::inRange(0, 6),
          *rc::gen::inRange(0, 20), *rc::gen::inRange(0, 101)};
}

class TwoWorlds {
 public:
  TwoWorlds() : secret_(one_.sub_area(*rc::gen::inRange(0, 7))) {}

  void live(const Deeds& deed) {
    for (World* world : {&one_, &other_}) do_in(*world, deed);
  }

  // Whether the secret is out by the rules: all have locked it.
  bool is_out() {
    const auto locks = list_locks(one_.desk, one_.as(one_.lead), one_.evaluation);
    return std::ranges::all_of(*locks, [&](const LockState& lock) {
      return lock.sub_area.text != secret_ || lock.locked;
    });
  }

  void compare() {
    for (int who = 1; who < 6; ++who) {  // all but the lead, whose secret it is
      RC_ASSERT(one_.told(one_.person(who)) == other_.told(other_.person(who)));
    }
  }

 private:
  void do_in(World& world, const Deeds& deed) {
    const auto& who = world.person(deed.who);
    const auto criterion = world.criterion(deed.criterion);
    const auto sub_area = criterion.substr(0, criterion.rfind('.'));
    switch (deed.what) {
      case Deeds::What::Grade: return grade(world, who, criterion, deed.percent);
      case Deeds::What::Lock: return (void)world.lock(who, sub_area);
      case Deeds::What::LockAllOfSubArea: return grade_and_lock(world, who, sub_area, deed.percent);
      case Deeds::What::Agree:
        (void)world.put(who, world.at("consensus", criterion), World::judgement(deed.percent));
        return;
      case Deeds::What::Note:
        (void)world.put(who, world.at("team_notes"), R"({"text": "a note"})");
        return;
      case Deeds::What::Read: return compare_once(world);
      case Deeds::What::Join:
        (void)add_to_team(world.desk, world.as(world.coordinator),
                          {world.evaluation, who, Role::Evaluator});
        return;
      case Deeds::What::Leave: return leave(world, who);
    }
  }

  // The lead's grades of the secret sub-area are other ones in the other world, and more of them.
  void grade(World& world, const std::string& who, const std::string& criterion, int percent) {
    const bool secret = who == world.lead && criterion.starts_with(secret_ + ".");
    const bool differs = secret && &world == &other_;
    (void)world.grade(who, criterion, differs ? 100 - percent : percent, differs ? "so" : "thus");
    if (differs) (void)world.grade(who, criterion, 7 * percent % 100, "on second thoughts");
  }

  void grade_and_lock(World& world, const std::string& who, const std::string& sub_area,
                      int percent) {
    const auto* found = find_sub_area(world.edition(), Code(sub_area));
    for (const auto& criterion : found->criteria) grade(world, who, criterion.id.text, percent);
    (void)world.lock(who, sub_area);
  }

  // Anybody but the lead, whose secret it is.
  static void leave(World& world, const std::string& who) {
    const TeamChange change{world.evaluation, who, Role::Evaluator};
    (void)remove_from_team(world.desk, world.as(world.coordinator), change);
    if (who == world.lead) return;
    (void)strike_grader(world.desk, world.as(world.coordinator), world.evaluation, {who, "ill"});
  }

  void compare_once(World& world) {
    if (&world == &other_ && !is_out()) compare();
  }

  World one_, other_;
  std::string secret_;
};

RC_GTEST_PROP(Blindness, NobodyCanTellWhatIsNotLockedByAll, ()) {
  TwoWorlds worlds;
  const int deeds = *rc::gen::inRange(1, 25);
  for (int i = 0; i < deeds && !worlds.is_out(); ++i) worlds.live(any_deed());
  if (!worlds.is_out()) worlds.compare();
}

// The property can fail: the lead's own eyes tell the worlds apart, and so do all once it is out.
TEST(Blindness, IsWhatTheComparisonSees) {
  World one, other;
  one.grade_all(one.lead, one.edition().areas[0].sub_areas[0], 50);
  other.grade_all(other.lead, other.edition().areas[0].sub_areas[0], 25);
  EXPECT_NE(one.told(one.lead), other.told(other.lead));
  EXPECT_EQ(one.told(one.evaluator), other.told(other.evaluator));
  for (World* world : {&one, &other}) {
    world->grade_all(world->evaluator, world->edition().areas[0].sub_areas[0], 50);
    ASSERT_TRUE(world->lock(world->lead, "1.1"));
    ASSERT_TRUE(world->lock(world->evaluator, "1.1"));
  }
  EXPECT_NE(one.told(one.evaluator), other.told(other.evaluator));
  EXPECT_NE(one.told(one.coordinator), other.told(other.coordinator));
  EXPECT_EQ(one.told(one.contact), other.told(other.contact));
}

}  // namespace
}  // namespace kompass::service
