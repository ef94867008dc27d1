"""States folded from opened changes, §3 of docs/trail-format.md."""

from __future__ import annotations

import re
from typing import Any, Optional

from .canonical import decode_base64, hash32, same_value
from .chains import Chain
from .entries import Entry
from .failures import Findings, Refused
from .merkle import state_commitment
from .openings import all_changes, check_opening

_ESCAPE_WRONG = re.compile(r"~(?![01])")
_NOTHING = object()


def _wrong(what: str) -> Refused:
    return Refused(what, "state")


def tokens(path: str) -> list[str]:
    """`/a/b` in its parts; `~1` is a slash and `~0` a tilde."""
    if not path.startswith("/") or _ESCAPE_WRONG.search(path):
        raise _wrong("a path is not well formed")
    return [part.replace("~1", "/").replace("~0", "~") for part in path[1:].split("/")]


def ids_of(value: Any) -> list[str]:
    """The ids of a list whose elements have ids."""
    if not isinstance(value, list):
        raise _wrong("there is no list at a path")
    ids = [item.get("id") if isinstance(item, dict) else None for item in value]
    if any(not isinstance(i, str) for i in ids) or len(set(ids)) != len(ids):
        raise _wrong("the elements of a list have no ids")
    return ids


def _put(value: Any, path: list[str], before: Any, after: Any) -> Any:
    """A value with one place in it changed; what was there is compared, and nothing else is touched."""
    head, rest = path[0], path[1:]
    if isinstance(value, dict):
        old = value.get(head, _NOTHING)
        new = _changed(old, rest, before, after)
        out = {**value, head: new}
        if new is _NOTHING:
            del out[head]
        return out
    if not isinstance(value, list) or not head.startswith("id="):
        raise _wrong("a path leads nowhere")
    ids = ids_of(value)
    place = ids.index(head[3:]) if head[3:] in ids else None
    new = _changed(_NOTHING if place is None else value[place], rest, before, after)
    if new is not _NOTHING and (not isinstance(new, dict) or new.get("id") != head[3:]):
        raise _wrong("an element has another id than its path")
    if place is None:
        return value + [new]
    return value[:place] + ([] if new is _NOTHING else [new]) + value[place + 1 :]


def _changed(old: Any, rest: list[str], before: Any, after: Any) -> Any:
    if rest:
        if old is _NOTHING:
            raise _wrong("a path leads nowhere")
        return _put(old, rest, before, after)
    if (old is _NOTHING) != (before is _NOTHING) or (old is not _NOTHING and not same_value(old, before)):
        raise _wrong("what a change says was there is not what was there")
    return after


def _get(value: Any, path: list[str]) -> Any:
    for part in path:
        if isinstance(value, dict):
            value = value.get(part, _NOTHING)
        elif isinstance(value, list) and part.startswith("id=") and part[3:] in ids_of(value):
            value = value[ids_of(value).index(part[3:])]
        else:
            return _NOTHING
    return value


def _set(value: Any, path: list[str], new: Any) -> Any:
    return _put(value, path, _get(value, path), new)


def _check_apart(paths: list[str]) -> None:
    """No place is changed twice, nor one inside another: then it says nothing in which order the changes are applied."""
    # With the slash behind each, a place stands right before those inside it.
    ordered = sorted(path + "/" for path in paths)
    if any(b.startswith(a) for a, b in zip(ordered, ordered[1:])):
        raise _wrong("a place is changed twice, or one inside another")


def fold(state: dict[str, Any], changes: list[dict[str, Any]]) -> dict[str, Any]:
    """The state after all changes of one revision; the orders of lists come last, when all elements are there."""
    _check_apart([change["path"] for change in changes])
    orders = []
    new: Any = state
    for change in changes:
        path = tokens(change["path"])
        if path[-1] == "order" and len(path) > 1 and isinstance(_get(new, path[:-1]), list):
            orders.append((path[:-1], change))
        else:
            new = _put(new, path, change.get("before", _NOTHING), change.get("after", _NOTHING))
    for path, change in orders:
        elements = _get(new, path)
        ids = ids_of(elements)
        if "before" not in change or not same_value(change["before"], ids):
            raise _wrong("the order of a list was not the one that a change says it was")
        wanted = change.get("after")
        if not isinstance(wanted, list) or any(not isinstance(i, str) for i in wanted) or sorted(wanted) != sorted(ids):
            raise _wrong("the order of a list names not just its elements")
        by_id = dict(zip(ids, elements))
        new = _set(new, path, [by_id[i] for i in wanted])
    return new


def next_state(
    known: Optional[dict[str, Any]], body: dict[str, Any], opening: Optional[dict[str, Any]], salt_may_lack: bool = False
) -> Optional[dict[str, Any]]:
    """The state after a revision, proven by `after`; None where it is not known. Refused (class state) where it is wrong.

    A receipt package has no salt of a state, which is not held against `after` then.
    """
    if opening is None:
        return None
    changes, shown = all_changes(opening), opening.get("state")
    folded = fold(known, changes) if known is not None and changes is not None else None
    if folded is not None and shown is not None and not same_value(folded, shown):
        raise _wrong("the state shown is not the one that the changes give")
    state = shown if folded is None else folded
    if state is not None:
        if opening["stateSalt"] is None and salt_may_lack:
            return state
        if opening["stateSalt"] is None:
            raise _wrong("a state is known, and its salt withheld")
        if state_commitment(decode_base64(opening["stateSalt"], 32), state) != hash32(body["after"]):
            raise _wrong("the state is not the one committed to")
    return state


def check_states(chains: list[Chain], findings: Findings, salt_may_lack: bool = False) -> None:
    """All openings of each subject, and its states as far as they are known."""
    for chain in chains:
        known: Optional[dict[str, Any]] = {}
        expected = 1
        for entry in chain.entries:
            if entry.rev != expected:
                known = None
            expected = entry.rev + 1
            known = _step(known, entry, findings, salt_may_lack)


def _step(
    known: Optional[dict[str, Any]], entry: Entry, findings: Findings, salt_may_lack: bool
) -> Optional[dict[str, Any]]:
    try:
        if entry.opening is not None:
            check_opening(entry.body, entry.opening)
        return next_state(known, entry.body, entry.opening, salt_may_lack)
    except Refused as problem:
        findings.refused(entry.where, problem)
    except RecursionError:
        findings.add("state", entry.where, "the state is nested too deep")
    return None
