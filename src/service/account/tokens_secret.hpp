// SPDX-License-Identifier: EUPL-1.2
// What a browser, a link or a program shows to be let in: the id of an item without its dashes,
// then 256 random bits. The id finds the item, whose key is the SHA-256 of the whole text; so the
// store holds nothing that opens, and nothing is compared by looking it up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace kompass::service {

struct Secret {
  std::string id, text, hash;
};

Secret new_secret(store::Moment now, std::string_view prefix = "");

// The id of the item that a text is for; nothing when it has not the form.
std::optional<std::string> id_in(std::string_view text, std::string_view prefix = "");

bool opens(std::string_view text, const store::Item& item);

}  // namespace kompass::service
