// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "api/api.hpp"
#include "apps/kompass/serve_log.hpp"
#include "apps/kompass/serve_mail.hpp"
#include "apps/kompass/serve_metrics.hpp"
#include "apps/kompass/serve_routes.hpp"
#include "apps/kompass/serve_settings.hpp"
#include "base/outputs.hpp"
#include "codec/register_file_gazetteer.hpp"
#include "service/audit.hpp"
#include "service/demo/demo.hpp"
#include "service/local_time.hpp"
#include "service/published/averages.hpp"
#include "site/routes.hpp"
#include "workspace/large_forms.hpp"

namespace kompass {
namespace {

constexpr std::size_t cached_bytes = std::size_t{64} << 20;

// What is published now; null when the store cannot be read, which /readyz tells too.
site::PublicationsNow published(service::Library& library) {
  const auto shelf = library.shelf();
  if (!shelf) return nullptr;
  return {*shelf, &(*shelf)->publications};
}

site::AveragesNow averages(service::Library& library) {
  const auto shelf = library.shelf();
  if (!shelf) return nullptr;
  return {*shelf, &(*shelf)->averages};
}

workspace::DraftWarnings draft_warnings(const service::Settings& settings) {
  return {{Language::Swedish, settings.draft_warning_sv},
          {Language::Norwegian, settings.draft_warning_nb},
          {Language::English, settings.draft_warning_en}};
}

site::RunBy run_by(const service::Settings& settings) {
  return {settings.operator_name,
          settings.operator_contact,
          {.faults = {{Language::Swedish, settings.accessibility_faults_sv},
                      {Language::Norwegian, settings.accessibility_faults_nb},
                      {Language::English, settings.accessibility_faults_en}},
           .tested = {{Language::Swedish, settings.accessibility_tested_sv},
                      {Language::Norwegian, settings.accessibility_tested_nb},
                      {Language::English, settings.accessibility_tested_en}},
           .conformity = settings.accessibility_conformity,
           .date = parse_date(settings.accessibility_date)}};
}

std::filesystem::path templates_of(const cli::Session& session, const service::Settings& settings) {
  return settings.templates.empty() ? session.home / "templates"
                                    : std::filesystem::path(settings.templates);
}

Result<std::shared_ptr<const site::Site>> open_site(cli::Session& session,
                                                    const service::Settings& settings,
                                                    const api::Backstage& backstage,
                                                    service::Press& press) {
  auto& instruments = session.instruments;
  site::SiteData data{.gazetteer = &backstage.gazetteer,
                      .search = &backstage.search,
                      .wording = &backstage.wording};
  if (auto loaded = site::load_instruments(data, instruments); !loaded) return loaded.problem();
  data.publications = [&library = backstage.library] { return published(library); };
  data.averages = [&library = backstage.library] { return averages(library); };
  data.reports = site::reports_of(press);
  data.open = [&library = backstage.library](const service::Publication& publication) {
    return library.open(publication);
  };
  data.history = [&store = backstage.realm.store](const Municipality& municipality, int year) {
    return service::snapshots_named(store, service::evaluation_key(municipality, year));
  };
  data.withdrawn = [&store = backstage.realm.store] {
    return service::withdrawn_evaluations(store);
  };
  data.run_by = run_by(settings);
  return site::Site::open(std::move(data), templates_of(session, settings));
}

void add_figures(Metrics& metrics, const store::Store& store, const http::AnswerCache& cache) {
  using enum Metrics::Kind;
  metrics.add(Gauge, "kompass_store_revision", "Changes that were ever made to the store.",
              [&store] { return static_cast<double>(store.revision()); });
  metrics.add(Gauge, "kompass_resident_bytes", "Memory of the process.", resident_bytes);
  metrics.add(Counter, "kompass_page_cache_hits_total", "Answers that were kept ready.",
              [&cache] { return static_cast<double>(cache.counts().hits); });
  metrics.add(Counter, "kompass_page_cache_misses_total", "Answers that were not.",
              [&cache] { return static_cast<double>(cache.counts().misses); });
  metrics.add(Gauge, "kompass_page_cache_bytes", "Memory of the answers kept ready.",
              [&cache] { return static_cast<double>(cache.counts().bytes); });
}

// Into the log, where a tail that was cut off the trail later shows.
void note_audit_head(Log& log, store::Store& store) {
  const auto head = service::audit_head(store);
  if (head) {
    log.write(Log::Level::Info, "audit", {{"entries", head->entries}, {"head", head->hash}});
  } else {
    log.write(Log::Level::Error, "audit", {{"problem", head.problem().message()}});
  }
}

// Empty without mail: then who makes a link hands it over.
std::function<void(const service::MadeLink&)> sender_of(LinkMail* mail) {
  if (mail == nullptr) return {};
  return [mail](const service::MadeLink& link) { mail->send(link); };
}

service::MailSender mail_sender_of(LinkMail* mail) {
  if (mail == nullptr) return {};
  return [mail](const service::PersonalMail& letter, const service::MailFailed& failed) {
    mail->send(letter, failed);
  };
}

// Until the process is asked to stop; meanwhile the head of the trail is noted each day.
void run_until_stopped(Log& log, store::Store& store) {
  do {
    note_audit_head(log, store);
  } while (!http::stop_signal_within(std::chrono::hours(24)));
}

// A store for show has accounts whose password anybody may know.
Result<void> fit_to_listen(store::Store& store, const std::string& address) {
  const auto demo = service::is_demo(store);
  if (!demo) return demo.problem();
  const bool loopback = address.starts_with("127.") || address.starts_with("[::1]:");
  if (!*demo || loopback) return {};
  return Problem{Trouble::Usage, "--listen " + address,
                 "is open to others, and the store is for show with known passwords",
                 "listen on 127.0.0.1, or serve another store"};
}

// The store as a server may serve it: with the averages that came with the program.
Result<void> made_ready(store::Store& store, const service::Settings& settings,
                        cli::Session& session) {
  if (auto fine = fit_to_listen(store, settings.listen); !fine) return fine;
  if (auto fine = service::adopt_averages(store, session.instruments, session.home); !fine) {
    return fine.problem();
  }
  return {};
}

void tell_where(cli::Console& console, const http::ServerSettings& listen, int port) {
  console.line(
      fmt::format("listening on {}://{}:{}", listen.tls ? "https" : "http", listen.address, port));
  cli::Console::flush();
}

auto admission(const api::Backstage& backstage,
               const std::shared_ptr<const workspace::Workspace>& desks) {
  return [of_api = api::head_check(backstage),
          of_pages = workspace::head_check(desks)](const http::Request& head) {
    auto refusal = of_api(head);
    return refusal ? refusal : of_pages(head);
  };
}

auto observer(Log& log, Metrics& metrics) {
  return [&log, &metrics](const http::Exchange& exchange) {
    log.answered(exchange);
    if (!exchange.trouble.empty()) {
      log.write(Log::Level::Error, "trouble", {{"id", exchange.id}, {"problem", exchange.trouble}});
    }
    metrics.answered(exchange);
  };
}

}  // namespace

cli::Exit serve(const cli::SettingOptions& options, cli::Session& session) {
  cli::Console& console = session.console;
  const SignalsHeld held;  // until the end is tidy
  const auto read = cli::read_settings(options);
  if (!read) return console.failed(read.problem());
  if (any_error(read->findings)) return console.failed(read->findings);
  console.findings(read->findings);
  const service::Settings& settings = read->settings;
  if (settings.store.empty()) return console.misused("--store is required");
  service::use_time_zone(settings.time_zone);
  auto store = store::Store::open(settings.store, store::Use::Write, store::system_now);
  if (!store) return console.failed(store.problem());
  if (auto fine = made_ready(*store, settings, session); !fine) {
    return console.failed(fine.problem());
  }
  service::Library library(*store, session.instruments);
  const auto warm = std::async(std::launch::async, [&library] { return library.shelf(); });
  const auto gazetteer = codec::load_gazetteer(session.home / "data" / "register");
  if (!gazetteer) return console.failed(gazetteer.problem());
  const service::MunicipalitySearch search(*gazetteer);
  const auto wording = service::Wording::load(session.home);
  if (!wording) return console.failed(wording.problem());
  auto press = service::Press::open(session.home, {*store, library, session.instruments, *wording});
  if (!press) return console.failed(press.problem());
  service::Realm realm{*store, store::system_now};
  service::SignInThrottle throttle;
  api::RateLimiter rates({.visitors = settings.rate_visitors, .signed_in = settings.rate_accounts});
  auto listen = server_settings(settings);
  Log log(settings);
  const auto mail = LinkMail::open(settings, *wording, log);
  if (!mail) return console.failed(mail.problem());
  api::Backstage backstage{.library = library,
                           .gazetteer = *gazetteer,
                           .search = search,
                           .instruments = session.instruments,
                           .press = *press,
                           .realm = realm,
                           .throttle = throttle,
                           .rates = rates,
                           .wording = *wording,
                           .send = sender_of(mail->get()),
                           .base_address = {},
                           .send_mail = mail_sender_of(mail->get()),
                           .settings = service::told(*read)};
  listen.bound = [&](auto port) { backstage.base_address = base_address(settings, port); };
  const auto pages = open_site(session, settings, backstage, *press);
  if (!pages) return console.failed(pages.problem());
  auto templates = workspace::load_templates(templates_of(session, settings), *wording);
  if (!templates) return console.failed(templates.problem());
  const auto desks = std::make_shared<const workspace::Workspace>(
      backstage, *pages, std::move(*templates), draft_warnings(settings));
  Metrics metrics;
  http::AnswerCache cache(cached_bytes);
  add_figures(metrics, *store, cache);
  listen.admit = admission(backstage, desks);
  listen.observe = observer(log, metrics);
  listen.refusal = [site = *pages](const http::Refusal& why) { return refusal(*site, why); };
  warm.wait();
  auto server = http::Server::start(
      listen,
      cached(cache, library,
             routed(backstage, *pages, desks, metrics_route(metrics, settings.metrics_readers))));
  if (!server) return console.failed(server.problem());
  tell_where(console, listen, server->port());
  run_until_stopped(log, *store);
  server->stop();
  note_audit_head(log, *store);
  return cli::Exit::Done;
}

}  // namespace kompass
