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
"$@" || exit
for word; do  # the same again, but to write the text and not the header
  shift
  if [ "${before:-}" = -o ]; then
    header=$word
    word=$header.text
  fi
  set -- "$@" "$word"
  before=$word
done
"$@" -E -P -dD && sha256sum <"$header.text" >"$header.sum"
code=$?
rm -f "$header.text"
exit $code
