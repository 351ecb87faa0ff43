// SPDX-License-Identifier: EUPL-1.2
// The parts of a report: what every line belongs to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/edition.hpp"
#include "core/language.hpp"
#include "evidence/doubts.hpp"
#include "evidence/headings.hpp"
#include "evidence/lines.hpp"

namespace kompass::evidence {

enum class Part { Front, Contents, Body, Area, Tables, KeyFacts };

struct Spot {  // of one line
  Part part = Part::Front;
  std::optional<std::size_t> area;  // index in the edition
  std::vector<Code> sub_areas;      // by the heading above; empty when no heading says so
  bool heading = false;             // the line itself is one
  bool taken = false;               // read as a table row, a box, a list
};

struct Document {
  std::vector<Line> lines;
  std::vector<Spot> spots;  // one per line
  Language language = Language::Swedish;

  [[nodiscard]] std::size_t size() const { return lines.size(); }
};

// Of two that have as many of their own small words, and where there are none, `otherwise`.
Language language_of_text(std::string_view text, Language otherwise = Language::Swedish);

// Finds the parts. Findings: headings the edition does not know or words otherwise, chapters
// missing.
Document outlined(std::vector<Line> lines, const Edition& edition, const Headings& headings,
                  Doubts& doubts);

}  // namespace kompass::evidence
