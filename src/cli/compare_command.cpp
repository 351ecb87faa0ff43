// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "cli/commands.hpp"
#include "service/files/compare.hpp"
#include "service/texts.hpp"

namespace kompass::cli {
namespace {

struct Line {
  std::string code, here, there, difference, mark, name;
};

// What the lines of a pair are written with.
struct Writing {
  Language language;
  const Phrasebook& words;
};

std::string shown(const Score& score, const Writing& writing) {
  if (score.shown) return std::to_string(*score.shown);
  return score.points ? service::range_text(*score.points) : writing.words.say("missing");
}

// "-" where nothing in the other edition corresponds.
Line line_of(const std::string& code, const ComparedRow& row, std::string name,
             const Writing& writing) {
  return {code,
          shown(row.here, writing),
          row.other_code ? shown(row.there, writing) : "-",
          row.difference ? service::difference_text(*row.difference) : "",
          std::string(mark_of(row.comparability)),
          std::move(name)};
}

// With what it is held against, where that has another number.
std::string area_name(const service::ComparedPair& pair, const ComparedRow& row,
                      Language language) {
  std::string name(find_area(*pair.here.edition, row.code)->name.in(language).text);
  const Area* other = row.other_code ? find_area(*pair.there.edition, *row.other_code) : nullptr;
  if (other == nullptr || other->code == row.code) return name;
  return fmt::format("{} (against {} {})", name, other->code.text, other->name.in(language).text);
}

std::vector<Line> lines_of(const service::ComparedPair& pair, const Writing& writing) {
  const auto& comparison = pair.comparison;
  auto lines = mapped(comparison.areas, [&](const ComparedRow& row) {
    return line_of(row.code.text, row, area_name(pair, row, writing.language), writing);
  });
  for (const auto& row : comparison.sub_areas) {
    if (!row.there.points) continue;
    const SubArea* sub_area = find_sub_area(*pair.here.edition, row.code);
    lines.push_back(line_of("  " + row.code.text, row,
                            std::string(sub_area->name.in(writing.language).text), writing));
  }
  lines.push_back(line_of("total", comparison.total, "", writing));
  return lines;
}

void print(const service::ComparedPair& pair, const Writing& writing, Console& console) {
  console.line(fmt::format("{} against {}", pair.here.name, pair.there.name));
  for (const auto* side : {&pair.here, &pair.there}) {
    if (!side->population.empty()) console.line("  " + side->population);
  }
  const auto lines = lines_of(pair, writing);
  const auto width = [&](std::string Line::* column) {
    std::size_t widest = 5;
    for (const auto& line : lines) widest = std::max(widest, (line.*column).size());
    return widest;
  };
  for (const auto& line : lines) {
    console.line(fmt::format("{:<6} {:>{}} {:>{}} {:>{}} {:<2} {}", line.code, line.here,
                             width(&Line::here), line.there, width(&Line::there), line.difference,
                             width(&Line::difference), line.mark, line.name));
  }
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
  const auto words = service::load_words(session.home, language);
  if (!words) return session.console.failed(words.problem());
  for (const auto& pair : *compared.value) print(pair, {language, *words}, session.console);
  return Exit::Done;
}

}  // namespace kompass::cli
