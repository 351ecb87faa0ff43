// SPDX-License-Identifier: EUPL-1.2
// The API as a list of routes. What it promises: contract/openapi.yaml.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/rates.hpp"
#include "core/municipality_gazetteer.hpp"
#include "http/router.hpp"
#include "service/account/accounts.hpp"
#include "service/account/links.hpp"
#include "service/account/throttle.hpp"
#include "service/mail/mail.hpp"
#include "service/municipality/search.hpp"
#include "service/published/library.hpp"
#include "service/published/press.hpp"
#include "service/settings/told.hpp"
#include "service/texts.hpp"

namespace kompass::api {

// What the handlers use; all must outlive the routes.
struct Backstage {
  service::Library& library;
  const Gazetteer& gazetteer;
  const service::MunicipalitySearch& search;
  service::Instruments& instruments;
  service::Press& press;
  service::Realm& realm;
  service::SignInThrottle& throttle;
  RateLimiter& rates;
  const service::Wording& wording;
  // Sends a link by mail; empty where there is no mail, and who makes a link hands it over.
  std::function<void(const service::MadeLink&)> send;
  std::string base_address;  // for links in letters: "https://kompass.example"
  // Sends any other mail; empty where there is none.
  service::MailSender send_mail;
  service::SettingsTold settings;
};

std::vector<http::Route> routes(const Backstage& backstage);

// Why a request is refused by its head alone, so that no body is read in vain; nothing for what is
// let in, and for what is no address of the API.
using HeadCheck = std::function<std::optional<http::Response>(const http::Request& head)>;
HeadCheck head_check(const Backstage& backstage);

// Where no route has the method, or none has the address at all (`allowed` is empty): 404 or 405 in
// the language that is asked for, or 204 to OPTIONS, with `Allow`.
http::Response no_route(const Backstage& backstage, const http::Request& request,
                        const std::vector<http::Method>& allowed);

// In bytes; of what is no route, what a small one takes.
std::size_t largest_body(http::Method method, const std::string& path);

}  // namespace kompass::api
