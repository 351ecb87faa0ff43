// SPDX-License-Identifier: EUPL-1.2
// Files that belong to a part: as links beside it, in its form, and when one is fetched.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/work/files.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

// "PDF, 1,4 MB" beside the name of each. `address`: of the page of the part, which its files stand
// below. A template that shows them asks for has_files and files.
void put_files(const Turn& turn, const std::string& address,
               const std::vector<service::FileView>& files, View& view);
void put_no_files(View& view);

// Of all parts of a kind, or of one that may not be there yet; none for who reads none.
service::FilesByPart files_of_kind(const Turn& turn, const std::string& evaluation,
                                   std::string_view path);
std::vector<service::FileView> files_of_part(const Turn& turn, const service::PartAddress& part);
const std::vector<service::FileView>& files_in(const service::FilesByPart& files,
                                               const std::string& part);

// What a form says of the files of its part.
struct SentFile {
  std::string name;
  std::string_view bytes;  // of the body of the request
};
struct SentFiles {
  std::vector<SentFile> added;
  std::vector<std::string> dropped;  // ids
  std::string fault;                 // in words, of the first that is not taken
};
SentFiles files_sent(const Turn& turn, const std::vector<service::FileView>& there);

// Removes, then adds. Of a part that is saved already.
Result<void> save_files(const Turn& turn, const service::PartAddress& part, const SentFiles& sent);

// The fields of the form (file_fields.mustache).
struct FileFields {
  std::string address;  // of the part
  std::vector<service::FileView> there;
  const SentFiles& sent;
};
void put_file_fields(const Turn& turn, const FileFields& fields, View& view);

// The file {file} of the address.
http::Response file_of(const Turn& turn, const service::PartAddress& part);
http::Response evidence_file(const Turn& turn);  // evidence/evidence_page.cpp
http::Response answer_file(const Turn& turn);    // municipality/answer_page.cpp

}  // namespace kompass::workspace
