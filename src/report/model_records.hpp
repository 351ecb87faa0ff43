// SPDX-License-Identifier: EUPL-1.2
// The keys of kompass-report/1, in the order they are written.
#pragma once

#include "codec/record_writer.hpp"
#include "report/model.hpp"

namespace kompass::report {

constexpr auto spellings(RunKind) {
  return Spellings<RunKind, 4>{{{RunKind::Plain, "plain"},
                                {RunKind::Emphasis, "emphasis"},
                                {RunKind::Strong, "strong"},
                                {RunKind::Link, "link"}}};
}
constexpr auto spellings(BlockKind) {
  return Spellings<BlockKind, 3>{{{BlockKind::Paragraph, "paragraph"},
                                  {BlockKind::List, "list"},
                                  {BlockKind::Numbered, "numbered"}}};
}
constexpr auto spellings(GuideKind) {
  return Spellings<GuideKind, 5>{{{GuideKind::Text, "text"},
                                  {GuideKind::Ladder, "ladder"},
                                  {GuideKind::Tracks, "tracks"},
                                  {GuideKind::Rose, "rose"},
                                  {GuideKind::Marks, "marks"}}};
}
constexpr auto spellings(Standing) {
  return Spellings<Standing, 3>{
      {{Standing::Done, "done"}, {Standing::Partly, "partly"}, {Standing::Open, "open"}}};
}

void describe(auto& v, Is<Named> auto& x) {
  v("name", x.name);
  v("text", x.text);
  v("lang", x.lang);
}

void describe(auto& v, Is<Labels> auto& x) {
  for (const auto& [key, word] : x.words) v(key, word);
}

void describe(auto& v, Is<Words> auto& x) {
  v("text", x.text);
  v("lang", x.lang);
}

void describe(auto& v, Is<Run> auto& x) {
  v("kind", x.kind);
  v("text", x.text);
  v("address", x.address);
}

void describe(auto& v, Is<Block> auto& x) {
  v("kind", x.kind);
  v("runs", x.runs);
  v("items", x.items);
  v("first", x.first);
}

void describe(auto& v, Is<Prose> auto& x) {
  v("blocks", x.blocks);
  v("lang", x.lang);
}

void describe(auto& v, Is<Drawing> auto& x) {
  v("print", x.print);
  v("wide", x.wide);
  v("narrow", x.narrow);
  v("print_width", x.print_width);
  v("print_height", x.print_height);
}

void describe(auto& v, Is<KeyItem> auto& x) {
  v("mark", x.mark);
  v("text", x.text);
}

void describe(auto& v, Is<Cell> auto& x) {
  v("text", x.text);
  v("note", x.note);
}

void describe(auto& v, Is<Column> auto& x) {
  v("title", x.title);
  v("number", x.number);
}

void describe(auto& v, Is<Table> auto& x) {
  v("caption", x.caption);
  v("columns", x.columns);
  v("rows", x.rows);
  v("sum", x.sum);
}

void describe(auto& v, Is<Chart> auto& x) {
  v("id", x.id);
  v("title", x.title);
  v("caption", x.caption);
  v("source", x.source);
  v("alt", x.alt);
  v("drawing", x.drawing);
  v("table", x.table);
  v("text", x.text);
}

void describe(auto& v, Is<Track> auto& x) {
  v("max", x.max);
  v("certain", x.certain);
  v("possible", x.possible);
}

void describe(auto& v, Is<Row> auto& x) {
  v("code", x.code);
  v("name", x.name);
  v("short_name", x.short_name);
  v("points", x.points);
  v("max", x.max);
  v("percent", x.percent);
  v("left", x.left);
  v("note", x.note);
  v("track", x.track);
}

void describe(auto& v, Is<BigFigure> auto& x) {
  v("figure", x.figure);
  v("words", x.words);
}

void describe(auto& v, Is<SummaryItem> auto& x) {
  v("area", x.area);
  v("words", x.words);
}

void describe(auto& v, Is<SummaryColumn> auto& x) {
  v("title", x.title);
  v("numbered", x.numbered);
  v("items", x.items);
}

void describe(auto& v, Is<Summary> auto& x) {
  v("title", x.title);
  v("lead", x.lead);
  v("figures", x.figures);
  v("columns", x.columns);
  v("bars_title", x.bars_title);
  v("note", x.note);
}

void describe(auto& v, Is<GuideRow> auto& x) {
  v("kind", x.kind);
  v("title", x.title);
  v("text", x.text);
  v("drawing", x.drawing);
  v("steps", x.steps);
}

void describe(auto& v, Is<Guide> auto& x) {
  v("title", x.title);
  v("lead", x.lead);
  v("rows", x.rows);
}

void describe(auto& v, Is<Picture> auto& x) {
  v("id", x.id);
  v("file", x.file);
  v("media_type", x.media_type);
  v("sha256", x.sha256);
  v("caption", x.caption);
  v("alt", x.alt);
  v("source", x.source);
}

void describe(auto& v, Is<RoleModelItem> auto& x) {
  v("area", x.area);
  v("code", x.code);
  v("who", x.who);
  v("own", x.own);
  v("what", x.what);
}

void describe(auto& v, Is<SubAreaText> auto& x) {
  v("rows", x.rows);
  v("sources", x.sources);
  v("prose", x.prose);
}

void describe(auto& v, Is<Pair> auto& x) {
  v("strength", x.strength);
  v("improvement", x.improvement);
}

void describe(auto& v, Is<AreaChapter> auto& x) {
  v("row", x.row);
  v("sign", x.sign);
  v("brief", x.brief);
  v("sub_areas", x.sub_areas);
  v("general", x.general);
  v("texts", x.texts);
  v("summary", x.summary);
  v("pairs", x.pairs);
  v("strengths", x.strengths);
  v("improvements", x.improvements);
  v("remarks", x.remarks);
  v("role_models", x.role_models);
  v("pictures", x.pictures);
}

void describe(auto& v, Is<RemainingItem> auto& x) {
  v("area", x.area);
  v("area_name", x.area_name);
  v("text", x.text);
  v("note", x.note);
  v("standing", x.standing);
  v("standing_text", x.standing_text);
}

void describe(auto& v, Is<RemainingPart> auto& x) {
  v("title", x.title);
  v("lead", x.lead);
  v("items", x.items);
}

void describe(auto& v, Is<LeftOutItem> auto& x) {
  v("criterion", x.criterion);
  v("worth", x.worth);
  v("question", x.question);
  v("reason", x.reason);
}

void describe(auto& v, Is<MethodRow> auto& x) {
  v("title", x.title);
  v("text", x.text);
}

void describe(auto& v, Is<Method> auto& x) {
  v("title", x.title);
  v("rows", x.rows);
  v("left_out", x.left_out);
  v("left_out_title", x.left_out_title);
  v("ungraded", x.ungraded);
  v("ungraded_title", x.ungraded_title);
}

void describe(auto& v, Is<Fact> auto& x) {
  v("label", x.label);
  v("value", x.value);
  v("as_of", x.as_of);
  v("source", x.source);
  v("lang", x.lang);
  v("as_of_lang", x.as_of_lang);
}

void describe(auto& v, Is<Facts> auto& x) {
  v("title", x.title);
  v("facts", x.facts);
  v("coat_of_arms", x.coat_of_arms);
}

void describe(auto& v, Is<Colophon> auto& x) {
  v("title", x.title);
  v("rows", x.rows);
}

void describe(auto& v, Is<Meta> auto& x) {
  v("title", x.title);
  v("instrument", x.instrument);
  v("municipality", x.municipality);
  v("year", x.year);
  v("kind", x.kind);
  v("edition", x.edition);
  v("date", x.date);
  v("date_iso", x.date_iso);
  v("status", x.status);
  v("notice", x.notice);
  v("draft", x.draft);
  v("invented", x.invented);
  v("evaluators", x.evaluators);
  v("keywords", x.keywords);
  v("hash", x.hash);
}

void describe(auto& v, Is<Model> auto& x) {
  v("lang", x.lang);
  v("region", x.region);
  v("evaluation_lang", x.evaluation_lang);
  v("meta", x.meta);
  v("labels", x.labels);
  v("cover_rose", x.cover_rose);
  v("rose", x.rose);
  v("mark", x.mark);
  v("cover_rose_alt", x.cover_rose_alt);
  v("rose_key", x.rose_key);
  v("total", x.total);
  v("introduction", x.introduction);
  v("introduction_title", x.introduction_title);
  v("summary", x.summary);
  v("guide", x.guide);
  v("charts_title", x.charts_title);
  v("charts", x.charts);
  v("left_axis", x.left_axis);
  v("left_strong", x.left_strong);
  v("areas_title", x.areas_title);
  v("areas", x.areas);
  v("remaining", x.remaining);
  v("role_models_title", x.role_models_title);
  v("role_models", x.role_models);
  v("tables_title", x.tables_title);
  v("tables_lead", x.tables_lead);
  v("method", x.method);
  v("facts", x.facts);
  v("colophon", x.colophon);
}

}  // namespace kompass::report
