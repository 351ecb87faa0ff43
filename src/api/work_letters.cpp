// SPDX-License-Identifier: EUPL-1.2
// What goes to the municipality of an evaluation under work: the information letter, and reminders
// of what is left to answer.
#include "service/work/letter.hpp"

#include <fmt/format.h>

#include "api/resources.hpp"
#include "api/work.hpp"
#include "codec/hash.hpp"
#include "service/municipality/slug.hpp"
#include "service/work/reminders.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Action;

constexpr std::size_t tag_length = 16;  // of a hash

Answer show_letter(const Call& call) {
  const auto asked = call.query("lang");
  const auto language = language_of(asked);
  if (!asked.empty() && !language) {
    return Problem{Trouble::Usage, "lang", "is no language of letters", "write sv, nb or en"};
  }
  auto desk = desk_of(call);
  const auto letter = service::information_letter(
      desk, call.caller(), {call.parameter("id"), language}, call.stage.wording);
  if (!letter) return letter.problem();
  auto bytes = call.stage.press.print(*letter);
  if (!bytes) return bytes.problem();
  const auto tag = codec::sha256(*bytes).substr(0, tag_length);
  auto response = tagged_response(call.request, {"application/pdf", std::move(*bytes)}, tag);
  response
      .with("Content-Disposition",
            fmt::format("attachment; filename=\"{}-{}-{}.pdf\"",
                        service::slug_of(letter->municipality), letter->year, letter->lang))
      .with("Content-Language", letter->lang);
  return response;
}

Answer remind(const Call& call) {
  if (!call.stage.send_mail) {
    return Refusal{503, "no_mail", "no mail is sent here; remind them by other ways"};
  }
  auto desk = desk_of(call);
  auto made =
      service::remind(desk, call.caller(),
                      {call.parameter("id"), call.parameter("account"), call.stage.base_address},
                      call.stage.wording);
  if (!made) return made.problem();
  service::send_reminder(call.stage.realm, call.stage.send_mail, std::move(*made));
  return no_content();
}

}  // namespace

std::vector<Route> work_letter_routes() {
  const auto of = [](Action action) { return Right{action, of_evaluation}; };
  const std::string one = "/api/v1/work/{id}";
  return {
      {Method::Get,
       one + "/letter.pdf",
       of(Action::ReadTeam),
       show_letter,
       {.pace = http::Pace::InTurn, .query = {"lang"}}},
      {Method::Post, one + "/reminders/{account}", of(Action::ManageContributors), remind},
  };
}

}  // namespace kompass::api
