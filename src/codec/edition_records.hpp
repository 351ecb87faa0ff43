// SPDX-License-Identifier: EUPL-1.2
// The keys of instrument files: edition.yaml, areas/N.yaml, recognition.yaml and crosswalks.
// Documented in docs/manual/instrument-files.md.
#pragma once

#include "codec/record.hpp"
#include "core/crosswalk.hpp"
#include "core/edition.hpp"
#include "core/recognition.hpp"

namespace kompass {

void describe(auto& v, Is<Signs> auto& s) {
  v.must("low", s.low);
  v.must("middle", s.middle);
  v.must("top", s.top);
}

void describe(auto& v, Is<Keywords> auto& k) {
  v("sv", k.sv);
  v("nb", k.nb);
}

void describe(auto& v, Is<Criterion> auto& c) {
  v.must("id", c.id);
  v.must("worth", c.worth);
  v.must("question", c.question);
  v.must("explanation", c.explanation);
  v.must("signs", c.signs);
  v.must("not_counted", c.not_counted);
  v.must("sources", c.sources);
  v.must("ask", c.ask);
  v.must("perspectives", c.perspectives);
  v("keywords", c.keywords);
}

void describe(auto& v, Is<SubArea> auto& s) {
  v.must("code", s.code);
  v.must("max", s.max);
  v.must("name", s.name);
  v("explanation", s.explanation);
  v("main_question", s.main_question);
  v("criteria", s.criteria);
}

void describe(auto& v, Is<Area> auto& a) {
  v.must("code", a.code);
  v.must("max", a.max);
  v.must("name", a.name);
  v.must("short", a.short_name);
  v("explanation", a.explanation);
  v("general", a.general);
  v("sub_areas", a.sub_areas);
}

void describe(auto& v, Is<Step> auto& s) {
  v.must("percent", s.percent);
  v.must("name", s.name);
  v("text", s.text);
}

void describe(auto& v, Is<Perspective> auto& p) {
  v.must("id", p.id);
  v.must("kind", p.kind);
  v.must("name", p.name);
}

void describe(auto& v, Is<Source> auto& s) {
  v.must("id", s.id);
  v.must("name", s.name);
}

void describe(auto& v, Is<RoleGroup> auto& r) {
  v.must("id", r.id);
  v.must("name", r.name);
}

void describe(auto& v, Is<Rounding> auto& r) {
  v("points_from", r.points_from);
  v("areas_from", r.areas_from);
  v("total_from", r.total_from);
}

void describe(auto& v, Is<Provenance> auto& p) {
  v.must("published", p.published);
  v.must("own", p.own);
}

void describe(auto& v, Is<EditionRules> auto& r) {
  v("missing", r.missing);
  v("not_applicable", r.not_applicable);
}

void describe(auto& v, Is<RecognisedArea> auto& a) {
  v.must("code", a.code);
  v.must("names", a.names);
}

void describe(auto& v, Is<RecognisedSubArea> auto& s) {
  v.must("code", s.code);
  v("questions", s.questions);
  v("headings", s.headings);
}

void describe(auto& v, Is<Recognition> auto& r) {
  v.must("edition", r.edition);
  v.must("provenance", r.provenance);
  v.must("areas", r.areas);
  v.must("sub_areas", r.sub_areas);
}

void describe(auto& v, Is<Relation> auto& r) {
  v("from", r.from);
  v("to", r.to);
  v.must("kind", r.kind);
  v.must("reason", r.reason);
}

}  // namespace kompass
