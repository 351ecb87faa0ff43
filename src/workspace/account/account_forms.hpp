// SPDX-License-Identifier: EUPL-1.2
// What the forms of the own account have in common.
#pragma once

#include "service/account/sign_in.hpp"
#include "workspace/account/account_page.hpp"

namespace kompass::workspace {

// The page again, with a phrase at the field it is about.
http::Response account_refused(const Turn& turn, std::string field, std::string_view phrase,
                               int status = 422);

// Who has signed in says the password again, in this field.
service::Proof proof_by(const Turn& turn, std::string_view field);

// Why a password or a code that was said again does not do, at its field: `phrase`, unless it came
// too often or something else is the matter.
http::Response unproven(const Turn& turn, const Problem& problem, const std::string& field,
                        std::string_view phrase);

}  // namespace kompass::workspace
