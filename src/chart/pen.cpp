// SPDX-License-Identifier: EUPL-1.2
#include "chart/pen.hpp"

#include <fmt/compile.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include "chart/text_width.hpp"

namespace kompass::chart {
namespace {

std::string_view name_of(Anchor anchor) {
  switch (anchor) {
    case Anchor::Start: return "start";
    case Anchor::Middle: return "middle";
    case Anchor::End: return "end";
  }
  return "start";
}

// A page may hold a chart in both widths: the ids of each are its own.
std::string_view id_ending(Medium medium) {
  switch (medium) {
    case Medium::Print: return "";
    case Medium::Wide: return "-wide";
    case Medium::Narrow: return "-narrow";
  }
  return "";
}

std::string percent(double share) {
  return num(share * 100) + "%";
}

}  // namespace

std::string num(double value) {
  constexpr int longest = 24;  // of 64 bits, with sign and point
  const long long hundredths = std::llround(value * 100);
  std::array<char, longest> text{};
  char* end = text.data();
  if (hundredths < 0) *end++ = '-';
  const long long magnitude = std::abs(hundredths);
  end = std::to_chars(end, text.data() + text.size(), magnitude / 100).ptr;
  const auto rest = static_cast<char>(magnitude % 100);
  if (rest == 0) return {text.data(), end};
  *end++ = '.';
  *end++ = static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) *end++ = static_cast<char>('0' + rest % 10);
  return {text.data(), end};
}

std::string escaped(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  return safe;
}

std::string path_of(std::span<const Point> points) {
  std::string data;
  for (const Point& point : points) {
    data += data.empty() ? 'M' : 'L';
    data += num(point.x);
    data += ' ';
    data += num(point.y);
  }
  return data;
}

std::string closed_path_of(std::span<const Point> points) {
  return path_of(points) + "Z";
}

std::string Pen::dress(Ink ink) const {
  const InkStyle& style = style_of(ink);
  return print() ? std::string(style.print) : fmt::format(FMT_COMPILE(R"(class="{}")"), style.css);
}

std::string Pen::dress(Face face) const {
  const FaceStyle& style = style_of(face);
  if (!print()) return fmt::format(FMT_COMPILE(R"(class="{}")"), style.css);
  return fmt::format(R"(font-size="{}" font-weight="{}" fill="{}")", num(style.print_size),
                     style.print_weight, style.print_fill);
}

void Pen::rect(Ink ink, const Box& box) {
  if (box.w <= 0 || box.h <= 0) return;
  fmt::format_to(std::back_inserter(body_),
                 FMT_COMPILE(R"(<rect {} x="{}" y="{}" width="{}" height="{}"/>)"), dress(ink),
                 num(box.x), num(box.y), num(box.w), num(box.h));
}

void Pen::circle(Ink ink, Point centre, double radius) {
  fmt::format_to(std::back_inserter(body_), FMT_COMPILE(R"(<circle {} cx="{}" cy="{}" r="{}"/>)"),
                 dress(ink), num(centre.x), num(centre.y), num(radius));
}

void Pen::line(Ink ink, Point from, Point to) {
  path(ink, path_of(std::array{from, to}));
}

void Pen::path(Ink ink, std::string_view data) {
  if (data.empty()) return;
  fmt::format_to(std::back_inserter(body_), FMT_COMPILE(R"(<path {} d="{}"/>)"), dress(ink), data);
}

void Pen::polygon(Ink ink, std::span<const Point> points) {
  path(ink, closed_path_of(points));
}

void Pen::polygon(Ink ink, std::initializer_list<Point> points) {
  polygon(ink, std::span(points.begin(), points.size()));
}

std::string Pen::inside_of(const Run& run) const {
  if (run.text.empty()) return {};
  return fmt::format(FMT_COMPILE("<tspan {}>{}</tspan>"), dress(run.face), escaped(run.text));
}

void Pen::text(const At& at, std::span<const Run> runs) {
  std::string inside;
  for (const Run& run : runs) inside += inside_of(run);
  if (inside.empty()) return;
  fmt::format_to(std::back_inserter(body_),
                 FMT_COMPILE(R"(<text {}x="{}" y="{}" text-anchor="{}">{}</text>)"), family(),
                 num(at.x), num(at.y), name_of(at.anchor), inside);
}

void Pen::text(Face face, const At& at, std::string_view text) {
  write_text(dress(face), at, text);
}

std::string_view Pen::family() const {
  return print() ? R"(font-family="Inter" )" : "";
}

void Pen::write_text(std::string_view look, const At& at, std::string_view text) {
  if (text.empty()) return;
  fmt::format_to(std::back_inserter(body_),
                 FMT_COMPILE(R"(<text {}{} x="{}" y="{}" text-anchor="{}">{}</text>)"), family(),
                 look, num(at.x), num(at.y), name_of(at.anchor), escaped(text));
}

void Pen::text_on_lines(Face face, const At& at, std::string_view text) {
  if (text.empty()) return;
  if (print()) {
    const double wide = width(face, text) + 3;
    const double left = at.anchor == Anchor::Start    ? at.x
                        : at.anchor == Anchor::Middle ? at.x - (wide - 3) / 2
                                                      : at.x - (wide - 3);
    rect(Ink::Paper, {left - 1.5, at.y - size(face) * 0.86, wide, size(face) * 1.1});
    return this->text(face, at, text);
  }
  write_text(fmt::format(R"(class="{} halo")", style_of(face).css), at, text);
}

void Pen::open_group(Ink ink) {
  fmt::format_to(std::back_inserter(body_), FMT_COMPILE("<g {}>"), dress(ink));
}

void Pen::close_group() {
  body_ += "</g>";
}

double Pen::size(Face face) const {
  return print() ? style_of(face).print_size : style_of(face).web_size;
}

int Pen::weight(Face face) const {
  return print() ? style_of(face).print_weight : style_of(face).web_weight;
}

double Pen::width(Face face, std::string_view text) const {
  return text_width(text, size(face), weight(face));
}

void Pen::stretched(Ink ink, Span across, Span down) {
  if (across.high <= across.low) return;
  fmt::format_to(std::back_inserter(body_),
                 FMT_COMPILE(R"(<rect {} x="{}" y="{}" width="{}" height="{}"/>)"), dress(ink),
                 percent(across.low), num(down.low), percent(across.high - across.low),
                 num(down.high - down.low));
}

void Pen::open_part(double at) {
  fmt::format_to(std::back_inserter(body_), FMT_COMPILE(R"(<svg x="{}" overflow="visible">)"),
                 percent(at));
}

void Pen::open_window(Span across, double height) {
  fmt::format_to(std::back_inserter(body_), FMT_COMPILE(R"(<svg x="{}" width="{}" height="{}">)"),
                 percent(across.low), percent(across.high - across.low), num(height));
}

void Pen::close_part() {
  body_ += "</svg>";
}

Svg Pen::finish(const Alt& alt, const Frame& frame) const {
  return wrapped(alt, frame, {});
}

Svg Pen::finish_centred(const Alt& alt, const Frame& frame) const {
  return wrapped(alt, frame, {-frame.width / 2, -frame.height / 2});
}

Svg Pen::wrapped(const Alt& alt, const Frame& frame, Point origin) const {
  const std::string_view unit = print() ? "pt" : "";
  const std::string id = escaped(alt.id).append(id_ending(medium_));
  std::string head = R"(<svg xmlns="http://www.w3.org/2000/svg")";
  if (!print()) head += fmt::format(R"( class="{}")", frame.css);
  head +=
      fmt::format(R"( width="{0}{2}" height="{1}{2}")", num(frame.width), num(frame.height), unit);
  if (!frame.stretches) {
    head += fmt::format(R"( viewBox="{} {} {} {}")", num(origin.x), num(origin.y), num(frame.width),
                        num(frame.height));
  }
  if (alt.title.empty()) {
    head += R"( aria-hidden="true">)";
  } else {
    head += fmt::format(R"( role="img" aria-labelledby="{0}-title {0}-desc">)", id);
    head += fmt::format(R"(<title id="{0}-title">{1}</title><desc id="{0}-desc">{2}</desc>)", id,
                        escaped(alt.title), escaped(alt.description));
  }
  return {head + body_ + "</svg>", frame.width, frame.height};
}

}  // namespace kompass::chart
