// SPDX-License-Identifier: EUPL-1.2
// One request for a page as a page builder sees it, and the page it gives back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/router.hpp"
#include "report/mustache_view.hpp"
#include "report/numbers.hpp"
#include "site/site.hpp"

namespace kompass::site {

using report::View;

struct Visit {
  Visit(const Site& site_, Language language_, const http::Request& request_,
        const http::Parameters& parameters_);

  const Site& site;
  Language language;
  const http::Request& request;
  const http::Parameters& parameters;
  const Phrasebook& words;
  report::Numbers numbers;
  PublicationsNow publications;  // none while the store cannot be read
  bool readable;
  AveragesNow averages;  // never null

  [[nodiscard]] std::string say(std::string_view key, Phrasebook::Fillings fill = {}) const {
    return words.say(key, fill);
  }
  [[nodiscard]] std::string name(const LocalText& text) const {
    return std::string(text.in(language).text);
  }
  // An address of this language: "/sv/kommun/habo-0643" of "/kommun/habo-0643".
  [[nodiscard]] std::string address(std::string_view path) const;
  [[nodiscard]] const std::string& parameter(std::string_view name) const {
    return parameters.find(name)->second;
  }
};

enum class Section { None, Evaluations, Compare, Instrument, Method, About, Data };

struct Page {
  std::string_view page;  // the template
  std::string window;     // title of the window
  Section section = Section::None;
  View view;
  int status = 200;
  bool report_styles = false;  // it shows parts of a report
};

// Text for a template, where nothing is false.
inline View words_or_nothing(const std::string& text) {
  return text.empty() ? View(false) : View(text);
}

// Sets `name`, and `name`_lang when the phrase is in another language than the page.
void put_phrase(View& view, const std::string& name, const Phrase& phrase, Language page);

View link(const std::string& href, const std::string& text);

// What a page of this template begins and ends with, and the phrases it asks for, into its view.
void put_frame(const Visit& visit, const report::PageTemplate& page_template, Page& page);

http::Response answer(const Visit& visit, Page page);

// With an ETag of what is in it; 304 without a body where the request has that already (RFC 9110,
// 13.1.2).
http::Response if_changed(const http::Request& request, http::Response response);

}  // namespace kompass::site
