// SPDX-License-Identifier: EUPL-1.2
// The report as one self-contained web page, its fonts in it: no script, no request to anywhere.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "report/model.hpp"

namespace kompass::report {

// The templates and styles of the page, read and parsed once. May be shared by threads.
class HtmlTemplates {
 public:
  // Reads `folder` (templates/report/html). Problems (Environment) name the file: absent, a tag
  // left open, a partial that is missing or includes itself.
  static Result<HtmlTemplates> load(const std::filesystem::path& folder);

  HtmlTemplates(HtmlTemplates&&) noexcept;
  HtmlTemplates& operator=(HtmlTemplates&&) noexcept;
  ~HtmlTemplates();

  // The labels the templates ask for, sorted; the model must have every one of them.
  [[nodiscard]] const std::vector<std::string>& labels() const;

  struct Parsed;
  [[nodiscard]] const Parsed& parsed() const { return *parsed_; }

 private:
  explicit HtmlTemplates(std::unique_ptr<Parsed> parsed);

  std::unique_ptr<Parsed> parsed_;
};

// The bytes of the model's pictures by Picture::id.
using PictureBytes = std::map<std::string, std::string>;

// The same input gives the same bytes. Every text is escaped; drawings are trusted and go in as
// they are, but for their ids, which end in -wide or -narrow in the page; signs are drawn more than
// once and must have none. Problems (Input): a label the templates need is missing, a picture
// without bytes or of another type than PNG and JPEG.
Result<std::string> render_html(const Model& model, const HtmlTemplates& templates,
                                const PictureBytes& pictures = {});

}  // namespace kompass::report
