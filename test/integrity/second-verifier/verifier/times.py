"""When entries may have been made, §5 of docs/trail-format.md."""

from __future__ import annotations

from typing import Iterable, Optional

from .entries import Entry
from .failures import Findings
from .signed import MINUTE


def check_times(entries: Iterable[Entry], newest: Optional[int], findings: Findings) -> None:
    """No entry of the log is more than 60 s before one of a smaller index, nor after the newest cosignature."""
    latest: Optional[int] = None
    for entry in sorted((e for e in entries if e.index is not None), key=lambda e: e.index or 0):
        if latest is not None and entry.at < latest - MINUTE:
            findings.add("time", entry.where, "the entry was made long before one that stands before it")
        if newest is not None and entry.at > newest + MINUTE:
            findings.add("time", entry.where, "the entry was made after the checkpoint was co-signed")
        latest = entry.at if latest is None else max(latest, entry.at)
