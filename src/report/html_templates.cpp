// SPDX-License-Identifier: EUPL-1.2
// Reads the page's templates and styles. Partials are put in once, here: the library would parse
// them again at every use.
#include <algorithm>
#include <array>
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"
#include "report/html_parsed.hpp"

namespace kompass::report {

namespace {

constexpr std::uint64_t largest_template = 1 << 20;
constexpr int deepest_partial = 12;
// Subsets of the report's fonts as rules of the stylesheet, made at build (cmake/page_fonts.py): in
// the program, so that they cannot be missing where it is installed. The literal is longer than
// every compiler of C++ has to take; g++ and clang take it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr std::string_view page_fonts =
#include "report/page_fonts.inc"
    ;
#pragma GCC diagnostic pop

constexpr std::array styles{"tokens.css", "page.css", "parts.css", "charts.css", "print.css"};

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

// The template with every {{>partial}} replaced by its text.
Result<std::string> whole_template(const std::filesystem::path& folder, const std::string& name,
                                   int depth = 0) {
  const auto path = folder / (name + ".mustache");
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
    auto part = whole_template(folder, std::string(trimmed(bare.substr(tag + 3, end - tag - 3))),
                               depth + 1);
    if (!part) return part;
    result.append(bare, at, tag - at).append(*part);
    at = end + 2;
  }
  return result.append(bare, at);
}

Result<std::string> whole_stylesheet(const std::filesystem::path& folder) {
  std::string result;
  for (const auto* name : styles) {
    auto css = own_file(folder / name, largest_template);
    if (!css) return css;
    result += without_air(without_comments(*css)) + '\n';
  }
  return result;
}

std::vector<std::string> labels_in(std::string_view text) {
  constexpr std::string_view prefix = "label_";
  std::set<std::string> labels;
  for (auto at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at)) {
    at += prefix.size();
    labels.emplace(text.substr(at, text.find('}', at) - at));
  }
  return {labels.begin(), labels.end()};
}

}  // namespace

Result<HtmlTemplates> HtmlTemplates::load(const std::filesystem::path& folder) {
  auto text = whole_template(folder, "page");
  if (!text) return text.problem();
  auto css = whole_stylesheet(folder);
  if (!css) return css.problem();
  kainjow::mustache::mustache page(*text);
  if (!page.is_valid()) {
    return Problem{Trouble::Environment, (folder / "page.mustache").string(), page.error_message(),
                   "close the tag in this file or in one it includes"};
  }
  page.set_custom_escape(escaped);
  return HtmlTemplates(std::make_unique<Parsed>(
      Parsed{std::move(page), std::string(page_fonts) + *css, labels_in(*text)}));
}

HtmlTemplates::HtmlTemplates(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
HtmlTemplates::HtmlTemplates(HtmlTemplates&&) noexcept = default;
HtmlTemplates& HtmlTemplates::operator=(HtmlTemplates&&) noexcept = default;
HtmlTemplates::~HtmlTemplates() = default;

const std::vector<std::string>& HtmlTemplates::labels() const {
  return parsed_->labels;
}

}  // namespace kompass::report
