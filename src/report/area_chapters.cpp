// SPDX-License-Identifier: EUPL-1.2
// A chapter an area: its box, the texts, and what was found.
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "chart/rose.hpp"
#include "report/chart_parts.hpp"

namespace kompass::report {
namespace {

constexpr std::size_t brief_words = 160;  // a chapter with less text of its own shares a page

std::vector<Words> observed(const Draft& draft, const Code& area, FindingKind kind) {
  std::vector<Words> words;
  for (const auto& found : draft.evaluation.findings) {
    if (found.area == area && found.kind == kind) words.push_back(draft.theirs(found.text));
  }
  return words;
}

// Without the stop or the dots a strength ends with: it goes on.
std::string going_on(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {" ", ".", "…"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      more = true;
    }
  }
  return std::string(text);
}

// Without the dots, dashes and "men" a reservation begins with.
std::string following(std::string_view text, const std::string& but) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : {" ", ".", "…", "–", "-"}) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      more = true;
    }
  }
  const std::string_view after = text.substr(std::min(but.size(), text.size()));
  const bool said = lowered(text.substr(0, but.size())) == but &&
                    (after.starts_with(' ') || after.starts_with(','));
  if (!said) return std::string(text);
  return std::string(after.substr(std::min(after.find_first_not_of(" ,"), after.size())));
}

// One sentence in the language of the finding, whatever the report's.
std::vector<Pair> pairs_of(const Draft& draft, const Code& area) {
  const std::string but = their_but(draft);
  std::vector<Pair> pairs;
  for (const auto& found : draft.evaluation.findings) {
    if (found.area != area || found.kind != FindingKind::Pair) continue;
    pairs.push_back({draft.theirs(going_on(found.text)), draft.theirs(following(found.but, but))});
  }
  return pairs;
}

// The report names what was read; where in it the words stand, the evaluation file says.
std::string title_of(const Draft& draft, const Evidence& evidence) {
  std::string title = evidence.title;
  if (evidence.seen && evidence.source.text == "web") {
    title += draft.say("source_seen", {{"date", draft.numbers.date(*evidence.seen)}});
  }
  return title;
}

// "Intervju: enhetschefer" after "Intervju: politisk ledning" joins it: one line for both.
void add_source(std::vector<std::string>& sources, const std::string& title) {
  const auto colon = title.find(": ");
  for (auto& known : sources) {
    if (known == title) return;
    const bool same_kind = colon != std::string::npos && known.size() > colon &&
                           known.compare(0, colon + 2, title, 0, colon + 2) == 0;
    if (!same_kind) continue;
    const std::string what = title.substr(colon + 2);
    if (known.find(what, colon) == std::string::npos) known += ", " + what;
    return;
  }
  sources.push_back(title);
}

bool speaks_to(const Evidence& evidence, const Code& sub_area) {
  return std::ranges::any_of(evidence.criteria, [&](const CriterionId& criterion) {
    return criterion.text.starts_with(sub_area.text + ".");
  });
}

// The evidence that speaks to a criterion of the sub-areas a text covers, each title once.
std::vector<std::string> sources_of(const Draft& draft, const std::vector<Code>& covers) {
  std::vector<std::string> sources;
  for (const auto& evidence : draft.evaluation.evidence) {
    const bool speaks =
        std::ranges::any_of(covers, [&](const Code& code) { return speaks_to(evidence, code); });
    if (speaks) add_source(sources, title_of(draft, evidence));
  }
  return sources;
}

std::vector<Row> covered_rows(const std::vector<Row>& rows, const std::vector<Code>& covers) {
  std::vector<Row> covered;
  std::ranges::copy_if(rows, std::back_inserter(covered), [&](const Row& row) {
    return std::ranges::find(covers, row.code, &Code::text) != covers.end();
  });
  return covered;
}

// In the order of the first sub-area each covers, as in the instrument.
std::vector<SubAreaText> texts_of(const Draft& draft, const Area& area,
                                  const std::vector<Row>& rows) {
  std::vector<SubAreaText> texts;
  for (const auto& row : rows) {
    for (const auto& text : draft.evaluation.texts) {
      const bool here = text.kind == TextKind::SubAreas && text.area == area.code;
      if (!here || text.covers.empty() || text.covers.front().text != row.code) continue;
      texts.push_back({.rows = covered_rows(rows, text.covers),
                       .sources = sources_of(draft, text.covers),
                       .prose = draft.their_prose(text.text)});
    }
  }
  return texts;
}

Prose prose_of_kind(const Draft& draft, const Code& area, TextKind kind) {
  for (const auto& text : draft.evaluation.texts) {
    if (text.area == area && text.kind == kind) return draft.their_prose(text.text);
  }
  return {};
}

std::size_t own_words(const Draft& draft, const Code& area) {
  std::size_t words = 0;
  for (const auto& text : draft.evaluation.texts) {
    if (text.area == area) words += words_in(text.text);
  }
  return words;
}

std::vector<Picture> pictures_of(const Draft& draft, const Code& area) {
  std::vector<Picture> pictures;
  for (const auto& figure : draft.evaluation.figures) {
    if (figure.area != area || figure.coat_of_arms) continue;
    pictures.push_back({figure.id, figure.file, figure.media_type, figure.sha256,
                        draft.theirs(figure.caption), draft.theirs(figure.alt), figure.source});
  }
  return pictures;
}

Drawing sign_of(const Draft& draft, std::size_t area) {
  const std::size_t areas = draft.edition.areas.size();
  const auto web = chart::area_sign(area, areas, 22, chart::Medium::Wide);
  return drawing_of(
      draft, [&] { return chart::area_sign(area, areas, 12, chart::Medium::Print); }, web, web);
}

std::string who_of(const RoleModel& model) {
  if (model.own()) return model.unit;
  return model.municipality ? model.municipality->name : "";
}

AreaChapter chapter_of(const Draft& draft, std::size_t index) {
  const Area& area = draft.edition.areas[index];
  AreaChapter chapter{.row = area_row(draft, index),
                      .sign = sign_of(draft, index),
                      .brief = own_words(draft, area.code) < brief_words,
                      .sub_areas = sub_area_rows(draft, index),
                      .general = prose_of_kind(draft, area.code, TextKind::General),
                      .summary = prose_of_kind(draft, area.code, TextKind::Summary),
                      .pairs = pairs_of(draft, area.code),
                      .strengths = observed(draft, area.code, FindingKind::Strength),
                      .improvements = observed(draft, area.code, FindingKind::Improvement),
                      .remarks = observed(draft, area.code, FindingKind::Remark),
                      .role_models = role_models_of(draft, area.code),
                      .pictures = pictures_of(draft, area.code)};
  if (chapter.general.blocks.empty()) {
    chapter.general = prose_of(area.general.in(draft.language), draft.language);
  }
  chapter.texts = texts_of(draft, area, chapter.sub_areas);
  return chapter;
}

// The text that opens every chapter is the instrument's: alone it says nothing of the municipality.
bool says_something(const Draft& draft, const AreaChapter& chapter) {
  const auto known = [](const Row& row) { return !row.points.empty(); };
  return known(chapter.row) || std::ranges::any_of(chapter.sub_areas, known) ||
         own_words(draft, Code(chapter.row.code)) > 0 || !chapter.pairs.empty() ||
         !chapter.strengths.empty() || !chapter.improvements.empty() || !chapter.remarks.empty() ||
         !chapter.role_models.empty() || !chapter.pictures.empty();
}

}  // namespace

std::vector<RoleModelItem> role_models_of(const Draft& draft, const Code& area) {
  std::vector<RoleModelItem> items;
  for (const auto& model : draft.evaluation.role_models) {
    if (model.area != area) continue;
    items.push_back({.area = area.text,
                     .code = model.sub_area ? model.sub_area->text : "",
                     .who = who_of(model),
                     .own = model.own(),
                     .what = draft.theirs(model.text)});
  }
  return items;
}

std::vector<AreaChapter> area_chapters(const Draft& draft) {
  std::vector<AreaChapter> chapters;
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    AreaChapter chapter = chapter_of(draft, i);
    if (says_something(draft, chapter)) chapters.push_back(std::move(chapter));
  }
  return chapters;
}

}  // namespace kompass::report
