// SPDX-License-Identifier: EUPL-1.2
// What the register knows of a municipality beyond its name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/language.hpp"
#include "core/municipality.hpp"

namespace kompass {

struct County {
  std::string code;  // as in the national register: "01"
  std::string name;  // "Stockholms län", "Østfold"

  friend bool operator==(const County&, const County&) = default;
};

// A kind of municipality in the official Swedish grouping.
struct MunicipalityGroup {
  std::string code;                       // "A2"
  std::string name_sv, name_nb, name_en;  // "Pendlingskommun nära storstad"
  std::string main_code, main_name_sv;    // "A", "Storstäder och storstadsnära kommuner"
  std::string definition;                 // English, in our words
  int members_2017 = 0, members_2023 = 0;

  [[nodiscard]] const std::string& name(Language language) const {
    if (language == Language::Swedish) return name_sv;
    return language == Language::Norwegian ? name_nb : name_en;
  }
};

// Whose area is counted: the municipality as it was on the date, or as later borders have it.
enum class Borders { OfTheDate, Later };

struct Inhabitants {
  Date date;
  int count = 0;
  std::string source;
  Borders borders = Borders::OfTheDate;

  friend bool operator==(const Inhabitants&, const Inhabitants&) = default;
};

// A number that a municipality has or had in the national register, and what it was called then.
struct MunicipalityNumber {
  std::string code;           // "0624"
  std::string name;           // "Øvre Eiker"
  std::string official_name;  // "Unjárga - Nesseby"; may be empty
  County county;
  std::optional<Date> from;   // nothing: since before the data begins
  std::optional<Date> until;  // the first day on which it was no longer valid; nothing: valid today
};

struct MunicipalityChange {
  enum class Kind { Renumbering, Merger, Split };

  std::string country;   // "NO"
  std::string from, to;  // codes; a split is one change for each part
  Date date;             // the first day of the new number
  Kind kind = Kind::Renumbering;
  std::string note;  // English; may be empty
};

// A municipality from its founding to its end, however often it was renumbered. A merger founds a
// new one, unless one of the merged kept its number.
struct GazetteerEntry {
  Municipality municipality;                // under its latest number
  std::string address;                      // its word in addresses of the site, for ever
  std::vector<MunicipalityNumber> numbers;  // never empty, oldest first
  std::string group_2017, group_2023;       // codes of MunicipalityGroup; empty in Norway
  std::vector<Inhabitants> inhabitants;     // by date, no date twice; may be empty
};

// The county it lies in, or lay in when it ended.
const County& county_of(const GazetteerEntry& entry);

// The first day on which it was no more; nothing for one that stands today.
std::optional<Date> end_of(const GazetteerEntry& entry);

// The latest count that is not surely after the date ("2019" admits 2019-12-31); nothing when there
// is none so old.
std::optional<Inhabitants> inhabitants_at(const GazetteerEntry& entry, const Date& date);

}  // namespace kompass
