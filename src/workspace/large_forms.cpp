// SPDX-License-Identifier: EUPL-1.2
#include "workspace/large_forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "api/who.hpp"
#include "http/multipart.hpp"
#include "http/router.hpp"
#include "http/security.hpp"
#include "service/uploads/file_check.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using http::Method;
using http::Request;
using http::Response;

// The text of a form, and by how much its files may be too large and still be answered by the page
// they were chosen on.
constexpr std::size_t texts = 512 * 1024, too_much = 10'000'000;

struct Form {
  const char* path;
  const char* kind;  // of the part that its files are added to; empty for what brings none
};
constexpr std::array forms{
    Form{"/{lang}/arbete/{id}/underlag/{sub_area}", "evidence"},
    Form{"/{lang}/arbete/{id}/underlag/{sub_area}/{evidence}", "evidence"},
    Form{"/{lang}/arbete/{id}/underlag/{sub_area}/{evidence}/ta-bort", "evidence"},
    Form{"/{lang}/arbete/{id}/sjalvbeskrivning/{sub_area}", "self_description"},
    Form{"/{lang}/arbete/{id}/sjalvbeskrivning/fordela", ""},
    Form{"/{lang}/arbete/{id}/sjalvbeskrivning/lamna-in", ""},
};

struct Found {
  std::string kind;
  http::Parameters parameters;
};
std::optional<Found> found_form(Method method, const std::string& path) {
  static const http::Router router = [] {
    std::vector<http::Route> routes;
    routes.reserve(forms.size());
    for (const auto& form : forms) routes.push_back({Method::Post, form.path, {}});
    return http::Router(std::move(routes));
  }();
  auto found = router.find(method, path);
  if (found.route == nullptr) return std::nullopt;
  const auto form =
      std::ranges::find_if(forms, [&](const Form& one) { return found.route->path == one.path; });
  const std::string kind = form->kind;
  return kind.empty() ? std::nullopt : std::optional(Found{kind, std::move(found.parameters)});
}

std::uint64_t announced(const Request& head) {
  std::uint64_t size = 0;
  const auto length = head.header("Content-Length");
  std::from_chars(length.data(), length.data() + length.size(), size);
  return size;
}

std::optional<Response> refusal_of(const Turn& turn, const std::string& kind) {
  const auto& request = turn.visit.request;
  if (api::of_another_site(turn.workspace.stage(), request)) {
    return answer(turn, note(turn, "stale", 403));
  }
  if (turn.who.session_token.empty()) return go_to(turn.visit.address("/logga-in"));
  if (!may_write(turn, turn.visit.parameter("id"), kind)) {
    return answer(turn, note(turn, "missing", 404));
  }
  const bool brings_files = http::is_multipart(request.header("Content-Type"));
  const auto most = brings_files ? largest_form(request.method, request.path) : texts;
  if (announced(request) <= most) return std::nullopt;
  return answer(turn, note(turn, "file_too_much", 413));
}

}  // namespace

std::size_t largest_form(Method method, const std::string& path) {
  return found_form(method, path) ? service::largest_file + texts + too_much : 0;
}

HeadCheck head_check(std::shared_ptr<const Workspace> workspace) {
  return [workspace = std::move(workspace)](const Request& head) -> std::optional<Response> {
    const auto form = found_form(head.method, head.path);
    if (!form) return std::nullopt;
    const auto language = language_of(form->parameters.find("lang")->second);
    const site::Visit visit(workspace->site(), language.value_or(Language::Swedish), head,
                            form->parameters);
    const auto who = api::who_asks(workspace->stage(), head);
    const api::Who nobody;
    auto refusal = refusal_of({*workspace, visit, who ? *who : nobody, {}}, form->kind);
    return refusal ? std::optional(http::secured(std::move(*refusal))) : std::nullopt;
  };
}

}  // namespace kompass::workspace
