"""The chain of revisions of each subject, §5 of docs/trail-format.md."""

from __future__ import annotations

from typing import Iterable, NamedTuple, Optional

from .entries import Entry
from .failures import Findings

SUPPLIER = "Supplier"

Hidden = dict[str, list[tuple[int, bytes]]]


class Chain(NamedTuple):
    """All entries of a subject, by revision."""

    subject: tuple[str, str]
    entries: list[Entry]


def chains_of(entries: Iterable[Entry]) -> list[Chain]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.subject, []).append(entry)
    # Sorting keeps the log's order where a revision comes twice.
    return [Chain(subject, sorted(chain, key=lambda e: e.rev)) for subject, chain in found.items()]


def check_chains(chains: list[Chain], hidden: Hidden, uncounted: Iterable[str], findings: Findings) -> None:
    """From revision 1 without gap or fork, or with gaps that hidden entries or `uncounted` explain."""
    for chain in chains:
        earlier: Optional[Entry] = None
        for entry in chain.entries:
            problem = _link(earlier, entry, hidden, uncounted)
            if problem is not None:
                findings.add("subject-chain", entry.where, problem)
            if earlier is not None:
                _order(earlier, entry, findings)
            earlier = entry


def _order(earlier: Entry, entry: Entry, findings: Findings) -> None:
    # A pending entry has no index yet and stands behind all that have one.
    if entry.index is not None and (earlier.index is None or entry.index < earlier.index):
        findings.add("subject-chain", entry.where, "a revision stands in the log before the one that it follows")
    if earlier.proc is not None and entry.proc != earlier.proc:
        findings.add("subject-chain", entry.where, "a subject has left its purchase")
    if entry.at < earlier.at:
        findings.add("time", entry.where, "a revision was made before the one that it follows")


def _link(earlier: Optional[Entry], entry: Entry, hidden: Hidden, uncounted: Iterable[str]) -> Optional[str]:
    """What is wrong between a revision and the one that is shown before it."""
    lacking = entry.rev - (earlier.rev if earlier else 0) - 1
    if lacking < 0:
        return "a revision comes twice"
    if lacking == 0:
        expected = earlier.hash if earlier else None
        return None if entry.prev == expected else "prev is not the revision before"
    if entry.prev is None:
        return "a later revision names none before it"
    kind, name = entry.subject
    if name not in hidden:
        # A supplier's thread alone may be uncounted; of another subject of the same id it says nothing.
        explained = kind == SUPPLIER and entry.proc is None and name in uncounted
        return None if explained else f"{lacking} revisions lack, and nothing explains it"
    after = -1 if earlier is None else earlier.index
    if after is None:
        return "a revision lacks between two pending entries"
    between = [h for i, h in hidden[name] if i > after and (entry.index is None or i < entry.index)]
    if len(between) != lacking:
        return f"{lacking} revisions lack, and {len(between)} hidden entries are named for them"
    return None if between[-1] == entry.prev else "prev is not the last hidden entry"
