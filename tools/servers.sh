#!/bin/sh
# `servers.sh nginx` or `servers.sh caddy` unpacks that web server of Debian's into .venv/servers, for the tests.
# Installed it would start by itself and take port 80. Fails in one line where there is no Debian or no network.
set -eu
cd -- "$(dirname -- "$0")/.."

case $1 in
nginx) packages="nginx nginx-common libnginx-mod-http-brotli-static" ;;
caddy) packages="caddy" ;;
esac
folder=.venv/servers/$1
[ ! -e "$folder/done" ] || exit 0

fetch() {
  # shellcheck disable=SC2086  # several names
  (cd "$folder" && apt-get -qq -o APT::Sandbox::User=root download $packages) 2>/dev/null
}

rm -rf "$folder"
mkdir -p "$folder"
echo "Unpacking $1 …"
if ! { command -v apt-get >/dev/null && { fetch || { apt-get update -qq 2>/dev/null && fetch; }; }; }; then
  echo "No $1: the tests that ask it will be SKIPPED. They need Debian, its packages and a network."
  exit 0
fi
for package in "$folder"/*.deb; do
  dpkg-deb --extract "$package" "$folder"
done
rm "$folder"/*.deb
touch "$folder/done"
