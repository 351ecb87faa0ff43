// SPDX-License-Identifier: EUPL-1.2
// The snapshots of a published evaluation, for everybody: each under its number for good, with the
// erratum it came with, or with the note that a withdrawal left.
#include <charconv>

#include "api/published.hpp"
#include "api/resources.hpp"
#include "api/work.hpp"
#include "api/work_records.hpp"
#include "codec/evaluation_file.hpp"

namespace kompass::api {
namespace {

using http::Method;

int number_in(const std::string& text) {
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && stop == text.data() + text.size() ? number : 0;
}

Answer list_snapshots(const Call& call) {
  const auto published = service::snapshots_of(call.stage.realm.store, call.parameter("id"));
  if (!published) return published.problem();
  return content_response(call, json_list(published->snapshots));
}

Answer show_snapshot(const Call& call) {
  const int number = number_in(call.parameter("number"));
  const auto published = service::snapshots_of(call.stage.realm.store, call.parameter("id"));
  if (!published) return published.problem();
  for (const auto& snapshot : published->snapshots) {
    if (snapshot.number == number && snapshot.withdrawn) return gone(*snapshot.withdrawn);
  }
  const auto opened = service::open_snapshot(call.stage.realm.store, call.stage.instruments,
                                             call.parameter("id"), number);
  if (!opened) return opened.problem();
  return content_response(call, codec::write_evaluation(opened->evaluation));
}

}  // namespace

std::vector<Route> snapshot_routes() {
  const Right anybody{service::Action::ReadPublished, what_is_public};
  return {
      {Method::Get, "/api/v1/evaluations/{id}/snapshots", anybody, list_snapshots},
      {Method::Get, "/api/v1/evaluations/{id}/snapshots/{number}", anybody, show_snapshot},
  };
}

}  // namespace kompass::api
