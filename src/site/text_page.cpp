// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <optional>

#include "base/text.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

// "[words](/path)" leads to a page of this language, "[words](//path)" to the same for all, and any
// other address elsewhere.
std::string address_in(const Visit& visit, std::string_view address) {
  if (address.starts_with("//")) return std::string(address.substr(1));
  return address.starts_with('/') ? visit.address(address) : std::string(address);
}

View runs_of(const Visit& visit, std::string_view text) {
  View list(View::type::list);
  while (!text.empty()) {
    const auto open = text.find('['), middle = text.find("](", open), end = text.find(')', middle);
    if (end == std::string_view::npos) {
      report::add_item(list, link("", std::string(text)));
      return list;
    }
    if (open > 0) report::add_item(list, link("", std::string(text.substr(0, open))));
    report::add_item(list, link(address_in(visit, text.substr(middle + 2, end - middle - 2)),
                                std::string(text.substr(open + 1, middle - open - 1))));
    text.remove_prefix(end + 1);
  }
  return list;
}

View paragraphs_of(const Visit& visit, const std::string& text) {
  View list(View::type::list);
  for (const auto paragraph : split(text, '\n')) {
    View view;
    view["runs"] = runs_of(visit, paragraph);
    report::add_item(list, std::move(view));
  }
  return list;
}

// As a link where it is an address for letters.
std::string contact_of(const RunBy& run_by) {
  const auto& contact = run_by.contact.empty() ? run_by.name : run_by.contact;
  const bool letters =
      contact.find('@') != std::string::npos && contact.find_first_of(" []()") == std::string::npos;
  return letters ? fmt::format("[{0}](mailto:{0})", contact) : contact;
}

// What the operator wrote to stand in the place of a section; empty where they did not.
std::string own_text(const Visit& visit, std::string_view key) {
  const auto& own = visit.site.data().run_by.accessibility;
  const auto in_language = [&](const std::map<Language, std::string>& texts) {
    const auto found = texts.find(visit.language);
    return found == texts.end() ? std::string() : found->second;
  };
  if (key == "site_access_2_") return in_language(own.tested);
  if (key == "site_access_3_") return in_language(own.faults);
  return "";
}

// No links: these are texts of the operator, not ours.
View plain_paragraphs(std::string_view text) {
  View list(View::type::list);
  for (const auto line : split(text, '\n')) {
    const auto paragraph = trimmed(line);
    if (paragraph.empty()) continue;
    View runs(View::type::list), view;
    report::add_item(runs, link("", std::string(paragraph)));
    view["runs"] = std::move(runs);
    report::add_item(list, std::move(view));
  }
  return list;
}

// In the words for a site whose operator is known, or has dated their statement, where it is so and
// there are such words; nothing for a section that makes sense only then.
std::optional<std::string> section_text(const Visit& visit, const std::string& key) {
  const auto& run_by = visit.site.data().run_by;
  if (const auto& date = run_by.accessibility.date; date && visit.words.has(key + "text_dated")) {
    return visit.say(key + "text_dated",
                     {{"operator", run_by.name}, {"date", visit.numbers.date(*date)}});
  }
  if (!run_by.name.empty() && visit.words.has(key + "text_run_by")) {
    return visit.say(key + "text_run_by",
                     {{"operator", run_by.name}, {"contact", contact_of(run_by)}});
  }
  if (!visit.words.has(key + "text")) return std::nullopt;
  return visit.say(key + "text");
}

View sections_of(const Visit& visit, std::string_view name) {
  View list(View::type::list);
  for (int number = 1;; ++number) {
    const auto key = fmt::format("site_{}_{}_", name, number);
    if (!visit.words.has(key + "title")) return list;
    const auto own = own_text(visit, key);
    const auto text = section_text(visit, key);
    if (own.empty() && !text) continue;
    View view;
    view["number"] = View(std::to_string(number));
    view["heading"] = View(visit.say(key + "title"));
    view["paragraphs"] = own.empty() ? paragraphs_of(visit, *text) : plain_paragraphs(own);
    report::add_item(list, std::move(view));
  }
}

// How far the site meets what the law asks for, as its operator judges it.
View claim_of(const Visit& visit, std::string_view name) {
  const auto& run_by = visit.site.data().run_by;
  const auto key = fmt::format("site_{}_claim_{}", name, run_by.accessibility.conformity);
  if (!visit.words.has(key)) return View(View::type::list);
  return paragraphs_of(visit, visit.say(key, {{"operator", run_by.name}}));
}

}  // namespace

Page text_page(const Visit& visit, std::string_view name, Section section) {
  const auto title = visit.say(fmt::format("site_{}_title", name));
  Page page{"text", visit.say("site_window", {{"title", title}}), section};
  page.view["title"] = View(title);
  put_title_size(page.view, title);
  page.view["lede"] = View(visit.say(fmt::format("site_{}_lede", name)));
  page.view["claim"] = claim_of(visit, name);
  page.view["sections"] = sections_of(visit, name);
  return page;
}

Page missing_page(const Visit& visit) {
  const auto title = visit.say("site_missing_title");
  Page page{"missing", visit.say("site_window", {{"title", title}}), Section::None, View(), 404};
  page.view["title"] = View(title);
  page.view["lede"] = View(visit.say("site_missing_lede"));
  return page;
}

Page unreadable_page(const Visit& visit) {
  const auto title = visit.say("site_unreadable_title");
  Page page{"missing", visit.say("site_window", {{"title", title}}), Section::None, View(), 400};
  page.view["title"] = View(title);
  page.view["lede"] = View(visit.say("site_unreadable_lede"));
  return page;
}

Page unavailable_page(const Visit& visit) {
  Page page = text_page(visit, "unavailable", Section::None);
  page.status = 503;
  return page;
}

}  // namespace kompass::site
