"""What can be wrong with a bundle: the classes and exit codes of §7 of docs/trail-format.md."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, NamedTuple

EXIT_CODES: dict[str, int] = {
    "format": 10, "manifest": 11, "signature": 12, "witness": 13, "inclusion": 14, "consistency": 15,
    "subject-chain": 16, "time": 17, "opening": 18, "state": 19, "file": 20, "receipt": 21, "fork": 22,
    "vectors": 23, "census": 24, "uncounted": 25,
}


class Failure(NamedTuple):
    """One thing that does not hold: its class, where it was found, and what it is."""

    kind: str
    where: str
    what: str


class Refused(Exception):
    """Raised where something cannot be read or does not hold; it carries the class of §7."""

    def __init__(self, what: str, kind: str = "format") -> None:
        super().__init__(what)
        self.kind = kind
        self.what = what


class Findings:
    """The failures found so far, in the order in which §7 has the checks run."""

    def __init__(self) -> None:
        self.list: list[Failure] = []
        self.notes: list[str] = []

    def add(self, kind: str, where: str, what: str) -> None:
        self.list.append(Failure(kind, where, what))

    def refused(self, where: str, problem: Refused) -> None:
        self.list.append(Failure(problem.kind, where, problem.what))

    @contextmanager
    def at(self, where: str) -> Iterator[None]:
        """What is refused inside is a failure found there, and the check goes on behind it."""
        try:
            yield
        except Refused as problem:
            self.refused(where, problem)
