#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Proves that nothing but a bare Debian 12 is needed: makes one in FOLDER with debootstrap, clones
# the last commit into it and runs ./start there, or what is given. Needs root. Packages come from
# where this machine gets its own. Usage: fresh-root.sh FOLDER [COMMAND...]
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/lib.sh

# Where this machine gets the main part of Debian from.
mirror() {
  # shellcheck disable=SC2016  # apt fills these in
  apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    sed -n 's/^bookworm main //p' | head -n 1
}

bare_debian() {
  local from
  from=$(mirror)
  [[ -n $from ]] || fail 5 'this machine has no Debian 12 among its package sources'
  quietly debootstrap debootstrap --variant=minbase --include=ca-certificates bookworm \
    "$root" "$from" ||
    or_fail 5 'debootstrap failed'
}

# The package sources, the names of hosts and the certificates this machine trusts; nothing else.
copy_network_settings() {
  cp -r /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/keyrings /etc/apt/trusted.gpg.d \
    "$root/etc/apt/"
  [[ ! -f /etc/apt/sources.list ]] || cp /etc/apt/sources.list "$root/etc/apt/"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  cp /etc/ssl/certs/ca-certificates.crt "$root/trusted.pem"
}

# Runs in the root with an empty environment and, as far as the kernel lets us, its own /proc and
# terminals.
inside() {
  # shellcheck disable=SC2016  # the inner bash fills these in
  local -a own=(unshare --mount --pid --fork --mount-proc="$root/proc"
    bash -c 'mount -t devpts -o newinstance,ptmxmode=0666 devpts "$0/dev/pts" && exec "$@"' "$root")
  "${own[@]}" true 2>/dev/null || own=()
  "${own[@]}" chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    TERM="${TERM:-dumb}" LANG=C.UTF-8 \
    NODE_EXTRA_CA_CERTS=/trusted.pem npm_config_cafile=/trusted.pem \
    bash -c 'cd /kompass && exec "$@"' inside "$@"
}

(($# > 0)) || fail 2 'which folder? usage: fresh-root.sh FOLDER [COMMAND...]'
((EUID == 0)) || fail 5 'debootstrap and chroot need root'
command -v debootstrap >/dev/null || fail 5 'there is no debootstrap; apt-get install debootstrap'
root=$(realpath -m "$1")
shift
make_logs
[[ -e $root/etc/debian_version ]] || bare_debian
copy_network_settings
rm -rf "$root/kompass"
git clone --quiet --no-hardlinks . "$root/kompass"
(($# > 0)) || set -- ./start
inside "$@"
