// SPDX-License-Identifier: EUPL-1.2
#include "codec/json_writer.hpp"
#include "core/rounding.hpp"
#include "report/csv.hpp"
#include "report/figure_rows.hpp"

namespace kompass::report {
namespace {

struct ValueWriter {
  codec::JsonWriter& json;

  void operator()(std::monostate) const { json.null(); }
  void operator()(bool value) const { json.boolean(value); }
  void operator()(int value) const { json.number(static_cast<long long>(value)); }
  void operator()(const Exact& value) const { json.text(decimal(value, 4)); }
  void operator()(const std::string& value) const { json.text(value); }
};

}  // namespace

std::string render_figures_json(const ReportInput& input, const std::optional<Code>& area) {
  const auto figures = figure_rows(Draft(input), area);
  codec::JsonWriter json;
  json.open_record();
  json.key("figures");
  json.open_list();
  for (const auto& row : figures.rows) {
    json.open_record();
    for (std::size_t i = 0; i < row.size(); ++i) {
      json.key(figures.names[i]);
      std::visit(ValueWriter{json}, row[i]);
    }
    json.close_record();
  }
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace kompass::report
