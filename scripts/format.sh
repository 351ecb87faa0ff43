#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Formats every C++ file in place, as .ci/run asks for.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format-19 -i
