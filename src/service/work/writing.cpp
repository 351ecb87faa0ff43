// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "codec/node_tools.hpp"
#include "service/applied.hpp"
#include "service/work/around.hpp"
#include "service/work/checks.hpp"
#include "service/work/draught.hpp"
#include "service/work/files.hpp"
#include "service/work/records.hpp"
#include "service/work/rights.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;
using codec::Node;

Result<void> hold_revision(const Draught& draught, std::optional<int> expected) {
  const auto conflict = [](std::string what, std::string remedy) {
    return Problem{Trouble::Conflict, "", std::move(what), std::move(remedy)};
  };
  const int found = draught.before ? draught.before->revision : 0;
  if (found == expected.value_or(0)) return {};
  if (!draught.before) return conflict("it is not there any more", "read the list again");
  if (!expected) return conflict("it is there already", "change that one");
  return conflict(fmt::format("it was changed meanwhile and has revision {} now", found),
                  "read it again and repeat the change");
}

// The key said again inside the record: filled in, and another one refused.
void set_member(Node& node, std::string_view name, const std::string& value,
                codec::Faults& faults) {
  Node& member = codec::member_of(node, name);
  if (member.kind == Node::Kind::Text && member.text != value) {
    faults.add("unknown-id", member.at,
               fmt::format("'{}' is not what the address names; use '{}'", member.text, value));
  }
  member = {.kind = Node::Kind::Text, .at = member.at, .text = value};
}

void set_key(Node& node, const PartAddress& address, codec::Faults& faults) {
  if (node.kind != Node::Kind::Record || address.kind.id_member.empty()) return;
  const auto [account, name] = split_key(address.key);
  if (!account.empty()) set_member(node, "by", account, faults);
  set_member(node, address.kind.id_member, name, faults);
}

// A lock cannot slip in between the look at it and the grade.
void hold_sheet(const Work& work, const PartAddress& address, Changes& changes) {
  if (address.kind.keyed != Keyed::ByAuthorAndCriterion) return;
  const auto [account, criterion] = split_key(address.key);
  const auto place = place_of(work.edition->edition, CriterionId(criterion));
  if (!place) return;
  const std::string key = sheet_key(account, place->sub_area->code);
  const auto sheet = work.sheets.find(key);
  changes.push_back(sheet == work.sheets.end() ? created(GradeSheetLock{false}, place_in(work, key))
                                               : unchanged(sheet->second.item));
}

std::string action_of(const PartKind& kind, std::string_view what) {
  return std::string(kind.kind).append(".").append(what);
}

// Only parts that are named by the server come without a name. Who makes one may name it by an id
// of the kind that the server uses, so that what is sent twice, because no answer came, is made
// once.
Result<void> hold_address(const PartAddress& address, bool there) {
  const bool by_server = address.kind.keyed == Keyed::ByServer;
  const bool other = address.kind.keyed == Keyed::Single && address.key != single_key;
  const bool named_wrongly =
      by_server && !there && !address.key.empty() && !store::is_id(address.key);
  if (other || named_wrongly) return no_such(address.kind);
  if (by_server || !address.key.empty()) return {};
  return Problem{Trouble::Usage, "", "this part has a name of its own", "put it at its address"};
}

// What an answer says is about the remark as it was: who has more to say makes another.
Result<void> hold_answered(store::Reading& reading, const Work& work, const PartAddress& address) {
  const bool answered = address.kind.kind == Remark::kind &&
                        reading.named(RemarkAnswer::kind, work.id(), address.key).has_value();
  if (!answered) return {};
  return Problem{Trouble::Denied, "", "the remark is answered", "write another remark"};
}

// What is there, and whether the caller may touch it.
enum class Named { OneThatIsThere, OneToBeMade };
struct Target {
  const PartAddress& address;
  Named named;
};
Result<Draught> begun(store::Reading& reading, const Work& work, const Caller& caller,
                      const Target& target) {
  const PartAddress& address = target.address;
  if (auto fine = permit_kind(caller, work, address.kind, Use::Writing); !fine) {
    return fine.problem();
  }
  Draught draught{.address = address,
                  .before = reading.named(address.kind.kind, work.id(), address.key)};
  auto author = author_of(reading, work, address, draught.before ? &*draught.before : nullptr);
  if (!author) return author.problem();
  const bool is_new = address.kind.keyed == Keyed::ByServer && !draught.before &&
                      target.named == Named::OneToBeMade && store::is_id(address.key);
  draught.author = address.key.empty() || is_new ? caller.account : *author;
  const auto subject =
      subject_of_part(work, address, draught.author, draught.before ? draught.before->body : "");
  const bool by_author = address.kind.keyed == Keyed::ByAuthorAndCriterion;
  const bool names_one =
      by_author || (address.kind.keyed == Keyed::ByServer && !address.key.empty());
  if (draught.before || names_one) {
    if (auto fine = permit(caller, address.kind.write, subject); !fine) return fine.problem();
  }
  if (auto fine = hold_address(address, draught.before.has_value()); !fine) return fine.problem();
  if (auto fine = hold_answered(reading, work, address); !fine) return fine.problem();
  return draught;
}

// The changes of a draught that was read, if the caller may make them and nothing is wrong.
Result<void> finish(store::Reading& reading, const Work& work, const Caller& caller,
                    Draught& draught) {
  const PartAddress& address = draught.address;
  const auto subject = subject_of_part(work, address, draught.author, draught.body);
  if (auto fine = permit(caller, address.kind.write, subject); !fine) return fine;
  check_draught(reading, work, draught);
  if (any_error(draught.findings)) return {};
  draught.changes.push_back(unchanged(work.evaluation.item));
  hold_sheet(work, address, draught.changes);
  draught.changes.push_back(change_of(work, draught));
  return {};
}

// What is sent again, because no answer came, has been done: what is there says the same (RFC 9110,
// section 13.1.1).
bool is_done_already(const Draught& draught) {
  return draught.before && !any_error(draught.findings) && draught.before->body == draught.body;
}

Result<WrittenPart> written_once(Desk& desk, const Caller& caller, const PartWrite& write) {
  const PartAddress& address = write.address;
  const auto drawn_up = [&](store::Reading& reading, const Work& work) -> Result<Draught> {
    auto made = begun(reading, work, caller,
                      {address, write.revision ? Named::OneThatIsThere : Named::OneToBeMade});
    if (!made) return made;
    const auto held = hold_revision(*made, write.revision);
    if (!held && !made->before) return held.problem();
    if (address.key.empty()) made->address.key = store::new_id(desk.realm.clock());
    read_draught(write, *made);
    if (!held) return is_done_already(*made) ? made : Result<Draught>(held.problem());
    if (any_error(made->findings)) return made;
    if (auto fine = finish(reading, work, caller, *made); !fine) return fine.problem();
    return made;
  };
  auto draught = at_work(desk, caller, address.evaluation, drawn_up);
  if (!draught) return draught.problem();
  WrittenPart written{std::nullopt, std::move(draught->findings)};
  if (any_error(written.findings)) return written;
  if (draught->changes.empty()) {
    written.part = {std::move(draught->author), std::move(*draught->before)};
    return written;
  }
  auto items =
      applied_for(desk.realm.store, caller, action_of(address.kind, "write"), draught->changes);
  if (!items) return items.problem();
  auto& item = items->back();
  auto author = address.kind.keyed == Keyed::ByServer ? maker_of(address.kind, item)
                                                      : std::move(draught->author);
  written.part = {std::move(author), std::move(item)};
  return written;
}

Result<void> removed_once(Desk& desk, const Caller& caller, const PartAddress& address,
                          int revision) {
  const auto changes =
      at_work(desk, caller, address.evaluation,
              [&](store::Reading& reading, const Work& work) -> Result<Changes> {
                const auto draught = begun(reading, work, caller, {address, Named::OneThatIsThere});
                if (!draught) return draught.problem();
                if (!draught->before) return no_such(address.kind);
                if (auto fine = hold_revision(*draught, revision); !fine) return fine.problem();
                Changes all{unchanged(work.evaluation.item), removed(*draught->before),
                            created(RemovedPart{}, place_in(work, draught->before->id))};
                hold_sheet(work, address, all);
                auto files = files_gone_with(reading, work, address);
                if (!files) return files;
                std::ranges::move(*files, std::back_inserter(all));
                return all;
              });
  if (!changes) return changes.problem();
  return changed_for(desk.realm.store, caller, action_of(address.kind, "remove"), *changes);
}

}  // namespace

void read_draught(const PartWrite& write, Draught& draught) {
  const PartKind& kind = draught.address.kind;
  const codec::Source source{write.json, kind.kind};
  auto node = codec::parse_json(source, draught.findings);
  if (!node) return;
  codec::Faults faults(source, draught.findings);
  if (write.apply == Apply::MergePatch && draught.before) {
    auto there = codec::parse_json({draught.before->body, kind.kind}, draught.findings);
    node = codec::merged(there ? std::move(*there) : Node{}, std::move(*node));
  }
  set_key(*node, draught.address, faults);
  append(draught.findings, check_texts(*node, std::string(kind.kind)));
  draught.body = kind.record.body(*node, faults);
}

// Empty text is not written: of a member that has to be there, nothing would be found again.
Findings check_stored(const Draught& draught) {
  Findings findings;
  const PartKind& kind = draught.address.kind;
  const codec::Source source{draught.body, kind.kind};
  const auto node = codec::parse_json(source, findings);
  codec::Faults faults(source, findings);
  if (node) (void)kind.record.body(*node, faults);
  return findings;
}

void check_draught(store::Reading& reading, const Work& work, Draught& draught) {
  const PartAddress& address = draught.address;
  append(draught.findings,
         check_part({address.kind, address.key, draught.body, work.edition->edition,
                     around_part(reading, work, address)}));
  append(draught.findings, check_company(reading, work, address, draught.body));
  if (!any_error(draught.findings)) append(draught.findings, check_stored(draught));
}

store::Item place_in(const Work& work, const std::string& key) {
  return {.municipality = work.evaluation.item.municipality, .parent = work.id(), .key = key};
}

store::Change change_of(const Work& work, const Draught& draught) {
  store::Item item = draught.before ? *draught.before : place_in(work, draught.address.key);
  item.kind = draught.address.kind.kind;
  item.body = draught.body;
  return {draught.before ? store::Change::What::Replace : store::Change::What::Create,
          std::move(item)};
}

Result<WrittenPart> write_part(Desk& desk, const Caller& caller, const PartWrite& write) {
  return tried_again([&] { return written_once(desk, caller, write); });
}

Result<void> remove_part(Desk& desk, const Caller& caller, const PartAddress& address,
                         int revision) {
  return tried_again([&] { return removed_once(desk, caller, address, revision); });
}

}  // namespace kompass::service
