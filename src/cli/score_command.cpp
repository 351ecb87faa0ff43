// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "codec/score_records.hpp"
#include "core/rounding.hpp"
#include "service/files/evaluations.hpp"

namespace kompass::cli {
namespace {

std::string known_as(const Score& row) {
  if (!row.points) return "not known";
  if (const auto exact = row.exact()) return "= " + exact->text();
  const auto& high = row.points->highest();
  return fmt::format("[{}, {}{}", decimal(row.points->lowest().at, 4), decimal(high.at, 4),
                     high.included ? "]" : ")");
}

std::string row_text(const Score& row) {
  return fmt::format("{:<6} {:>5} of {:>3} {:>5}   {}", row.code.empty() ? "total" : row.code.text,
                     row.shown ? std::to_string(*row.shown) : "-", row.max,
                     row.percent ? fmt::format("{} %", *row.percent) : "", known_as(row));
}

void print_table(const Edition& edition, const Scores& scores, Console& console) {
  for (std::size_t i = 0; i < edition.areas.size(); ++i) {
    console.line(fmt::format("{}  {}", row_text(scores.areas[i]),
                             edition.areas[i].name.in(Language::Swedish).text));
    for (const auto& row : rows_of(edition, scores, i)) console.line("  " + row_text(row));
  }
  console.line(row_text(scores.total));
}

}  // namespace

Exit score_command(const ScoreOptions& options, Session& session) {
  const Missing missing = options.publish ? Missing::Refuse : Missing::AsInterval;
  const auto opened = service::open_evaluation(options.file, session.instruments, missing);
  if (!opened.value) return session.console.failed(opened.findings);
  const Scores& scores = opened.value->scores;
  if (session.console.json()) {
    session.console.out(codec::scores_json(scores));
  } else {
    print_table(opened.value->edition->edition, scores, session.console);
    session.console.findings(scores.findings);
  }
  return any_error(scores.findings) ? Exit::Findings : Exit::Done;
}

}  // namespace kompass::cli
