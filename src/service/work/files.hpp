// SPDX-License-Identifier: EUPL-1.2
// Files that belong to a piece of evidence or to an answer of the self-description. Who reads the
// part reads its files, who writes it adds and removes them, and they go with it. They stay inside
// the evaluation: no report and no evaluation file names them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "service/uploads/file_check.hpp"
#include "service/work/parts.hpp"

namespace kompass::service {

inline constexpr std::size_t most_files = 20;  // of one part

// Under the evaluation, with an id of its own as key; when and by whom is said by the item.
struct AttachedFile {
  static constexpr std::string_view kind = "attached_file";
  std::string part_kind, part;  // that it belongs to: "evidence" and its key
  std::string name;             // as it was given, cleaned
  std::string media_type;       // by its content
  std::string sha256;
  int bytes = 0;
};

void describe(auto& v, Is<AttachedFile> auto& f) {
  v.must("part_kind", f.part_kind);
  v.must("part", f.part);
  v.must("name", f.name);
  v.must("media_type", f.media_type);
  v.must("sha256", f.sha256);
  v.must("bytes", f.bytes);
}

bool takes_files(const PartKind& kind);

struct FileView {
  std::string id, name, media_type, sha256;
  int bytes = 0;
  std::string added_at, added_by;  // account id
};

// Of all parts of the kind that the caller reads, by the key of the part; each by when they were
// added, those of one moment by name. Problem (Denied): the caller reads none of these parts.
using FilesByPart = std::map<std::string, std::vector<FileView>>;
Result<FilesByPart> list_files(Desk& desk, const Caller& caller, const std::string& evaluation,
                               const PartKind& kind);
// Of one. Problems: Denied; Missing.
Result<std::vector<FileView>> list_files(Desk& desk, const Caller& caller, const PartAddress& part);

struct NewFile {
  std::string_view name, bytes;
};
// The same file under the same name is there once. Problems: Denied; Missing; Input (what
// file_check.hpp says, or the part has as many as it may).
Result<FileView> add_file(Desk& desk, const Caller& caller, const PartAddress& part,
                          const NewFile& file);

struct FileAddress {
  PartAddress part;
  std::string file;  // id
};
struct OpenedFile {
  FileView file;
  std::string bytes;
};
// Problems: Denied; Missing (also when it is another part's).
Result<OpenedFile> open_file(Desk& desk, const Caller& caller, const FileAddress& address);
// What was stored stays in the store under its hash; nothing leads to it any more.
Result<void> remove_file(Desk& desk, const Caller& caller, const FileAddress& address);

// For who takes the part away.
Result<std::vector<store::Change>> files_gone_with(store::Reading& reading, const Work& work,
                                                   const PartAddress& part);

}  // namespace kompass::service
