#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What ccache does not have is compiled through here: compile_missed.sh g++ -c ... First, if nobody
# did yet, the precompiled header that it uses, as compile.sh has left it beside its place. It is
# made under another name, so that something always stands there, and keeps the time of that place:
# by it ninja and ccache tell what is older.
make() (  # make HEADER
  exec 9<"$1.later" && flock 9
  [ -f "$1.later" ] || return 0  # another has made it meanwhile
  header=$1
  set --
  while IFS= read -r word; do
    [ "$word" != "$header" ] || word=$header.made
    set -- "$@" "$word"
  done <"$header.later"
  "$@" && touch -r "$header.later" "$header.made" && mv "$header.made" "$header" &&
    rm "$header.later"
)

for word; do
  case $word in
  *cmake_pch.hxx)
    for header in "$word.gch" "$word.pch"; do
      # Another may have made it in between; what fails in earnest leaves it to be made.
      [ ! -f "$header.later" ] || make "$header" || [ ! -f "$header.later" ] || exit 1
    done
    ;;
  esac
done
exec "$@"
