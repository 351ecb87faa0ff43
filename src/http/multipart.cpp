// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kompass::http {
namespace {

using std::string_view;

constexpr string_view line_end = "\r\n";
constexpr std::size_t longest_head = 8 * 1024;  // of one part
constexpr std::size_t longest_boundary = 70;    // RFC 2046, 5.1.1

// What stands before the next `mark` is taken from `rest` with it; nothing when there is none.
std::optional<string_view> taken_until(string_view& rest, string_view mark) {
  const auto at = rest.find(mark);
  if (at == string_view::npos) return std::nullopt;
  const string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + mark.size());
  return taken;
}

// A value between quotes, where browsers write a quote or a line end within it as %22, %0D, %0A
// (HTML, "multipart/form-data encoding algorithm") and others write \". `rest` begins after the
// first quote.
std::optional<std::string> quoted(string_view& rest) {
  std::string value;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const auto ahead = rest.substr(at);
    if (ahead.starts_with('"')) {
      rest.remove_prefix(at + 1);
      return value;
    }
    if (ahead.starts_with("\\\"") || ahead.starts_with("%22")) {
      value += '"';
      at += ahead.front() == '%' ? 2 : 1;
    } else if (ahead.starts_with("%0D") || ahead.starts_with("%0A")) {
      value += ahead[2] == 'D' ? '\r' : '\n';
      at += 2;
    } else {
      value += ahead.front();
    }
  }
  return std::nullopt;
}

std::optional<std::string> value_in(string_view& rest) {
  if (rest.starts_with('"')) {
    rest.remove_prefix(1);
    return quoted(rest);
  }
  const auto end = std::min(rest.find(';'), rest.size());
  std::string value(trimmed(rest.substr(0, end)));
  rest.remove_prefix(end);
  return value;
}

// The parameter of a header like `form-data; name="files"; filename="a.pdf"`; `broken` when the
// header cannot be read.
struct Parameter {
  std::optional<std::string> value;
  bool broken = false;
};
Parameter parameter(string_view header, string_view name) {
  Parameter found;
  string_view rest = header.substr(std::min(header.find(';'), header.size()));
  while (rest.starts_with(';')) {
    rest.remove_prefix(1);
    const auto key = taken_until(rest, "=");
    if (!key) return found;
    auto value = value_in(rest);
    if (!value) return {std::nullopt, true};
    if (lowered(trimmed(*key)) == name && !found.value) found.value = std::move(value);
    rest.remove_prefix(std::min(rest.find(';'), rest.size()));
  }
  return found;
}

string_view header_in(string_view head, string_view name) {
  while (!head.empty()) {
    const auto end = head.find(line_end);
    const string_view line = head.substr(0, end);
    const auto colon = line.find(':');
    if (colon != string_view::npos && lowered(line.substr(0, colon)) == name) {
      return trimmed(line.substr(colon + 1));
    }
    head.remove_prefix(end == string_view::npos ? head.size() : end + line_end.size());
  }
  return {};
}

bool is_text(string_view name) {
  return name.find('\0') == string_view::npos && !first_invalid_utf8(name);
}

std::optional<FormPart> part_of(string_view head, string_view content) {
  const auto disposition = header_in(head, "content-disposition");
  auto name = parameter(disposition, "name"), file_name = parameter(disposition, "filename");
  const bool readable = !name.broken && name.value && !name.value->empty() &&
                        is_text(*name.value) && is_text(file_name.value.value_or(""));
  if (!readable) return std::nullopt;
  return FormPart{std::move(*name.value), std::move(file_name.value), content};
}

std::optional<std::string> boundary_of(string_view content_type) {
  if (!is_multipart(content_type)) return std::nullopt;
  auto found = parameter(content_type, "boundary").value;
  const bool fine = found && !found->empty() && found->size() <= longest_boundary;
  return fine ? found : std::nullopt;
}

}  // namespace

bool is_multipart(string_view content_type) {
  return lowered(trimmed(content_type.substr(0, content_type.find(';')))) == "multipart/form-data";
}

std::optional<std::vector<FormPart>> parse_multipart(string_view content_type, string_view body) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) return std::nullopt;
  const std::string first = "--" + *boundary, next = "\r\n" + first;
  if (!body.starts_with(first)) return std::nullopt;
  body.remove_prefix(first.size());
  std::vector<FormPart> parts;
  while (!body.starts_with("--")) {
    if (!body.starts_with(line_end) || parts.size() == most_form_parts) return std::nullopt;
    // With the line end, so that a part without a header has an empty head.
    const auto head_end = body.substr(0, longest_head).find("\r\n\r\n");
    if (head_end == string_view::npos) return std::nullopt;
    const string_view head = body.substr(line_end.size(), std::max(head_end, line_end.size()) - 2);
    body.remove_prefix(head_end + 4);
    const auto content = taken_until(body, next);
    if (!content) return std::nullopt;
    auto part = part_of(head, *content);
    if (!part) return std::nullopt;
    parts.push_back(std::move(*part));
  }
  return parts;
}

}  // namespace kompass::http
