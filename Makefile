# Needs only Python 3.11 or newer (with pip and venv), make and git. `make` lists what can be made.

PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo
# Wheels only: building a source archive would fetch tools that no lock names.
PIP_INSTALL := python -m pip install --quiet --disable-pip-version-check
LOCKED := --require-hashes --only-binary :all: -r
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--only-binary :all: --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help install run demo test lint format types imports coverage handbook bench lock hooks clean

help: ## List these targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: .venv/.installed ## Create .venv with the command zaitaku and everything the tests need.

run: install ## Assess the demonstration office's month and print it.
	@test -d $(DEMO) -a -e $(DEMO).stamp || $(MAKE) --no-print-directory demo
	$(BIN)/zaitaku assess $(DEMO) --month 2026-10

demo: install ## Write the demonstration office anew into build/demo.
	@mkdir -p build
	$(BIN)/zaitaku demo $(DEMO) --force
	@touch $(DEMO).stamp

test: lint types imports ## Check everything that must hold: lint, types, imports, tests.
	$(BIN)/pytest

lint: install ## Check style and formatting.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: install ## Mend style and formatting where a machine can.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: install ## Check types, strictly.
	$(BIN)/mypy

imports: install ## Check that no floor imports from one above.
	$(BIN)/lint-imports

coverage: install ## Run the tests and list the lines that none reached.
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

handbook: install ## Write docs/law and docs/traceability.md anew from the rules.
	$(BIN)/zaitaku law --write docs/law
	$(BIN)/python -m tests.traceability

bench: .venv-bench/.installed ## Measure speed against peers; takes a while and some gigabytes in build/bench.
	.venv-bench/bin/python -m benchmarks $(BENCH)
	.venv-bench/bin/python -m benchmarks.bulk

lock: install ## Resolve the lock files anew; UPGRADE=--upgrade takes newer versions.
	$(BIN)/$(PIP_INSTALL) $(LOCKED) requirements/uv.txt
	$(COMPILE) $(UPGRADE) --group uv --output-file requirements/uv.txt
	$(COMPILE) $(UPGRADE) pyproject.toml --output-file requirements/runtime.txt
	$(COMPILE) $(UPGRADE) pyproject.toml --group test -c requirements/runtime.txt --output-file requirements/test.txt
	$(COMPILE) $(UPGRADE) pyproject.toml --group bench -c requirements/test.txt --output-file requirements/bench.txt

hooks: install ## Run the quick checks before every commit.
	$(BIN)/pre-commit install

clean: ## Remove everything that these targets made, .venv too.
	rm -rf .venv .venv-bench build dist .coverage htmlcov .hypothesis .import_linter_cache
	rm -rf .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# A changed lock makes the environment anew, so that it never holds a package that the lock dropped.
.venv/.locked: requirements/test.txt
.venv-bench/.locked: requirements/bench.txt
.venv/.locked .venv-bench/.locked:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Zaitaku needs Python 3.11 or newer; \
	this is %d.%d. Name another: make PYTHON=python3.12 install" % sys.version_info[:2])'
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/$(PIP_INSTALL) $(LOCKED) $<
	@touch $@

.venv/.installed .venv-bench/.installed: %/.installed: %/.locked pyproject.toml
	$(@D)/bin/$(PIP_INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@
