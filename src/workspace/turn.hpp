// SPDX-License-Identifier: EUPL-1.2
// One request for a page of the workspace, with who asks and the form that was sent, and the page
// it is answered with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/route.hpp"
#include "http/address.hpp"
#include "site/visit.hpp"
#include "workspace/workspace.hpp"

namespace kompass::workspace {

using report::View;

struct Turn {
  const Workspace& workspace;
  const site::Visit& visit;
  const api::Who& who;
  http::Fields form;  // of a POST

  [[nodiscard]] service::Realm& realm() const { return workspace.stage().realm; }
  [[nodiscard]] std::string say(std::string_view key, Phrasebook::Fillings fill = {}) const {
    return visit.say(key, fill);
  }
  [[nodiscard]] std::string field(std::string_view name) const {
    return std::string(http::value_of(form, name));
  }
  // Of the query.
  [[nodiscard]] std::string asked(std::string_view name) const;
};

// It has the pages of all accounts.
bool manages_accounts(const Turn& turn);

// What went wrong, for somebody who can do something about it.
struct Page {
  std::string_view page;  // the template
  std::string title;
  View view;
  int status = 200;
};

// Nobody else may keep it, and no address is told to others.
http::Response answer(const Turn& turn, Page page);

// A page of one heading and one paragraph: the phrases work_NAME_title and _text.
Page note(const Turn& turn, std::string_view name, int status);

// For a GET after a POST, so that nothing is sent twice.
http::Response go_to(const std::string& address);

// A page of ours that `wanted` names; nothing for other sites' and for what is none.
std::optional<std::string> own_address(std::string_view wanted);

}  // namespace kompass::workspace
