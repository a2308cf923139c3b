"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("policykg")
    group.addoption("--refresh-golden", action="store_true", help="write the files that are compared (tests/golden, docs/cli.md) anew")


@pytest.fixture
def refresh_golden(request: pytest.FixtureRequest) -> bool:
    """Whether files that are compared are to be written anew."""
    return bool(request.config.getoption("--refresh-golden"))
