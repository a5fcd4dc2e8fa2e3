#!/bin/sh
# `setup.sh site` sets .venv up for the site, `setup.sh dev` for the tests too. If that is done, it only looks.
# PYTHON in the environment names the Python to use. A .venv of another Python, processor or folder is started anew,
# and so is one that was left half-finished: its programs and packages would fail, or belong to another project.
set -eu
cd -- "$(dirname -- "$0")/.."

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Which compiled packages fit a Python: its version, system and processor. Fails for what is too old or no Python.
kind_of() {
  "$1" -c 'import sys, sysconfig
sys.exit(1) if sys.version_info < (3, 11) else print(sysconfig.get_config_var("EXT_SUFFIX"))' 2>/dev/null
}

# The Python that is named, else the one .venv was made with, else the system's.
python=${PYTHON:-}
[ -n "$python" ] || python=$(sed -n 's/^executable = //p' .venv/pyvenv.cfg 2>/dev/null) || :
[ -n "${PYTHON:-}" ] || kind_of "$python" >/dev/null || python=python3
kind=$(kind_of "$python") || {
  found=$({ command -v "$python" >/dev/null && "$python" --version; } 2>&1) || found=missing
  stop "Python 3.11 or newer is needed ($python: $found). Name one: make site PYTHON=python3.12" \
    "/ Nötig ist Python 3.11 oder neuer. Bitte eines nennen: make site PYTHON=python3.12"
}

make_anew() {
  if [ -e .venv ]; then
    echo "Starting .venv anew: it was made by another Python or in another folder, or is unfinished …"
  else
    echo "Setting up .venv …"
  fi
  if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null; } || :
    fi
    "$python" -c 'import venv, ensurepip' 2>/dev/null || stop "Python cannot make virtual environments here." \
      "Please run: / Bitte ausführen: sudo apt-get install python3-venv"
  fi
  "$python" -m venv --clear .venv
  echo "$made" >.venv/made
}

# pip's words go to a file: only the reason of a failure is wanted, and pip buries "no network" under forty lines.
install() {
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --retries 2 "$@" \
    >.venv/pip.log 2>&1 || explain
}

# The words of all the pips that come with Python 3.11 and newer.
explain() {
  if grep -Eiq 'DO NOT MATCH THE HASHES' .venv/pip.log; then
    cat .venv/pip.log >&2
    exit 1
  elif grep -Eiq 'SSLError|SSL verification|certificate.verify.failed' .venv/pip.log; then
    reason="The certificate of the package index is not trusted. Tell pip of yours: pip config set global.cert FILE \
/ Dem Zertifikat des Paketservers wird nicht vertraut. Bitte die Systemverwaltung fragen."
  elif grep -Eiq 'ProxyError|connect to (the )?proxy' .venv/pip.log; then
    reason="The proxy does not answer: the packages cannot be fetched. \
/ Der Proxy antwortet nicht: Die Pakete lassen sich nicht laden. Bitte die Systemverwaltung fragen."
  elif grep -Eiq 'failed to (connect|establish)|name.?resolution|timed.?out|timeout|connection.?(reset|refused)' .venv/pip.log; then
    reason="No network: the packages cannot be fetched. Please connect and run it again. \
/ Kein Netz: Die Pakete lassen sich nicht laden. Bitte verbinden und noch einmal versuchen."
  else
    cat .venv/pip.log >&2
    exit 1
  fi
  rm -f .venv/unfinished # pip fetches everything before it installs anything
  stop "$reason"
}

made="$kind $(pwd -P)"
if [ -e .venv/unfinished ] || [ ! -e .venv/pyvenv.cfg ] || [ "$(cat .venv/made 2>/dev/null)" != "$made" ] ||
  [ "$(kind_of .venv/bin/python)" != "$kind" ]; then
  make_anew
fi

set_up() { # NAME LOCK: what is installed for NAME is what LOCK and pyproject.toml say
  sum=$(cat "$2" pyproject.toml | cksum)
  [ "$(cat ".venv/$1" 2>/dev/null)" != "$sum" ] || return 0
  echo "Fetching the packages of $2 …"
  touch .venv/unfinished
  install --require-hashes -r "$2"
  [ "$1" = dev ] || install --no-build-isolation -e .
  rm .venv/unfinished
  broken=$(.venv/bin/python -m pip check --disable-pip-version-check) || stop "$broken $2 does not fit. Please run: make lock"
  echo "$sum" >".venv/$1"
}

set_up site requirements.lock
[ "$1" = site ] || set_up dev requirements-dev.lock
