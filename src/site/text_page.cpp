// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <optional>

#include "base/text.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

View paragraphs_of(const std::string& text) {
  View list(View::type::list);
  for (const auto paragraph : split(text, '\n')) {
    View view;
    view["text"] = View(std::string(paragraph));
    report::add_item(list, std::move(view));
  }
  return list;
}

// In the words for a site whose operator is known, where it is and there are such words; nothing
// for a section that makes sense only then.
std::optional<std::string> section_text(const Visit& visit, const std::string& key) {
  const auto& run_by = visit.site.data().run_by;
  if (!run_by.name.empty() && visit.words.has(key + "text_run_by")) {
    const auto& contact = run_by.contact.empty() ? run_by.name : run_by.contact;
    return visit.say(key + "text_run_by", {{"operator", run_by.name}, {"contact", contact}});
  }
  if (!visit.words.has(key + "text")) return std::nullopt;
  return visit.say(key + "text");
}

View sections_of(const Visit& visit, std::string_view name) {
  View list(View::type::list);
  for (int number = 1;; ++number) {
    const auto key = fmt::format("site_{}_{}_", name, number);
    if (!visit.words.has(key + "title")) return list;
    const auto text = section_text(visit, key);
    if (!text) continue;
    View view;
    view["number"] = View(std::to_string(number));
    view["heading"] = View(visit.say(key + "title"));
    view["paragraphs"] = paragraphs_of(*text);
    report::add_item(list, std::move(view));
  }
}

}  // namespace

Page text_page(const Visit& visit, std::string_view name, Section section) {
  const auto title = visit.say(fmt::format("site_{}_title", name));
  Page page{"text", visit.say("site_window", {{"title", title}}), section};
  page.view["title"] = View(title);
  page.view["lede"] = View(visit.say(fmt::format("site_{}_lede", name)));
  page.view["sections"] = sections_of(visit, name);
  return page;
}

Page missing_page(const Visit& visit) {
  const auto title = visit.say("site_missing_title");
  return {"missing", visit.say("site_window", {{"title", title}}), Section::None, View(), 404};
}

Page unavailable_page(const Visit& visit) {
  Page page = text_page(visit, "unavailable", Section::None);
  page.status = 503;
  return page;
}

}  // namespace kompass::site
