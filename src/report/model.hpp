// SPDX-License-Identifier: EUPL-1.2
// A report, decided: every word, number, order and chart. Renderers (HTML, Typst, CSV) only decide
// looks. Numbers are text in the report's language, ready to print; what the report cannot say is
// empty. Written as JSON it is the format kompass-report/1 (contract/report.schema.json).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kompass::report {

struct Named {  // a name and what stands under it, with the language of that where it is another
  std::string name, text;
  std::string lang;
};

// Words a renderer needs, by key: "area", "of". Written as one record.
struct Labels {
  std::vector<std::pair<std::string, std::string>> words;
};

// A few words and their language when it is not the report's own ("" when it is).
struct Words {
  std::string text, lang;
};

enum class RunKind { Plain, Emphasis, Strong, Link };

struct Run {
  RunKind kind = RunKind::Plain;
  std::string text;
  std::string address;  // of a link: http, https or mailto
};

enum class BlockKind { Paragraph, List, Numbered };

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::vector<Run> runs;                // of a paragraph
  std::vector<std::vector<Run>> items;  // of a list
  int first = 1;                        // number of the first item of a numbered list
};

// Running text out of Markdown.
struct Prose {
  std::vector<Block> blocks;
  std::string lang;  // as in Words
};

// A drawn picture in the three media it is drawn for. Sizes: print in points, web in pixels.
struct Drawing {
  std::string print, wide, narrow;  // complete SVG elements; may be empty
  double print_width = 0, print_height = 0;
};

// A mark of a drawing, and what it stands for.
struct KeyItem {
  Drawing mark;
  std::string text;
};

struct Cell {
  std::string text;
  std::string note;  // a footnote to the figure, empty when there is none
};

struct Column {
  std::string title;
  bool number = false;  // aligned right
};

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<Cell> sum;  // the last row, set off; may be empty
};

// A chart: its finding as a headline, what it is about under it, its numbers as a table beside it.
struct Chart {
  std::string id;  // "total", "areas", "profile", "left", "perspectives"
  std::string title, caption, source;
  std::string alt;  // says what the picture shows, with its values
  Drawing drawing;
  Table table;
  Prose text;  // a remark under it; may be empty
};

// How far a bar is filled, as shares of its maximum: `certain` for sure, up to `possible` perhaps
// (the same where the value is known).
struct Track {
  double max = 0;  // points; the length of the bar
  double certain = 0, possible = 0;
};

// A row of points: of a sub-area, an area or the total.
struct Row {
  std::string code;
  Words name;
  std::string short_name;  // of an area, for narrow places
  std::string points;      // "17", "8,0–12,0"
  std::string max;
  std::string percent;  // "87 %"
  std::string left;     // points left to the maximum: "2,6", "2,5–2,7"
  std::string note;     // footnote to the points; empty when there is none
  Track track;
};

struct BigFigure {
  std::string figure, words;
};

struct SummaryItem {
  std::string area;  // "3", empty when it is about the whole
  Words words;
};

struct SummaryColumn {
  std::string title;
  bool numbered = false;
  std::vector<SummaryItem> items;
};

// One page for politicians.
struct Summary {
  std::string title;
  Words lead;
  std::vector<BigFigure> figures;      // three or four
  std::vector<SummaryColumn> columns;  // improved, stable, to work on
  std::string bars_title;
  std::string note;
};

// A row of "how to read this": a title, a text and perhaps a small picture of the thing explained.
enum class GuideKind { Text, Ladder, Tracks, Rose, Marks };

struct GuideRow {
  GuideKind kind = GuideKind::Text;
  std::string title;
  Prose text;
  Drawing drawing;
  std::vector<Named> steps;  // of Ladder: "20 %", "Finns"
};

struct Guide {
  std::string title;
  std::string lead;
  std::vector<GuideRow> rows;
};

struct Picture {  // from the municipality: PNG or JPEG
  std::string id, file, media_type, sha256;
  Words caption, alt;
  std::string source;
};

struct RoleModelItem {
  std::string area, code;  // code: of the sub-area, or empty
  std::string who;
  bool own = false;  // a unit of the municipality itself
  Words what;
};

struct SubAreaText {
  std::vector<Row> rows;  // the sub-areas it covers, one or several
  std::vector<std::string> sources;
  Prose prose;
};

struct Pair {
  Words strength, improvement;
};

struct AreaChapter {
  Row row;             // code, name, points of the area
  Drawing sign;        // its small sign: one dark kite in a grey rose
  bool brief = false;  // short enough to share a page
  std::vector<Row> sub_areas;
  Prose general;  // fixed text of the edition
  std::vector<SubAreaText> texts;
  Prose summary;
  std::vector<Pair> pairs;
  std::vector<Words> strengths, improvements, remarks;
  std::vector<RoleModelItem> role_models;
  std::vector<Picture> pictures;
};

enum class Standing { Done, Partly, Open };

struct RemainingItem {
  std::string area, area_name;
  Words text, note;
  Standing standing = Standing::Open;
  std::string standing_text;  // "Återstår"
};

struct RemainingPart {
  std::string title, lead;
  std::vector<RemainingItem> items;
};

struct LeftOutItem {  // a criterion without a grade; the reason is empty where it is yet to be
                      // graded
  std::string criterion, worth;
  Words question, reason;
};

struct MethodRow {
  std::string title;
  Prose text;
};

struct Method {
  std::string title;
  std::vector<MethodRow> rows;
  std::vector<LeftOutItem> left_out;  // do not apply
  std::string left_out_title;
  std::vector<LeftOutItem> ungraded;  // of a draft
  std::string ungraded_title;
};

struct Fact {
  std::string label, value, as_of, source;
  std::string lang;        // of the label, as in Words
  std::string as_of_lang;  // of the date, where it is the evaluators' words
};

struct Facts {
  std::string title;
  std::vector<Fact> facts;
  std::optional<Picture> coat_of_arms;
};

struct Colophon {
  std::string title;
  std::vector<Named> rows;
};

struct Meta {
  std::string title;         // "Kommunkompassen: Vallentuna kommun 2019"
  std::string instrument;    // "Kommunkompassen"
  std::string municipality;  // "Vallentuna kommun"
  std::string year;
  std::string kind;     // "Utvärderingsrapport"
  std::string edition;  // "Version 2.1 (2016)"
  std::string date, date_iso;
  std::string status;  // in the foot of every page: "Utkast · Påhittad kommun"
  std::string notice;  // what a reader must know about this report; may be empty
  bool draft = false;  // something keeps it from being published
  bool invented = false;
  std::vector<std::string> evaluators, keywords;
  std::string hash;  // SHA-256 of the model written with this field empty
};

struct Model {
  std::string lang, region;     // "sv", "SE"
  std::string evaluation_lang;  // of the evaluation's notice, facts and sources; empty when `lang`
  Meta meta;
  Labels labels;
  Drawing cover_rose, rose, mark;  // the hero of the cover, a medium one, the brand mark
  std::string cover_rose_alt;
  std::vector<KeyItem> rose_key;  // what the halves of a kite are; empty where they are the same
  Row total;
  Prose introduction;  // chapter 1: what the instrument is
  std::string introduction_title;
  Summary summary;
  Guide guide;
  std::string charts_title;
  std::vector<Chart> charts;
  Drawing left_axis;    // stands over the column of the chart "left" in print
  int left_strong = 0;  // so many of its first rows hold half of what is left
  std::string areas_title;
  std::vector<AreaChapter> areas;
  std::optional<RemainingPart> remaining;
  std::string role_models_title;
  std::vector<RoleModelItem> role_models;
  std::string tables_title, tables_lead;
  Method method;
  Facts facts;
  Colophon colophon;
};

}  // namespace kompass::report
