// SPDX-License-Identifier: EUPL-1.2
#include "site/visit.hpp"

#include <array>

#include "base/text.hpp"
#include "chart/rose.hpp"
#include "codec/hash.hpp"
#include "http/address.hpp"
#include "http/conditional.hpp"
#include "site/language.hpp"

namespace kompass::site {
namespace {

struct MenuItem {
  Section section;
  std::string_view path, phrase;
};
constexpr std::array menu{MenuItem{Section::Evaluations, "/utvarderingar", "site_nav_evaluations"},
                          MenuItem{Section::Compare, "/jamfor", "site_nav_compare"},
                          MenuItem{Section::Instrument, "/instrument", "site_nav_instrument"},
                          MenuItem{Section::Method, "/metod", "site_nav_method"},
                          MenuItem{Section::About, "/om", "site_nav_about"}};

// Nothing but the site itself: no script, no frame, no other host.
constexpr std::string_view content_policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

View menu_view(const Visit& visit, Section current) {
  View list(View::type::list);
  for (const auto& item : menu) {
    View view = link(visit.address(item.path), visit.say(item.phrase));
    view["current"] = View(item.section == current);
    report::add_item(list, std::move(view));
  }
  return list;
}

std::string encoded_path(std::string_view path) {
  std::string result;
  for (const auto part : split(path.substr(1), '/')) result += "/" + http::encoded(part);
  return result;
}

// The same page in another language.
std::string twin(const Visit& visit, Language language) {
  const auto rest = visit.request.path.find('/', 1);
  std::string address = "/" + std::string(tag_of(language));
  if (language_of(visit.request.path.substr(1, rest - 1)) && rest != std::string::npos) {
    address += encoded_path(std::string_view(visit.request.path).substr(rest));
  }
  return visit.request.query.empty() ? address : address + "?" + visit.request.query;
}

enum class Own { With, Without };
View languages_view(const Visit& visit, Own own) {
  View list(View::type::list);
  for (const auto language : all_languages) {
    if (own == Own::Without && language == visit.language) continue;
    View view;
    view["tag"] = View(std::string(tag_of(language)));
    view["href"] = View(twin(visit, language));
    view["own_name"] = View(std::string(own_name(language)));
    report::add_item(list, std::move(view));
  }
  return list;
}

// All are asked for at once: a browser waits a moment for those before it draws the page, so that
// nothing moves when they come.
View fonts_view(const Assets& assets) {
  View list(View::type::list);
  for (const auto& font : assets.fonts) {
    View view;
    view["href"] = View(font);
    report::add_item(list, std::move(view));
  }
  return list;
}

AveragesNow averages_now(const SiteData& data) {
  auto now = data.averages ? data.averages() : nullptr;
  return now ? now : std::make_shared<const service::Averages>();
}

}  // namespace

Visit::Visit(const Site& site_, Language language_, const http::Request& request_,
             const http::Parameters& parameters_)
    : site(site_),
      language(language_),
      request(request_),
      parameters(parameters_),
      words(site_.words(language_)),
      numbers(words),
      publications(site_.data().publications()),
      readable(publications != nullptr),
      averages(averages_now(site_.data())) {
  if (!readable) publications = std::make_shared<const service::Publications>();
}

std::string Visit::address(std::string_view path) const {
  return "/" + std::string(tag_of(language)) + std::string(path);
}

void put_phrase(View& view, const std::string& name, const Phrase& phrase, Language page) {
  view[name] = words_or_nothing(std::string(phrase.text));
  view[name + "_lang"] =
      phrase.language == page ? View(false) : View(std::string(tag_of(phrase.language)));
}

View link(const std::string& href, const std::string& text) {
  View view;
  view["href"] = words_or_nothing(href);
  view["text"] = View(text);
  return view;
}

void put_frame(const Visit& visit, const report::PageTemplate& page_template, Page& page) {
  View& view = page.view;
  for (const auto& phrase : page_template.phrases()) {
    view[phrase] = View(visit.say(phrase));
  }
  view["lang"] = View(std::string(tag_of(visit.language)));
  view["window"] = View(page.window);
  view["styles"] = View(visit.site.assets().styles);
  view["report_styles"] =
      page.report_styles ? View(visit.site.assets().report_styles) : View(false);
  view["workspace_styles"] = View(visit.site.assets().workspace_styles);
  view["fonts"] = fonts_view(visit.site.assets());
  view["icon"] = View(visit.site.assets().icon);
  view["brand"] = View(chart::brand_mark(30, chart::Medium::Wide).markup);
  view["menu"] = menu_view(visit, page.section);
  view["languages"] = languages_view(visit, Own::With);
  view["other_languages"] = languages_view(visit, Own::Without);
}

http::Response answer(const Visit& visit, Page page) {
  const auto& page_template = visit.site.page(page.page);
  put_frame(visit, page_template, page);
  auto response = http::text_response(
      page.status, "text/html; charset=utf-8",
      report::kept_together(page_template.render(page.view), visit.site.figure_words()));
  response.with("Content-Language", std::string(tag_of(visit.language)))
      .with("Content-Security-Policy", std::string(content_policy))
      .with("X-Content-Type-Options", "nosniff")
      .with("Referrer-Policy", "same-origin")
      .with("Cache-Control", "public, no-cache");
  return page.status == 200 ? if_changed(visit.request, std::move(response)) : response;
}

http::Response if_changed(const http::Request& request, http::Response response) {
  const std::string tag = '"' + codec::sha256(*response.body).substr(0, 32) + '"';
  response.with("ETag", tag);
  return http::has_already(request, tag) ? http::not_modified(std::move(response)) : response;
}

}  // namespace kompass::site
