// SPDX-License-Identifier: EUPL-1.2
#include "codec/document.hpp"

#include <charconv>
#include <limits>

namespace kompass::codec {
namespace {

std::optional<int> version_in(std::string_view text, std::string_view name) {
  if (!text.starts_with(name) || text.size() < name.size() + 2 || text[name.size()] != '/') {
    return std::nullopt;
  }
  int version = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + name.size() + 1, end, version);
  if (stop != end || error == std::errc::invalid_argument) return std::nullopt;
  if (error == std::errc::result_out_of_range) return std::numeric_limits<int>::max();
  return version < 1 ? std::nullopt : std::optional(version);
}

}  // namespace

bool settle_format(Node& document, const Format& format, Faults& faults) {
  if (document.kind != Node::Kind::Record) {
    faults.wrong_kind(document, name_of(Node::Kind::Record));
    return false;
  }
  const Node* stated = document.find("format");
  if (stated == nullptr || stated->kind != Node::Kind::Text) {
    faults.add(
        "format-missing", document.at,
        fmt::format("the file does not say its format; begin it with format: {}", format.text()));
    return false;
  }
  const auto version = version_in(stated->text, format.name);
  if (!version) {
    faults.add("format-other", stated->at,
               fmt::format("'{}' is another format than {}; check that it is the right file",
                           stated->text, format.text()));
    return false;
  }
  if (*version > format.version) {
    faults.add("format-newer", stated->at,
               fmt::format("{} is newer than {}, the newest this program reads; update Kompass",
                           stated->text, format.text()));
    return false;
  }
  std::erase_if(document.members, [](const auto& member) { return member.key == "format"; });
  for (int from = *version; from < format.version; ++from) format.upgrades[from - 1](document);
  return true;
}

}  // namespace kompass::codec
