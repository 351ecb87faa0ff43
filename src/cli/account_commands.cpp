// SPDX-License-Identifier: EUPL-1.2
// The first administrator, who lets in all others.
#include <termios.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

#include "cli/commands.hpp"
#include "codec/record_writer.hpp"
#include "service/account/accounts.hpp"

namespace kompass::cli {
namespace {

// What is typed is not shown while this lives.
class Unseen {
 public:
  Unseen() : terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    termios unseen = before_;
    unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    std::cerr << "password: " << std::flush;
  }
  ~Unseen() {
    if (!terminal_) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool terminal_;
};

// The first line: a password is no argument, which others on the machine could see.
Result<std::string> password_from(const std::string& file) {
  std::string password;
  if (file == "-") {
    const Unseen unseen;
    std::getline(std::cin, password);
    return password;
  }
  std::ifstream in(file);
  if (!in) return Problem{Trouble::Input, file, "cannot be read", "name a file that holds it"};
  std::getline(in, password);
  return password;
}

struct MadeAccount {
  std::string id, email;
};
void describe(auto& v, Is<MadeAccount> auto& m) {
  v("id", m.id);
  v("email", m.email);
}

}  // namespace

Exit create_administrator_command(const CreateAdministratorOptions& options, Session& session) {
  Console& console = session.console;
  auto into = store::Store::open(options.store, store::Use::Write, store::system_now);
  if (!into) return console.failed(into.problem());
  const auto password = password_from(options.password_file);
  if (!password) return console.failed(password.problem());
  service::Realm realm{*into, store::system_now};
  const service::Person person{options.name, options.email, *language_of(options.language)};
  const auto made = service::make_first_administrator(realm, person, *password);
  if (!made) return console.failed(made.problem());
  if (console.json()) {
    console.out(codec::to_json(MadeAccount{*made, options.email}));
  } else {
    console.line(options.email + " is administrator");
  }
  return Exit::Done;
}

}  // namespace kompass::cli
