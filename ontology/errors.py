"""The errors that a user may see: each is one sentence that says what is wrong and what to do."""

from __future__ import annotations

import traceback
from pathlib import Path

from ontology import __version__


class PolicykgError(Exception):
    """Base of every error meant for a user; `str(error)` is the sentence to show.

    `exit_status` follows the contract: 1 where something could not be read or a check failed, 2 where the call is wrong.
    """

    exit_status = 1


class UsageError(PolicykgError):
    """The call is wrong: an unknown name, parameter or format."""

    exit_status = 2


class ReadError(PolicykgError):
    """A source could not be read as a plan."""


class StoreError(PolicykgError):
    """The store could not be opened, read or written."""


class QueryError(UsageError):
    """A query is not SPARQL, or its parameters do not fit."""


class EndpointError(PolicykgError):
    """A remote SPARQL endpoint did not answer as it should."""


def unexpected(error: Exception) -> str:
    """One sentence on an error that the program should not have made, with what a report needs."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    what = " ".join(f"{type(error).__name__} {error}".split())[:300]
    return f"policykg {__version__} did not expect this ({what}, {where}): please report this line with the command and the plan."
