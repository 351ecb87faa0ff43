// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_text.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>

#include "base/text.hpp"

namespace kompass::evidence {
namespace {

Problem input_problem(const std::string& name, std::string what, std::string remedy) {
  return {Trouble::Input, name, std::move(what), std::move(remedy)};
}

void ignore(const std::string&, void*) {}

std::string text_of(const poppler::page& page) {
  const auto utf8 = page.text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
  return {utf8.begin(), utf8.end()};
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
