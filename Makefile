# Everything by name; `make demo` is the whole thing at work, on this machine alone.
PYTHON := .venv/bin/python
# Tests start the program many times; without compiled modules each start takes twice as long.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup install demo docs test test-latest test-long check forms bench clean

setup: ## a virtual environment in .venv (constraints.txt), and what the sandbox needs from Debian
	@.ci/setup

install: ## the command wikiconbot in your PATH, without what only tests need; PREFIX=DIR puts it into DIR/bin
	@.ci/install

demo: setup ## a local wiki with an event page, and the bot at work on it
	@$(PYTHON) -m wikiconbot.sandbox.demo $(if $(VERBOSE),--verbose)

docs: setup ## the docs as a site in build/site, without the network; a link or a picture that leads nowhere fails
	@NO_MKDOCS_2_WARNING=1 $(PYTHON) -m mkdocs build --strict
	@echo "$(CURDIR)/build/site/index.html"

test: setup ## a test of each kind of thing, the live ones on a separate wiki, and the checks next to them
	@mkdir -p build
	@$(MAKE) --no-print-directory forms >build/check.log 2>&1 & \
	forms=$$!; $(PYTHON) -m pytest -n 4; tests=$$?; \
	wait $$forms; checks=$$?; cat build/check.log; exit $$((tests || checks))

test-latest: ## every test with the newest packages that setup.cfg allows, in .venv-latest
	@.ci/setup .venv-latest
	@.venv-latest/bin/python -m pytest -n 3

test-long: setup ## every test, also those of more rows, languages, skins, sizes and colours of one kind; the random tests with 20 times as many new examples, the commands on a wiki in each language, the gadget in each skin, each row of the table of faults, the year of an event, the contributions of 500 people, a rescue of 300 pads, a day of Wikimedia's stream, the README's commands from a clone on, a watcher and workers that are killed on 200 pages of two wikis, a day of a watcher in ten minutes, then an hour of people and bots on one page, and strangers on another; with WIKICONBOT_EXTENSIONS also OAuth and the like
	@WIKICONBOT_LONG=1 $(PYTHON) -m pytest -n 4
	@WIKICONBOT_LONG=1 $(PYTHON) -m pytest -m hypothesis --hypothesis-profile=long --hypothesis-show-statistics
	@WIKICONBOT_LANGUAGES=all $(PYTHON) -m pytest tests/live/wiki/test_in_each_language.py tests/live/runs/test_event_report.py
	@WIKICONBOT_SKINS=all $(PYTHON) -m pytest tests/live/signing/test_gadget_skins.py
	@WIKICONBOT_FAULTS=all $(PYTHON) -m pytest tests/live/faults/test_faults.py
	@WIKICONBOT_YEAR=1 $(PYTHON) -m pytest tests/live/table/test_year.py
	@WIKICONBOT_CONTRIBUTORS=500 $(PYTHON) -m pytest tests/live/wiki/test_counted_contributions.py
	@WIKICONBOT_RESCUE=300 $(PYTHON) -m pytest tests/live/pads/test_rescue.py
	@WIKICONBOT_STREAM_DAY=24 $(PYTHON) -m pytest -s tests/service/watching/test_stream_day.py
	@$(PYTHON) -m bench.newcomer
	@$(PYTHON) -m bench.watching --redis
	@$(PYTHON) -m bench.watching --kill 30
	@$(PYTHON) -m bench.watching --redis --pages 40 --signups 400 --edits-per-minute 20 --kill 40 --restarts 1
	@$(PYTHON) -m bench.watch_soak
	@$(PYTHON) -m bench.soak
	@$(PYTHON) -m bench.soak --strangers --signups 8 --signers 4 --think 8 --pause 1
	@test -z "$$WIKICONBOT_EXTENSIONS" || $(PYTHON) -m pytest tests/live/extensions

check: setup forms ## form, types, dead code, and who imports whom
	@$(PYTHON) -m pytest -q tests/test_imports.py

forms: # what `check` asks without running anything of ours
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/ruff check --quiet .
	@$(PYTHON) -m mypy
	@.venv/bin/vulture
	@tools/javascript/check

bench: setup ## side-by-side measurements
	@$(PYTHON) -m bench

clean: ## what the targets above left in this folder; a running sandbox is not stopped
	@rm -rf .venv .venv-latest build dist ./*.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
