// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "codec/json_writer.hpp"
#include "codec/register_file_gazetteer.hpp"
#include "service/demo/demo.hpp"

namespace kompass::cli {
namespace {

std::string answer_json(std::size_t added) {
  codec::JsonWriter json;
  json.open_record();
  json.key("added");
  json.number(static_cast<long long>(added));
  json.key("password");
  json.text(service::demo_password);
  json.key("accounts");
  json.open_list();
  for (const auto& account : service::demo_accounts()) {
    json.open_record();
    json.key("role");
    json.text(spelling_of(account.role));
    json.key("email");
    json.text(account.email);
    json.close_record();
  }
  json.close_list();
  json.close_record();
  return json.take();
}

void show(Console& console, std::size_t added) {
  console.line(counted(added, "evaluation") + " added");
  console.line(fmt::format("Accounts, all with the password \"{}\":", service::demo_password));
  for (const auto& account : service::demo_accounts()) {
    console.line(fmt::format("  {:<14} {}", spelling_of(account.role), account.email));
  }
}

}  // namespace

Exit demo_command(const DemoOptions& options, Session& session) {
  auto into = store::Store::open(options.store, store::Use::Write, store::system_now);
  if (!into) return session.console.failed(into.problem());
  const auto gazetteer = codec::load_gazetteer(session.home / "data" / "register");
  if (!gazetteer) return session.console.failed(gazetteer.problem());
  service::Realm realm{*into, store::system_now};
  service::Desk desk{realm, session.instruments, *gazetteer};
  const auto added = service::fill_demo(
      desk, {session.home, options.municipalities, options.evaluations},
      [&](std::size_t done, std::size_t of) { session.console.progress("filling", done, of); });
  if (!added) return session.console.failed(added.problem());
  if (session.console.json()) {
    session.console.out(answer_json(*added));
  } else {
    show(session.console, *added);
  }
  return Exit::Done;
}

}  // namespace kompass::cli
