// SPDX-License-Identifier: EUPL-1.2
// The pages of the site, each in a file of its name. Nothing: there is no such page.
#pragma once

#include <optional>
#include <string_view>

#include "site/published.hpp"

namespace kompass::site {

std::optional<Page> front_page(const Visit& visit);
std::optional<Page> search_page(const Visit& visit);  // ?q=
std::optional<Page> evaluations_page(const Visit& visit);
std::optional<Page> municipality_page(const Visit& visit);     // {address}
std::optional<Page> evaluation_page(const Visit& visit);       // {address}, {year}
std::optional<Page> evaluation_area_page(const Visit& visit);  // {address}, {year}, {area}
std::optional<Page> compare_page(const Visit& visit);          // ?kommun=&grupp=&fran=&till=
std::optional<Page> instruments_page(const Visit& visit);
std::optional<Page> edition_page(const Visit& visit);   // {instrument}, {edition}
std::optional<Page> area_page(const Visit& visit);      // and {area}
std::optional<Page> sub_area_page(const Visit& visit);  // or {sub_area}
std::optional<Page> role_models_page(const Visit& visit);

// What a page shows as data, beside its address; nothing where there is no such page. `last` is the
// last part of the address without the ending, where the address has parameters.
enum class DataForm { Csv, Json };
std::optional<std::string> municipality_data(const Visit& visit, DataForm form,
                                             std::string_view last);
std::optional<std::string> averages_data(const Visit& visit, DataForm form, std::string_view last);
std::optional<std::string> search_data(const Visit& visit, DataForm form, std::string_view last);
std::optional<std::string> compare_data(const Visit& visit, DataForm form, std::string_view last);
std::optional<std::string> instruments_data(const Visit& visit, DataForm form,
                                            std::string_view last);
std::optional<std::string> edition_data(const Visit& visit, DataForm form, std::string_view last);
std::optional<std::string> edition_area_data(const Visit& visit, DataForm form,
                                             std::string_view last);
std::optional<std::string> edition_sub_area_data(const Visit& visit, DataForm form,
                                                 std::string_view last);
std::optional<std::string> role_models_data(const Visit& visit, DataForm form,
                                            std::string_view last);

// A page that is only text, from the phrases site_NAME_title, _lede, _1_title, _1_text, ...
Page text_page(const Visit& visit, std::string_view name, Section section);
Page missing_page(const Visit& visit);
Page unreadable_page(const Visit& visit);   // the address is none
Page unavailable_page(const Visit& visit);  // what it shows cannot be read just now

// Lists of evaluations as data: CSV (RFC 4180, UTF-8 with its mark, semicolons where the language
// has a decimal comma) and JSON.
std::string evaluations_csv(const Visit& visit, const PublicationList& publications);
std::string evaluations_json(const Visit& visit, const PublicationList& publications);

}  // namespace kompass::site
