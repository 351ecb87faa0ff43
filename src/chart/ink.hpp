// SPDX-License-Identifier: EUPL-1.2
// The look of every stroke, fill and letter, named by what it means: a class of chart.css on the
// web, literal attributes on paper. Nothing else in this module names a colour.
#pragma once

#include <string>
#include <string_view>

namespace kompass::chart {

enum class Ink {
  Track,
  Shown,
  Other,
  Earlier,
  Later,
  Average,
  AverageHalo,
  Reference,
  ReferenceHalo,
  Paper,
  Cut,
  Hollow,
  Missing,
  Hatch,
  Range,
  Whisker,
  Base,
  Grid,
  GridOver,
  Band,
  Lead,
  SpanLine,
  CutLine,
  Web,
  WebOut,
  ShownForm,
  ShownLine,
  ShownDot,
  EarlierLine,
  AverageLine,
  AverageDot,
  Stem,
  StemHot,
  Dot,
  DotHot,
  DotNone,
  Rose,
  SmallRose,
  KiteDark,
  KiteLight,
  KiteOn,
  KiteOff,
  Ring,
  RingOut,
  Axis,
  Notch,
  NotchBig,
  StepOpen,
  StepFill,
  StepFrame,
  OtherDot,
  OtherOpen,
  OtherCross,
  OtherLine,
  OtherGap,
  ShownGap,
  ShownStroke,
};

// Type, from the quietest to the loudest. Small is for dense charts on the web.
enum class Face {
  Axis,
  Code,
  Label,
  LabelStrong,
  Second,
  Value,
  ValueAccent,
  SmallCode,
  SmallLabel,
  SmallLabelStrong,
  SmallSecond,
  SmallValue,
  SmallValueSoft,
  SmallValueAccent,
  HeroNumber,
  HeroName,
};

struct InkStyle {
  Ink ink;
  std::string_view css;    // class
  std::string_view print;  // attributes
};

struct FaceStyle {
  Face face;
  std::string_view css;
  double web_size;
  int web_weight;
  double print_size;
  int print_weight;
  std::string_view print_fill;
};

const InkStyle& style_of(Ink ink);
const FaceStyle& style_of(Face face);

}  // namespace kompass::chart
