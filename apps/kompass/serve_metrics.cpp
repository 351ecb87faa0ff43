// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve_metrics.hpp"

#include <fmt/format.h>
#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "apps/kompass/serve_told.hpp"

namespace kompass {
namespace {

const prometheus::Histogram::BucketBoundaries seconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                      0.1,   0.25,   0.5,   1,    2.5,   10};

struct Asked {
  Metrics::Kind kind;
  std::string name, help;
  std::function<double()> value;
};

prometheus::MetricFamily family_of(const Asked& asked) {
  prometheus::ClientMetric metric;
  const double value = asked.value();
  if (asked.kind == Metrics::Kind::Counter) {
    metric.counter.value = value;
  } else {
    metric.gauge.value = value;
  }
  return {asked.name,
          asked.help,
          asked.kind == Metrics::Kind::Counter ? prometheus::MetricType::Counter
                                               : prometheus::MetricType::Gauge,
          {metric}};
}

}  // namespace

struct Metrics::State {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("kompass_requests_total")
                                                          .Help("Requests that were answered.")
                                                          .Register(registry);
  prometheus::Family<prometheus::Histogram>& durations =
      prometheus::BuildHistogram()
          .Name("kompass_request_seconds")
          .Help("From the first byte of a request to the last of its answer.")
          .Register(registry);
  std::vector<Asked> asked;
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

void Metrics::answered(const http::Exchange& exchange) {
  const std::string route(exchange.route.empty() ? "none" : told_route(exchange.route));
  const std::string status = fmt::format("{}xx", exchange.status / 100);
  state_->requests.Add({{"route", route}, {"status", status}}).Increment();
  state_->durations.Add({{"route", route}}, seconds)
      .Observe(std::chrono::duration<double>(exchange.time).count());
}

void Metrics::add(Kind kind, std::string name, std::string help, std::function<double()> value) {
  state_->asked.push_back({kind, std::move(name), std::move(help), std::move(value)});
}

std::string Metrics::text() const {
  auto families = state_->registry.Collect();
  for (const auto& asked : state_->asked) families.push_back(family_of(asked));
  return prometheus::TextSerializer().Serialize(families);
}

http::Route metrics_route(const Metrics& metrics, std::vector<std::string> readers) {
  return {http::Method::Get, "/metrics",
          [&metrics, readers = std::move(readers)](const http::Request& request,
                                                   const http::Parameters&) {
            if (std::ranges::find(readers, request.peer) == readers.end()) {
              return http::text_response(404, "text/plain; charset=utf-8",
                                         "Nothing has this address.\n");
            }
            return http::text_response(200, "text/plain; version=0.0.4; charset=utf-8",
                                       metrics.text());
          }};
}

double resident_bytes() {
  std::ifstream file("/proc/self/statm");
  double all = 0, resident = 0;
  file >> all >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

}  // namespace kompass
