// SPDX-License-Identifier: EUPL-1.2
#include "api/notices.hpp"

namespace kompass::api {

void tell_owner(const Backstage& stage, const std::string& account, service::Noticed what) {
  if (!stage.send_mail) return;
  const auto letter =
      service::notice_for(stage.realm, {account, what, stage.base_address}, stage.wording);
  if (letter) stage.send_mail(*letter, {});
}

}  // namespace kompass::api
