# Two commands for a fresh machine with Python 3.11+, pip and make: `make demo` and `make test`.
# `make check` runs the other gates, `make coverage` the tests with branch coverage (several times slower),
# `make bench` measures, `make docs` builds the site.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ON ?= 2026-11-22
LANGUAGE ?= en

.PHONY: demo test coverage thorough check lint types imports docs bench clean

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name it with PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[tables]'
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ $(VENV)/.demo

demo: $(VENV)/.demo
	@mkdir -p build
	$(BIN)/dl822 catalogue samples/peruvian_works.csv -o build/peruvian_works.csv --on $(ON) --lang $(LANGUAGE)
	@$(BIN)/python samples/show.py build/peruvian_works.csv
	@echo
	$(BIN)/dl822 term samples/trilce.yaml --on $(ON) --lang $(LANGUAGE)
	@echo
	$(BIN)/dl822 use samples/uses/bus.yaml --on $(ON) --lang $(LANGUAGE)

test: $(VENV)/.dev
	$(BIN)/pytest --numprocesses=auto

coverage: $(VENV)/.dev
	$(BIN)/pytest --numprocesses=auto --cov=dl822 --cov-branch --cov-report=term-missing:skip-covered

thorough: $(VENV)/.dev
	HYPOTHESIS_PROFILE=thorough $(BIN)/pytest --numprocesses=auto

check: lint types imports docs

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy
	$(BIN)/pyright

imports: $(VENV)/.dev
	$(BIN)/lint-imports

docs: $(VENV)/.dev
	$(BIN)/mkdocs build --strict --quiet --site-dir build/site

bench: | $(BIN)/python
	@test -d .venv-bench || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check -e '.[tables,bench]'
	.venv-bench/bin/python bench/bench.py

clean:
	rm -rf $(VENV) .venv-bench build
