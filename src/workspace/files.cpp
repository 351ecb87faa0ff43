// SPDX-License-Identifier: EUPL-1.2
#include "workspace/files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/download.hpp"
#include "service/uploads/file_name.hpp"
#include "workspace/sent_form.hpp"

namespace kompass::workspace {
namespace {

using service::FileFault;
using service::FileView;

constexpr int kilo = 1'000, mega = 1'000'000;  // bytes

std::string size_words(const Turn& turn, int bytes) {
  const auto& numbers = turn.visit.numbers;
  if (bytes < kilo) return turn.say("work_file_bytes", {{"count", numbers.whole(bytes)}});
  if (bytes < mega) {
    return turn.say("work_file_kilobytes", {{"count", numbers.whole((bytes + kilo / 2) / kilo)}});
  }
  return turn.say("work_file_megabytes", {{"count", numbers.decimal(Exact::ratio(bytes, mega))}});
}

std::string type_words(const Turn& turn, const service::FileType& type) {
  return turn.say("work_file_type_" + std::string(type.id));
}

View file_view(const Turn& turn, const std::string& address, const FileView& file) {
  const auto* type = service::file_type_of(file.media_type);
  View view;
  view["id"] = View(file.id);
  view["href"] = View(fmt::format("{}/fil/{}", address, file.id));
  view["name"] = View(file.name);
  view["about"] =
      View(turn.say("work_file_about", {{"type", type == nullptr ? "" : type_words(turn, *type)},
                                        {"size", size_words(turn, file.bytes)}}));
  view["dropped"] = View(false);
  return view;
}

// ".pdf,.docx": what a browser offers first.
std::string all_endings() {
  std::string endings;
  for (const auto& type : service::file_types()) {
    for (const auto ending : type.endings) {
      endings += fmt::format("{}.{}", endings.empty() ? "" : ",", ending);
    }
  }
  return endings;
}

std::string words_of(const Turn& turn, const service::FileCheck& check) {
  const std::pair<std::string_view, std::string> name{"name", check.name};
  switch (*check.fault) {
    case FileFault::Unnamed: return turn.say("work_file_fault_unnamed");
    case FileFault::Empty: return turn.say("work_file_fault_empty", {name});
    case FileFault::TooLarge: return turn.say("work_file_fault_too_large", {name});
    case FileFault::UnknownEnding: return turn.say("work_file_fault_unknown", {name});
    case FileFault::NotItsType:
      return turn.say("work_file_fault_not_its_type",
                      {name, {"type", type_words(turn, *check.type)}});
    case FileFault::AnotherType:
      return turn.say("work_file_fault_another_type",
                      {name,
                       {"type", type_words(turn, *check.found)},
                       {"ending", std::string(check.found->endings.front())}});
    case FileFault::Macros: return turn.say("work_file_fault_macros", {name});
  }
  return {};
}

std::string fault_of(const Turn& turn, const SentFiles& sent, std::size_t there) {
  for (const auto& file : sent.added) {
    const auto check = service::check_file(file.name, file.bytes);
    if (check.fault) return words_of(turn, check);
  }
  if (there + sent.added.size() <= service::most_files + sent.dropped.size()) return {};
  return turn.say("work_file_fault_many",
                  {{"count", turn.visit.numbers.whole(service::most_files)}});
}

}  // namespace

void put_files(const Turn& turn, const std::string& address, const std::vector<FileView>& files,
               View& view) {
  View list = report::list_for(files.size());
  for (const auto& file : files) report::add_item(list, file_view(turn, address, file));
  view["has_files"] = View(!files.empty());
  view["files"] = std::move(list);
}

void put_no_files(View& view) {
  view["has_files"] = View(false);
  view["files"] = View(View::type::list);
}

service::FilesByPart files_of_kind(const Turn& turn, const std::string& evaluation,
                                   std::string_view path) {
  auto desk = desk_of(turn);
  auto files = service::list_files(desk, turn.who.caller, evaluation, kind_of(path));
  return files ? std::move(*files) : service::FilesByPart{};
}

std::vector<FileView> files_of_part(const Turn& turn, const service::PartAddress& part) {
  if (part.key.empty()) return {};
  auto desk = desk_of(turn);
  auto files = service::list_files(desk, turn.who.caller, part);
  return files ? std::move(*files) : std::vector<FileView>{};
}

const std::vector<FileView>& files_in(const service::FilesByPart& files, const std::string& part) {
  static const std::vector<FileView> none;
  const auto found = files.find(part);
  return found == files.end() ? none : found->second;
}

SentFiles files_sent(const Turn& turn, const std::vector<FileView>& there) {
  SentFiles sent{{}, http::values_of(turn.form, "drop_file"), {}};
  std::erase_if(sent.dropped, [&](const std::string& id) {
    return std::ranges::find(there, id, &FileView::id) == there.end();
  });
  for (const auto& part : sent_uploads(turn.visit.request)) {
    // A field in which nothing was chosen is sent as a file without name and content.
    const bool chosen = !part.file_name->empty() || !part.content.empty();
    if (part.name == "files" && chosen) sent.added.push_back({*part.file_name, part.content});
  }
  sent.fault = fault_of(turn, sent, there.size());
  return sent;
}

Result<void> save_files(const Turn& turn, const service::PartAddress& part, const SentFiles& sent) {
  auto desk = desk_of(turn);
  for (const auto& id : sent.dropped) {
    const auto done = service::remove_file(desk, turn.who.caller, {part, id});
    if (!done && done.problem().kind != Trouble::Missing) return done;
  }
  for (const auto& file : sent.added) {
    const auto added = service::add_file(desk, turn.who.caller, part, {file.name, file.bytes});
    if (!added) return added.problem();
  }
  return {};
}

void put_file_fields(const Turn& turn, const FileFields& fields, View& view) {
  put_files(turn, fields.address, fields.there, view);
  auto& items = report::items_of(view["files"]);
  for (std::size_t i = 0; i < fields.there.size(); ++i) {
    const auto& dropped = fields.sent.dropped;
    items[i]["dropped"] = View(std::ranges::find(dropped, fields.there[i].id) != dropped.end());
  }
  view["file_endings"] = View(all_endings());
  view["file_fault"] = site::words_or_nothing(fields.sent.fault);
  view["choose_again"] = View(!fields.sent.added.empty());
}

http::Response file_of(const Turn& turn, const service::PartAddress& part) {
  auto desk = desk_of(turn);
  auto file = service::open_file(desk, turn.who.caller, {part, turn.visit.parameter("file")});
  if (!file) return failed(turn, file.problem());
  auto response = api::download(turn.visit.request, std::move(*file));
  std::erase_if(response.headers,
                [](const http::Header& header) { return header.name == "Cache-Control"; });
  response.with("Referrer-Policy", "no-referrer").with("Cache-Control", "no-store");
  return response;
}

}  // namespace kompass::workspace
