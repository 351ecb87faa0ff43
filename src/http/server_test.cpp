// SPDX-License-Identifier: EUPL-1.2
// A real server on loopback, asked with raw bytes.
#include "http/server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <deque>
#include <future>
#include <thread>

#include "http/trouble.hpp"

namespace kompass::http {
namespace {

namespace asio = boost::asio;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

constexpr std::string_view get_slow = "GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
constexpr std::string_view get_quick =
    "GET /quick HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

class Client {
 public:
  explicit Client(const Server& server) : socket_(context_) {
    socket_.connect({asio::ip::address_v4::loopback(), server.port()});
  }
  void say(std::string_view bytes) { asio::write(socket_, asio::buffer(bytes)); }
  std::string told_to_go_on() {  // which the server says as soon as it has room for the body
    std::string text;
    boost::system::error_code error;
    asio::read_until(socket_, asio::dynamic_buffer(text), "\r\n\r\n", error);
    return text;
  }
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

ServerSettings settings_for_tests() {
  ServerSettings settings;
  settings.port = 0;
  settings.limits.head = settings.limits.body = std::chrono::milliseconds(200);
  settings.largest_body = [](Method, const std::string&) { return 1000U; };
  return settings;
}

Server started(Dispatcher dispatcher = told) {
  return *Server::start(settings_for_tests(), std::move(dispatcher));
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

TEST(Server, TellsTheFreePortItGot) {
  auto settings = settings_for_tests();
  std::uint16_t bound = 0;
  settings.bound = [&](std::uint16_t port) { bound = port; };
  const Server server = *Server::start(std::move(settings), told);
  EXPECT_NE(bound, 0);
  EXPECT_EQ(bound, server.port());
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

TEST(Server, TellsARefusalInTheFormOfTheAddress) {
  auto settings = settings_for_tests();
  settings.refusal = [](const Refusal& refusal) {
    return text_response(
        refusal.status, "text/test",
        fmt::format("{}{} {}", refusal.accept_language, refusal.path, refusal.text));
  };
  const Server server = *Server::start(std::move(settings), told);
  Client client(server);
  client.say("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n");
  EXPECT_THAT(client.heard(), AllOf(StartsWith("HTTP/1.1 413 "), HasSubstr("text/test"),
                                    EndsWith("/a The body of the request is too large.")));
  Client lost(server);
  lost.say("GET /a/%ff?b HTTP/1.1\r\nHost: x\r\nAccept-Language: nb\r\n\r\n");
  EXPECT_THAT(lost.heard(), EndsWith("nb/a/%ff The address is none."));
}

// What is told of an upload of so many bytes when every head is refused.
std::string told_by_the_head(std::string_view rest) {
  auto settings = settings_for_tests();
  settings.limits.small_body = 10;
  settings.admit = [](const Request& head) {
    return std::optional(text_response(401, "text/plain", "who are you, " + head.path + "?"));
  };
  const Server server = *Server::start(std::move(settings), told);
  Client client(server);
  client.say(fmt::format("POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{}", rest));
  return client.heard();
}

TEST(Server, AsksWhetherTheHeadIsLetInBeforeItReadsALargeBody) {
  const auto refused = AllOf(StartsWith("HTTP/1.1 401 "), EndsWith("who are you, /a?"));
  EXPECT_THAT(told_by_the_head("Content-Length: 11\r\n\r\n"), refused);
  EXPECT_THAT(told_by_the_head("Transfer-Encoding: chunked\r\n\r\n"), refused);
  EXPECT_THAT(told_by_the_head("Content-Length: 10\r\n\r\n0123456789"), EndsWith("0123456789"));
}

TEST(Server, GivesALargeBodyTheTimeItTakesOnASlowLine) {
  auto settings = settings_for_tests();  // 200 ms
  settings.limits.small_body = 10;
  settings.limits.slowest = 20;  // 11 bytes: 550 ms more
  const Server server = *Server::start(std::move(settings), told);
  const auto sent_slowly = [&](int size) {
    Client client(server);
    client.say(fmt::format(
        "POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", size));
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    client.say(std::string(static_cast<std::size_t>(size), 'x'));
    return client.heard();
  };
  EXPECT_THAT(sent_slowly(11), StartsWith("HTTP/1.1 200 "));
  EXPECT_THAT(sent_slowly(10), StartsWith("HTTP/1.1 408 "));
}

TEST(Server, HasSoMuchMemoryForAllBodies) {
  auto settings = settings_for_tests();
  settings.limits.small_body = 10;
  settings.limits.bodies = 100;
  settings.limits.body = std::chrono::seconds(10);
  const Server server = *Server::start(std::move(settings), told);
  const auto upload = [](int size) {
    return fmt::format(
        "POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", size);
  };
  Client first(server), second(server), small(server), other(server);
  first.say(
      "POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n"
      "Content-Length: 60\r\n\r\n");
  EXPECT_THAT(first.told_to_go_on(), StartsWith("HTTP/1.1 100 "));
  small.say(upload(10));
  Client next(server);
  next.say(upload(41) + std::string(41, 'x'));
  EXPECT_THAT(next.heard(), AllOf(StartsWith("HTTP/1.1 503 "), HasSubstr("Retry-After: 5\r\n")));
  second.say(upload(40) + std::string(40, 'x'));
  EXPECT_THAT(second.heard(), StartsWith("HTTP/1.1 200 "));
  small.say("0123456789");
  EXPECT_THAT(small.heard(), StartsWith("HTTP/1.1 200 "));
  first.say(std::string(60, 'x'));
  EXPECT_THAT(first.heard(), StartsWith("HTTP/1.1 200 "));
  other.say(upload(100) + std::string(100, 'x'));
  EXPECT_THAT(other.heard(), StartsWith("HTTP/1.1 200 "));
}

TEST(Server, CountsABodyThatHidesItsSizeAsItComes) {
  auto settings = settings_for_tests();
  settings.limits.bodies = 100;
  const Server server = *Server::start(std::move(settings), told);
  Client client(server);
  client.say("POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n" +
             std::string(64, 'x') + "\r\n40\r\n" + std::string(64, 'x') + "\r\n");
  EXPECT_THAT(client.heard(), StartsWith("HTTP/1.1 503 "));
}

TEST(Server, LeavesRoomForOthersThanTheOneWhoHoldsManyConnections) {
  auto settings = settings_for_tests();
  settings.limits.connections_of_one = 2;
  const Server server = *Server::start(std::move(settings), told);
  Client first(server), second(server), third(server);
  EXPECT_EQ(third.heard(), "");
  first.say(get_quick);
  EXPECT_THAT(first.heard(), StartsWith("HTTP/1.1 200 "));
}

TEST(Server, TellsTroubleToWhoObservesAndToNobodyElse) {
  std::promise<std::string> told_trouble;
  auto settings = settings_for_tests();
  settings.observe = [&](const Exchange& exchange) {
    told_trouble.set_value(std::string(exchange.trouble));
  };
  const Server server = *Server::start(std::move(settings), [](const Request&) {
    auto response = text_response(503, "text/plain", "sorry");
    return std::move(response.with(std::string(trouble_header), "/srv/a.db is damaged"));
  });
  Client client(server);
  client.say(get_quick);
  EXPECT_THAT(client.heard(), AllOf(StartsWith("HTTP/1.1 503 "), Not(HasSubstr("/srv"))));
  EXPECT_EQ(told_trouble.get_future().get(), "/srv/a.db is damaged");
}

TEST(Server, NamesAnAnswerAsTheRequestNamesItself) {
  EXPECT_THAT(
      answer_to("GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: a-1\r\nConnection: close\r\n\r\n"),
      HasSubstr("X-Request-Id: a-1\r\n"));
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

TEST(Server, TakesATargetInAbsoluteFormWithItsHost) {
  auto settings = settings_for_tests();
  const Server server = *Server::start(std::move(settings), [](const Request& request) {
    return text_response(200, "text/plain",
                         fmt::format("{} {}", request.path, request.header("Host")));
  });
  Client client(server);
  client.say("GET http://kompass.example/a?b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(client.heard(), EndsWith("/a kompass.example"));
}

TEST(Server, RefusesWhatIsNoRequest) {
  EXPECT_THAT(answer_to("HELLO\r\n\r\n"), StartsWith("HTTP/1.1 400 "));
  EXPECT_THAT(answer_to("GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"),
              StartsWith("HTTP/1.1 400 "));
}

TEST(Server, RefusesWhatAProxyMayReadInAnotherWay) {
  for (const char* headers :
       {"", "Host: x\r\nHost: y\r\n", "Host: x\r\nTransfer-Encoding: xchunked\r\n",
        "Host: x\r\nTransfer-Encoding: gzip, chunked\r\n"}) {
    const auto answer = answer_to(fmt::format("POST /a HTTP/1.1\r\n{}\r\n0\r\n\r\n", headers));
    EXPECT_THAT(answer, AllOf(StartsWith("HTTP/1.1 400 "), Not(HasSubstr("POST /a")))) << headers;
  }
  EXPECT_THAT(answer_to("GET /a HTTP/1.0\r\n\r\n"), StartsWith("HTTP/1.0 200 "));
}

// RFC 9112, 3.2: a host that is none is refused like one that is missing.
TEST(Server, RefusesAHostThatIsNone) {
  for (const char* host :
       {"a b", "user@a", "a\\b", "<a>", "v\xC3\xA4xj\xC3\xB6", "a\r\n b", "a/b", "a?b", "a#b"}) {
    EXPECT_THAT(answer_to(fmt::format("GET /a HTTP/1.1\r\nHost: {}\r\n\r\n", host)),
                StartsWith("HTTP/1.1 400 "))
        << host;
  }
  for (const char* host : {"user@a", "a\\b", "<a>", "v\xC3\xA4xj\xC3\xB6", ""}) {
    EXPECT_THAT(answer_to(fmt::format("GET http://{}/a HTTP/1.1\r\nHost: x\r\n\r\n", host)),
                StartsWith("HTTP/1.1 400 "))
        << host;
  }
  for (const char* host : {"", "kompass.example:8080", "[::1]:8080", "192.0.2.1"}) {
    EXPECT_THAT(
        answer_to(fmt::format("GET /a HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", host)),
        StartsWith("HTTP/1.1 200 "))
        << host;
  }
}

// 5.2: a header over several lines is one with spaces between; 6.1: HTTP/1.0 knows no chunks; 6.3:
// a length beside chunks is no request of anybody honest.
TEST(Server, ReadsWhatIsOldAsTheStandardSays) {
  const Server server = started([](const Request& request) {
    return text_response(200, "text/plain", std::string(request.header("X-Note")));
  });
  Client client(server);
  client.say("GET /a HTTP/1.1\r\nHost: x\r\nX-Note: one\r\n  two\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(client.heard(), EndsWith("\r\n\r\none two"));
  EXPECT_THAT(answer_to("POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
              StartsWith("HTTP/1.1 400 "));
  EXPECT_THAT(answer_to("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
              StartsWith("HTTP/1.1 400 "));
  for (const char* line :
       {"GET /a HTTP/2.0", "GET /a HTTP/1.2", "GET /a", "CONNECT x:443 HTTP/1.1"}) {
    EXPECT_THAT(answer_to(fmt::format("{}\r\nHost: x\r\n\r\n", line)), StartsWith("HTTP/1.1 400 "))
        << line;
  }
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

// Answers /quick at once and all else of this pace when the gate is opened.
class Gate {
 public:
  Dispatcher dispatcher(Pace pace) {
    return [this, pace](const Request& request) -> std::variant<Response, Later> {
      if (request.path == "/quick") return told(request);
      return Later{pace, [this, &request] {
                     ++begun;
                     opened_.wait();
                     return told(request);
                   }};
    };
  }
  void open() { open_.set_value(); }
  std::atomic<int> begun = 0;

 private:
  std::promise<void> open_;
  std::shared_future<void> opened_ = open_.get_future().share();
};

class SlowServer : public ::testing::TestWithParam<Pace> {
 protected:
  Gate gate_;
};
INSTANTIATE_TEST_SUITE_P(OfEachPace, SlowServer, ::testing::Values(Pace::Slow, Pace::InTurn));

TEST_P(SlowServer, AnswersQuickRequestsWhileSlowOnesWait) {
  const Server server = started(gate_.dispatcher(GetParam()));
  std::deque<Client> slow;
  for (int i = 0; i < 20; ++i) slow.emplace_back(server).say(get_slow);
  while (gate_.begun == 0) std::this_thread::yield();
  Client quick(server);
  quick.say(get_quick);
  EXPECT_THAT(quick.heard(), EndsWith("GET /quick "));
  gate_.open();
  for (auto& client : slow) EXPECT_THAT(client.heard(), EndsWith("GET /slow "));
}

TEST_P(SlowServer, SendsAwayWhoComesWhenItsQueueIsFull) {
  auto settings = settings_for_tests();
  settings.slow_threads = 1;
  settings.limits.waiting = 1;
  const Server server = *Server::start(std::move(settings), gate_.dispatcher(GetParam()));
  Client first(server);
  first.say(get_slow);
  while (gate_.begun == 0) std::this_thread::yield();
  Client one(server), other(server);
  one.say(get_slow);
  other.say(get_slow);
  std::array heard{std::async([&] { return one.heard(); }),
                   std::async([&] { return other.heard(); })};
  while (heard[0].wait_for(std::chrono::milliseconds(1)) != std::future_status::ready &&
         heard[1].wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) {
  }
  gate_.open();
  const std::vector<std::string> said{heard[0].get(), heard[1].get(), first.heard()};
  EXPECT_THAT(said, UnorderedElementsAre(
                        AllOf(StartsWith("HTTP/1.1 503 "), HasSubstr("Retry-After: 5\r\n")),
                        EndsWith("GET /slow "), EndsWith("GET /slow ")));
}

TEST_P(SlowServer, FinishesWhatIsBegunWhenItStops) {
  Server server = started(gate_.dispatcher(GetParam()));
  Client client(server);
  client.say(get_slow);
  while (gate_.begun == 0) std::this_thread::yield();
  auto stopped = std::async(std::launch::async, [&] { server.stop(); });
  gate_.open();
  EXPECT_THAT(client.heard(), EndsWith("GET /slow "));
  stopped.get();
}

TEST(Server, AnswersEvenWhenASlowAnswerThrows) {
  const Server server = started([](const Request&) {
    return Later{Pace::Slow, []() -> Response { throw std::runtime_error("bug"); }};
  });
  Client client(server);
  client.say(get_slow);
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
