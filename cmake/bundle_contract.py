#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Makes one OpenAPI document of contract/openapi.yaml and the files it names: what a path refers to
# is put in its place, and schemas of other files become components of their own, so that whoever
# fetches the document has all of it. Usage: bundle_contract.py OPENAPI.yaml OUT [--inc]
# With --inc the document is written as a C++ string literal, and beside it contract_version.inc.
import json
import re
import sys
from pathlib import Path

import yaml

OF_A_FILE = ("$id", "$schema", "$defs")  # what a component has no use for


class Bundle:
    def __init__(self, root):
        self.root = root.resolve()
        self.files = {}
        self.sources = {}  # component -> file and pointer it comes from
        self.document = self.load(self.root)

    def load(self, path):
        if path not in self.files:
            text = path.read_text(encoding="utf-8")
            self.files[path] = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
        return self.files[path]

    def at(self, path, pointer):
        value = self.load(path)
        for step in filter(None, pointer.split("/")):
            value = value[step.replace("~1", "/").replace("~0", "~")]
        return value

    def target(self, ref, path):
        file, _, pointer = ref.partition("#")
        return ((path.parent / file).resolve() if file else path), pointer

    def component(self, path, pointer):
        """The name of a schema of another file, which is made a component at first sight."""
        stem = path.name.split(".")[0].replace("-", "_")
        last = pointer.rsplit("/", 1)[-1]
        shared = path.suffix == ".yaml"
        name = last if shared else f"{stem}_{last}" if last else stem
        source = self.sources.setdefault(name, (path, pointer))
        if source != (path, pointer):
            sys.exit(f"{path}#{pointer}: another schema is called {name} already")
        schemas = self.document["components"].setdefault("schemas", {})
        if name not in schemas:
            schemas[name] = None
            found = self.at(path, pointer)
            schemas[name] = self.whole({k: v for k, v in found.items() if k not in OF_A_FILE},
                                       path)
        return f"#/components/schemas/{name}"

    def whole(self, value, path, in_paths=False):
        if isinstance(value, list):
            return [self.whole(item, path) for item in value]
        if not isinstance(value, dict):
            return value
        if "$ref" not in value:
            return {k: self.whole(v, path) for k, v in value.items()}
        file, pointer = self.target(value["$ref"], path)
        if in_paths and file != self.root:
            return self.whole(self.at(file, pointer), file)
        local = file == self.root
        ref = f"#{pointer}" if local else self.component(file, pointer)
        return {**{k: self.whole(v, path) for k, v in value.items()}, "$ref": ref}

    def made(self):
        document = self.document
        document["paths"] = {name: self.whole(item, self.root, in_paths=True)
                             for name, item in document["paths"].items()}
        for kind, items in list(document["components"].items()):
            for name, item in list(items.items()):
                items[name] = self.whole(item, self.root) if kind != "schemas" or (
                    name not in self.sources) else item
        return document


def literal(text):
    parts = re.findall(r"(?s).{1,8000}", text)  # some compilers have a longest literal
    return "\n".join(f'R"contract({part})contract"' for part in parts) + "\n"


def version(info):
    return (f'constexpr std::string_view api_version = "{info["version"]}";\n'
            f'constexpr std::string_view api_released = "{info["x-released"]}";\n')


def main(root, out, *options):
    document = Bundle(Path(root)).made()
    text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=100)
    if "--inc" in options:
        Path(out).write_text(literal(text), encoding="utf-8")
        Path(out).with_name("contract_version.inc").write_text(version(document["info"]),
                                                               encoding="utf-8")
    else:
        Path(out).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
