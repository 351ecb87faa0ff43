// SPDX-License-Identifier: EUPL-1.2
// The page of the own account, as the administrator Agnes Alm has it.
#pragma once

#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {

class OwnAccount : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    me = browser();
  }

  // A form of the page, by the last part of its address.
  http::Response send(const std::string& form, const std::string& fields) {
    return post("/sv/konto/" + form, csrf_of(me) + "&" + fields, me);
  }
  std::string shown(const std::string& query = "") { return *get("/sv/konto", query, me).body; }
  bool is_in(const http::Headers& browser) { return get("/sv/konto", "", browser).status == 200; }

  // The same browser after an answer that gave its session another token.
  static http::Headers renewed(const http::Response& answer) {
    const auto cookie = api::header_of(answer, "Set-Cookie");
    const auto kept = cookie.substr(0, cookie.find(';'));
    return {{"Cookie", kept},
            {"X-CSRF-Token", service::csrf_token(kept.substr(kept.find('=') + 1))}};
  }

  http::Headers me;
};

}  // namespace kompass::workspace
