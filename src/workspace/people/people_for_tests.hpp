// SPDX-License-Identifier: EUPL-1.2
// The pages of all accounts, as the administrator Agnes Alm has them.
#pragma once

#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {

class People : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    me = browser();
  }

  std::string list(const std::string& query = "") { return *get("/sv/konton", query, me).body; }
  std::string shown(const std::string& account) { return *get(at(account), "", me).body; }
  // A form of the page of an account, by the last part of its address.
  http::Response send(const std::string& account, const std::string& form,
                      const std::string& fields = "") {
    return post(at(account) + "/" + form, csrf_of(me) + "&" + fields, me);
  }
  http::Response invite(const std::string& fields) {
    return post("/sv/konton", csrf_of(me) + "&" + fields, me);
  }
  static std::string at(const std::string& account) { return "/sv/konton/" + account; }

  http::Headers me;
};

}  // namespace kompass::workspace
