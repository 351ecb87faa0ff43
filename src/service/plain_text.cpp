// SPDX-License-Identifier: EUPL-1.2
#include "service/plain_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "codec/evaluation_file.hpp"

namespace kompass::service {

bool is_plain_text(std::string_view text) {
  std::string without_breaks(text);
  std::erase_if(without_breaks, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
  const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
  return printable(without_breaks) == without_breaks && !has("\xEF\xBF\xBE") &&
         !has("\xEF\xBF\xBF");
}

bool is_plain_line(std::string_view text, std::size_t longest) {
  return !trimmed(text).empty() && characters_in(text) <= longest && is_plain_text(text) &&
         text.find_first_of("\n\r\t") == std::string_view::npos;
}

bool is_plain_id(std::string_view text) {
  constexpr std::size_t longest = 100;
  constexpr std::array<std::string_view, 3> wide_spaces{"\u00A0", "\u202F", "\u3000"};
  const auto has = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
  return is_plain_line(text, longest) && text.find_first_of(" <>&\"'`") == std::string_view::npos &&
         std::ranges::none_of(wide_spaces, has);
}

Findings check_signs(const codec::Node& node, const std::string& where) {
  Findings findings;
  if (node.kind == codec::Node::Kind::Text && !is_plain_text(node.text)) {
    findings.push_back({Severity::Error, "control-character", where,
                        "has a sign that does not show, such as a control character; write the "
                        "text anew without it"});
  }
  for (const auto& item : node.items) append(findings, check_signs(item, where));
  for (const auto& member : node.members) {
    append(findings, check_signs(member.value, where + "." + member.key));
  }
  return findings;
}

Findings check_signs(const Evaluation& evaluation) {
  Findings findings;
  const std::string json = codec::write_evaluation(evaluation);
  const auto node = codec::parse_json({json, "evaluation"}, findings);
  if (node) append(findings, check_signs(*node, "evaluation"));
  return findings;
}

}  // namespace kompass::service
