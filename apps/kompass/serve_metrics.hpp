// SPDX-License-Identifier: EUPL-1.2
// Figures of the running server for Prometheus (text format 0.0.4).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/router.hpp"
#include "http/server.hpp"

namespace kompass {

// Safe for any number of threads once all figures are added.
class Metrics {
 public:
  Metrics();
  ~Metrics();

  void answered(const http::Exchange& exchange);

  enum class Kind { Counter, Gauge };
  // A figure that is asked for when somebody looks.
  void add(Kind kind, std::string name, std::string help, std::function<double()> value);

  [[nodiscard]] std::string text() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// GET /metrics, for these addresses only; nobody else learns that it is there.
http::Route metrics_route(const Metrics& metrics, std::vector<std::string> readers);

// Bytes of this process that are in memory; 0 where the system does not tell.
double resident_bytes();

}  // namespace kompass
