// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve_log.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <array>

#include "apps/kompass/serve_told.hpp"
#include "base/text.hpp"
#include "store/clock.hpp"

namespace kompass {
namespace {

using std::string_view;

struct LevelName {
  string_view name;
  spdlog::level::level_enum level;
};
// In the order of Log::Level.
constexpr std::array levels{
    LevelName{"debug", spdlog::level::debug}, LevelName{"info", spdlog::level::info},
    LevelName{"warning", spdlog::level::warn}, LevelName{"error", spdlog::level::err}};

spdlog::level::level_enum level_named(string_view name) {
  for (const auto& one : levels) {
    if (one.name == name) return one.level;
  }
  return spdlog::level::info;
}

// Printable already, so that a quote and a backslash are all there is to escape.
std::string in_quotes(string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + '"';
}

std::string as_text(string_view text) {
  const bool bare = !text.empty() && text.find_first_of(" =\"\\") == string_view::npos;
  return bare ? std::string(text) : in_quotes(text);
}

struct Shown {
  bool json;
  std::string operator()(string_view text) const {
    const auto plain = printable(text);
    return json ? in_quotes(plain) : as_text(plain);
  }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return fmt::format("{:.3f}", number); }
};

std::string head_of_line(bool json, string_view level, string_view event) {
  const auto time = store::timestamp(store::system_now());
  return json ? fmt::format(R"({{"time":"{}","level":"{}","event":"{}")", time, level, event)
              : fmt::format("{} {} {}", time, level, event);
}

}  // namespace

Log::Log(const service::Settings& settings)
    : json_(settings.log_format == "json"),
      lines_(std::make_shared<spdlog::logger>("kompass",
                                              std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
  lines_->set_pattern("%v");
  lines_->set_level(level_named(settings.log_level));
  lines_->set_error_handler([](const std::string&) {});  // a full disk ends no server
}

void Log::write(Level level, string_view event, std::initializer_list<LogField> fields) {
  const auto& [name, weight] = levels.at(static_cast<std::size_t>(level));
  if (!lines_->should_log(weight)) return;
  std::string line = head_of_line(json_, name, event);
  for (const auto& field : fields) {
    const auto value = std::visit(Shown{json_}, field.value);
    line += json_ ? fmt::format(R"(,"{}":{})", field.name, value)
                  : fmt::format(" {}={}", field.name, value);
  }
  lines_->log(weight, "{}{}", line, json_ ? "}" : "");
}

void Log::answered(const http::Exchange& exchange) {
  constexpr double per_millisecond = 1000.0;
  constexpr int first_of_server = 500;
  const auto level = exchange.status >= first_of_server ? Level::Warning : Level::Info;
  write(level, "request",
        {{"id", exchange.id},
         {"method", name_of(exchange.method)},
         {"path", told_path(exchange.path, exchange.route)},
         {"status", std::int64_t{exchange.status}},
         {"bytes", static_cast<std::int64_t>(exchange.bytes)},
         {"ms", static_cast<double>(exchange.time.count()) / per_millisecond}});
}

}  // namespace kompass
