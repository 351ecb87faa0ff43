// SPDX-License-Identifier: EUPL-1.2
// All that touches sockets. A connection is one coroutine: read a head, read a body, ask the
// handler, write. Each step has a deadline, so no slow client is kept.
#include "http/server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <csignal>
#include <exception>
#include <thread>
#include <tuple>
#include <vector>

#include "http/address.hpp"
#include "http/deadline.hpp"
#include "http/forwarded.hpp"
#include "http/one_way.hpp"
#include "http/request_id.hpp"
#include "http/shares.hpp"
#include "http/trouble.hpp"
#include "http/wire.hpp"
#include "http/workers.hpp"

namespace kompass::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
using TcpStream = tcp::socket;
using TlsStream = asio::ssl::stream<tcp::socket>;

constexpr auto awaited = asio::use_awaitable;
constexpr std::size_t most_read_at_once = 32 * 1024;  // bytes; a head fits
constexpr auto no_room = boost::system::errc::not_enough_memory;

// What all connections share.
struct Shared {
  Shared(ServerSettings given, Dispatcher asked)
      : settings(std::move(given)),
        dispatcher(std::move(asked)),
        slow(settings.slow_threads, settings.limits.waiting),
        in_turn(1, settings.limits.waiting),
        bodies(settings.limits.bodies),
        connections(settings.limits.connections, settings.limits.connections_of_one) {}

  ServerSettings settings;
  Dispatcher dispatcher;
  Workers slow, in_turn;
  std::atomic<bool> stopping = false;
  Bytes bodies;  // of all requests under way
  Places connections;
  std::atomic<std::size_t> requests = 0;  // under way
};

class Counted {
 public:
  explicit Counted(std::atomic<std::size_t>& count) : count_(count) { ++count_; }
  ~Counted() { --count_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;

 private:
  std::atomic<std::size_t>& count_;
};

// One host of IPv6 has a whole network (/64). A proxy that is trusted stands for many: not counted.
std::string counted_address(const tcp::socket& socket, const std::vector<std::string>& trusted) {
  error_code error;
  const auto address = socket.remote_endpoint(error).address();
  std::string text = error ? std::string() : address.to_string();
  if (std::ranges::find(trusted, text) != trusted.end()) return {};
  if (error || address.is_v4()) return text;
  const auto bytes = address.to_v6().to_bytes();
  return address.to_v6().is_v4_mapped() ? text : std::string(bytes.begin(), bytes.begin() + 8);
}

template <class Stream>
class Connection {
 public:
  Connection(Stream stream, Shared& shared, Places::Taken place)
      : stream_(std::move(stream)), shared_(shared), place_(std::move(place)), deadline_(lowest()) {
    error_code ignored;
    const auto from = lowest().remote_endpoint(ignored);
    if (!ignored) peer_ = from.address().to_string();
  }

  asio::awaitable<void> run() {
    bool open = co_await secured();
    while (open) open = co_await exchange();
    co_await goodbye();
  }

 private:
  static constexpr bool secure = std::is_same_v<Stream, TlsStream>;

  tcp::socket& lowest() {
    if constexpr (secure) {
      return stream_.next_layer();
    } else {
      return stream_;
    }
  }

  asio::awaitable<bool> secured() {
    if constexpr (secure) {
      error_code error;
      deadline_.in(shared_.settings.limits.head);
      co_await stream_.async_handshake(asio::ssl::stream_base::server,
                                       asio::redirect_error(awaited, error));
      co_return !error;
    }
    co_return true;
  }

  // One request and its answer; false when the connection is to be closed.
  asio::awaitable<bool> exchange() {
    const Limits& limits = shared_.settings.limits;
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits.head_bytes));
    parser.body_limit(boost::none);
    error_code error;
    if (buffer_.size() == 0 && !co_await something_comes(error)) co_return false;
    const Counted under_way(shared_.requests);
    asked_ = {};
    deadline_.in(limits.head);
    co_await beast::http::async_read_header(stream_, buffer_, parser,
                                            asio::redirect_error(awaited, error));
    if (error) co_return co_await refused(error);
    const auto method = method_named(std::string_view(parser.get().method_string()));
    asked_.method = method;
    asked_.id = request_id(std::string_view(parser.get()["X-Request-Id"]));
    const std::string_view named(parser.get().target());
    asked_.path = named.substr(0, named.find('?'));
    asked_.accept_language = std::string_view(parser.get()[beast::http::field::accept_language]);
    auto target = parse_request_target(named);
    if (!target) {
      const Response none = in_form(400, "The address is none.");
      co_await written(none, nullptr, true);
      co_return false;
    }
    asked_.path = target->target.path;
    if (!can_be_read_one_way(parser.get()))
      co_return co_await refused(beast::http::error::bad_field);
    Request request = request_of(parser.get(), std::move(*target), peer_, secure);
    look_behind_proxies(request, shared_.settings.trusted_proxies);
    Bytes::Taken room(shared_.bodies);
    const auto refusal = refused_on_the_head(request, parser, room);
    if (refusal) {
      co_await written(*refusal, &parser, true);
      co_return false;
    }
    if (!co_await body_is_read(parser, room, error)) co_return co_await refused(error);
    request.body = std::move(parser.get().body());
    const Response response = co_await answer_to(request);
    const bool last = !parser.get().keep_alive() || shared_.stopping;
    co_return co_await written(response, &parser, last) && !last;
  }

  // Before a body costs any memory. A small one is read first, which needs no look at the store.
  std::optional<Response> refused_on_the_head(const Request& head, Parser& parser,
                                              Bytes::Taken& room) {
    const auto& settings = shared_.settings;
    const std::uint64_t announced = parser.content_length().value_or(0);
    const bool small = !parser.chunked() && announced <= settings.limits.small_body;
    if (!small && settings.admit) {
      auto refusal = unless_it_throws([&] { return settings.admit(head); });
      if (refusal) return refusal;
    }
    const std::uint64_t largest = settings.largest_body(head.method, head.path);
    parser.body_limit(largest);
    if (announced > largest) return in_form(413, too_large);
    if (!small && !room.up_to(announced)) return busy();
    return std::nullopt;
  }

  [[nodiscard]] Response in_form(int status, const std::string& text) const {
    const auto& form = shared_.settings.refusal;
    return form ? form({status, text, asked_.path, asked_.accept_language})
                : text_response(status, "text/plain; charset=utf-8", text + "\n");
  }

  [[nodiscard]] Response busy() const {
    auto response = in_form(503, "The server has too much to do just now. Try again in a moment.");
    return std::move(response.with("Retry-After", "5"));
  }

  // What makes an answer may throw, which is a bug; the others are still served.
  template <class Make>
  [[nodiscard]] auto unless_it_throws(const Make& make) const -> decltype(make()) {
    try {
      return make();
    } catch (const std::exception&) {
      return in_form(500, "The server has a fault. It is not yours.");
    }
  }

  asio::awaitable<Response> answer_to(const Request& request) {
    auto answered = unless_it_throws([&]() -> Answered { return shared_.dispatcher(request); });
    if (auto* now = std::get_if<Response>(&answered)) co_return std::move(*now);
    auto& later = std::get<Later>(answered);
    if (later.pace == Pace::Quick) co_return unless_it_throws(later.make);
    co_return co_await made(later.pace == Pace::Slow ? shared_.slow : shared_.in_turn,
                            std::move(later.make));
  }

  // Finishes with a response, whichever thread it comes from, on the strand of the socket.
  template <class Finish>
  auto on_strand(Finish finish) {
    return [done = std::make_shared<Finish>(std::move(finish)),
            socket = lowest().get_executor()](Response response) {
      asio::post(socket, [done, response = std::move(response)]() mutable {
        (*done)(std::move(response));
      });
    };
  }

  // Made by another thread, while this one serves others.
  asio::awaitable<Response> made(Workers& workers, std::function<Response()> make) {
    const auto begin = [&](auto finish) {
      const auto answer = on_strand(std::move(finish));
      if (!workers.take(
              [this, answer, make = std::move(make)] { answer(unless_it_throws(make)); })) {
        answer(busy());
      }
    };
    co_return co_await asio::async_initiate<decltype(awaited), void(Response)>(begin, awaited);
  }

  // What a body beyond a small one needs on a slow line.
  [[nodiscard]] std::chrono::milliseconds time_for(std::uint64_t bytes) const {
    const auto& limits = shared_.settings.limits;
    if (bytes <= limits.small_body) return {};
    return std::chrono::milliseconds(bytes * 1000 / limits.slowest);
  }

  // Waits for the next request, for long; its first bytes end the wait.
  asio::awaitable<bool> something_comes(error_code& error) {
    deadline_.in(shared_.settings.limits.idle);
    const std::size_t size = co_await stream_.async_read_some(buffer_.prepare(4096),
                                                              asio::redirect_error(awaited, error));
    buffer_.commit(size);
    co_return !error && size > 0;
  }

  asio::awaitable<bool> body_is_read(Parser& parser, Bytes::Taken& room, error_code& error) {
    if (parser.is_done()) co_return true;
    deadline_.in(shared_.settings.limits.body + time_for(parser.content_length().value_or(0)));
    if (parser.get()[beast::http::field::expect] == "100-continue") {
      Answer go_on(beast::http::status::continue_, 11);
      co_await beast::http::async_write(stream_, go_on, asio::redirect_error(awaited, error));
      if (error) co_return false;
    }
    while (!error && !parser.is_done()) {
      co_await beast::http::async_read_some(stream_, buffer_, parser,
                                            asio::redirect_error(awaited, error));
      if (!error && !room.up_to(parser.get().body().size())) error = make_error_code(no_room);
    }
    co_return !error;
  }

  asio::awaitable<bool> refused(error_code why) {
    std::optional<Response> response;  // nothing when there is nobody to tell
    if (deadline_.late()) {
      response = in_form(408, "The request was not there in time.");
    } else if (why == no_room) {
      response = busy();
    } else if (const auto refusal = refusal_of(why)) {
      response = in_form(refusal->status, refusal->text);
    }
    if (response) co_await written(*response, nullptr, true);
    co_return false;
  }

  asio::awaitable<bool> written(const Response& response, const Parser* request, bool last) {
    error_code error;
    Answer answer = answer_of(response, request, last);
    if (secure) answer.set("Strict-Transport-Security", "max-age=31536000");
    if (asked_.id.empty()) asked_.id = request_id("");
    answer.set("X-Request-Id", asked_.id);
    beast::http::response_serializer<beast::http::span_body<const char>> serializer(answer);
    deadline_.in(shared_.settings.limits.answer + time_for(answer.body().size()));
    const bool head = request != nullptr && request->get().method() == beast::http::verb::head;
    if (head) {
      serializer.split(true);
      co_await beast::http::async_write_header(stream_, serializer,
                                               asio::redirect_error(awaited, error));
    } else {
      co_await beast::http::async_write(stream_, serializer, asio::redirect_error(awaited, error));
    }
    tell(response, answer);
    co_return !error;
  }

  void tell(const Response& response, const Answer& answer) {
    if (!shared_.settings.observe) return;
    const auto time = std::chrono::steady_clock::now() - asked_.since;
    shared_.settings.observe({.id = asked_.id,
                              .method = asked_.method,
                              .path = asked_.path,
                              .route = response.route,
                              .trouble = value_of(response.headers, trouble_header),
                              .status = response.status,
                              .bytes = answer.body().size(),
                              .time = std::chrono::duration_cast<std::chrono::microseconds>(time)});
  }

  // What a refused client still sends is read for a moment, so that the answer reaches it.
  asio::awaitable<void> goodbye() {
    error_code error;
    lowest().shutdown(tcp::socket::shutdown_send, error);
    deadline_.in(std::chrono::milliseconds(500));
    std::array<char, 16 * 1024> rest{};
    for (int reads = 0; !error && reads < 64; ++reads) {
      co_await lowest().async_read_some(asio::buffer(rest), asio::redirect_error(awaited, error));
    }
    lowest().close(error);
  }

  Stream stream_;
  Shared& shared_;
  Places::Taken place_;
  Deadline deadline_;
  std::string peer_;
  beast::flat_buffer buffer_{most_read_at_once};
  struct Asked {
    std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
    Method method = Method::Other;
    std::string path, id, accept_language;
  } asked_;  // the request under way
};

template <class Stream>
asio::awaitable<void> serve(Stream stream, Shared& shared, Places::Taken place) {
  Connection<Stream> connection(std::move(stream), shared, std::move(place));
  co_await connection.run();
}

Problem cannot_listen(const ServerSettings& settings, const std::string& why) {
  return {Trouble::Environment, fmt::format("{}:{}", settings.address, settings.port),
          "cannot be listened on: " + why, "choose another address with --listen"};
}

}  // namespace

struct Server::State {
  State(ServerSettings settings, Dispatcher dispatcher)
      : shared(std::move(settings), std::move(dispatcher)),
        context(std::in_place, shared.settings.threads),
        acceptor(std::in_place, *context) {}

  Result<void> secure() {
    const auto& tls = shared.settings.tls;
    if (!tls) return {};
    auto& made = tls_context.emplace(asio::ssl::context::tls_server);
    error_code error;
    std::ignore =
        made.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                             asio::ssl::context::no_tlsv1_1,
                         error);
    std::ignore = made.use_certificate_chain_file(tls->certificate.string(), error);
    if (error) return unusable(tls->certificate, error);
    std::ignore = made.use_private_key_file(tls->key.string(), asio::ssl::context::pem, error);
    if (error) return unusable(tls->key, error);
    return {};
  }

  static Problem unusable(const std::filesystem::path& file, const error_code& error) {
    return {Trouble::Input, file.string(), "cannot be used for TLS: " + error.message(),
            "name a file in PEM form"};
  }

  Result<void> listen() {
    error_code error;
    const auto address = asio::ip::make_address(shared.settings.address, error);
    if (error) return cannot_listen(shared.settings, error.message());
    const tcp::endpoint endpoint(address, shared.settings.port);
    std::ignore = acceptor->open(endpoint.protocol(), error);
    if (!error) std::ignore = acceptor->set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) std::ignore = acceptor->bind(endpoint, error);
    if (!error) std::ignore = acceptor->listen(tcp::acceptor::max_listen_connections, error);
    if (error) return cannot_listen(shared.settings, error.message());
    const auto port = acceptor->local_endpoint(error).port();
    if (shared.settings.bound) shared.settings.bound(port);
    asio::co_spawn(*context, accept(), asio::detached);
    for (int i = 0; i < shared.settings.threads; ++i) {
      threads.emplace_back([this] { context->run(); });
    }
    return {};
  }

  asio::awaitable<void> accept() {
    while (!shared.stopping) {
      error_code error;
      tcp::socket socket(asio::make_strand(*context));
      co_await acceptor->async_accept(socket, asio::redirect_error(awaited, error));
      if (shared.stopping) break;
      if (error) {  // out of descriptors: wait until some are free
        asio::steady_timer pause(*context, std::chrono::milliseconds(50));
        co_await pause.async_wait(asio::redirect_error(awaited, error));
        continue;
      }
      auto place =
          shared.connections.take(counted_address(socket, shared.settings.trusted_proxies));
      if (!place) continue;
      std::ignore = socket.set_option(tcp::no_delay(true), error);
      welcome(std::move(socket), std::move(place));
    }
  }

  void welcome(tcp::socket socket, Places::Taken place) {
    const auto executor = socket.get_executor();
    if (tls_context) {
      asio::co_spawn(executor,
                     serve(TlsStream(std::move(socket), *tls_context), shared, std::move(place)),
                     asio::detached);
    } else {
      asio::co_spawn(executor, serve(std::move(socket), shared, std::move(place)), asio::detached);
    }
  }

  void stop() {
    if (shared.stopping.exchange(true)) return;
    asio::post(*context, [this] {
      error_code ignored;
      std::ignore = acceptor->close(ignored);
    });
    const auto end = std::chrono::steady_clock::now() + shared.settings.limits.farewell;
    while (shared.requests > 0 && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    context->stop();
    for (auto& thread : threads) thread.join();
    shared.slow.stop();
    shared.in_turn.stop();
    acceptor.reset();
    context.reset();  // closes what is still open
  }

  Shared shared;
  std::optional<asio::io_context> context;
  std::optional<tcp::acceptor> acceptor;
  std::optional<asio::ssl::context> tls_context;
  std::vector<std::thread> threads;
};

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server::~Server() {
  try {
    if (state_) state_->stop();
  } catch (const std::exception&) {  // there is nobody left to tell
    std::terminate();
  }
}

Result<Server> Server::start(ServerSettings settings, Dispatcher dispatcher) {
  auto state = std::make_unique<State>(std::move(settings), std::move(dispatcher));
  if (auto secured = state->secure(); !secured) return secured.problem();
  if (auto listening = state->listen(); !listening) return listening.problem();
  return Server(std::move(state));
}

std::uint16_t Server::port() const {
  error_code ignored;
  return state_->acceptor->local_endpoint(ignored).port();
}

void Server::stop() {
  state_->stop();
}

bool stop_signal_within(std::chrono::seconds time) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  const timespec most{.tv_sec = time.count(), .tv_nsec = 0};
  return sigtimedwait(&signals, nullptr, &most) > 0;
}

}  // namespace kompass::http
