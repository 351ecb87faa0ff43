#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Writes the fonts of the web pages: subsets of Charis SIL and Inter with the letters of Latin script
# and the signs of our texts. The same fonts give the same bytes. As @font-face rules with the files
# in them; or, where OUT ends in _files.inc, as initialisers {name, family, weight, bytes}.
# Usage: page_fonts.py CHARIS_FOLDER INTER_FOLDER OUT.inc
import base64
import io
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

TEXT = [(0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2009, 0x2015), (0x2018, 0x201E),
        (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A),
        (0x20AC, 0x20AC), (0x2190, 0x2193), (0x21AA, 0x21AA), (0x2212, 0x2212), (0x2248, 0x2248),
        (0x2260, 0x2265)]
FIGURES = [(0x20, 0x20), (0x28, 0x39), (0xA0, 0xA0), (0x2013, 0x2013), (0x2026, 0x2026),
           (0x202F, 0x202F), (0x2212, 0x2212)]
# family, weight, file, characters: the weights that the styles ask for
FACES = [("Charis SIL", 400, "charis/CharisSIL-Regular.ttf", TEXT),
         ("Inter", 400, "inter/Inter-Regular.otf", TEXT),
         ("Inter", 500, "inter/Inter-Medium.otf", TEXT),
         ("Inter", 600, "inter/Inter-SemiBold.otf", TEXT),
         ("Inter Display", 300, "inter/InterDisplay-Light.otf", FIGURES)]
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "tnum", "lnum"]


def woff2(path, ranges):
    options = subset.Options(layout_features=FEATURES, hinting=False, desubroutinize=True,
                             notdef_outline=True, name_IDs=[1, 2, 13, 14])  # the licence goes along
    options.drop_tables += ["Silf", "Sill", "Silt", "Glat", "Gloc", "Feat"]  # Graphite
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in ranges for c in range(first, last + 1)])
    subsetter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def rule(family, weight, data):
    return (f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:swap;'
            f'src:url(data:font/woff2;base64,{base64.b64encode(data).decode()}) format("woff2")}}')


def initialiser(family, weight, data):
    name = f"{family.lower().replace(' ', '-')}-{weight}"
    bytes_ = "".join(f"\\{byte:03o}" for byte in data)
    return f'{{"{name}", "{family}", {weight}, std::string_view("{bytes_}", {len(data)})}},'


def main(charis, inter, out_path):
    folders = {"charis": charis, "inter": inter}
    lines = ["// Made by cmake/page_fonts.py."]
    as_files = out_path.endswith("_files.inc")
    for family, weight, file, ranges in FACES:
        folder, name = file.split("/")
        data = woff2(os.path.join(folders[folder], name), ranges)
        lines += ([initialiser(family, weight, data)] if as_files
                  else ['R"(' + rule(family, weight, data), ')"'])
    with open(out_path, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
