// SPDX-License-Identifier: EUPL-1.2
// All that touches sockets. A connection is one coroutine: read a head, read a body, ask the
// handler, write. Each step has a deadline, so no slow client is kept.
#include "http/server.hpp"

#include <fmt/format.h>

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
#include <random>
#include <thread>
#include <tuple>
#include <vector>

#include "http/address.hpp"
#include "http/forwarded.hpp"
#include "http/one_way.hpp"
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

// What all connections share.
struct Shared {
  Shared(ServerSettings given, Dispatcher asked)
      : settings(std::move(given)),
        dispatcher(std::move(asked)),
        slow(settings.slow_threads, settings.limits.waiting),
        in_turn(1, settings.limits.waiting) {}

  ServerSettings settings;
  Dispatcher dispatcher;
  Workers slow, in_turn;
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> connections = 0;
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

Response plain(int status, std::string_view text) {
  return text_response(status, "text/plain; charset=utf-8", std::string(text) + "\n");
}

Response busy() {
  auto response = plain(503, "The server has too much to do just now. Try again in a moment.");
  return std::move(response.with("Retry-After", "5"));
}

// What makes an answer may throw, which is a bug; the others are still served.
template <class Make>
auto unless_it_throws(const Make& make) -> decltype(make()) {
  try {
    return make();
  } catch (const std::exception&) {
    return plain(500, "The server has a fault. It is not yours.");
  }
}

// Different from any other, also after a new start.
std::string next_request_id() {
  static const std::uint64_t start = (std::uint64_t{std::random_device{}()} << 32);
  static std::atomic<std::uint32_t> count = 0;
  return fmt::format("{:016x}", start | ++count);
}

// Ends what a socket waits for when its time is up. All runs on the strand of the socket.
class Deadline {
 public:
  explicit Deadline(tcp::socket& socket)
      : socket_(socket), state_(std::make_shared<State>(socket)) {}
  ~Deadline() {
    error_code ignored;
    state_->timer.cancel(ignored);
  }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

  // From now; ends the deadline before it.
  void in(std::chrono::milliseconds time) {
    state_->late = false;
    state_->timer.expires_after(time);
    const auto round = ++state_->round;
    state_->timer.async_wait([state = std::weak_ptr(state_), round, this](const error_code& error) {
      const auto here = state.lock();
      if (error || !here || here->round != round) return;
      here->late = true;
      error_code ignored;
      std::ignore = socket_.cancel(ignored);
    });
  }
  [[nodiscard]] bool late() const { return state_->late; }

 private:
  struct State {
    explicit State(tcp::socket& socket) : timer(socket.get_executor()) {}
    asio::steady_timer timer;
    std::uint64_t round = 0;
    bool late = false;
  };
  tcp::socket& socket_;
  std::shared_ptr<State> state_;  // gone when a wait that was over comes too late
};

template <class Stream>
class Connection {
 public:
  Connection(Stream stream, Shared& shared)
      : stream_(std::move(stream)), shared_(shared), deadline_(lowest()) {
    error_code ignored;
    const auto from = lowest().remote_endpoint(ignored);
    if (!ignored) peer_ = from.address().to_string();
  }

  asio::awaitable<void> run() {
    const Counted counted(shared_.connections);
    if (co_await secured()) {
      while (co_await exchange()) {
      }
    }
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
    const std::string_view named(parser.get().target());
    asked_.path = named.substr(0, named.find('?'));
    asked_.accept_language = std::string_view(parser.get()[beast::http::field::accept_language]);
    auto target = parse_target(named);
    if (!target) co_return co_await said({400, "The address is none."});
    asked_.path = target->path;
    if (!can_be_read_one_way(parser.get()))
      co_return co_await refused(beast::http::error::bad_field);
    const std::uint64_t largest = shared_.settings.largest_body(method, target->path);
    parser.body_limit(largest);
    if (parser.content_length() && *parser.content_length() > largest) {
      co_return co_await refused(beast::http::error::body_limit);
    }
    if (!co_await body_is_read(parser, error)) co_return co_await refused(error);
    Request request = request_of(parser, std::move(*target), peer_, secure);
    look_behind_proxies(request, shared_.settings.trusted_proxies);
    const Response response = co_await answer_to(request);
    const bool last = !parser.get().keep_alive() || shared_.stopping;
    co_return co_await written(response, &parser, last) && !last;
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
      if (!workers.take([answer, make = std::move(make)] { answer(unless_it_throws(make)); })) {
        answer(busy());
      }
    };
    co_return co_await asio::async_initiate<decltype(awaited), void(Response)>(begin, awaited);
  }

  // Waits for the next request, for long; its first bytes end the wait.
  asio::awaitable<bool> something_comes(error_code& error) {
    deadline_.in(shared_.settings.limits.idle);
    const std::size_t size = co_await stream_.async_read_some(buffer_.prepare(4096),
                                                              asio::redirect_error(awaited, error));
    buffer_.commit(size);
    co_return !error && size > 0;
  }

  asio::awaitable<bool> body_is_read(Parser& parser, error_code& error) {
    if (parser.is_done()) co_return true;
    deadline_.in(shared_.settings.limits.body);
    if (parser.get()[beast::http::field::expect] == "100-continue") {
      Answer go_on(beast::http::status::continue_, 11);
      co_await beast::http::async_write(stream_, go_on, asio::redirect_error(awaited, error));
      if (error) co_return false;
    }
    co_await beast::http::async_read(stream_, buffer_, parser,
                                     asio::redirect_error(awaited, error));
    co_return !error;
  }

  asio::awaitable<bool> refused(error_code why) {
    if (deadline_.late()) co_return co_await said({408, "The request was not there in time."});
    if (const auto refusal = refusal_of(why)) co_await said(*refusal);
    co_return false;
  }

  asio::awaitable<bool> said(Refused refused) {
    const auto& in_form = shared_.settings.refusal;
    const Response response =
        in_form ? in_form({refused.status, refused.text, asked_.path, asked_.accept_language})
                : plain(refused.status, refused.text);
    co_await written(response, nullptr, true);
    co_return false;
  }

  asio::awaitable<bool> written(const Response& response, const Parser* request, bool last) {
    error_code error;
    Answer answer = answer_of(response, request, last);
    if (secure) answer.set("Strict-Transport-Security", "max-age=31536000");
    if (answer["X-Request-Id"].empty()) answer.set("X-Request-Id", next_request_id());
    beast::http::response_serializer<beast::http::span_body<const char>> serializer(answer);
    deadline_.in(shared_.settings.limits.answer);
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
    const auto id = answer["X-Request-Id"];
    const auto time = std::chrono::steady_clock::now() - asked_.since;
    shared_.settings.observe({.id = std::string_view(id.data(), id.size()),
                              .method = asked_.method,
                              .path = asked_.path,
                              .route = response.route,
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
  Deadline deadline_;
  std::string peer_;
  beast::flat_buffer buffer_;
  struct Asked {
    std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now();
    Method method = Method::Other;
    std::string path, accept_language;
  } asked_;  // the request under way
};

template <class Stream>
asio::awaitable<void> serve(Stream stream, Shared& shared) {
  Connection<Stream> connection(std::move(stream), shared);
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
      if (shared.connections >= shared.settings.limits.connections) continue;
      std::ignore = socket.set_option(tcp::no_delay(true), error);
      welcome(std::move(socket));
    }
  }

  void welcome(tcp::socket socket) {
    const auto executor = socket.get_executor();
    if (tls_context) {
      asio::co_spawn(executor, serve(TlsStream(std::move(socket), *tls_context), shared),
                     asio::detached);
    } else {
      asio::co_spawn(executor, serve(std::move(socket), shared), asio::detached);
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
