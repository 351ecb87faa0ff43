// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "api/answers.hpp"
#include "api/api.hpp"
#include "base/outputs.hpp"
#include "codec/register_file_gazetteer.hpp"
#include "http/answer_cache.hpp"
#include "http/security.hpp"
#include "http/server.hpp"
#include "service/averages.hpp"
#include "service/demo.hpp"
#include "service/texts.hpp"
#include "site/routes.hpp"

namespace kompass {
namespace {

constexpr std::size_t cached_bytes = std::size_t{64} << 20;

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
  settings.largest_body = [](http::Method, const std::string&) { return api::largest_body(); };
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

std::vector<http::Route> health_routes(service::Library& library) {
  return {{http::Method::Get, "/healthz",
           [](const http::Request&, const http::Parameters&) {
             return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
           }},
          {http::Method::Get, "/readyz", [&library](const http::Request&, const http::Parameters&) {
             const auto shelf = library.shelf();
             if (!shelf) return api::problem_response(shelf.problem());
             return http::text_response(200, "text/plain; charset=utf-8", "ready\n");
           }}};
}

Result<api::Words> load_words(const std::filesystem::path& home) {
  api::Words words;
  for (const auto language : all_languages) {
    auto loaded = service::load_words(home, language);
    if (!loaded) return loaded.problem();
    words[static_cast<std::size_t>(language)] = std::move(*loaded);
  }
  return words;
}

// Pages of what is published now; of nothing when the store cannot be read, which /readyz tells.
site::PublicationsNow published(service::Library& library) {
  const auto shelf = library.shelf();
  if (!shelf) return std::make_shared<const service::Publications>();
  return {*shelf, &(*shelf)->publications};
}

Result<std::shared_ptr<const site::Site>> open_site(const cli::Session& session,
                                                    service::Instruments& instruments,
                                                    const api::Backstage& backstage,
                                                    service::Press& press) {
  auto data =
      site::load_site_data(session.home, instruments, backstage.gazetteer, backstage.search);
  if (!data) return data.problem();
  for (const auto* folder : {"examples", "examples/published"}) {
    auto averages = service::load_averages(session.home / folder, instruments);
    if (!averages) return averages.problem();
    std::ranges::move(*averages, std::back_inserter(data->averages));
  }
  data->publications = [&library = backstage.library] { return published(library); };
  data->reports = site::reports_of(press);
  data->open = [&library = backstage.library](const service::Publication& publication) {
    return library.open(publication);
  };
  return site::Site::open(std::move(*data), session.home / "templates");
}

// Made now, or by a thread for what takes long.
std::variant<http::Response, http::Later> answer_of(const http::Route& route,
                                                    const http::Request& request,
                                                    http::Parameters parameters) {
  auto make = [&route, &request, parameters = std::move(parameters)] {
    return http::secured(route.answer(request, parameters));
  };
  if (route.pace == http::Pace::Quick) return make();
  return http::Later{route.pace, std::move(make)};
}

http::Dispatcher routed(const api::Backstage& backstage,
                        const std::shared_ptr<const site::Site>& pages) {
  auto routes = api::routes(backstage);
  for (auto more : {health_routes(backstage.library), site::site_routes(pages)}) {
    std::ranges::move(more, std::back_inserter(routes));
  }
  return [router = http::Router(std::move(routes)), absent = site::not_found(pages)](
             const http::Request& request) -> std::variant<http::Response, http::Later> {
    auto found = router.find(request.method, request.path);
    if (found.route != nullptr) {
      return answer_of(*found.route, request, std::move(found.parameters));
    }
    const bool page = found.allowed.empty() && !request.path.starts_with("/api/");
    return http::secured(page ? absent(request) : unrouted(found.allowed));
  };
}

// What is public is kept until what is published changes.
http::Dispatcher cached(service::Library& library, http::Dispatcher make) {
  return
      [&library, make = std::move(make), cache = std::make_shared<http::AnswerCache>(cached_bytes)](
          const http::Request& request) -> std::variant<http::Response, http::Later> {
        const auto shelf = library.shelf();
        if (!shelf) return make(request);
        const auto revision = (*shelf)->revision;
        if (auto found = cache->find(request, revision)) return std::move(*found);
        auto made = make(request);
        if (auto* response = std::get_if<http::Response>(&made)) {
          return cache->kept(request, revision, std::move(*response));
        }
        auto& later = std::get<http::Later>(made);
        return http::Later{later.pace, [cache, revision, &request, now = std::move(later.make)] {
                             return cache->kept(request, revision, now());
                           }};
      };
}

// A store for show has accounts whose password anybody may know.
Result<void> fit_to_listen(store::Store& store, const std::string& address) {
  const auto demo = service::is_demo(store);
  if (!demo) return demo.problem();
  const bool loopback = address.starts_with("127.") || address == "[::1]" || address == "::1" ||
                        address == "localhost";
  if (!*demo || loopback) return {};
  return Problem{Trouble::Usage, "--listen " + address,
                 "is open to others, and the store is for show with known passwords",
                 "listen on 127.0.0.1, or serve another store"};
}

}  // namespace

cli::Exit serve(const cli::ServeOptions& options, cli::Session& session) {
  cli::Console& console = session.console;
  const SignalsHeld held;  // until the end is tidy
  auto settings = settings_of(options);
  if (!settings) return console.failed(settings.problem());
  auto store = store::Store::open(options.store, store::Use::Write, store::system_now);
  if (!store) return console.failed(store.problem());
  if (auto fine = fit_to_listen(*store, settings->address); !fine) {
    return console.failed(fine.problem());
  }
  const auto gazetteer = codec::load_gazetteer(session.home / "data" / "register");
  if (!gazetteer) return console.failed(gazetteer.problem());
  const service::MunicipalitySearch search(*gazetteer);
  service::Library library(*store, session.instruments);
  auto press = service::Press::open(session.home, *store, library, session.instruments);
  if (!press) return console.failed(press.problem());
  const auto words = load_words(session.home);
  if (!words) return console.failed(words.problem());
  service::Realm realm{*store, store::system_now};
  service::SignInThrottle throttle;
  api::RateLimiter rates{api::RateLimits{}};
  const std::string scheme = settings->tls ? "https" : "http", address = settings->address;
  const api::Backstage backstage{.library = library,
                                 .gazetteer = *gazetteer,
                                 .search = search,
                                 .instruments = session.instruments,
                                 .press = *press,
                                 .realm = realm,
                                 .throttle = throttle,
                                 .rates = rates,
                                 .words = *words,
                                 .base_address = fmt::format("{}://{}", scheme, options.listen)};
  const auto pages = open_site(session, session.instruments, backstage, *press);
  if (!pages) return console.failed(pages.problem());
  auto server =
      http::Server::start(std::move(*settings), cached(library, routed(backstage, *pages)));
  if (!server) return console.failed(server.problem());
  console.line(fmt::format("listening on {}://{}:{}", scheme, address, server->port()));
  cli::Console::flush();
  http::wait_for_stop_signal();
  server->stop();
  return cli::Exit::Done;
}

}  // namespace kompass
