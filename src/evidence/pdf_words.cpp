// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_words.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <string>

namespace kompass::evidence {
namespace {

void ignore(const std::string&, void*) {}

// poppler gives UTF-16.
std::u32string code_points(const poppler::ustring& text) {
  std::u32string codes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char32_t code = text[at];
    const bool pair = code >= 0xD800 && code < 0xDC00 && at + 1 < text.size();
    if (pair) code = 0x10000 + ((code - 0xD800) << 10) + (text[++at] - 0xDC00U);
    codes += code;
  }
  return codes;
}

std::vector<PageWord> words_of(const poppler::page& page) {
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
  return words;
}

}  // namespace
}  // namespace kompass::evidence

extern "C" kompass::evidence::PdfState kompass_pdf_words(
    std::string_view bytes, std::vector<std::vector<kompass::evidence::PageWord>>& pages) {
  using kompass::evidence::PdfState;
  poppler::set_debug_error_function(kompass::evidence::ignore, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return PdfState::NotAPdf;
  if (document->is_locked()) return PdfState::Locked;
  for (int number = 0; number < document->pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    if (page) pages.push_back(kompass::evidence::words_of(*page));
  }
  return PdfState::Readable;
}
