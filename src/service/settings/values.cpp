// SPDX-License-Identifier: EUPL-1.2
#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "core/date.hpp"
#include "service/local_time.hpp"
#include "service/settings/settings.hpp"

namespace kompass::service {
namespace {

using std::string_view;
using Fault = std::optional<std::string>;

std::optional<int> whole_number(string_view text) {
  int number = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

bool is_address(string_view text) {
  std::array<unsigned char, sizeof(in6_addr)> ignored{};
  const std::string address(text);
  return inet_pton(AF_INET, address.c_str(), ignored.data()) == 1 ||
         inet_pton(AF_INET6, address.c_str(), ignored.data()) == 1;
}

Fault endpoint_fault(string_view text) {
  constexpr int largest_port = 65535;
  const auto colon = text.rfind(':');
  const auto port =
      colon == string_view::npos ? std::nullopt : whole_number(text.substr(colon + 1));
  if (port && colon > 0 && *port >= 0 && *port <= largest_port) return std::nullopt;
  return "is no address with a port; write 127.0.0.1:8080";
}

Fault web_site_fault(string_view text) {
  for (const string_view scheme : {"https://", "http://"}) {
    if (!text.starts_with(scheme)) continue;
    const auto host = text.substr(scheme.size());
    if (!host.empty() && host.find_first_of("/?#@ \"\\") == string_view::npos) return std::nullopt;
  }
  return "is no address of a site; write https://kompass.example, without a path";
}

Fault mail_fault(string_view text) {
  const auto at = text.find('@');
  const bool plain =
      std::ranges::all_of(text, [](char c) { return c > ' ' && c != '<' && c != '>'; });
  if (plain && at != string_view::npos && at > 0 && at + 1 < text.size()) return std::nullopt;
  return "is no e-mail address; write kompass@kompass.example";
}

Fault addresses_fault(string_view text) {
  for (const auto one : split(text, ',')) {
    if (!is_address(trimmed(one))) {
      return fmt::format("'{}' is no address of the internet; write 192.0.2.1, 2001:db8::1",
                         trimmed(one));
    }
  }
  return std::nullopt;
}

Fault count_fault(const SettingRow& row, string_view text) {
  const auto number = whole_number(text);
  if (number && *number >= 1 && *number <= row.largest) return std::nullopt;
  return fmt::format("is no whole number from 1 to {}; write {}", row.largest, row.by_itself);
}

Fault place_fault(const SettingRow& row, string_view text) {
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(text, ignored);
  if (row.kind == SettingKind::Folder) {
    return folder ? Fault() : "is no folder that is there; correct the path";
  }
  const bool file = std::filesystem::exists(text, ignored) && !folder;
  return file ? Fault() : "is no file that is there; correct the path";
}

Fault text_fault(string_view text) {
  const bool one_line = std::ranges::none_of(text, [](unsigned char c) { return c < ' '; });
  return one_line ? Fault() : "is more than a line; write it on one";
}

Fault paragraphs_fault(string_view text) {
  const bool plain = std::ranges::all_of(
      text, [](unsigned char c) { return c >= ' ' || c == '\n' || c == '\r' || c == '\t'; });
  if (!plain) return "holds characters that cannot be seen; take them out";
  return trimmed(text).empty() ? "is blank; leave it out or give it a value" : Fault();
}

Fault day_fault(string_view text) {
  const auto date = parse_date(text);
  if (date && date->day > 0) return std::nullopt;
  return "is no day that exists; write it as 2026-11-27";
}

}  // namespace

Fault fault_of(const SettingRow& row, string_view text) {
  using enum SettingKind;
  if (text.empty()) return "is empty; leave it out or give it a value";
  switch (row.kind) {
    case Text:
    case Secret: return text_fault(text);
    case Paragraphs: return paragraphs_fault(text);
    case Store:
      if (text == "memory:" || (text.starts_with("sqlite:") && text.size() > 7))
        return std::nullopt;
      return "is no store; write sqlite:PATH";
    case Endpoint: return endpoint_fault(text);
    case WebSite: return web_site_fault(text);
    case Mail: return mail_fault(text);
    case File:
    case Folder: return place_fault(row, text);
    case Count: return count_fault(row, text);
    case Choice:
      if (std::ranges::find(row.choices, text) != row.choices.end()) return std::nullopt;
      return "is not known; " + use_instead(text, row.choices);
    case Day: return day_fault(text);
    case Zone:
      if (is_time_zone(text)) return std::nullopt;
      return "is no time zone that this machine knows; write one as Europe/Oslo";
    case Addresses: return addresses_fault(text);
  }
  return std::nullopt;
}

}  // namespace kompass::service
