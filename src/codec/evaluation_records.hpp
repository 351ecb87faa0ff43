// SPDX-License-Identifier: EUPL-1.2
// The keys of *.kompass.json, once for reading and writing. Documented in
// contract/evaluation.schema.json and docs/manual/evaluation-file.md.
#pragma once

#include "codec/record.hpp"
#include "codec/spelling.hpp"
#include "core/average.hpp"
#include "core/evaluation.hpp"

namespace kompass {

void describe(auto& v, Is<Municipality> auto& m) {
  v.must("country", m.country);
  v("code", m.code);  // not known when a report named a municipality no register has
  v.must("name", m.name);
  v("official_name", m.official_name);
}

void describe(auto& v, Is<Period> auto& p) {
  v("from", p.from);
  v("to", p.to);
}

void describe(auto& v, Is<Provided> auto& p) {
  v("text", p.text);
  v("address", p.address);
}

void describe(auto& v, Is<Evaluator> auto& e) {
  v.must("id", e.id);
  v.must("name", e.name);
  v("organisation", e.organisation);
}

void describe(auto& v, Is<InterviewGroup> auto& g) {
  v.must("role_group", g.role_group);
  v.must("people", g.people, any_count);
}

void describe(auto& v, Is<Interviews> auto& i) {
  v("people", i.people, any_count);
  v("groups", i.groups);
}

void describe(auto& v, Is<KeyFact> auto& f) {
  v.must("label", f.label);
  v.must("value", f.value);
  v("as_of", f.as_of);
  v("as_of_text", f.as_of_text);
  v("source", f.source);
}

void describe(auto& v, Is<Evidence> auto& e) {
  v.must("id", e.id);
  v.must("source", e.source);
  v.must("title", e.title);
  v("locator", e.locator);
  v("dated", e.dated);
  v("seen", e.seen);
  v("note", e.note);
  v("quote", e.quote);
  v("role_group", e.role_group);
  v("plan_only", e.plan_only);
  v("corrected", e.corrected);
  v("criteria", e.criteria);
}

void describe(auto& v, Is<EvaluatorGrade> auto& g) {
  v.must("criterion", g.criterion);
  v.must("by", g.by);
  v("percent", g.percent);
  v("not_applicable", g.not_applicable);
  v("rationale", g.rationale);
}

void describe(auto& v, Is<Consensus> auto& c) {
  v.must("criterion", c.criterion);
  v("percent", c.percent);
  v("not_applicable", c.not_applicable);
  v("rationale", c.rationale);
  v("dissent", c.dissent);
  v("evidence", c.evidence);
}

void describe(auto& v, Is<PrintedRow> auto& r) {
  v("code", r.code);
  v("points", r.points);
  v("max", r.max);
  v("percent", r.percent);
  v("box_points", r.box_points);
}

void describe(auto& v, Is<PrintedResults> auto& p) {
  v("total", p.total);
  v("areas", p.areas);
  v("sub_areas", p.sub_areas);
}

void describe(auto& v, Is<Observation> auto& o) {
  v.must("kind", o.kind);
  v.must("area", o.area);
  v("sub_areas", o.sub_areas);
  v.must("text", o.text);
  v("but", o.but);
  v("criteria", o.criteria);
  v("evidence", o.evidence);
}

void describe(auto& v, Is<ReportText> auto& t) {
  v.must("kind", t.kind);
  v.must("area", t.area);
  v("covers", t.covers);
  v.must("text", t.text);
}

void describe(auto& v, Is<SummaryPoint> auto& p) {
  v("area", p.area);
  v.must("text", p.text);
}

void describe(auto& v, Is<Summary> auto& s) {
  v("lead", s.lead);
  v("improved", s.improved);
  v("stable", s.stable);
  v("to_work_on", s.to_work_on);
}

void describe(auto& v, Is<Figure> auto& f) {
  v.must("id", f.id);
  v.must("file", f.file);
  v.must("sha256", f.sha256);
  v.must("media_type", f.media_type);
  v("caption", f.caption);
  v("source", f.source);
  v.must("alt", f.alt);
  v("area", f.area);
  v("coat_of_arms", f.coat_of_arms);
  v("fixed", f.fixed);
}

void describe(auto& v, Is<RoleModel> auto& r) {
  v("municipality", r.municipality);
  v("unit", r.unit);
  v.must("area", r.area);
  v("sub_area", r.sub_area);
  v.must("text", r.text);
}

void describe(auto& v, Is<Remaining> auto& r) {
  v.must("area", r.area);
  v.must("text", r.text);
  v.must("status", r.status);
  v("note", r.note);
}

void describe(auto& v, Is<Previous> auto& p) {
  v.must("year", p.year, any_year);
  v("total", p.total);
  v("edition", p.edition);
}

void describe(auto& v, Is<ComparisonGroup> auto& g) {
  v.must("population", g.population);
  v("average", g.average);
}

void describe(auto& v, Is<StatedPopulation> auto& p) {
  v.must("text", p.text);
  v("where", p.where);
}

void describe(auto& v, Is<Evaluation> auto& e) {
  v("invented", e.invented);
  v("language", e.language);
  v.must("edition", e.edition);
  v("edition_assumed", e.edition_assumed);
  v.must("municipality", e.municipality);
  v("title", e.title);
  v.must("year", e.year, any_year);
  v("date", e.date);
  v("period", e.period);
  v("order", e.order, any_count);
  v("notice", e.notice);
  v("provided", e.provided);
  v("evaluators", e.evaluators);
  v("interviews", e.interviews);
  v("key_facts", e.key_facts);
  v("summary", e.summary);
  v("printed", e.printed);
  v("texts", e.texts);
  v("findings", e.findings);
  v("role_models", e.role_models);
  v("remaining", e.remaining);
  v("previous", e.previous);
  v("comparison_group", e.comparison_group);
  v("stated_populations", e.stated_populations);
  v("figures", e.figures);
  v("evidence", e.evidence);
  v("consensus", e.consensus);
  v("grades", e.grades);
}

constexpr auto spellings(AverageOf) {
  return Spellings<AverageOf, 2>{{{AverageOf::Country, "country"}, {AverageOf::Group, "group"}}};
}

void describe(auto& v, Is<AverageRow> auto& r) {
  v.must("code", r.code);
  v("points", r.points);
}

void describe(auto& v, Is<Average> auto& a) {
  v.must("population", a.population);
  v.must("short_name", a.short_name);
  v.must("country", a.country);
  v("of", a.of);
  v.must("edition", a.edition);
  v("edition_assumed", a.edition_assumed);
  v("count", a.count, any_count);
  v("date", a.date);
  v("provided", a.provided);
  v("total", a.total);
  v("total_words", a.total_words);
  v("areas", a.areas);
  v("sub_areas", a.sub_areas);
}

}  // namespace kompass
