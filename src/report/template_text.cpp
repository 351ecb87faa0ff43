// SPDX-License-Identifier: EUPL-1.2
#include "report/template_text.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace kompass::report {
namespace {

constexpr std::uint64_t largest_template = 1 << 20;
constexpr int deepest_partial = 12;

Result<std::string> own_file(const std::filesystem::path& path, std::uint64_t limit) {
  auto bytes = read_file(path, limit);
  if (bytes) return bytes;
  Problem problem = bytes.problem();
  problem.kind = Trouble::Environment;
  return problem;
}

// Without indentation, empty lines and comments of a line of their own.
std::string without_air(std::string_view text) {
  std::string result;
  for (const auto line : split(text, '\n')) {
    const auto bare = trimmed(line);
    if (bare.empty() || bare.starts_with("{{!")) continue;
    result.append(bare).push_back('\n');
  }
  if (!result.empty()) result.pop_back();
  return result;
}

std::string without_comments(std::string css) {
  for (auto from = css.find("/*"); from != std::string::npos; from = css.find("/*", from)) {
    const auto to = css.find("*/", from);
    css.erase(from, to == std::string::npos ? to : to + 2 - from);
  }
  return css;
}

}  // namespace

Result<std::string> TemplateFolder::whole(const std::string& name) {
  return whole_at(path_ / (name + ".mustache"), 0);
}

// `depth` counts the templates this one is a part of.
Result<std::string> TemplateFolder::whole_at(const std::filesystem::path& path, int depth) {
  if (const auto found = known_.find(path); found != known_.end()) return found->second;
  if (depth > deepest_partial) {
    return Problem{Trouble::Environment, path.string(), "the partial includes itself", ""};
  }
  auto text = own_file(path, largest_template);
  if (!text) return text;
  const std::string bare = without_air(*text);
  std::string result;
  std::size_t at = 0;
  for (auto tag = bare.find("{{>"); tag != std::string::npos; tag = bare.find("{{>", at)) {
    const auto end = bare.find("}}", tag);
    if (end == std::string::npos) break;  // the parser says so
    const std::string name(trimmed(bare.substr(tag + 3, end - tag - 3)));
    auto part = whole_at(path.parent_path() / (name + ".mustache"), depth + 1);
    if (!part) return part;
    result.append(bare, at, tag - at).append(*part);
    at = end + 2;
  }
  result.append(bare, at);
  return known_.emplace(path, std::move(result)).first->second;
}

Result<std::string> whole_stylesheet(const std::filesystem::path& folder,
                                     std::span<const char* const> names) {
  std::string result;
  for (const auto* name : names) {
    auto css = own_file(folder / name, largest_template);
    if (!css) return css;
    result += without_air(without_comments(*css)) + '\n';
  }
  return result;
}

}  // namespace kompass::report
