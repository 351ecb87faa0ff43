// SPDX-License-Identifier: EUPL-1.2
#include "evidence/role_models.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "evidence/cues.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

struct Place {
  Code area;
  std::optional<Code> sub_area;
};

std::size_t end_of(const CueMention& cue) {
  return cue.at + cue.length;
}

// A partner's name follows its cue: within a few words, or in the list of names that begins there.
bool governs(const CueMention& cue, string_view sentence, const PlaceMention& mention) {
  if (end_of(cue) > mention.at) return false;
  const string_view between = sentence.substr(end_of(cue), mention.at - end_of(cue));
  constexpr std::size_t few_words = 60, in_a_list = 160;
  const bool list =
      between.find(',') != string_view::npos || between.find('(') != string_view::npos;
  return between.size() <= (list ? in_a_list : few_words);
}

bool close_to(const CueMention& cue, const PlaceMention& mention) {
  constexpr std::size_t close = 30;
  return end_of(cue) <= mention.at ? mention.at - end_of(cue) <= close
                                   : cue.at <= mention.at + mention.length + close;
}

bool partners(const CueMention& cue) {
  return cue.cue == Cue::Partner || cue.cue == Cue::Neighbour;
}

bool follows_closely(const CueMention& cue, const PlaceMention& mention) {
  constexpr std::size_t close = 30;
  const std::size_t end = mention.at + mention.length;
  return cue.at >= end && cue.at - end <= close;
}

// "en förebild för Luleå": the other one learns.
bool is_for(const CueMention& cue, string_view sentence, const PlaceMention& mention) {
  if (end_of(cue) > mention.at) return false;
  const string_view between = sentence.substr(end_of(cue), mention.at - end_of(cue));
  return between == " för " || between == " for ";
}

// Whether the sentence recommends the municipality: it holds a recommendation, and no partnership
// stands nearer before the name.
bool recommends(string_view sentence, const PlaceMention& mention,
                const std::vector<CueMention>& cues) {
  bool any = false, recommended_at_once = false;
  std::optional<Cue> nearest_before;
  for (const auto& cue : cues) {
    if (is_for(cue, sentence, mention)) continue;
    const bool model =
        cue.cue == Cue::RoleModel || (cue.cue == Cue::WeakRoleModel && close_to(cue, mention));
    any = any || model;
    recommended_at_once = recommended_at_once || (model && follows_closely(cue, mention));
    if (end_of(cue) > mention.at) continue;
    if (model) nearest_before = Cue::RoleModel;
    if (!partners(cue) || !governs(cue, sentence, mention)) continue;
    if (cue.cue == Cue::Partner || nearest_before != Cue::Partner) nearest_before = cue.cue;
  }
  if (nearest_before == Cue::Neighbour) return recommended_at_once;
  return any && nearest_before != Cue::Partner;
}

bool holds(const std::vector<CueMention>& cues, Cue wanted) {
  return std::ranges::find(cues, wanted, &CueMention::cue) != cues.end();
}

class Finder {
 public:
  Finder(const Passages& passages, const NotModels& others, Doubts& doubts)
      : edition_(passages.edition), places_(passages.places), others_(others), doubts_(doubts) {}

  void search(const Passages& passages) {
    for (const auto& sentence : passages.sentences) {
      const auto& spot = passages.document.spots[sentence.spot];
      Place place;
      if (spot.area) place.area = edition_.areas[*spot.area].code;
      if (spot.sub_areas.size() == 1) place.sub_area = spot.sub_areas.front();
      visit(sentence, neighbours(passages.sentences, sentence), place);
    }
    for (const auto& lists : passages.lists) {
      for (const auto* items : {&lists.strengths, &lists.improvements, &lists.unparted}) {
        visit_all(*items, lists.area);
      }
    }
  }

  std::vector<RoleModel> found() && { return std::move(found_); }

 private:
  struct Neighbours {
    const Sentence *before = nullptr, *after = nullptr;
  };

  template <class Items>
  void visit_all(const Items& items, const Code& area) {
    for (const auto& item : items) {
      visit({.text = item.text, .line = item.line}, {}, {area, std::nullopt});
    }
  }

  static Neighbours neighbours(const std::vector<Sentence>& all, const Sentence& sentence) {
    const auto index = static_cast<std::size_t>(&sentence - all.data());
    Neighbours beside;
    if (index > 0 && all[index - 1].paragraph == sentence.paragraph)
      beside.before = &all[index - 1];
    if (index + 1 < all.size() && all[index + 1].paragraph == sentence.paragraph) {
      beside.after = &all[index + 1];
    }
    return beside;
  }

  void visit(const Sentence& sentence, const Neighbours& beside, const Place& place) {
    const auto mentions = others_in(sentence.text);
    if (mentions.empty()) return;
    const auto cues = cues_in(sentence.text);
    std::set<std::string> named;
    for (const auto& mention : mentions) {
      const auto key = key_of(*mention.municipality);
      if (named.contains(key)) continue;
      const auto passage = passage_of(sentence, mention, cues, beside);
      if (passage.empty()) continue;
      named.insert(key);
      if (others_.of_evaluators.contains(key)) {
        leave_out(mention.municipality->name, sentence.line);
        continue;
      }
      found_.push_back({*mention.municipality, "", place.area, place.sub_area, passage});
    }
  }

  void leave_out(const std::string& name, int line) {
    doubts_.note("role-model-of-evaluator", line,
                 fmt::format("{} is recommended here, but an evaluator comes from there; it is not "
                             "taken as a role model",
                             name));
  }

  [[nodiscard]] std::vector<PlaceMention> others_in(string_view text) const {
    auto mentions = places_.in(text, others_.country);
    std::erase_if(mentions, [&](const PlaceMention& mention) {
      return key_of(*mention.municipality) == others_.evaluated;
    });
    return mentions;
  }

  // The passage that makes the mention a role model; empty when none does.
  [[nodiscard]] std::string passage_of(const Sentence& sentence, const PlaceMention& mention,
                                       const std::vector<CueMention>& cues,
                                       const Neighbours& beside) const {
    if (recommends(sentence.text, mention, cues)) return sentence.text;
    if (std::ranges::any_of(cues, partners)) return "";
    if (!is_subject(sentence.text, mention)) return "";
    if (beside.before != nullptr && invites(*beside.before)) {
      return beside.before->text + " " + sentence.text;
    }
    if (beside.after != nullptr && points_back(beside.after->text) &&
        invites(*beside.after, true)) {
      return sentence.text + " " + beside.after->text;
    }
    return "";
  }

  // The sentence is about the municipality that it begins with or leads up to: "En kommun som har
  // gjort det är Lerum."
  static bool is_subject(string_view text, const PlaceMention& mention) {
    constexpr std::size_t begins = 40;  // bytes
    const auto rest = trimmed(text.substr(mention.at + mention.length));
    return mention.at <= begins || rest == "." || rest == "kommun." || rest == "kommune.";
  }

  // A sentence beside that recommends without naming anyone itself.
  [[nodiscard]] bool invites(const Sentence& sentence, bool pointing_back = false) const {
    const auto cues = cues_in(sentence.text);
    return holds(cues, Cue::RoleModel) && std::ranges::none_of(cues, partners) &&
           (pointing_back || speaks_of_others(sentence.text)) &&
           std::ranges::all_of(others_in(sentence.text), [&](const PlaceMention& mention) {
             return others_.of_evaluators.contains(key_of(*mention.municipality));
           });
  }

  const Edition& edition_;
  const PlaceNames& places_;
  const NotModels& others_;
  Doubts& doubts_;
  std::vector<RoleModel> found_;
};

}  // namespace

std::string key_of(const Municipality& municipality) {
  return municipality.country + "-" + municipality.code;
}

std::vector<RoleModel> role_models(const Passages& passages, const NotModels& others,
                                   Doubts& doubts) {
  Finder finder(passages, others, doubts);
  finder.search(passages);
  return std::move(finder).found();
}

}  // namespace kompass::evidence
