// SPDX-License-Identifier: EUPL-1.2
// What speaks to the criteria of a sub-area, written down, changed and taken away: where it is
// from, what it shows, and to which criteria it speaks.
#include <fmt/format.h>

#include "workspace/evidence/evidence_form.hpp"
#include "workspace/evidence/evidence_view.hpp"
#include "workspace/files.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using Stored = service::Stored<service::Part<Evidence>>;

struct Writing {
  Opened opened;
  const SubArea* sub_area = nullptr;
  std::optional<Stored> there;  // nothing for a new one

  [[nodiscard]] const std::string& id() const { return opened.evaluation.item.id; }
  [[nodiscard]] const Edition& edition() const { return *opened.edition; }
};

struct Form {
  EvidenceTyped typed;
  Saved saved;
  SentFiles files;
};

// Where the page was come from, else the list.
std::string back_of(const Turn& turn, const Writing& writing) {
  const auto& sent =
      turn.visit.request.method == http::Method::Post ? turn.field("next") : turn.asked("till");
  if (const auto own = own_address(sent)) return *own;
  return evidence_list_address(turn, writing.id()) + "#s" +
         report::slug_of(writing.sub_area->code.text);
}

service::PartAddress part_address(const Turn& turn, const std::string& evaluation) {
  const auto key = turn.visit.parameters.find("evidence");
  return {evaluation, kind_of("evidence"),
          key == turn.visit.parameters.end() ? turn.field("key") : key->second};
}

std::string form_address(const Turn& turn, const Writing& writing) {
  const auto address = evidence_address(turn, writing.id(), writing.sub_area->code);
  return writing.there ? address + "/" + writing.there->item.key : address;
}

std::vector<service::FileView> files_of(const Turn& turn, const Writing& writing) {
  return writing.there ? files_of_part(turn, part_address(turn, writing.id()))
                       : std::vector<service::FileView>{};
}

// What is saved now, beside what came too late.
View saved_view(const Turn& turn, const Writing& writing, const Saved& saved) {
  if (!saved.late || !writing.there) return View(false);
  const auto& item = writing.there->item;
  View view;
  view["heading"] = View(saved_words(turn, writing.id(), {item.changed_by, item.changed_at}));
  view["piece"] = evidence_view(turn, writing.edition(), writing.there->value);
  return view;
}

http::Response page(const Turn& turn, const Writing& writing, const Form& form) {
  constexpr int faulty = 422;
  const auto& sub_area = *writing.sub_area;
  Page page{"evidence",
            turn.say(writing.there ? "work_evidence_change" : "work_evidence_title"),
            {},
            form.files.fault.empty() ? status_of(form.saved) : faulty};
  page.view["evaluation"] = View(name_of(writing.opened.evaluation.value));
  page.view["sub_area"] =
      View(fmt::format("{} {}", sub_area.code.text, turn.visit.name(sub_area.name)));
  page.view["action"] = View(form_address(turn, writing));
  page.view["back"] = View(back_of(turn, writing));
  page.view["interviews"] = View(address_in(turn, writing.id(), "/intervjuer"));
  put_fault(form.saved, {"source", "title", "dated", "seen", "corrected", "criteria", "more"},
            page.view);
  page.view["revision"] = View(revision_of(turn, form.saved, writing.there));
  page.view["key"] = View(writing.there ? writing.there->item.key : key_for_new(turn));
  page.view["is_there"] = View(writing.there.has_value());
  page.view["saved"] = saved_view(turn, writing, form.saved);
  put_fields(turn, {writing.edition(), sub_area}, form.typed, page.view);
  put_file_fields(turn, {form_address(turn, writing), files_of(turn, writing), form.files},
                  page.view);
  return answer(turn, std::move(page));
}

// Calls `then` with what the address is about; a new one when what was changed is gone.
template <class Then>
http::Response at_writing(const Turn& turn, Then then) {
  auto opened = open_evaluation(turn, turn.visit.parameter("id"));
  if (!opened) return failed(turn, opened.problem());
  Writing writing{std::move(*opened), nullptr, std::nullopt};
  writing.sub_area = find_sub_area(writing.edition(), Code(turn.visit.parameter("sub_area")));
  const bool fine = writing.sub_area != nullptr && may_write(turn, writing.id(), "evidence");
  if (!fine) return answer(turn, note(turn, "missing", 404));
  const auto address = part_address(turn, writing.id());
  if (!address.key.empty()) {
    auto there = part_of<service::Part<Evidence>>(turn, address);
    const bool sent = turn.visit.request.method == http::Method::Post;
    if (!there && (!sent || there.problem().kind != Trouble::Missing)) {
      return failed(turn, there.problem());
    }
    if (there) writing.there = std::move(*there);
  }
  return then(writing);
}

http::Response save(const Turn& turn, const Writing& writing) {
  Form form{evidence_typed(turn), {}, files_sent(turn, files_of(turn, writing))};
  form.saved = not_saved(fault_in(turn, writing.edition(), form.typed));
  const bool fine = form.saved.fault.empty() && form.files.fault.empty();
  if (!fine) return page(turn, writing, form);
  auto address = part_address(turn, writing.id());
  const auto saved = save_part(
      turn, address, codec::to_json(to_send(form.typed, writing.edition())), sent_revision(turn));
  if (!saved) return failed(turn, saved.problem());
  form.saved = *saved;
  if (!form.saved.fault.empty()) {
    return at_writing(turn, [&](const Writing& now) { return page(turn, now, form); });
  }
  address.key = saved->key;
  const auto done = save_files(turn, address, form.files);
  return done ? go_to(back_of(turn, writing)) : failed(turn, done.problem());
}

}  // namespace

std::string evidence_list_address(const Turn& turn, const std::string& evaluation) {
  return address_in(turn, evaluation, "/underlag");
}

std::string evidence_address(const Turn& turn, const std::string& evaluation,
                             const Code& sub_area) {
  return evidence_list_address(turn, evaluation) + "/" + sub_area.text;
}

http::Response evidence_page(const Turn& turn) {
  return at_writing(turn, [&](const Writing& writing) {
    Form form;
    if (writing.there) form.typed = typed_of(writing.there->value, *writing.sub_area);
    return page(turn, writing, form);
  });
}

http::Response save_evidence(const Turn& turn) {
  return at_writing(turn, [&](const Writing& writing) { return save(turn, writing); });
}

http::Response drop_evidence(const Turn& turn) {
  return at_writing(turn, [&](const Writing& writing) {
    const auto dropped =
        drop_part(turn, part_address(turn, writing.id()), sent_revision(turn).value_or(0));
    if (!dropped) return failed(turn, dropped.problem());
    if (dropped->fault.empty()) return go_to(back_of(turn, writing));
    Form form{{}, *dropped, {}};
    if (writing.there) form.typed = typed_of(writing.there->value, *writing.sub_area);
    return page(turn, writing, form);
  });
}

http::Response evidence_file(const Turn& turn) {
  return file_of(turn, part_address(turn, turn.visit.parameter("id")));
}

}  // namespace kompass::workspace
