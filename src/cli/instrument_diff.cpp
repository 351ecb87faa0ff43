// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "base/mapped.hpp"
#include "cli/commands.hpp"
#include "cli/said.hpp"
#include "codec/record_writer.hpp"

namespace kompass::cli {
namespace {

struct Related {
  const Area& area;
  Counterpart other;
};

void print(const Related& related, const Edition& to, Language language, Console& console) {
  const auto& [area, other] = related;
  const Area* there = other.code ? find_area(to, *other.code) : nullptr;
  console.line(fmt::format("{} {}  {}  {} {}", area.code.text, said(area.name, language),
                           mark_of(other.comparability), there == nullptr ? "-" : there->code.text,
                           there == nullptr ? "" : said(there->name, language)));
  if (!other.reason.empty()) console.line("    " + said(other.reason, language));
}

std::string json_of(const std::vector<Related>& all) {
  codec::JsonWriter json;
  json.open_record();
  json.key("areas");
  json.open_list();
  for (const auto& [area, other] : all) {
    codec::RecordWriter row(json);
    row("from", area.code);
    row("to", other.code);
    row("mark", std::string(mark_of(other.comparability)));
    row("reason", other.reason);
    row.finish();
  }
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace

Exit instrument_diff_command(const InstrumentDiffOptions& options, Session& session) {
  Console& console = session.console;
  const auto from = session.instruments.find(options.from);
  if (!from) return console.failed(from.problem());
  const auto to = session.instruments.find(options.to);
  if (!to) return console.failed(to.problem());
  const Edition& here = (*from)->edition;
  const Edition& there = (*to)->edition;
  const auto crosswalks = session.instruments.crosswalks(here.id.instrument);
  if (!crosswalks) return console.failed(crosswalks.problem());
  const auto all = mapped(here.areas, [&](const Area& area) {
    return Related{area, counterpart(here.id, area.code, there.id, *crosswalks)};
  });
  if (console.json()) {
    console.out(json_of(all));
    return Exit::Done;
  }
  const Language language = *language_of(options.language);
  for (const auto& related : all) print(related, there, language, console);
  return Exit::Done;
}

}  // namespace kompass::cli
