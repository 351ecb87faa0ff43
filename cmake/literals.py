#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Writes files as C++ initialisers {name, bytes}, for the program to carry them.
# Usage: literals.py OUT.inc FILE...
import pathlib
import sys

PLAIN = {byte: chr(byte) for byte in range(0x20, 0x7F) if chr(byte) not in '"\\?'}


def literal(data):
    return "".join(PLAIN.get(byte) or f"\\{byte:03o}" for byte in data)


def main(out, *files):
    lines = ["// Made by cmake/literals.py."]
    for file in map(pathlib.Path, files):
        data = file.read_bytes()
        lines.append(f'{{"{file.name}", std::string_view("{literal(data)}", {len(data)})}},')
    pathlib.Path(out).write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
