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

// A page that is only text, from the phrases site_NAME_title, _lede, _1_title, _1_text, ...
Page text_page(const Visit& visit, std::string_view name, Section section);
Page missing_page(const Visit& visit);
Page unavailable_page(const Visit& visit);  // what it shows cannot be read just now

// Lists of evaluations as data: CSV (RFC 4180, UTF-8 with its mark, semicolons where the language
// has a decimal comma) and JSON.
std::string evaluations_csv(const Visit& visit, const PublicationList& publications);
std::string evaluations_json(const Visit& visit, const PublicationList& publications);

}  // namespace kompass::site
