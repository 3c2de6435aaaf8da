# Everyday tasks. On a fresh machine with Python 3.11 or newer each of them first sets up what it needs.
# Without make (Windows): CONTRIBUTING.md has the same in two lines of Python.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test docs reference fuzz silence lint bench player setup-demo setup-docs setup-test

demo: setup-demo ## build examples/teamwork into out/
	@$(BIN)/essence-packager build examples/teamwork --out out
	@echo
	@echo "See it as learners do:   $(BIN)/essence-packager preview examples/teamwork"
	@echo "Start a module of yours: $(BIN)/essence-packager new my-module"

test: setup-test ## every check and every test
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 $(ARGS)

docs: setup-docs ## the site of the docs, into out/docs
	@$(BIN)/python -m sphinx -q -n -W --keep-going -c docs/site docs out/docs
	@echo "Open out/docs/index.html, or: $(BIN)/python -m http.server --directory out/docs"

reference: setup-demo ## write the pages of the reference that are made from the code
	@$(BIN)/python -m docs.site.make

fuzz: setup-test ## spoiled packages, for a quarter of an hour or so
	@ESSENCE_FUZZ=20000 $(BIN)/python -m pytest tests/validating/test_strangers.py $(ARGS)

silence: setup-test ## each finding about packages left unsaid once: a test must miss it
	@$(BIN)/python -m tests.validating.silence $(ARGS)

lint: setup-test ## style, types, layers, the player's types
	@$(BIN)/python tests/checks.py

bench: setup-test ## measure against the floor; prints a table
	@$(BIN)/python -m tests.benchmarks $(ARGS)

player: setup-test ## build what is committed: the player, its strings, the JSON Schemas, the manual pages
	@node templates/player/build.mjs
	@$(BIN)/python templates/strings/build.py
	@$(BIN)/python schemas/build.py
	@PYTHONPATH=. $(BIN)/python docs/manual.py

setup-demo:
	@$(PYTHON) tests/setup_tools.py demo

setup-docs:
	@$(PYTHON) tests/setup_tools.py docs

setup-test:
	@$(PYTHON) tests/setup_tools.py test
