#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs ./test in a fresh clone of the last commit: finds what was made here and never committed.
# Takes what ./test takes.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone --quiet --no-hardlinks . "$folder/kompass"
cd "$folder/kompass"
./test "$@"
