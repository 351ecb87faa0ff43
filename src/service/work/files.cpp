// SPDX-License-Identifier: EUPL-1.2
#include "service/work/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "service/applied.hpp"
#include "service/work/draught.hpp"
#include "service/work/records.hpp"
#include "service/work/rights.hpp"

namespace kompass::service {
namespace {

using Attached = Stored<AttachedFile>;
using Changes = std::vector<store::Change>;

FileView shown(const Attached& stored) {
  const auto& [item, file] = stored;
  return {item.key,   file.name,       file.media_type, file.sha256,
          file.bytes, item.created_at, item.created_by};
}

void sort(std::vector<FileView>& files) {
  std::ranges::sort(
      files, {}, [](const FileView& file) { return std::tie(file.added_at, file.name, file.id); });
}

bool belongs_to(const AttachedFile& file, const PartAddress& part) {
  return file.part_kind == part.kind.kind && file.part == part.key;
}

Result<std::vector<Attached>> files_of(store::Reading& reading, const Work& work,
                                       const PartAddress& part) {
  auto all = find_all<AttachedFile>(reading, work.id());
  if (!all) return all;
  std::erase_if(*all, [&](const Attached& one) { return !belongs_to(one.value, part); });
  return all;
}

struct Wish {
  const Caller& caller;
  const PartAddress& part;
  Use use;
};

// The part itself, for who may use it so.
Result<store::Item> permitted_part(store::Reading& reading, const Work& work, const Wish& wish) {
  const auto& [caller, part, use] = wish;
  if (!takes_files(part.kind)) return no_such(part.kind);
  auto item = reading.named(part.kind.kind, work.id(), part.key);
  const auto author = author_of(reading, work, part, item ? &*item : nullptr);
  if (!author) return author.problem();
  const auto subject = subject_of_part(work, part, *author, item ? item->body : "");
  const bool fine = use == Use::Reading ? may_read(caller, part.kind, subject)
                                        : may(caller, part.kind.write, subject);
  if (!fine) return denied(use == Use::Reading ? part.kind.read : part.kind.write);
  if (!item) return no_such(part.kind);
  return std::move(*item);
}

Result<Attached> find_file(store::Reading& reading, const Work& work, const FileAddress& address) {
  auto file = find_named<AttachedFile>(reading, work.id(), address.file);
  if (!file || belongs_to(file->value, address.part)) return file;
  return Problem{Trouble::Missing, "", "there is no such file", ""};
}

store::Change noted_removal(const Work& work, const store::Item& item) {
  return created(RemovedPart{}, place_in(work, item.id));
}

// What there is to do, or the file that is there already.
struct Adding {
  std::optional<FileView> there;
  Changes changes;
};
Result<Adding> drawn_up(store::Reading& reading, const Work& work, const PartAddress& part,
                        const AttachedFile& file) {
  const auto files = files_of(reading, work, part);
  if (!files) return files.problem();
  const auto same = std::ranges::find_if(*files, [&](const Attached& one) {
    return one.value.sha256 == file.sha256 && one.value.name == file.name;
  });
  if (same != files->end()) return Adding{shown(*same), {}};
  if (files->size() < most_files) return Adding{{}, {unchanged(work.evaluation.item)}};
  return Problem{Trouble::Input, file.name, fmt::format("{} files are there already", most_files),
                 "remove one first"};
}

Result<void> permit_adding(Desk& desk, const Caller& caller, const PartAddress& part) {
  return at_work(desk, caller, part.evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<void> {
                   const auto item = permitted_part(reading, work, {caller, part, Use::Writing});
                   if (!item) return item.problem();
                   return {};
                 });
}

Result<FileView> added_once(Desk& desk, const Caller& caller, const PartAddress& part,
                            const AttachedFile& file) {
  const auto draw = [&](store::Reading& reading, const Work& work) -> Result<Adding> {
    const auto item = permitted_part(reading, work, {caller, part, Use::Writing});
    if (!item) return item.problem();
    auto adding = drawn_up(reading, work, part, file);
    if (!adding || adding->there) return adding;
    adding->changes.push_back(unchanged(*item));  // so that it does not outlive its part
    adding->changes.push_back(created(file, place_in(work, store::new_id(desk.realm.clock()))));
    return adding;
  };
  auto adding = at_work(desk, caller, part.evaluation, draw);
  if (!adding) return adding.problem();
  if (adding->there) return std::move(*adding->there);
  auto items = applied_for(desk.realm.store, caller, "file.write", adding->changes);
  if (!items) return items.problem();
  return shown({std::move(items->back()), file});
}

Result<void> removed_once(Desk& desk, const Caller& caller, const FileAddress& address) {
  const auto changes = at_work(
      desk, caller, address.part.evaluation,
      [&](store::Reading& reading, const Work& work) -> Result<Changes> {
        const auto item = permitted_part(reading, work, {caller, address.part, Use::Writing});
        if (!item) return item.problem();
        const auto file = find_file(reading, work, address);
        if (!file) return file.problem();
        return Changes{unchanged(work.evaluation.item), removed(file->item),
                       noted_removal(work, file->item)};
      });
  if (!changes) return changes.problem();
  return changed_for(desk.realm.store, caller, "file.remove", *changes);
}

}  // namespace

bool takes_files(const PartKind& kind) {
  constexpr std::array kinds{PartName<Evidence>::kind, SelfDescription::kind};
  return std::ranges::find(kinds, kind.kind) != kinds.end();
}

Result<FilesByPart> list_files(Desk& desk, const Caller& caller, const std::string& evaluation,
                               const PartKind& kind) {
  const auto parts = list_parts(desk, caller, evaluation, kind);
  if (!parts) return parts.problem();
  FilesByPart by_part;
  for (const auto& part : *parts) by_part.try_emplace(part.item.key);
  const auto all = looked(desk.realm.store, [&](store::Reading& reading) {
    return find_all<AttachedFile>(reading, evaluation);
  });
  if (!all) return all.problem();
  for (const auto& one : *all) {
    const auto part = by_part.find(one.value.part);
    if (one.value.part_kind == kind.kind && part != by_part.end()) {
      part->second.push_back(shown(one));
    }
  }
  for (auto& [part, files] : by_part) sort(files);
  return by_part;
}

Result<std::vector<FileView>> list_files(Desk& desk, const Caller& caller,
                                         const PartAddress& part) {
  return at_work(desk, caller, part.evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<std::vector<FileView>> {
                   const auto item = permitted_part(reading, work, {caller, part, Use::Reading});
                   if (!item) return item.problem();
                   const auto files = files_of(reading, work, part);
                   if (!files) return files.problem();
                   std::vector<FileView> views;
                   std::ranges::transform(*files, std::back_inserter(views), shown);
                   sort(views);
                   return views;
                 });
}

Result<FileView> add_file(Desk& desk, const Caller& caller, const PartAddress& part,
                          const NewFile& file) {
  if (auto fine = permit_adding(desk, caller, part); !fine) return fine.problem();
  const auto check = check_file(file.name, file.bytes);
  if (check.fault) return problem_of(check);
  const auto sha256 = desk.realm.store.keep_file(file.bytes);
  if (!sha256) return sha256.problem();
  const AttachedFile attached{.part_kind = std::string(part.kind.kind),
                              .part = part.key,
                              .name = check.name,
                              .media_type = std::string(check.type->media_type),
                              .sha256 = *sha256,
                              .bytes = static_cast<int>(file.bytes.size())};
  return tried_again([&] { return added_once(desk, caller, part, attached); });
}

Result<OpenedFile> open_file(Desk& desk, const Caller& caller, const FileAddress& address) {
  const auto file = at_work(desk, caller, address.part.evaluation,
                            [&](store::Reading& reading, const Work& work) -> Result<Attached> {
                              const auto part = permitted_part(
                                  reading, work, {caller, address.part, Use::Reading});
                              if (!part) return part.problem();
                              return find_file(reading, work, address);
                            });
  if (!file) return file.problem();
  auto bytes = desk.realm.store.file(file->value.sha256);
  if (!bytes) return bytes.problem();
  return OpenedFile{shown(*file), std::move(*bytes)};
}

Result<void> remove_file(Desk& desk, const Caller& caller, const FileAddress& address) {
  return tried_again([&] { return removed_once(desk, caller, address); });
}

Result<Changes> files_gone_with(store::Reading& reading, const Work& work,
                                const PartAddress& part) {
  Changes changes;
  if (!takes_files(part.kind)) return changes;
  const auto files = files_of(reading, work, part);
  if (!files) return files.problem();
  for (const auto& file : *files) {
    changes.push_back(removed(file.item));
    changes.push_back(noted_removal(work, file.item));
  }
  return changes;
}

}  // namespace kompass::service
