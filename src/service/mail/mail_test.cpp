// SPDX-License-Identifier: EUPL-1.2
// Against a server of a few lines that speaks as much SMTP as a letter needs.
#include "service/mail/mail.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <optional>
#include <thread>

#include "base/descriptor.hpp"
#include "codec/hash.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr store::Moment now{std::chrono::milliseconds(1'764'126'000'000)};  // 2025-11-26 03:00

class MailHost {
 public:
  explicit MailHost(std::string answer_to_recipient = "250 fine")
      : answer_to_recipient_(std::move(answer_to_recipient)),
        listening_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(::bind(listening_.number(), generic, size), 0);
    ::listen(listening_.number(), 1);
    ::getsockname(listening_.number(), generic, &size);
    port = ntohs(address.sin_port);
    thread_ = std::jthread([this] { serve(); });
  }
  ~MailHost() { done(); }

  void done() {
    ::shutdown(listening_.number(), SHUT_RDWR);
    if (thread_.joinable()) thread_.join();
  }

  int port = 0;
  std::vector<std::string> commands;  // what was said, without the letter
  std::string letter;

 private:
  void serve() {
    const Descriptor client(::accept(listening_.number(), nullptr, nullptr));
    if (!client.open()) return;
    say(client, "220 host");
    while (const auto command = heard(client, "\r\n")) {
      commands.push_back(*command);
      if (*command == "DATA") {
        say(client, "354 go on");
        letter = heard(client, "\r\n.\r\n").value_or("");
        say(client, "250 taken");
      } else {
        say(client, command->starts_with("RCPT") ? answer_to_recipient_ : "250 fine");
      }
    }
  }
  // What is said before `end`; nothing when the client has gone.
  std::optional<std::string> heard(const Descriptor& client, std::string_view end) {
    std::array<char, 4096> part{};
    while (unheard_.find(end) == std::string::npos) {
      const auto size = ::recv(client.number(), part.data(), part.size(), 0);
      if (size <= 0) return std::nullopt;
      unheard_.append(part.data(), static_cast<std::size_t>(size));
    }
    const auto at = unheard_.find(end);
    auto said = unheard_.substr(0, at);
    unheard_.erase(0, at + end.size());
    return said;
  }
  static void say(const Descriptor& client, const std::string& line) {
    const auto text = line + "\r\n";
    ::send(client.number(), text.data(), text.size(), MSG_NOSIGNAL);
  }

  std::string answer_to_recipient_, unheard_;
  Descriptor listening_;
  std::jthread thread_;
};

MailServer server_of(const MailHost& host) {
  return {"127.0.0.1", host.port, "none", "", "", "kompass@kompass.example"};
}

TEST(Mail, GoesToTheServer) {
  MailHost host;
  const auto sent = send_mail(server_of(host), {"anna@kommun.example", "Välkommen", "Hej då"}, now);
  ASSERT_TRUE(sent) << sent.problem().message();
  host.done();
  EXPECT_THAT(host.commands, ::testing::Contains("MAIL FROM:<kompass@kompass.example>"));
  EXPECT_THAT(host.commands, ::testing::Contains("RCPT TO:<anna@kommun.example>"));
  EXPECT_THAT(host.letter, HasSubstr(codec::base64("Hej då")));
}

TEST(Mail, ThatIsRefusedIsTold) {
  MailHost host("550 no");
  const auto sent = send_mail(server_of(host), {"anna@kommun.example", "a", "b"}, now);
  ASSERT_FALSE(sent);
  EXPECT_THAT(sent.problem().message(), HasSubstr("did not take a letter"));
  EXPECT_THAT(sent.problem().message(), Not(HasSubstr("anna")));
}

TEST(Mail, IsNotSentInTheOpenUnlessThatWasSet) {
  MailHost host;
  auto server = server_of(host);
  server.security = "starttls";
  EXPECT_FALSE(send_mail(server, {"anna@kommun.example", "a", "b"}, now));
  host.done();
  EXPECT_EQ(host.letter, "");
}

TEST(Mail, ToWhatIsNoAddressIsRefused) {
  for (const auto* to : {"anna", "anna@a.example>\r\nRCPT TO:<b@b.example", "a b@c.example"}) {
    EXPECT_FALSE(send_mail({.from = "kompass@kompass.example"}, {to, "a", "b"}, now)) << to;
  }
}

TEST(Mail, KeepsHeadersApartFromWhatIsWritten) {
  const auto message = message_of({"a@b.example", "Hej\r\nBcc: x@y.example", "text"},
                                  "kompass@kompass.example", now);
  EXPECT_THAT(message, Not(HasSubstr("Bcc")));
  EXPECT_THAT(message, HasSubstr("Date: Wed, 26 Nov 2025 03:00:00 +0000\r\n"));
}

TEST(Mail, FoldsALongSubjectBetweenLetters) {
  const auto message =
      message_of({"a@b.example", std::string(41, 'a') + "åäö", "text"}, "k@k.example", now);
  EXPECT_THAT(message, HasSubstr("?=\r\n =?utf-8?B?" + codec::base64("åäö") + "?=\r\n"));
}

}  // namespace
}  // namespace kompass::service
