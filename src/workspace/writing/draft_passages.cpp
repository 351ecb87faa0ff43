// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/draft_passages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "core/text_reading.hpp"
#include "report/model_records.hpp"
#include "workspace/writing/report_parts.hpp"

namespace kompass::workspace {
namespace {

using report::Block;
using report::Prose;
using report::Run;

std::string plain(const std::vector<Run>& runs) {
  std::string words;
  for (const auto& run : runs) words += run.text;
  return words;
}

std::string plain(const Block& block) {
  std::string words = plain(block.runs);
  for (const auto& item : block.items) words += (words.empty() ? "" : "\n") + plain(item);
  return words;
}

Passage passage_of(const Block& block, const std::string& lang, std::string heading) {
  Prose prose;
  prose.blocks.push_back(block);
  prose.lang = lang;
  return {std::move(heading), plain(block), report::viewed(prose).view};
}

Passage passage_of(const report::Words& words, std::string heading) {
  Block block;
  block.runs.push_back({report::RunKind::Plain, words.text, ""});
  return passage_of(block, words.lang, std::move(heading));
}

// The heading stands over the first alone.
void add_prose(std::vector<Passage>& passages, const Prose& prose, std::string heading) {
  for (const auto& block : prose.blocks) {
    passages.push_back(passage_of(block, prose.lang, std::exchange(heading, "")));
  }
}

void add_words(std::vector<Passage>& passages, const std::vector<report::Words>& all,
               std::string heading) {
  for (const auto& words : all) {
    passages.push_back(passage_of(words, std::exchange(heading, "")));
  }
}

std::string title_of(const report::Row& row) {
  return fmt::format("{} {}", row.code, row.name.text);
}

std::string points_of(const Turn& turn, const report::Row& row) {
  if (row.points.empty()) return "";
  return fmt::format("{} {}", row.points, turn.say("work_of_points", {{"max", row.max}}));
}

DraftPart area_part(const Turn& turn, const report::AreaChapter& area) {
  DraftPart part{title_of(area.row), points_of(turn, area.row), area.row.code, {}};
  add_prose(part.passages, area.summary, "");
  for (const auto& text : area.texts) {
    std::string heading;
    for (const auto& row : text.rows) heading += (heading.empty() ? "" : ", ") + title_of(row);
    add_prose(part.passages, text.prose, std::move(heading));
  }
  add_words(part.passages, area.strengths, turn.say("work_strengths"));
  add_words(part.passages, area.improvements, turn.say("work_improvements"));
  std::string heading = turn.say("work_finding_pairs");
  for (const auto& [strength, improvement] : area.pairs) {
    const auto language = language_of(strength.lang).value_or(turn.visit.language);
    const auto words = turn.say(
        "work_pair",
        {{"strength", strength.text}, {"word", but_in(turn, language)}, {"but", improvement.text}});
    part.passages.push_back(passage_of({words, strength.lang}, std::exchange(heading, "")));
  }
  add_words(part.passages, area.remarks, turn.say("work_finding_remarks"));
  for (const auto& model : area.role_models) {
    part.passages.push_back(
        passage_of(report::Words{model.who + ": " + model.what.text, model.what.lang}, ""));
  }
  return part;
}

DraftPart summary_part(const Turn& turn, const report::Summary& summary) {
  DraftPart part{turn.say("work_summary_title"), "", "", {}};
  if (!summary.lead.text.empty()) part.passages.push_back(passage_of(summary.lead, ""));
  for (const auto& column : summary.columns) {
    std::string heading = column.title;
    for (const auto& item : column.items) {
      part.passages.push_back(passage_of(item.words, std::exchange(heading, "")));
    }
  }
  return part;
}

DraftPart remaining_part(const report::RemainingPart& remaining) {
  DraftPart part{remaining.title, "", "", {}};
  for (const auto& item : remaining.items) {
    const std::string words = fmt::format("{}: {}{}{}", item.standing_text, item.text.text,
                                          item.note.text.empty() ? "" : " ", item.note.text);
    part.passages.push_back(passage_of(report::Words{words, item.text.lang}, ""));
  }
  return part;
}

DraftPart facts_part(const report::Facts& facts) {
  DraftPart part{facts.title, "", "", {}};
  for (const auto& fact : facts.facts) {
    const std::string words = fmt::format("{}: {}{}{}", fact.label, fact.value,
                                          fact.as_of.empty() ? "" : ", ", fact.as_of);
    part.passages.push_back(passage_of(report::Words{words, fact.lang}, ""));
  }
  return part;
}

}  // namespace

std::vector<DraftPart> draft_parts(const Turn& turn, const report::Model& model) {
  std::vector<DraftPart> parts;
  const auto add = [&](DraftPart part) {
    if (!part.passages.empty() || !part.note.empty()) parts.push_back(std::move(part));
  };
  add(summary_part(turn, model.summary));
  for (const auto& area : model.areas) add(area_part(turn, area));
  if (model.remaining) add(remaining_part(*model.remaining));
  add(facts_part(model.facts));
  return parts;
}

namespace {

// Words that tell what is spoken of, not how.
std::set<std::string> telling_words(const std::string& text) {
  constexpr std::size_t shortest = 4;
  const std::string lower = lowered(text);
  std::set<std::string> words;
  for (const auto word : kompass::words_of(lower)) {
    if (word.size() >= shortest || find_digit(word) == 0) words.emplace(word);
  }
  return words;
}

// Of a hundred of their words, how many both have (Dice 1945, doi:10.2307/1932409).
std::size_t likeness(const std::set<std::string>& one, const std::set<std::string>& other) {
  const auto shared =
      std::ranges::count_if(one, [&](const std::string& word) { return other.contains(word); });
  const auto all = one.size() + other.size();
  return all == 0 ? 0 : 200 * static_cast<std::size_t>(shared) / all;
}

}  // namespace

std::optional<PassageNow> passage_now(const std::vector<DraftPart>& parts,
                                      const std::string& quoted) {
  constexpr std::size_t least = 35;
  const auto wanted = telling_words(quoted);
  std::optional<PassageNow> found;
  std::size_t most = least;
  for (const auto& part : parts) {
    for (const auto& passage : part.passages) {
      if (passage.words.find(quoted) != std::string::npos) return PassageNow{&part, &passage, true};
      const std::size_t alike = likeness(wanted, telling_words(passage.words));
      if (alike < most) continue;
      most = alike;
      found = PassageNow{&part, &passage, false};
    }
  }
  return found;
}

}  // namespace kompass::workspace
