// SPDX-License-Identifier: EUPL-1.2
// Lines on standard error, as text or JSON, one an event. What users write stands in none of them:
// of a request there is the path, without its query, and neither address nor name of who asked.
#pragma once

#include <spdlog/fwd.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "http/server.hpp"
#include "service/settings/settings.hpp"

namespace kompass {

struct LogField {
  std::string_view name;
  std::variant<std::string_view, std::int64_t, double> value;
};

// "2026-11-26T03:15:01.120Z info request method=GET path=/sv status=200", or the same as JSON.
// Safe for any number of threads.
class Log {
 public:
  enum class Level { Debug, Info, Warning, Error };

  explicit Log(const service::Settings& settings);

  void write(Level level, std::string_view event, std::initializer_list<LogField> fields);
  void answered(const http::Exchange& exchange);

 private:
  bool json_;
  std::shared_ptr<spdlog::logger> lines_;
};

}  // namespace kompass
