// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_text.hpp"

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "base/late_part.hpp"
#include "base/text.hpp"
#include "evidence/pdf_words.hpp"

namespace kompass::evidence {

Result<std::string> text_of_pdf(std::string_view bytes, const std::string& name) {
  const auto problem = [&name](std::string what, std::string remedy) {
    return Problem{Trouble::Input, name, std::move(what), std::move(remedy)};
  };
  constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<int>::max());
  if (bytes.size() > largest) return problem("the file is too large for a PDF", "");
  const auto read = late<decltype(kompass_pdf_words)>("pdf_words", "kompass_pdf_words");
  if (!read) return read.problem();
  std::string text;
  const auto add = [&text](std::vector<PageWord> page) {
    if (!text.empty()) text += '\f';
    text += laid_out(std::move(page));
  };
  switch ((*read)(bytes, add)) {
    case PdfState::NotAPdf:
      return problem("the file is no PDF that can be opened", "open and save it anew");
    case PdfState::Locked: return problem("the PDF is locked by a password", "save it without one");
    case PdfState::Readable: break;
  }
  if (trimmed(text).empty()) {
    return problem("the PDF holds no text, only pictures",
                   "run text recognition (OCR) on it first");
  }
  return text;
}

}  // namespace kompass::evidence
