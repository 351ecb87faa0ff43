// SPDX-License-Identifier: EUPL-1.2
#include "evidence/footnote_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>

#include "core/score.hpp"

namespace kompass::evidence {
namespace {

// What else tells the points of an area's sum, by its code.
class Witnesses {
 public:
  Witnesses(const Entries& entries, const std::vector<AreaBox>& boxes, const Edition& edition) {
    for (const auto& box : boxes) box_[edition.areas[box.area].code.text] = box.points;
    std::map<std::string, int> points;  // by sub-area: the first row counts
    for (const auto& row : entries.rows) {
      if (row.reading.points) points.try_emplace(row.code.text, *row.reading.points);
    }
    for (const auto& area : edition.areas) {
      int sum = 0;
      const bool whole = std::ranges::all_of(area.sub_areas, [&](const SubArea& sub_area) {
        const auto found = points.find(sub_area.code.text);
        if (found != points.end()) sum += found->second;
        return found != points.end();
      });
      const auto count = static_cast<int>(area.sub_areas.size());
      if (whole && count > 0) rows_[area.code.text] = {sum, count};
    }
  }

  [[nodiscard]] bool say(const Entry& entry, int points) const {
    if (entry.reading.percent) {
      // Both were rounded: half a point and half a percent.
      const int apart = std::abs(200 * points - 2 * *entry.reading.percent * entry.max);
      return apart <= 100 + entry.max;
    }
    if (const auto box = box_.find(entry.code.text); box != box_.end()) {
      return box->second == points;
    }
    const auto rows = rows_.find(entry.code.text);  // each of them rounded, as their sum is
    return rows != rows_.end() && 2 * std::abs(rows->second.sum - points) <= rows->second.count + 1;
  }

 private:
  struct Rows {
    int sum = 0, count = 0;
  };
  std::map<std::string, int> box_;
  std::map<std::string, Rows> rows_;
};

void take_off(std::vector<Entry>& entries, const Witnesses& witnesses, Doubts& doubts) {
  for (auto& entry : entries) {
    auto& points = entry.reading.points;
    if (!points || *points <= entry.max) continue;
    const int without = *points / 10;
    if (without > entry.max || !witnesses.say(entry, without)) continue;
    doubts.note("footnote-mark", entry.line,
                fmt::format("{}: {} is printed, more than the {} there are; read as {} with the "
                            "mark {} of a footnote, see that it is right",
                            row_name(entry.code), *points, entry.max, without, *points % 10));
    points = without;
  }
}

}  // namespace

void take_off_footnote_marks(Entries& entries, const std::vector<AreaBox>& boxes,
                             const Edition& edition, Doubts& doubts) {
  take_off(entries.rows, Witnesses(entries, {}, edition), doubts);
  take_off(entries.sums, Witnesses(entries, boxes, edition), doubts);
}

}  // namespace kompass::evidence
