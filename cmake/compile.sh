#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every compilation goes through here: compile.sh g++ -c ... Through ccache, but for a precompiled
# header: it is large, and two compilations of the same text differ in bytes. Beside it lies the
# hash of its text, by which ccache tells whether what used it is the same (CCACHE_PCH_EXTSUM).
export CCACHE_PCH_EXTSUM=1
case " $* " in
*" -x c++-header "*) ;;
*) exec ccache "$@" ;;
esac
for word; do
  [ "${before:-}" = -o ] && header=$word
  before=$word
done
# An older one would be read in place of its text, by the hash and by the list of what it is made of.
rm -f "$header" "$header.sum"

write_text() {  # the same compilation, but for the text alone: write_text g++ -c ... -o HEADER
  before=
  for word; do
    shift
    case $before in
    -o) set -- "$@" "$header.text" ;;
    *) set -- "$@" "$word" ;;
    esac
    before=$word
  done
  "$@" -E -P -dD
}

write_text "$@" && sha256sum <"$header.text" >"$header.sum" && "$@"
code=$?
rm -f "$header.text"
exit $code
