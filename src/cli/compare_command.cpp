// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "cli/commands.hpp"
#include "service/compare.hpp"

namespace kompass::cli {
namespace {

std::string shown(const Score& score) {
  return score.shown ? std::to_string(*score.shown) : "-";
}

std::string difference_text(const ComparedRow& row) {
  if (!row.difference) return "";
  return fmt::format("{:+}{}", row.difference->shown, row.difference->apart_from_shown ? "*" : "");
}

void print_row(const std::string& code, const ComparedRow& row, const std::string& name,
               Console& console) {
  console.line(fmt::format("{:<6} {:>5} {:>5} {:>5} {:<2} {}", code, shown(row.here),
                           shown(row.there), difference_text(row), mark_of(row.comparability),
                           name));
}

void print(const service::ComparedPair& pair, Language language, Console& console) {
  console.line(fmt::format("{} against {}", pair.here.name, pair.there.name));
  for (const auto* side : {&pair.here, &pair.there}) {
    if (!side->population.empty()) console.line("  " + side->population);
  }
  const auto& comparison = pair.comparison;
  for (const auto& row : comparison.areas) {
    const Area* area = find_area(*pair.here.edition, row.code);
    print_row(row.code.text, row, std::string(area->name.in(language).text), console);
  }
  for (const auto& row : comparison.sub_areas) {
    if (!row.there.points) continue;
    const SubArea* sub_area = find_sub_area(*pair.here.edition, row.code);
    print_row("  " + row.code.text, row, std::string(sub_area->name.in(language).text), console);
  }
  print_row("total", comparison.total, "", console);
  for (const auto& remark : pair.remarks) console.line("  " + remark);
  console.line("");
}

}  // namespace

Exit compare_command(const CompareOptions& options, Session& session) {
  const Language language = *language_of(options.language);
  const auto compared = service::compare_files(options.files, language, session.instruments);
  if (!compared.value) return session.console.failed(compared.findings);
  if (session.console.json()) {
    session.console.out(service::comparisons_json(*compared.value));
    return Exit::Done;
  }
  for (const auto& pair : *compared.value) print(pair, language, session.console);
  return Exit::Done;
}

}  // namespace kompass::cli
