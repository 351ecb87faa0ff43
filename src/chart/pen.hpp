// SPDX-License-Identifier: EUPL-1.2
// Writes SVG elements. Knows the medium, so that a chart says what a stroke means and not how it
// looks. Every string is escaped here, every number has at most two decimals.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "chart/ink.hpp"
#include "chart/svg.hpp"

namespace kompass::chart {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double x = 0, y = 0, w = 0, h = 0;
};

enum class Anchor { Start, Middle, End };

struct At {
  double x = 0;
  double y = 0;  // of the baseline
  Anchor anchor = Anchor::Start;
};

struct Run {
  Face face;
  std::string_view text;
};

struct Frame {
  double width = 0, height = 0;
  std::string_view css = "chart";
  bool stretches = false;  // sideways by the style sheet: drawn with `stretched` and parts
};

constexpr double points_per_mm = 72 / 25.4;

// At most two decimals, a half away from zero, no trailing zeros and no minus zero.
std::string num(double value);

// Text safe in content and in attributes; control characters become spaces.
std::string escaped(std::string_view text);

std::string path_of(std::span<const Point> points);  // open
std::string closed_path_of(std::span<const Point> points);

class Pen {
 public:
  explicit Pen(Medium medium) : medium_(medium) {}
  [[nodiscard]] Medium medium() const { return medium_; }
  [[nodiscard]] bool print() const { return medium_ == Medium::Print; }

  void rect(Ink ink, const Box& box);  // nothing when it has no area
  void circle(Ink ink, Point centre, double radius);
  void line(Ink ink, Point from, Point to);
  void path(Ink ink, std::string_view data);
  void polygon(Ink ink, std::span<const Point> points);
  void polygon(Ink ink, std::initializer_list<Point> points);

  // Runs follow each other on one line. Empty text draws nothing.
  void text(const At& at, std::span<const Run> runs);
  void text(Face face, const At& at, std::string_view text);
  // Text that may cross lines: on paper-coloured ground.
  void text_on_lines(Face face, const At& at, std::string_view text);

  void open_group(Ink ink);
  void close_group();

  // In a picture that stretches, `across` are shares of its width and `down` px: what is drawn so
  // keeps its strokes at every width. In a part px count from where it begins.
  void stretched(Ink ink, Span across, Span down);
  void open_part(double at);
  void open_window(Span across, double height);  // what stands out of it is cut off
  void close_part();

  // Size of type in this medium, and the width of text set in it.
  [[nodiscard]] double size(Face face) const;
  [[nodiscard]] int weight(Face face) const;
  [[nodiscard]] double width(Face face, std::string_view text) const;

  // The whole element, of all that was drawn.
  [[nodiscard]] Svg finish(const Alt& alt, const Frame& frame) const;
  // The same with the origin in the middle.
  [[nodiscard]] Svg finish_centred(const Alt& alt, const Frame& frame) const;

 private:
  [[nodiscard]] Svg wrapped(const Alt& alt, const Frame& frame, Point origin) const;
  [[nodiscard]] std::string dress(Ink ink) const;
  [[nodiscard]] std::string dress(Face face) const;
  [[nodiscard]] std::string inside_of(const Run& run) const;
  [[nodiscard]] std::string_view family() const;
  void write_text(std::string_view look, const At& at, std::string_view text);

  Medium medium_;
  std::string body_;
};

}  // namespace kompass::chart
