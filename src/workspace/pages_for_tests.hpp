// SPDX-License-Identifier: EUPL-1.2
// The pages behind signing in, asked without a socket, over an evaluation with people in every
// role.
#pragma once

#include <gmock/gmock.h>

#include "api/api_for_tests.hpp"
#include "service/local_time.hpp"
#include "service/published/averages.hpp"
#include "service/work/for_tests.hpp"
#include "workspace/routes.hpp"

namespace kompass::workspace {

class PagesForTests : public service::WorkInstallation {
 public:
  PagesForTests() { service::use_time_zone("UTC"); }

  http::Response get(const std::string& path, const std::string& query = "",
                     http::Headers headers = {}) {
    return send({.path = path, .query = query, .headers = std::move(headers)});
  }
  http::Response post(const std::string& path, const std::string& form,
                      http::Headers headers = {}) {
    return send(
        {.method = http::Method::Post, .path = path, .headers = std::move(headers), .body = form});
  }

  // Headers of a browser in which the account has signed in, and the field its forms hold.
  http::Headers browser(const std::string& email = "agnes@example.org") {
    const auto token = token_of(email);
    return {{"Cookie", std::string(http::session_cookie) + "=" + token},
            {"X-CSRF-Token", service::csrf_token(token)}};
  }
  static std::string csrf_of(const http::Headers& browser) {
    return "csrf=" + std::string(http::value_of(browser, "X-CSRF-Token"));
  }

  service::MadeLink invited() {
    return *service::invite(realm, as_administrator(),
                            {"Bo <b>Ek", "bea@example.org", Language::Norwegian}, {});
  }

  api::SharedForTests& common = api::SharedForTests::one();
  service::Library library{store, common.instruments};
  service::Press press =
      *service::Press::open(common.root, {store, library, common.instruments, common.wording});
  api::RateLimiter rates{api::RateLimits{}};
  api::Backstage backstage{.library = library,
                           .gazetteer = common.gazetteer,
                           .search = common.search,
                           .instruments = common.instruments,
                           .press = press,
                           .realm = realm,
                           .throttle = throttle,
                           .rates = rates,
                           .wording = common.wording,
                           .send = {},
                           .base_address = "https://kompass.example"};
  std::shared_ptr<const site::Site> site = empty_site();
  std::shared_ptr<const Workspace> workspace = workspace_with(site);
  http::Router pages{workspace_routes(workspace)};

  std::shared_ptr<const Workspace> workspace_with(const std::shared_ptr<const site::Site>& shown,
                                                  DraftWarnings warnings = {}) {
    static const auto templates = *load_templates(common.root / "templates", common.wording);
    return std::make_shared<const Workspace>(backstage, shown, templates, std::move(warnings));
  }

  // The pages again, with a site of this data.
  void show(site::SiteData data) {
    site = *site::Site::open(std::move(data), common.root / "templates");
    workspace = workspace_with(site);
    pages = http::Router(workspace_routes(workspace));
  }
  // With the averages of examples/.
  void with_averages() {
    ASSERT_TRUE(service::adopt_averages(store, common.instruments, common.root));
    std::shared_ptr<const service::Averages> all =
        std::make_shared<const service::Averages>(*service::averages(store, common.instruments));
    show({.publications = [] { return std::make_shared<service::Publications>(); },
          .averages = [all] { return all; },
          .gazetteer = &common.gazetteer,
          .search = &common.search,
          .wording = &common.wording});
  }

 private:
  // Read once, for all tests that show no data of their own.
  static std::shared_ptr<const site::Site> empty_site() {
    auto& common = api::SharedForTests::one();
    static const auto empty =
        *site::Site::open({.publications = [] { return std::make_shared<service::Publications>(); },
                           .gazetteer = &common.gazetteer,
                           .search = &common.search,
                           .wording = &common.wording},
                          common.root / "templates");
    return empty;
  }

  http::Response send(http::Request request) {
    request.peer = "192.0.2.1";
    const auto found = pages.find(request.method, request.path);
    if (found.route == nullptr) return {404, {}, nullptr};
    return found.route->answer(request, found.parameters);
  }
};

}  // namespace kompass::workspace
