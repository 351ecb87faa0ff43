// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_words.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <string>

#include "evidence/utf16.hpp"

namespace kompass::evidence {
namespace {

constexpr char32_t replacement = 0xFFFD;

void ignore(const std::string&, void*) {}

// poppler gives UTF-16.
std::u32string code_points(const poppler::ustring& text) {
  std::u32string codes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t unit = text[at];
    const bool pair = high_surrogate(unit) && at + 1 < text.size() && low_surrogate(text[at + 1]);
    if (pair) {
      codes += joined(unit, text[++at]);
    } else {
      codes += high_surrogate(unit) || low_surrogate(unit) ? replacement : unit;
    }
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

extern "C" kompass::evidence::PdfState kompass_pdf_words(std::string_view bytes,
                                                         const kompass::evidence::TakePage& take) {
  using kompass::evidence::PdfState;
  poppler::set_debug_error_function(kompass::evidence::ignore, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return PdfState::NotAPdf;
  if (document->is_locked()) return PdfState::Locked;
  for (int number = 0; number < document->pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    if (page) take(kompass::evidence::words_of(*page));
  }
  return PdfState::Readable;
}
