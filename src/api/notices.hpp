// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/api.hpp"
#include "service/account/notices.hpp"

namespace kompass::api {

// Tells whose account it is by mail what was changed about it. Nothing where no mail is sent; that
// it cannot be written hinders nobody, since the change is done.
void tell_owner(const Backstage& stage, const std::string& account, service::Noticed what);

}  // namespace kompass::api
