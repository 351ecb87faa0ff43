// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve.hpp"

#include <fmt/format.h>

#include <charconv>

#include "api/answers.hpp"
#include "api/api.hpp"
#include "base/outputs.hpp"
#include "codec/register_file_gazetteer.hpp"
#include "http/security.hpp"
#include "http/server.hpp"

namespace kompass {
namespace {

constexpr std::uint64_t largest_body = 1 << 20;

Result<http::ServerSettings> settings_of(const cli::ServeOptions& options) {
  http::ServerSettings settings;
  const auto colon = options.listen.rfind(':');
  const char* end = options.listen.data() + options.listen.size();
  const char* port = colon == std::string::npos ? end : options.listen.data() + colon + 1;
  if (std::from_chars(port, end, settings.port).ptr != end || port == end) {
    return Problem{Trouble::Usage, "--listen " + options.listen, "is no address with a port",
                   "write 127.0.0.1:8080"};
  }
  settings.address = options.listen.substr(0, colon);
  if (!options.tls.empty()) settings.tls = http::Tls{options.tls.at(0), options.tls.at(1)};
  settings.largest_body = [](http::Method, const std::string&) { return largest_body; };
  return settings;
}

http::Response unrouted(const std::vector<http::Method>& allowed) {
  if (allowed.empty()) return api::problem_response(404, "missing", "nothing has this address");
  std::string methods;
  for (const auto method : allowed) {
    methods += methods.empty() ? "" : ", ";
    methods += name_of(method);
  }
  auto response = api::problem_response(405, "method", "this address takes " + methods);
  return std::move(response.with("Allow", methods));
}

std::vector<http::Route> all_routes(const api::Backstage& backstage) {
  auto all = api::routes(backstage);
  all.push_back({http::Method::Get, "/healthz", [](const http::Request&, const http::Parameters&) {
                   return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
                 }});
  all.push_back(
      {http::Method::Get, "/readyz", [&backstage](const http::Request&, const http::Parameters&) {
         const auto shelf = backstage.library.shelf();
         if (!shelf) return api::problem_response(shelf.problem());
         return http::text_response(200, "text/plain; charset=utf-8", "ready\n");
       }});
  return all;
}

}  // namespace

cli::Exit serve(const cli::ServeOptions& options, cli::Session& session) {
  cli::Console& console = session.console;
  const SignalsHeld held;  // until the end is tidy
  auto settings = settings_of(options);
  if (!settings) return console.failed(settings.problem());
  auto store = store::Store::open(options.store, store::Use::Write, store::system_now);
  if (!store) return console.failed(store.problem());
  const auto gazetteer = codec::load_gazetteer(session.home / "data" / "register");
  if (!gazetteer) return console.failed(gazetteer.problem());
  const service::MunicipalitySearch search(*gazetteer);
  service::Library library(*store, session.instruments);
  const api::Backstage backstage{library, *gazetteer, search};
  const http::Router router(all_routes(backstage));
  const std::string scheme = settings->tls ? "https" : "http", address = settings->address;
  auto server = http::Server::start(std::move(*settings), [&](const http::Request& request) {
    const auto found = router.find(request.method, request.path);
    auto response = found.route != nullptr ? found.route->answer(request, found.parameters)
                                           : unrouted(found.allowed);
    return http::secured(std::move(response));
  });
  if (!server) return console.failed(server.problem());
  console.line(fmt::format("listening on {}://{}:{}", scheme, address, server->port()));
  console.flush();
  http::wait_for_stop_signal();
  server->stop();
  return cli::Exit::Done;
}

}  // namespace kompass
