// SPDX-License-Identifier: EUPL-1.2
#include "workspace/lost_text.hpp"

#include <string>

#include "base/text.hpp"

namespace kompass::workspace {
namespace {

// Ids, choices and numbers are single words; what was there before is not the sender's.
bool is_running_text(const http::Field& field) {
  const auto words = trimmed(field.value);
  return words.find_first_of(" \n") != std::string_view::npos && !field.name.starts_with("was");
}

}  // namespace

std::optional<http::Response> lost_text(const Turn& turn) {
  View sent(View::type::list);
  for (const auto& field : turn.form) {
    if (!is_running_text(field)) continue;
    View one;
    one["text"] = View(std::string(trimmed(field.value)));
    report::add_item(sent, std::move(one));
  }
  if (report::items_of(sent).empty()) return std::nullopt;
  constexpr int missing = 404;
  Page page = note(turn, "lost", missing);
  page.view["has_sent"] = View(true);
  page.view["sent"] = std::move(sent);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace
