// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_text.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/pdf_layout.hpp"

namespace kompass::evidence {
namespace {

Problem input_problem(const std::string& name, std::string what, std::string remedy) {
  return {Trouble::Input, name, std::move(what), std::move(remedy)};
}

void ignore(const std::string&, void*) {}

// poppler gives UTF-16.
std::u32string code_points(const poppler::ustring& text) {
  const auto utf8 = text.to_utf8();
  const std::string_view bytes(utf8.data(), utf8.size());
  std::u32string codes;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto character = character_at(bytes, at);
    codes += character.code;
    at += character.bytes;
  }
  return codes;
}

// Text set sideways is left out: labels of charts.
std::string text_of(const poppler::page& page) {
  std::vector<PageWord> words;
  for (const auto& box : page.text_list(poppler::page::text_list_include_font)) {
    if (box.rotation() != 0) continue;
    const auto place = box.bbox();
    PageWord word{.left = place.left(),
                  .top = place.top(),
                  .right = place.right(),
                  .bottom = place.bottom(),
                  .size = box.get_font_size() > 0 ? box.get_font_size() : place.height(),
                  .font = box.get_font_name()};
    const auto text = code_points(box.text());
    for (std::size_t i = 0; i < text.size(); ++i) {
      word.glyphs.push_back({text[i], box.char_bbox(i).width()});
    }
    words.push_back(std::move(word));
  }
  return laid_out(std::move(words));
}

}  // namespace

Result<std::string> text_of_pdf(std::string_view bytes, const std::string& name) {
  constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<int>::max());
  if (bytes.size() > largest) return input_problem(name, "the file is too large for a PDF", "");
  poppler::set_debug_error_function(ignore, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) {
    return input_problem(name, "the file is no PDF that can be opened", "open and save it anew");
  }
  if (document->is_locked()) {
    return input_problem(name, "the PDF is locked by a password", "save it without one");
  }
  std::string text;
  for (int number = 0; number < document->pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    if (!page) continue;
    if (!text.empty()) text += '\f';
    text += text_of(*page);
  }
  if (trimmed(text).empty()) {
    return input_problem(name, "the PDF holds no text, only pictures",
                         "run text recognition (OCR) on it first");
  }
  return text;
}

}  // namespace kompass::evidence
