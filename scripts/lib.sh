# shellcheck shell=bash
# SPDX-License-Identifier: EUPL-1.2
# What ./start, ./test, .ci/run and scripts/setup.sh share: quiet steps with a progress line, a log
# each, one way to fail, and the build of a preset. Sourced with the tree's root as the working
# folder. Exit codes are those of kompass: 1 it failed, 2 usage, 4 output, 5 environment.

logs=build/logs
# What was compiled in one checkout serves every other: paths count from the tree's root.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
# And beside a precompiled header (cmake/read_once.cmake), also one that is made while ccache waits:
# it would leave out of its notes what changed after it began. None of our files asks for the time.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_ctime
make_logs() { mkdir -p "$logs" 2>/dev/null || cannot_write build; }
cannot_write() { fail 4 "cannot write to $PWD/$1; give it to $(id -un)"; }

fail() {  # fail CODE MESSAGE
  printf '%s: %s\n' "$(basename "$0")" "$2" >&2
  exit "$1"
}

on_terminal() { [[ -t 1 && ${TERM:-dumb} != dumb ]]; }

# draw NAME DONE TOTAL SECONDS: the running step, redrawn in place on a terminal.
draw() {
  local name=$1 done=$2 total=$3 seconds=$4 bar='' i
  if ((total > 0)); then
    for ((i = 1; i <= 30; i++)); do ((i * total <= done * 30)) && bar+='#' || bar+='.'; done
    bar="[$bar] $done/$total"
  fi
  if on_terminal; then
    printf '\r\033[K%-18s %s %d s' "$name" "$bar" "$seconds"
  elif ((seconds >= next_sign)); then  # a sign of life now and then in a log
    printf '%-18s %s %d s ...\n' "$name" "${bar:+$done/$total}" "$seconds"
    next_sign=$((seconds + 60))
  fi
}

# Follows a command's output for "[3/40]" (ninja) or "3/40 Test" (ctest) and draws it.
follow() {  # follow NAME BEGAN
  local name=$1 began=$2 line done=0 total=0 next_sign=60 code
  while true; do
    code=0
    IFS= read -r -t 1 line || code=$?
    ((code == 0 || code > 128)) || break
    if ((code == 0)) && [[ $line =~ ^[[:space:]]*\[?([0-9]+)/([0-9]+)[]\ ] ]]; then
      done=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
    fi
    draw "$name" "$done" "$total" "$((SECONDS - began))"
  done
  if on_terminal; then printf '\r\033[K'; fi
}

# quietly NAME COMMAND...: output to a log, one line when done. Gives the command's exit code.
quietly() {
  local name=$1 began=$SECONDS code=0
  log=$logs/${name// /-}.log
  shift
  { : >"$log"; } 2>/dev/null || cannot_write "$log"
  "$@" </dev/null 2>&1 | tee "$log" | follow "$name" "$began" || code=${PIPESTATUS[0]}
  ((code == 0)) && printf '%-18s %d s\n' "$name" "$((SECONDS - began))"
  return "$code"
}

# or_fail CODE MESSAGE: after `quietly ... ||`, shows the end of the log and ends the script.
or_fail() {
  tail -n 25 "$log" >&2
  fail "$1" "$2; the whole log is $log"
}

# build PRESET: configures when that was never done or the presets changed, then builds.
build() {
  local preset=$1
  if [[ ! -f build/$preset/build.ninja || CMakePresets.json -nt build/$preset/build.ninja ]]; then
    quietly "configure $preset" cmake --preset "$preset" ||
      or_fail 5 "cmake cannot configure the preset $preset"
  fi
  NINJA_STATUS='[%f/%t] ' quietly "build $preset" cmake --build --preset "$preset" ||
    or_fail 1 "the preset $preset does not build"
}
