// SPDX-License-Identifier: EUPL-1.2
// What goes to the municipality of an evaluation under work: reminders of
// what is left to answer.
#include "api/resources.hpp"
#include "api/work.hpp"
#include "service/work_reminders.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Action;

Answer remind(const Call& call) {
  if (!call.stage.send_mail) {
    return Refusal{503, "no_mail", "no mail is sent here; remind them by other ways"};
  }
  auto desk = desk_of(call);
  const auto made =
      service::remind(desk, call.caller(),
                      {call.parameter("id"), call.parameter("account"), call.stage.base_address},
                      call.stage.wording);
  if (!made) return made.problem();
  call.stage.send_mail(*made);
  return no_content();
}

}  // namespace

std::vector<Route> work_letter_routes() {
  const auto of = [](Action action) { return Right{action, of_evaluation}; };
  const std::string one = "/api/v1/work/{id}";
  return {
      {Method::Post, one + "/reminders/{account}", of(Action::ManageContributors), remind},
  };
}

}  // namespace kompass::api
