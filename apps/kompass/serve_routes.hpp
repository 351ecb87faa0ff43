// SPDX-License-Identifier: EUPL-1.2
// Every address the server has: pages, API, health and figures.
#pragma once

#include <memory>

#include "api/api.hpp"
#include "http/answer_cache.hpp"
#include "http/server.hpp"
#include "site/site.hpp"
#include "workspace/workspace.hpp"

namespace kompass {

// Answers each request by its route, with the headers of security.
http::Dispatcher routed(const api::Backstage& backstage,
                        const std::shared_ptr<const site::Site>& pages,
                        const std::shared_ptr<const workspace::Workspace>& desks,
                        http::Route metrics);

// What is public is kept until what is published changes. All but `make` must outlive it.
http::Dispatcher cached(http::AnswerCache& cache, service::Library& library, http::Dispatcher make);

}  // namespace kompass
