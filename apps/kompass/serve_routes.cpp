// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve_routes.hpp"

#include <algorithm>
#include <iterator>

#include "api/answers.hpp"
#include "http/security.hpp"
#include "site/routes.hpp"
#include "workspace/routes.hpp"

namespace kompass {
namespace {

Result<void> can_be_read(store::Store& store) {
  auto reading = store.read();
  if (!reading) return reading.problem();
  reading->revision();
  return reading->finish();
}

std::vector<http::Route> health_routes(store::Store& store) {
  return {{http::Method::Get, "/healthz",
           [](const http::Request&, const http::Parameters&) {
             return http::text_response(200, "text/plain; charset=utf-8", "ok\n");
           }},
          {http::Method::Get, "/readyz",
           [&store](const http::Request& request, const http::Parameters&) {
             const auto ready = can_be_read(store);
             if (!ready) return api::problem_response(ready.problem(), request.path);
             return http::text_response(200, "text/plain; charset=utf-8", "ready\n");
           }}};
}

// Made now, or by a thread for what takes long.
http::Answered answer_of(const http::Route& route, const http::Request& request,
                         http::Parameters parameters) {
  auto make = [&route, &request, parameters = std::move(parameters)] {
    auto response = http::secured(route.answer(request, parameters));
    response.route = route.path;
    return response;
  };
  if (route.pace == http::Pace::Quick) return make();
  return http::Later{route.pace, std::move(make)};
}

}  // namespace

http::Dispatcher routed(const api::Backstage& backstage,
                        const std::shared_ptr<const site::Site>& pages,
                        const std::shared_ptr<const workspace::Workspace>& desks,
                        http::Route metrics) {
  auto routes = api::routes(backstage);
  for (auto more : {health_routes(backstage.realm.store), site::site_routes(pages),
                    workspace::workspace_routes(desks)}) {
    std::ranges::move(more, std::back_inserter(routes));
  }
  routes.push_back(std::move(metrics));
  return [router = http::Router(std::move(routes)), absent = site::not_found(pages),
          &backstage](const http::Request& request) -> http::Answered {
    auto found = router.find(request.method, request.path);
    if (found.route != nullptr) {
      return answer_of(*found.route, request, std::move(found.parameters));
    }
    const bool page = found.allowed.empty() && !request.path.starts_with("/api/");
    return http::secured(page ? absent(request) : api::no_route(backstage, request, found.allowed));
  };
}

http::Dispatcher cached(http::AnswerCache& cache, service::Library& library,
                        http::Dispatcher make) {
  return
      [&cache, &library, make = std::move(make)](const http::Request& request) -> http::Answered {
        const auto shelf = library.shelf();
        if (!shelf) return make(request);
        const auto revision = (*shelf)->revision;
        if (auto found = cache.find(request, revision)) return std::move(*found);
        auto made = make(request);
        if (auto* response = std::get_if<http::Response>(&made)) {
          return cache.kept(request, revision, std::move(*response));
        }
        auto& later = std::get<http::Later>(made);
        return http::Later{later.pace, [&cache, revision, &request, now = std::move(later.make)] {
                             return cache.kept(request, revision, now());
                           }};
      };
}

}  // namespace kompass
