# Everything below works on a fresh machine: each target installs what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE ?= site

.PHONY: help site serve test test-fast lint bench lock clean

help:            ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

# Two stamps: the site needs less than the tests do.
$(VENV)/.site: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.site
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

lock:            ## renew both lock files after a change of pyproject.toml
	uv pip compile pyproject.toml --extra build --python-version 3.11 --universal --generate-hashes --no-emit-index-url -q -o requirements.lock
	uv pip compile pyproject.toml --extra build --extra dev --python-version 3.11 --universal --generate-hashes --no-emit-index-url -q -o requirements-dev.lock
