// SPDX-License-Identifier: EUPL-1.2
#include "chart/ink.hpp"

#include <array>
#include <cstddef>

namespace kompass::chart {
namespace {

constexpr std::array inks{
    InkStyle{Ink::Track, "m-track", R"(fill="#e4eaeb")"},
    InkStyle{Ink::Shown, "m-this", R"(fill="#005a6b")"},
    InkStyle{Ink::Other, "o-bar", R"(fill="#5f7079")"},
    InkStyle{Ink::Earlier, "m-then", R"(fill="#ffffff" stroke="#1b1f21" stroke-width="1.1")"},
    InkStyle{Ink::Later, "m-next", R"(fill="#ffffff" stroke="#74848c" stroke-width="1.1")"},
    InkStyle{Ink::Average, "m-avg", R"(fill="none" stroke="#1b1f21" stroke-width="1.5")"},
    InkStyle{Ink::AverageHalo, "m-avg-h", R"(fill="none" stroke="#ffffff" stroke-width="3.3")"},
    InkStyle{Ink::Reference, "o-ref", R"(fill="none" stroke="#005a6b" stroke-width="1.5")"},
    InkStyle{Ink::ReferenceHalo, "o-refh", R"(fill="none" stroke="#ffffff" stroke-width="3.3")"},
    InkStyle{Ink::Paper, "brk-gap", R"(fill="#ffffff")"},
    InkStyle{Ink::Cut, "brk", R"(fill="none" stroke="#1b1f21" stroke-width="0.9")"},
    InkStyle{Ink::Hollow, "o-brk", R"(fill="none" stroke="#5f7079" stroke-width="0.9")"},
    InkStyle{Ink::Missing, "k-miss",
             R"(fill="none" stroke="#74848c" stroke-width="0.7" stroke-dasharray="1.5 1.9")"},
    InkStyle{Ink::Hatch, "m-hatch", R"(fill="none" stroke="#005a6b" stroke-width="1")"},
    InkStyle{Ink::Range, "m-range", R"(fill="none" stroke="#005a6b" stroke-width="0.8")"},
    InkStyle{Ink::Whisker, "d-range", R"(fill="none" stroke="#1b1f21" stroke-width="0.8")"},
    InkStyle{Ink::Base, "g-base", R"(fill="none" stroke="#1b1f21" stroke-width="0.8")"},
    InkStyle{Ink::Grid, "g-grid", R"(fill="none" stroke="#cdd5d7" stroke-width="0.5")"},
    InkStyle{Ink::GridOver, "g-grid", R"(fill="none" stroke="#ffffff" stroke-width="0.6")"},
    InkStyle{Ink::Band, "band", R"(fill="#e4edef")"},
    InkStyle{Ink::Lead, "lead", R"(fill="none" stroke="#74848c" stroke-width="0.6")"},
    InkStyle{Ink::SpanLine, "ln-then", R"(fill="none" stroke="#1b1f21" stroke-width="1.2")"},
    InkStyle{Ink::CutLine, "g-cut",
             R"(fill="none" stroke="#1b1f21" stroke-width="0.7" stroke-dasharray="2.1 2.1")"},
    InkStyle{Ink::Web, "g-web", R"(fill="none" stroke="#cdd5d7" stroke-width="0.5")"},
    InkStyle{Ink::WebOut, "g-web out", R"(fill="none" stroke="#98a2a6" stroke-width="0.5")"},
    InkStyle{Ink::ShownForm, "s-this",
             R"(fill="none" stroke="#005a6b" stroke-width="1.9" stroke-linejoin="round")"},
    InkStyle{Ink::ShownLine, "s-this open",
             R"(fill="none" stroke="#005a6b" stroke-width="1.9" stroke-linejoin="round")"},
    InkStyle{Ink::ShownDot, "s-dot", R"(fill="#005a6b" stroke="#ffffff" stroke-width="0.9")"},
    InkStyle{Ink::EarlierLine, "s-then",
             R"(fill="none" stroke="#1b1f21" stroke-width="0.9" stroke-dasharray="4.2 2.6")"},
    InkStyle{Ink::AverageLine, "s-avg",
             R"(fill="none" stroke="#566065" stroke-width="1.1" stroke-dasharray="1.6 1.9")"},
    InkStyle{Ink::AverageDot, "", R"(fill="#ffffff" stroke="#566065" stroke-width="0.9")"},
    InkStyle{Ink::Stem, "d-stem", R"(fill="none" stroke="#98a2a6" stroke-width="0.7")"},
    InkStyle{Ink::StemHot, "d-stem hot", R"(fill="none" stroke="#005a6b" stroke-width="1.4")"},
    InkStyle{Ink::Dot, "d-dot", R"(fill="#ffffff" stroke="#74848c" stroke-width="1")"},
    InkStyle{Ink::DotHot, "d-dot hot", R"(fill="#005a6b")"},
    InkStyle{Ink::DotNone, "d-full", R"(fill="#005a6b")"},
    InkStyle{Ink::Rose, "rose", R"(stroke="#ffffff" stroke-width="0.6" stroke-linejoin="round")"},
    InkStyle{Ink::SmallRose, "rose", R"(stroke="none")"},
    InkStyle{Ink::KiteDark, "k-d", R"(fill="#005a6b")"},
    InkStyle{Ink::KiteLight, "k-l", R"(fill="#659ba6")"},
    InkStyle{Ink::KiteOn, "k-on", R"(fill="#005a6b")"},
    InkStyle{Ink::KiteOff, "k-off", R"(fill="#b9c3c6")"},
    InkStyle{Ink::Ring, "r-ring", R"(fill="none" stroke="#cdd5d7" stroke-width="0.6")"},
    InkStyle{Ink::RingOut, "r-ring out", R"(fill="none" stroke="#1b1f21" stroke-width="0.6")"},
    InkStyle{Ink::Axis, "r-axis", R"(fill="none" stroke="#cdd5d7" stroke-width="0.5")"},
    InkStyle{Ink::Notch, "r-tick", R"(fill="none" stroke="#1b1f21" stroke-width="0.6")"},
    InkStyle{Ink::NotchBig, "r-tick big", R"(fill="none" stroke="#1b1f21" stroke-width="0.8")"},
    InkStyle{Ink::StepOpen, "st-o", R"(fill="none" stroke="#74848c" stroke-width="0.6")"},
    InkStyle{Ink::StepFill, "st-f", R"(fill="#005a6b")"},
    InkStyle{Ink::StepFrame, "st-sel", R"(fill="none" stroke="#1b1f21" stroke-width="1.2")"},
    InkStyle{Ink::OtherDot, "o-dot", R"(fill="#5f7079" stroke="#ffffff" stroke-width="0.8")"},
    InkStyle{Ink::OtherOpen, "o-open", R"(fill="#ffffff" stroke="#1b1f21" stroke-width="1.1")"},
    InkStyle{Ink::OtherCross, "o-cross", R"(fill="none" stroke="#1b1f21" stroke-width="1.6")"},
    InkStyle{Ink::OtherLine, "o-line", R"(fill="none" stroke="#5f7079" stroke-width="0.9")"},
    InkStyle{Ink::OtherGap, "o-line gap",
             R"(fill="none" stroke="#5f7079" stroke-width="0.9" stroke-dasharray="1.6 2.6")"},
    InkStyle{Ink::ShownGap, "o-line hot gap",
             R"(fill="none" stroke="#005a6b" stroke-width="1.6" stroke-dasharray="1.6 2.6")"},
    InkStyle{Ink::ShownStroke, "o-line hot", R"(fill="none" stroke="#005a6b" stroke-width="1.6")"},
};

constexpr std::array faces{
    FaceStyle{Face::Axis, "t-axis", 13, 400, 7, 400, "#566065"},
    FaceStyle{Face::Code, "t-code", 15, 500, 7.6, 400, "#566065"},
    FaceStyle{Face::Label, "t-lab", 15, 400, 7.6, 400, "#1b1f21"},
    FaceStyle{Face::LabelStrong, "t-lab b", 15, 600, 7.6, 600, "#1b1f21"},
    FaceStyle{Face::Second, "t-sec", 15, 400, 7.6, 400, "#566065"},
    FaceStyle{Face::Value, "t-val", 17, 600, 8.4, 600, "#005a6b"},
    FaceStyle{Face::ValueAccent, "t-val acc", 17, 600, 8.4, 600, "#005a6b"},
    FaceStyle{Face::SmallCode, "t-code s", 14, 500, 7.8, 600, "#1b1f21"},
    FaceStyle{Face::SmallLabel, "t-lab s", 14, 400, 7.8, 600, "#1b1f21"},
    FaceStyle{Face::SmallLabelStrong, "t-lab s hot", 14, 600, 7.8, 600, "#1b1f21"},
    FaceStyle{Face::SmallSecond, "t-sec s", 14, 400, 7.6, 400, "#566065"},
    FaceStyle{Face::SmallValue, "t-val s", 14, 600, 7.6, 600, "#005a6b"},
    FaceStyle{Face::SmallValueSoft, "t-val s soft", 14, 400, 8.4, 400, "#1b1f21"},
    FaceStyle{Face::SmallValueAccent, "t-val s acc", 14, 600, 8.4, 600, "#005a6b"},
    FaceStyle{Face::HeroNumber, "r-num", 17.6, 500, 15, 600, "#005a6b"},
    FaceStyle{Face::HeroName, "r-num", 14, 400, 8.2, 400, "#1b1f21"},
};

static_assert([] {
  for (std::size_t i = 0; i < inks.size(); ++i) {
    if (static_cast<std::size_t>(inks[i].ink) != i) return false;
  }
  for (std::size_t i = 0; i < faces.size(); ++i) {
    if (static_cast<std::size_t>(faces[i].face) != i) return false;
  }
  return true;
}());

}  // namespace

const InkStyle& style_of(Ink ink) {
  return inks[static_cast<std::size_t>(ink)];
}
const FaceStyle& style_of(Face face) {
  return faces[static_cast<std::size_t>(face)];
}

}  // namespace kompass::chart
