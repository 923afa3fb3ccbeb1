# The few commands people use. Each makes .venv when it is not there; `rm -rf .venv` begins anew.
PY := .venv/bin/python

.PHONY: demo test lint types bench check

demo: .venv
	.venv/bin/quoth demo

test: .venv
	.venv/bin/pytest

lint: .venv
	.venv/bin/ruff check

types: .venv
	.venv/bin/mypy

bench: .venv
	$(PY) -m tests.benchmarks.gate
	$(PY) -m tests.benchmarks.speed
	$(PY) -m tests.benchmarks.identities
	$(PY) -m tests.benchmarks.reprints
	$(PY) -m tests.benchmarks.pairs
	$(PY) -m tests.benchmarks.judged
	$(PY) -m tests.benchmarks.growth
	$(PY) -m tests.benchmarks.debates
	$(PY) -m tests.benchmarks.pages

check:
	.ci/run

.venv: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install -q -e '.[test]'
	touch .venv
