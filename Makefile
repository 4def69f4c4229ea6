# Everything by name; `make demo` is the whole thing at work, on this machine alone.
PYTHON := .venv/bin/python

.PHONY: setup demo test check bench clean

setup: ## a virtual environment in .venv, and what the sandbox needs from Debian
	@.ci/setup

demo: setup ## a local wiki with an event page, and the bot at work on it
	@$(PYTHON) -m wikiconbot.sandbox.demo

test: setup ## every test, the live ones on a wiki of their own, then the checks
	@$(PYTHON) -m pytest
	@$(MAKE) --no-print-directory check

check: setup ## form, types, dead code, and who imports whom
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/ruff check --quiet .
	@$(PYTHON) -m mypy
	@.venv/bin/vulture
	@$(PYTHON) -m pytest -q tests/test_imports.py

bench: setup ## side-by-side measurements
	@$(PYTHON) -m bench

clean: ## what the targets above left in this folder; a running sandbox is not stopped
	@rm -rf .venv build dist ./*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
