// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/file_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "service/uploads/file_name.hpp"
#include "service/uploads/picture_check.hpp"
#include "service/uploads/zip_names.hpp"

namespace kompass::service {
namespace {

using std::string_view;

// ISO 32000-1, 7.5: the mark at its end may have something after it.
bool is_pdf(string_view bytes) {
  constexpr std::size_t tail = 2048;
  const auto end = bytes.substr(bytes.size() - std::min(bytes.size(), tail));
  return bytes.starts_with("%PDF-") && end.find("%%EOF") != string_view::npos;
}

bool has_macros(string_view bytes) {
  const auto names = zip_names(bytes);
  return names && std::ranges::any_of(*names, [](string_view name) {
           return lowered(name).ends_with("vbaproject.bin");
         });
}

// Office Open XML (ECMA-376, part 2): an archive with a list of its types and a main part, which
// some programs number ("word/document2.xml").
bool is_office(string_view bytes, string_view main_part) {
  const auto names = zip_names(bytes);
  if (!names || std::ranges::find(*names, "[Content_Types].xml") == names->end()) return false;
  return std::ranges::any_of(*names, [&](string_view name) {
    return name.starts_with(main_part) && name.ends_with(".xml");
  });
}
bool is_docx(string_view bytes) {
  return is_office(bytes, "word/document");
}
bool is_xlsx(string_view bytes) {
  return is_office(bytes, "xl/workbook");
}
bool is_pptx(string_view bytes) {
  return is_office(bytes, "ppt/presentation");
}

// OpenDocument (ISO/IEC 26300-3, 3.3): the first file of the archive says its type.
constexpr string_view odt = "application/vnd.oasis.opendocument.text";
constexpr string_view ods = "application/vnd.oasis.opendocument.spreadsheet";
bool is_open_document(string_view bytes, string_view media_type) {
  return first_unpacked(bytes, "mimetype") == media_type && zip_names(bytes);
}
bool is_odt(string_view bytes) {
  return is_open_document(bytes, odt);
}
bool is_ods(string_view bytes) {
  return is_open_document(bytes, ods);
}

bool is_png(string_view bytes) {
  return picture_type(bytes) == "image/png";
}
bool is_jpeg(string_view bytes) {
  return picture_type(bytes) == "image/jpeg";
}

// Where other programs than those for text take over.
bool begins_as_another(string_view bytes) {
  constexpr std::size_t longest = 64;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string begin = lowered(trimmed(bytes).substr(0, longest));
  return std::ranges::any_of(
      std::initializer_list<string_view>{"%pdf-", "%!ps", "{\\rtf", "<!doctype", "<html", "<head",
                                         "<body", "<script", "<svg", "<?xml"},
      [&](string_view mark) { return begin.starts_with(mark); });
}

// In UTF-8, or one byte a character.
bool is_text(string_view bytes) {
  const bool shows = std::ranges::none_of(bytes, [](char c) {
    return (static_cast<unsigned char>(c) < ' ' && (c < '\t' || c > '\r')) || c == '\x7F';
  });
  return shows && !begins_as_another(bytes);
}

const FileType* type_by_ending(const std::string& ending) {
  const auto found = std::ranges::find_if(file_types(), [&](const FileType& type) {
    return std::ranges::find(type.endings, ending) != type.endings.end();
  });
  return found == file_types().end() ? nullptr : &*found;
}

const FileType* type_by_content(string_view bytes) {
  const auto found =
      std::ranges::find_if(file_types(), [&](const FileType& type) { return type.is(bytes); });
  return found == file_types().end() ? nullptr : &*found;
}

std::optional<FileFault> fault_of(FileCheck& check, string_view bytes) {
  if (check.name.empty()) return FileFault::Unnamed;
  if (bytes.empty()) return FileFault::Empty;
  if (bytes.size() > largest_file) return FileFault::TooLarge;
  check.type = type_by_ending(ending_of(check.name));
  if (check.type == nullptr) return FileFault::UnknownEnding;
  if (!check.type->is(bytes)) {
    check.found = type_by_content(bytes);
    return check.found == nullptr ? FileFault::NotItsType : FileFault::AnotherType;
  }
  return has_macros(bytes) ? std::optional(FileFault::Macros) : std::nullopt;
}

}  // namespace

std::span<const FileType> file_types() {
  static const std::vector<FileType> types{
      {"pdf", "PDF", "application/pdf", {"pdf"}, is_pdf},
      {"docx",
       "Word document",
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
       {"docx"},
       is_docx},
      {"xlsx",
       "Excel workbook",
       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
       {"xlsx"},
       is_xlsx},
      {"pptx",
       "PowerPoint presentation",
       "application/vnd.openxmlformats-officedocument.presentationml.presentation",
       {"pptx"},
       is_pptx},
      {"odt", "OpenDocument text", odt, {"odt"}, is_odt},
      {"ods", "OpenDocument spreadsheet", ods, {"ods"}, is_ods},
      {"png", "PNG picture", "image/png", {"png"}, is_png},
      {"jpeg", "JPEG picture", "image/jpeg", {"jpg", "jpeg"}, is_jpeg},
      {"txt", "plain text", "text/plain", {"txt"}, is_text},
      {"csv", "CSV table", "text/csv", {"csv"}, is_text},
  };
  return types;
}

const FileType* file_type_of(string_view media_type) {
  const auto found = std::ranges::find(file_types(), media_type, &FileType::media_type);
  return found == file_types().end() ? nullptr : &*found;
}

FileCheck check_file(string_view name, string_view bytes) {
  FileCheck check{.name = clean_file_name(name)};
  check.fault = fault_of(check, bytes);
  return check;
}

Problem problem_of(const FileCheck& check) {
  const auto told = [&](std::string what, std::string remedy) {
    return Problem{Trouble::Input, check.name, std::move(what), std::move(remedy)};
  };
  const auto usual = [](const FileType& type) { return type.endings.front(); };
  switch (*check.fault) {
    case FileFault::Unnamed: return told("the file has no name", "give it one");
    case FileFault::Empty: return told("is empty", "choose a file with something in it");
    case FileFault::TooLarge:
      return told(fmt::format("is larger than {} MB", largest_file / 1'000'000),
                  "make it smaller, or link to where it is");
    case FileFault::UnknownEnding:
      return told("has an ending that is not taken",
                  "save it as a file of one of the types that are, for example as a PDF");
    case FileFault::AnotherType:
      return told(
          fmt::format("is called .{}, and its content is of the type {}", ending_of(check.name),
                      check.found->name),
          fmt::format("name it .{} if it is meant, or choose the right file", usual(*check.found)));
    case FileFault::NotItsType:
      return told(fmt::format("cannot be read as {}", check.type->name),
                  "open it and save it anew, without a password");
    case FileFault::Macros:
      return told("has macros", fmt::format("save it as .{} without them", usual(*check.type)));
  }
  return told("is not taken", "");
}

}  // namespace kompass::service
