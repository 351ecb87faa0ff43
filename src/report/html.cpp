// SPDX-License-Identifier: EUPL-1.2
#include "report/html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "codec/hash.hpp"
#include "report/html_parsed.hpp"
#include "report/html_view.hpp"
#include "report/kept_together.hpp"

namespace kompass::report {

namespace {

std::string_view entity_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

bool forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

Result<void> check_labels(const Labels& given, const std::vector<std::string>& wanted) {
  for (const auto& key : wanted) {
    const auto has_key = [&](const auto& word) { return word.first == key; };
    if (std::any_of(given.words.begin(), given.words.end(), has_key)) continue;
    return Problem{Trouble::Input, "report model", fmt::format("the label '{}' is missing", key),
                   "add it to texts/*.yaml"};
  }
  return {};
}

Result<std::string> data_url(const Picture& picture, const PictureBytes& pictures) {
  const std::string where = fmt::format("picture {}", picture.id);
  if (picture.media_type != "image/png" && picture.media_type != "image/jpeg") {
    return Problem{Trouble::Input, where,
                   fmt::format("the type {} cannot be shown", picture.media_type),
                   "give it as image/png or image/jpeg"};
  }
  const auto found = pictures.find(picture.id);
  if (found == pictures.end()) {
    return Problem{Trouble::Input, where, "its file is not among the evaluation's files",
                   "add the file or take the picture out"};
  }
  return fmt::format("data:{};base64,{}", picture.media_type, codec::base64(found->second));
}

FigureWords figure_words(const Labels& labels) {
  const auto said = [&](std::string_view key) {
    const auto found = std::ranges::find(
        labels.words, key, [](const auto& word) { return std::string_view(word.first); });
    return found == labels.words.end() ? std::string() : found->second;
  };
  FigureWords words;
  words.add(said("beside_figures"), said("between_figures"));
  return words;
}

}  // namespace

std::string escaped(const std::string& text) {
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    if (const auto entity = entity_of(c); !entity.empty()) {
      result.append(entity);
    } else if (!forbidden(c)) {
      result.push_back(c);
    }
  }
  return result;
}

Result<std::string> render_html(const Model& model, const HtmlTemplates& templates,
                                const PictureBytes& pictures) {
  const auto& parsed = templates.parsed();
  if (auto labels = check_labels(model.labels, parsed.labels); !labels) return labels.problem();
  auto page = page_view(model, [&](const Picture& picture) { return data_url(picture, pictures); });
  if (!page) return page.problem();
  (*page)["styles"] = View(parsed.styles);
  std::string html;
  parsed.page.render(*page, [&](const std::string& piece) { html += piece; });
  return kept_together(html, figure_words(model.labels));
}

}  // namespace kompass::report
