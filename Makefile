# From a fresh clone: `make demo` shows what policykg does, `make test` makes sure that it does.
# Needed: Python 3.11 or later, make, and the package registries that pip (and for the browser apt-get) are set up with.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
SAMPLES := extractors/samples/sample-2020.txt extractors/samples/sample-2022.txt
DEMO := demo

.PHONY: help demo test check lint types tests wheel browser environment refresh picture lock bench clean

help:
	@echo "make demo     a knowledge graph of the two sample plans, in ./$(DEMO)"
	@echo "make test     sets up everything that the checks need, then make check"
	@echo "make check    lint, types, tests, and the wheel in a fresh environment"
	@echo "make refresh  writes docs/cli.md and the golden graphs anew"
	@echo "make picture  takes the README's picture anew (needs Chromium)"
	@echo "make lock     resolves the locked requirements anew"
	@echo "make bench    how fast one core reads, beside other tools (TEXTS=folder for real texts)"
	@echo "make clean    removes what make made, but the environment"

# What the program needs, and the program itself, linked to this checkout.
$(VENV)/.program: requirements.lock pyproject.toml ontology/__init__.py
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install it, or name it with make PYTHON=..."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What the checks need besides.
$(VENV)/.checks: $(VENV)/.program requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

environment: $(VENV)/.checks

demo: $(VENV)/.program
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/policykg build $(SAMPLES) --store $(DEMO)/policykg.store
	$(BIN)/policykg export -o $(DEMO)/plans.ttl --store $(DEMO)/policykg.store
	$(BIN)/policykg query projects-by-region --param region=呼包鄂乌 --store $(DEMO)/policykg.store
	$(BIN)/policykg viz -o $(DEMO)/plans.html --store $(DEMO)/policykg.store
	@echo
	@echo "Written:"
	@du -sh $(DEMO)/policykg.store $(DEMO)/plans.ttl $(DEMO)/plans.html
	@echo "Open $(DEMO)/plans.html in a browser; ask more with: $(BIN)/policykg query --list --store $(DEMO)/policykg.store"

test: environment browser
	$(MAKE) check

check: lint types tests wheel

lint: $(VENV)/.checks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.checks
	$(BIN)/mypy

tests: $(VENV)/.checks
	$(BIN)/pytest

wheel: $(VENV)/.checks
	$(BIN)/pytest -m wheel tests/test_house_wheel.py

# The tests that open a page want a Chromium; without one they say so and are skipped.
browser:
	@sh tests/browser.sh || true

refresh: $(VENV)/.checks
	$(BIN)/pytest -q --refresh-golden tests/test_house_docs.py tests/test_ontology.py tests/test_golden.py tests/queries/test_queries_catalogue.py tests/queries/test_queries_docs.py

picture: demo
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1720,1000 \
		--screenshot=docs/network.png file://$(CURDIR)/$(DEMO)/plans.html

lock:
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--upgrade --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--upgrade --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--upgrade --extra bench --constraint requirements.lock --output-file benchmarks/requirements.lock pyproject.toml

# What the program is compared with stands in an environment of its own.
$(BENCH)/.ready: benchmarks/requirements.lock
	test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.lock
	@touch $@

bench: $(BENCH)/.ready
	$(BENCH)/bin/python -m benchmarks.speed $(if $(TEXTS),--texts $(TEXTS))

clean:
	rm -rf $(DEMO) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)*/*' -prune -exec rm -rf {} +
