#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing, and nothing else: the Debian packages of scripts/packages.txt up to a
# group, and the npm packages of package-lock.json. Usage: setup.sh [build|test|ci|bench]
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/lib.sh

groups_up_to() {
  case $1 in
    build) echo 'build' ;;
    test) echo 'build|test' ;;
    ci) echo 'build|test|ci' ;;
    bench) echo 'build|test|ci|bench' ;;
    *) fail 2 "there is no group '$1'; say build, test, ci or bench" ;;
  esac
}

# The packages of the groups, less those whose command is there already.
wanted_packages() {
  local group package command
  while read -r group package _; do
    [[ $group =~ ^($1)$ ]] || continue
    command=${package#*/}
    if [[ $package == */* ]] && command -v "$command" >/dev/null; then continue; fi
    echo "${package%/*}"
  done <scripts/packages.txt
}

missing_packages() {
  local wanted
  wanted=$(wanted_packages "$1")
  # shellcheck disable=SC2086  # one word a package
  comm -23 <(sort <<<"$wanted") \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
      sed -n 's/^installed //p' | sort)
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif [[ -t 2 ]]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

install_packages() {
  local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  command -v apt-get >/dev/null ||
    fail 5 "this is not Debian; install what these Debian packages hold: $*"
  ((EUID == 0)) || command -v sudo >/dev/null ||
    fail 5 "packages are missing and there is no sudo; as root: apt-get install $*"
  quietly 'package lists' as_root "${apt[@]}" update ||
    or_fail 5 'apt-get update failed; look at its sources and the network'
  quietly "packages ($#)" as_root "${apt[@]}" install -y --no-install-recommends "$@" ||
    or_fail 5 'apt-get install failed'
}

# node_modules holds what the lock says when its stamp has the lock's hash.
install_npm_packages() {
  local stamp=node_modules/.kompass-lock hash
  hash=$(sha256sum package.json package-lock.json)
  [[ -f $stamp && $(<"$stamp") == "$hash" ]] && return
  quietly 'npm packages' npm ci --ignore-scripts --no-audit --no-fund ||
    or_fail 5 'npm ci failed; look at the npm registry setting and the network'
  echo "$hash" >"$stamp"
}

groups=$(groups_up_to "${1:-build}")
make_logs
mapfile -t missing < <(missing_packages "$groups")
((${#missing[@]} == 0)) || install_packages "${missing[@]}"
install_npm_packages
