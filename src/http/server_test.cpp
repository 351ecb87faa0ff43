// SPDX-License-Identifier: EUPL-1.2
// A real server on loopback, asked with raw bytes.
#include "http/server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <thread>

namespace kompass::http {
namespace {

namespace asio = boost::asio;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Client {
 public:
  explicit Client(const Server& server) : socket_(context_) {
    socket_.connect({asio::ip::address_v4::loopback(), server.port()});
  }
  void say(std::string_view bytes) { asio::write(socket_, asio::buffer(bytes)); }
  std::string heard() {  // until the server closes
    std::string text;
    boost::system::error_code error;
    asio::read(socket_, asio::dynamic_buffer(text), error);
    return text;
  }

 private:
  asio::io_context context_;
  asio::ip::tcp::socket socket_;
};

Response told(const Request& request) {
  return text_response(
      200, "text/plain",
      fmt::format("{} {} {}", name_of(request.method), request.path, request.body));
}

Server started(Handler handler = told) {
  ServerSettings settings;
  settings.port = 0;
  settings.limits.head = settings.limits.body = std::chrono::milliseconds(200);
  settings.largest_body = [](Method, const std::string&) { return 1000U; };
  return *Server::start(std::move(settings), std::move(handler));
}

std::string answer_to(std::string_view bytes) {
  const Server server = started();
  Client client(server);
  client.say(bytes);
  return client.heard();
}

TEST(Server, Answers) {
  EXPECT_THAT(answer_to("GET /v%C3%A4xj%C3%B6 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
              AllOf(StartsWith("HTTP/1.1 200 OK\r\n"), EndsWith("GET /växjö ")));
}

TEST(Server, AnswersSeveralRequestsOfOneConnection) {
  const std::string text = answer_to(
      "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
      "GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(text, AllOf(HasSubstr("POST /a abc"), EndsWith("GET /b ")));
}

TEST(Server, SendsNoBodyToHead) {
  EXPECT_THAT(answer_to("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
              AllOf(HasSubstr("Content-Length: 7\r\n"), EndsWith("\r\n\r\n")));
}

TEST(Server, RefusesALargeBodyBeforeItComes) {
  EXPECT_THAT(answer_to("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n"),
              StartsWith("HTTP/1.1 413 "));
}

TEST(Server, RefusesALargeBodyThatHidesItsSize) {
  std::string request = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 50; ++i) request += "40\r\n" + std::string(64, 'x') + "\r\n";
  EXPECT_THAT(answer_to(request), StartsWith("HTTP/1.1 413 "));
}

TEST(Server, RefusesALargeHead) {
  EXPECT_THAT(answer_to("GET / HTTP/1.1\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n"),
              StartsWith("HTTP/1.1 431 "));
}

TEST(Server, ClosesWhoIsSlow) {
  EXPECT_THAT(answer_to("GET / HTTP/1.1\r\nHost: "), StartsWith("HTTP/1.1 408 "));
  EXPECT_THAT(answer_to("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"),
              StartsWith("HTTP/1.1 408 "));
}

TEST(Server, RefusesWhatIsNoRequest) {
  EXPECT_THAT(answer_to("HELLO\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
  EXPECT_THAT(answer_to("GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"),
              StartsWith("HTTP/1.1 400 "));
}

TEST(Server, FinishesWhatIsUnderWayWhenItStops) {
  std::atomic<bool> asked = false;
  Server server = started([&](const Request& request) {
    asked = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return told(request);
  });
  Client client(server), idle(server);
  client.say("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  while (!asked) std::this_thread::yield();
  server.stop();
  EXPECT_THAT(client.heard(), EndsWith("GET /slow "));
}

TEST(Server, AnswersEvenWhenTheHandlerThrows) {
  const Server server =
      started([](const Request&) -> Response { throw std::runtime_error("bug"); });
  Client client(server);
  client.say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(client.heard(), StartsWith("HTTP/1.1 500 "));
}

TEST(Server, SaysWhenTheAddressIsTaken) {
  const Server server = started();
  ServerSettings settings;
  settings.port = server.port();
  const auto second = Server::start(std::move(settings), told);
  ASSERT_FALSE(second);
  EXPECT_THAT(second.problem().message(), HasSubstr("choose another address with --listen"));
}

}  // namespace
}  // namespace kompass::http
