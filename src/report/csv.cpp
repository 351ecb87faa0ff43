// SPDX-License-Identifier: EUPL-1.2
#include "report/csv.hpp"

#include "core/rounding.hpp"
#include "report/figure_rows.hpp"

namespace kompass::report {
namespace {

// Spreadsheets take the separator that leaves the language's decimal mark free.
class Lines {
 public:
  explicit Lines(std::string decimal_mark)
      : decimal_mark_(std::move(decimal_mark)), separator_(decimal_mark_ == "," ? ';' : ',') {}

  template <class Fields>
  void add(const Fields& fields) {
    bool first = true;
    for (const auto& one : fields) {
      if (!first) text_ += separator_;
      first = false;
      text_ += field(one);
    }
    text_ += "\r\n";
  }

  std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] std::string field(const Value& value) const {
    return std::visit([this](const auto& one) { return this->field(one); }, value);
  }
  [[nodiscard]] static std::string field(std::monostate) { return {}; }
  [[nodiscard]] static std::string field(bool value) { return value ? "true" : "false"; }
  [[nodiscard]] static std::string field(int value) { return std::to_string(value); }
  [[nodiscard]] std::string field(const Exact& value) const {
    std::string text = decimal(value, 4);
    if (const auto point = text.find('.'); point != std::string::npos) {
      text.replace(point, 1, decimal_mark_);
    }
    return text;
  }
  // Quoted where needed; a leading sign that a spreadsheet would run as a formula is disarmed, and
  // so is "6/5", a date to it: with the fraction slash it is text.
  [[nodiscard]] std::string field(const std::string& text) const {
    if (text.empty()) return {};
    std::string safe = is_formula(text) ? "'" + text : text;
    if (is_fraction(safe)) safe.replace(safe.find('/'), 1, "\u2044");
    if (safe.find_first_of(std::string("\"\r\n") + separator_) == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
  }
  static bool is_formula(const std::string& text) {
    return text.size() > 1 &&
           std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
           text.find_first_not_of("+-0123456789.,") != std::string::npos;
  }
  static bool is_fraction(const std::string& text) {
    return text.front() != '/' && text.find('/') != std::string::npos &&
           text.find_first_not_of("0123456789/") == std::string::npos;
  }

  std::string decimal_mark_;
  char separator_;
  std::string text_ = "\xEF\xBB\xBF";  // without it Excel takes UTF-8 for another encoding
};

}  // namespace

std::string render_csv(const ReportInput& input, const std::optional<Code>& area) {
  const Draft draft(input);
  const auto figures = figure_rows(draft, area);
  Lines lines(draft.say("decimal_mark"));
  lines.add(figures.names);
  for (const auto& row : figures.rows) lines.add(row);
  return lines.take();
}

}  // namespace kompass::report
