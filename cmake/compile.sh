#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every compilation goes through here: compile.sh g++ -c ... Through ccache, but for a precompiled
# header: it is large, and two compilations of the same text differ in bytes. Beside it lies the
# hash of its text, by which ccache tells whether what used it is the same (CCACHE_PCH_EXTSUM). What
# a file includes ccache learns from the compiler and not by reading it once more (CCACHE_DEPEND).
# Where ccache has all that uses it, nothing reads it: one whose text is known from before is
# compiled by the first that is not in the cache (compile_missed.sh).
export CCACHE_PCH_EXTSUM=1 CCACHE_DEPEND=1
case " $* " in
*" -x c++-header "*) ;;
*)
  here=$(dirname "$0")
  # From the folder it is built in, as ccache sees them in every checkout: what stands behind
  # clang's -Xclang it leaves as it is.
  for word; do
    shift
    set -- "$@" "${word#"$PWD/"}"
  done
  PATH=$here:$PATH CCACHE_PREFIX=compile_missed.sh CCACHE_PREFIX_CPP=compile_missed.sh exec ccache "$@"
  ;;
esac
# Its own headers by their way from the folder it is built in, as ccache has it for all else: the
# name of a header stands in its assertions, and would make the text another in every checkout.
root=$(dirname "$(dirname "$0")")
up=$(realpath --relative-to="$PWD" "$root")
for word; do
  [ "${before:-}" = -o ] && header=$word
  before=$word
  shift
  case $word in
  -I"$root"/*) set -- "$@" "-I$up/${word#-I"$root"/}" ;;
  *) set -- "$@" "$word" ;;
  esac
done
# An older one would be read in place of its text, by the hash and by the list of what it is made of.
rm -f "$header" "$header.sum" "$header.later" "$header.made"

write_text() {  # the same compilation, but for the text alone: write_text g++ -c ... -o HEADER
  before=
  for word; do
    shift
    case $before,$word in
    -o,*) set -- "$@" "$header.text" ;;
    *,-emit-pch) set -- "$@" -E ;;  # behind -Xclang, where it would have the last word
    *) set -- "$@" "$word" ;;
    esac
    before=$word
  done
  "$@" -E -P -dD
}

known=${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ccache}/kompass-headers
write_text "$@" && sum=$(sha256sum <"$header.text") && echo "$sum" >"$header.sum"
code=$?
rm -f "$header.text"
[ "$code" = 0 ] || exit "$code"
known=$known/$(basename "$PWD")-${sum%% *}  # a preset is built in a folder of its name
if [ -f "$known" ]; then  # in its place an empty file, and beside it how it is compiled, a line a word
  : >"$header" && printf '%s\n' "$@" >"$header.later" && touch -r "$header" "$header.later"
else
  "$@" && mkdir -p "$(dirname "$known")" && : >"$known"
fi
