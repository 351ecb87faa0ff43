// SPDX-License-Identifier: EUPL-1.2
// A page of parts of the report: each kind of part as a group, each part as it stands, and one of
// them open in a form. What a form is answered with is the same for every kind: saved, refused with
// what was typed, or held against what somebody else saved meanwhile.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/address.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

struct Option {
  std::string value, name;
};

enum class FieldKind { Line, Text, Choice, Select, Checks };

struct FormField {
  FieldKind kind = FieldKind::Line;
  std::string name, label, hint;
  std::vector<Option> options;
  bool must = false;
  bool tall = false;  // of Text: for pages rather than sentences
};

struct FieldFault {
  std::string field, words;  // no field: of the whole
};

// What a form says, as the store takes it, and what is wrong with it.
struct FormRead {
  std::string json;
  std::vector<FieldFault> faults;
};

struct ShownPart {
  std::string key;
  int revision = 0;  // 0: it is not there yet
  std::string changed_at, changed_by;
  http::Fields fields;  // as its form has them
  View view;            // label, lang, prose, text, but, notes, checks: what of it is shown
  bool stands = false;  // nothing of it is changed any more
  std::string edit;     // the words of its button, where they are not those of the group
};

struct PartGroup {
  std::string part;               // "findings"
  std::string title, empty, add;  // add: empty where a new one has another way in
  std::vector<FormField> form;
  std::vector<ShownPart> shown;
  http::Fields fresh;  // what the form of a new one begins with
  std::function<FormRead(const http::Fields&)> read;
  std::string prose;    // the field that can be looked at as the report shows it
  bool single = false;  // one part, open when the page is
  std::string edit;     // what opens a form; empty: to change it
  bool above = false;   // an open form has the part above it
  bool may_write = false;
  bool grows = false;  // a new one may be added to a published report, as a correction
};

// What becomes of a form; the default writes a part.
struct FormDeed {
  std::string part, key, json;
  std::optional<int> revision;
  bool remove = false;
  std::string erratum;  // of a correction
};
using DoneDeed = Result<Saved>;

struct Board {
  Opened opened;
  std::string_view page = "board";  // the template
  std::string title, over, address;
  std::vector<PartGroup> groups;
  bool correcting = false;   // it is published: what is changed is corrected
  bool deliberate = false;   // what is written is sent by who writes it, not as it is typed
  std::string closed;        // why nothing can be written; empty where it can
  View view;                 // what else the page shows
  bool form_beside = false;  // the page places the form of a new part itself
  std::function<DoneDeed(const FormDeed&)> write;
};
using BoardMaker = std::function<Result<Board>(const Turn&)>;

// The form that is open on a page.
struct OpenForm {
  std::string part, key;  // no key: a new one
  std::string revision;   // that the form was made from; empty for what is new
  http::Fields values;
  std::vector<FieldFault> faults;
  std::optional<ShownPart> theirs;  // saved by somebody else meanwhile
  bool preview = false;
};

http::Response show_board(const Turn& turn, const BoardMaker& make);
// Of the fields part, key, revision and do ("save", "preview", "remove").
http::Response save_on_board(const Turn& turn, const BoardMaker& make);

// board_page.cpp
http::Response board_page(const Turn& turn, Board board, const std::optional<OpenForm>& open,
                          int status);

// board_form.cpp
View form_view(const Turn& turn, const Board& board, const PartGroup& group, const OpenForm& open);

// Whether the caller may do this to something about these sub-areas; none: all of them.
bool may_do(const Turn& turn, const std::string& evaluation, service::Action action,
            const std::vector<Code>& sub_areas = {});

// What is written, with what it rests on and what the checks say of it, is the team's: the
// municipality reads it as the draft. Problem: Denied.
Result<void> permit_team(const Turn& turn, const std::string& evaluation);

// Writes parts of an evaluation.
std::function<DoneDeed(const FormDeed&)> part_writer(const Turn& turn,
                                                     const std::string& evaluation);

// For groups of parts: who may write them, now or as a correction.
void open_for_writing(const Turn& turn, Board& board, service::Action action,
                      const std::vector<Code>& sub_areas = {});

}  // namespace kompass::workspace
