// SPDX-License-Identifier: EUPL-1.2
// Listens and answers over HTTP/1.1, with TLS when there is a certificate. Whoever is slow is
// closed: a request must be there within its time, and so must be the reading of its answer.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/message.hpp"

namespace kompass::http {

struct Tls {
  std::filesystem::path certificate, key;  // PEM
};

struct Limits {
  std::chrono::milliseconds head{10'000};    // until the head of a request is there
  std::chrono::milliseconds body{30'000};    // until its body is
  std::chrono::milliseconds answer{30'000};  // until the answer is taken
  std::size_t slowest = 128 * 1024;        // bytes a second: what a large one may take beyond that
  std::chrono::milliseconds idle{60'000};  // between requests of a connection
  std::chrono::milliseconds farewell{10'000};  // for requests under way when the server stops
  std::size_t head_bytes = 16 * 1024;
  std::size_t connections = 4'000;
  std::size_t connections_of_one = 1'000;       // of one address that is no trusted proxy
  std::size_t small_body = 64 * 1024;           // bytes; read without asking `admit`
  std::size_t bodies = std::size_t{256} << 20;  // bytes of all under way; beyond: 503
  std::size_t waiting = 32;  // requests for a slow answer; more are told to come again (503)
};

// What was asked and answered. The texts are there during the call only.
struct Exchange {
  std::string_view id;  // as in the header X-Request-Id of the answer
  Method method;
  std::string_view path;  // empty when the request could not be read
  std::string_view route;
  std::string_view trouble;  // of the machine, with paths; empty when there is none
  int status = 0;
  std::size_t bytes = 0;  // of the body
  std::chrono::microseconds time{};
};

// What could not be read, is too large, or cannot be served. The texts are there during the call
// only.
struct Refusal {
  int status = 0;
  std::string_view text;
  std::string_view path;             // as it was sent where it is no address
  std::string_view accept_language;  // empty where the head was not read
};

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any that is free
  int threads = 2;            // that read requests and make quick answers
  int slow_threads = 2;       // that make slow ones
  std::optional<Tls> tls;
  // Whose X-Forwarded-For and X-Forwarded-Proto are believed; addresses as `Request::peer` has
  // them.
  std::vector<std::string> trusted_proxies;
  Limits limits;
  // The largest body of a request in bytes; a larger one is answered with 413.
  std::function<std::uint64_t(Method, const std::string& path)> largest_body;
  // Asked with the head of a request (its body is empty) before a body is read that is larger than
  // a small one or does not tell its size: why it is refused, or nothing. May be empty.
  std::function<std::optional<Response>(const Request& head)> admit;
  // An answer to what could not be read, is too large, cannot be served now or met a fault, in the
  // form that clients of the address know; empty: plain text.
  std::function<Response(const Refusal&)> refusal;
  // Told the port that is listened on, once, before any request is read; may be empty.
  std::function<void(std::uint16_t port)> bound;
  // Told after each answer, by several threads; may be empty.
  std::function<void(const Exchange&)> observe;
};

class Server {
 public:
  // Listens when it returns. Problem (Environment): the address is taken or is none; (Input) the
  // certificate or key cannot be used.
  static Result<Server> start(ServerSettings settings, Dispatcher dispatcher);
  ~Server();
  Server(Server&&) noexcept;

  [[nodiscard]] std::uint16_t port() const;

  // Takes no more requests, finishes those under way within their time, and returns. An answer that
  // a thread has begun to make is made to its end.
  void stop();

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Blocks until the process is asked to stop (SIGINT, SIGTERM), for so long at most; false when
// nobody asked. Who calls it holds these signals back (base/outputs.hpp, SignalsHeld) from before
// the server starts.
bool stop_signal_within(std::chrono::seconds time);

}  // namespace kompass::http
