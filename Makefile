# Each target sets up by itself what it needs, on a fresh Debian with Python 3.11, make and git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := uv pip compile pyproject.toml --extra build --python-version 3.11 --universal \
        --generate-hashes --no-emit-index-url --no-header --quiet

.DEFAULT_GOAL := help
.PHONY: help site serve test test-fast lint bench words docs lock clean browser

help:       ## show this list
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

site: $(VENV)/site  ## build the whole site into site/
	@$(BIN)/familienlotse build

serve: $(VENV)/site  ## look at the built site
	@$(BIN)/familienlotse serve

test: $(VENV)/dev browser  ## run all checks and tests
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@contracts=$$($(BIN)/lint-imports) || { echo "$$contracts"; exit 1; }
	@$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

test-fast: $(VENV)/dev  ## only what needs neither browser nor PDF
	@$(BIN)/python -m pytest -m "not browser and not pdf"

bench: $(VENV)/dev  ## measure, side by side with a plain build
	@TMPDIR=$${TMPDIR:-$$(if [ -w /dev/shm ]; then echo /dev/shm; else echo /tmp; fi)} $(BIN)/python -m benchmarks --flyers

words: $(VENV)/dev  ## collect the interface's words into site_src/locale
	@$(BIN)/python tools/words.py

docs: $(VENV)/dev  ## renew the pages and the schema that are made from the code
	@$(BIN)/python -m tools.documents

lock:       ## renew both lock files after a change of pyproject.toml (needs uv)
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev -o requirements-dev.lock

clean:      ## remove everything that was built
	rm -rf build site site.new $(VENV)

$(VENV)/site: requirements.lock pyproject.toml
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null; } || \
	  { echo "Python cannot make virtual environments here. Please run: sudo apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/site
	@echo "Setting up the tests …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

# The browser tests need Debian's Chromium; as root we fetch it, otherwise we say how.
browser:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing chromium …"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	else \
	  echo "No Chromium: the browser tests will be SKIPPED. To run them: sudo apt-get install chromium"; \
	fi
