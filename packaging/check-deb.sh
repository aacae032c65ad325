#!/usr/bin/env bash
# Installs the package into a Debian 12 that has nothing else, uses it as its owner would, and removes it: what must be left is the owner's
# data, untouched, and no file of the package. As root, with debootstrap:
#   packaging/check-deb.sh PACKAGE.deb [mirror]
set -euo pipefail
package=$(realpath "$1")
mirror=${2:-http://deb.debian.org/debian}
root=$(mktemp -d /var/tmp/yiren-debian.XXXXXX)
chmod 755 "$root"
trap 'rm -rf --one-file-system "$root"' EXIT

say() { printf '== %s\n' "$*"; }
fail() {
    printf '== failed: %s\n' "$*" >&2
    exit 1
}
clean=(env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
as_root() { chroot "$root" "${clean[@]}" HOME=/root "$@"; }
as_owner() { chroot --userspec=owner:owner "$root" "${clean[@]}" HOME=/home/owner QT_QPA_PLATFORM=offscreen "$@"; }
# Every path that may be the package's and is not a folder of others.
left_over() { as_root find / -xdev \( -path /proc -o -path /sys -o -path /home -o -path /tmp \) -prune -o -iname '*yiren*' -print; }
owners_files() { as_owner sh -c 'cd /home/owner/.local/share && find yiren -type f -exec sha256sum {} + | sort -k 2'; }

say "a Debian 12 with nothing else, in $root"
debootstrap --variant=minbase bookworm "$root" "$mirror" >/dev/null
as_root useradd --create-home owner
cp "$package" "$root/tmp/yiren.deb"

say "install with what the package depends on, and nothing it only recommends"
as_root apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends /tmp/yiren.deb >/dev/null
as_root dpkg-query -W -f='${Package} ${Version}: ${Depends}\n' yiren
as_root dpkg -L yiren >"$root/tmp/files"
for program in yiren yiren-cli; do
    as_root ldd "/usr/bin/$program" | grep 'not found' && fail "$program misses a library"
done

say "what it recommends is there to be installed"
as_root apt-get install -y -qq --simulate yiren $(as_root dpkg-query -W -f='${Recommends}' yiren | sed 's/|[^,]*//g; s/([^)]*)//g; s/,/ /g') >/dev/null

say "run, as a user who has nothing yet"
as_owner yiren-cli --version
as_owner yiren --version
as_owner yiren-cli demo run --out /home/owner/exports
as_owner yiren --demo --data-dir /home/owner/.local/share/yiren --screenshots /home/owner/pictures \
    >/dev/null 2> >(grep -v 'This plugin does not support' >&2)
pictures=$(find "$root/home/owner/pictures" -name '*.png' -size +8k | wc -l)
[ "$pictures" -ge 12 ] || fail "$pictures pictures of the window"
echo "$pictures pictures, $(find "$root/home/owner/exports" -name '*.csv' | wc -l) CSV files"
owners_files >"$root/tmp/before"
[ -s "$root/tmp/before" ] || fail "no data of the owner"

say "purge"
as_root apt-get purge -y -qq -o Dpkg::Use-Pty=0 yiren >/dev/null
while read -r path; do
    [ ! -e "$root$path" ] || [ -d "$root$path" ] || fail "$path is left"
done <"$root/tmp/files"
[ -z "$(left_over)" ] || fail "left: $(left_over)"
owners_files | cmp - "$root/tmp/before" || fail "the owner's data has changed"
say "gone without a trace; the owner's $(wc -l <"$root/tmp/before") files are as they were"
