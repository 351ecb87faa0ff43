// SPDX-License-Identifier: EUPL-1.2
// What every chart takes and gives. A chart is drawn once per medium at its natural size and is
// never scaled below it; the same input gives the same bytes.
#pragma once

#include <string>

namespace kompass::chart {

// Print: points, literal colours, no classes; for Typst. Wide and Narrow: pixels, the classes of
// chart.css and no colours of their own, so that dark mode and paper are the style sheet's matter.
enum class Medium { Print, Wide, Narrow };

// Where a chart goes. Wide is 840 px and Narrow 350 px unless a chart says otherwise.
struct Sheet {
  Medium medium = Medium::Wide;
  double print_mm = 126.5;  // width on paper; only read for Print
};

// The words for a reader who does not see the picture. Without a title the picture is decorative.
struct Alt {
  std::string id;  // begins the ids inside the picture; one for both widths of a page
  std::string title;
  std::string description;
};

// A complete <svg> element. Size in points for Print, otherwise in pixels.
struct Svg {
  std::string markup;
  double width = 0;
  double height = 0;
};

// What is known of a value, as shares of an axis (0 to 1); equal ends when it is exact.
struct Span {
  double low = 0;
  double high = 0;

  static constexpr Span exactly(double value) { return {value, value}; }
  [[nodiscard]] constexpr double middle() const { return (low + high) / 2; }
};

struct Tick {
  double at = 0;  // share of the axis
  std::string label;
};

enum class Comparable { Yes, No };

}  // namespace kompass::chart
