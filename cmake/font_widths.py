#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Writes the advance widths of Inter as a C++ table: one entry a character, in units of 1/1000 em.
# Usage: font_widths.py REGULAR.otf SEMIBOLD.otf OUT.inc
import sys

from fontTools.ttLib import TTFont

RANGES = [(0x20, 0x24F), (0x2010, 0x2027), (0x202F, 0x203A), (0x20AC, 0x20AC), (0x2190, 0x21BB),
          (0x2200, 0x2265)]


def widths(path):
    font = TTFont(path)
    em = font["head"].unitsPerEm
    names = font.getBestCmap()
    advances = font["hmtx"]
    return {code: round(1000 * advances[name][0] / em) for code, name in names.items()}


def main(regular_path, semibold_path, out_path):
    regular, semibold = widths(regular_path), widths(semibold_path)
    lines = ["// Made by cmake/font_widths.py: {code point, width at 400, width at 600}."]
    for first, last in RANGES:
        for code in range(first, last + 1):
            if code in regular and code in semibold:
                lines.append(f"{{0x{code:04X}, {regular[code]}, {semibold[code]}}},")
    with open(out_path, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
