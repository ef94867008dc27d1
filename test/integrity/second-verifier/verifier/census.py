"""The census: its file and its shape, and what it counts, §6 of docs/trail-format.md."""

from __future__ import annotations

from typing import Any, NamedTuple, Optional

from .bundle import Manifest
from .canonical import decode_base64, fields, hash32, items, number, parse, text, thread
from .chains import SUPPLIER, Hidden
from .entries import Entry, read_opening
from .failures import Findings, Refused
from .merkle import leaf_hash, root_by_path, sha256
from .openings import all_changes, check_opening
from .signed import Checkpoint
from .states import next_state


class Row(NamedTuple):
    """What the census says of one thread, and the hidden entries of it."""

    thread: str
    first: int
    count: int
    position: int
    path: list[bytes]
    hidden: list[tuple[int, bytes]]


class Census(NamedTuple):
    """A census file that could be read; nothing of it is proven yet."""

    index: int
    leaf: bytes
    opening: dict[str, Any]
    proof: list[bytes]
    statements: list[str]
    rows: list[Row]


class Count(NamedTuple):
    """What the state of the census' entry says."""

    size: int
    threads: int
    root: bytes


def _hidden(item: Any) -> tuple[int, bytes]:
    if len(items(item)) != 2:
        raise Refused("a hidden entry is an index and a leaf hash")
    return number(item[0]), hash32(item[1])


def _row(item: Any) -> Row:
    fields(item, ("thread", "first", "count", "position", "path", "hidden"))
    hidden = [_hidden(pair) for pair in items(item["hidden"])]
    if any(a[0] >= b[0] for a, b in zip(hidden, hidden[1:])):
        raise Refused("hidden entries are not by ascending index")
    path = [hash32(step) for step in items(item["path"])]
    return Row(thread(item["thread"]), number(item["first"]), number(item["count"], 1), number(item["position"]), path, hidden)


def read_census(raw: bytes) -> Census:
    """The file `census.json`; refused (class census) for whatever is wrong with its form."""
    try:
        return _census(fields(parse(raw), ("v", "entry", "statements", "threads")))
    except Refused as problem:
        raise Refused(problem.what, "census") from None


def _census(body: dict[str, Any]) -> Census:
    if body["v"] != "census/v1":
        raise Refused("a census of another version")
    own = fields(body["entry"], ("index", "leaf", "opening", "proof"))
    rows = [_row(item) for item in items(body["threads"])]
    if any(a.position >= b.position for a, b in zip(rows, rows[1:])) or len({row.thread for row in rows}) != len(rows):
        raise Refused("threads are not by ascending position, or one comes twice")
    return Census(
        number(own["index"]), decode_base64(text(own["leaf"])), read_opening(own["opening"]),
        [hash32(step) for step in items(own["proof"])], [text(note) for note in items(body["statements"])], rows,
    )


def hidden_of(census: Optional[Census]) -> Hidden:
    return {} if census is None else {row.thread: row.hidden for row in census.rows}


def chain_start(name: str) -> bytes:
    return sha256(b"trail/v1/thread\x00" + name.encode("ascii"))


def chain_step(c: bytes, index: int, leaf: bytes) -> bytes:
    return sha256(b"trail/v1/thread\x01" + c + index.to_bytes(8, "big") + leaf)


def census_leaf(name: str, first: int, count: int, c: bytes) -> bytes:
    return b"trail/v1/census\x00" + first.to_bytes(8, "big") + count.to_bytes(8, "big") + c + name.encode("ascii")


def check_own_entry(census: Census, checkpoint: Optional[Checkpoint], origin: str) -> tuple[Entry, Count]:
    """The entry that the census is, and what it counts; refused (class census) where its proof, opening or state does not hold."""
    try:
        entry = Entry(census.leaf, census.index, "census.json")
        if entry.log != origin or entry.type != "trail.census" or entry.subject[0] != "Census":
            raise Refused("the census' entry is not an entry of a census")
        if entry.rev != 1 or entry.prev is not None or entry.proc is not None:
            raise Refused("the census' entry is not a first revision outside purchases")
        if checkpoint is not None and root_by_path(census.index, checkpoint.size, entry.hash, census.proof) != checkpoint.root:
            raise Refused("the census' entry is not under the checkpoint")
        check_opening(entry.body, census.opening)
        if all_changes(census.opening) is None:
            raise Refused("what was counted is not opened")
        state = next_state({}, entry.body, census.opening) or {}
        count = Count(number(state.get("size"), 1), number(state.get("threads"), 1), hash32(state.get("root")))
        if count.threads > count.size or count.size > census.index:
            raise Refused("the census counts more threads than entries, or beyond its own entry")
        return entry, count
    except Refused as problem:
        raise Refused(problem.what, "census") from None


def check_rows(census: Census, count: Count, manifest: Manifest, entries: list[Entry], findings: Findings) -> None:
    """Each thread that is shown is counted, and the count is what is shown and what is hidden."""
    shown: dict[str, list[tuple[int, bytes]]] = {}
    for entry in entries:
        if entry.index is not None and entry.index < count.size:
            shown.setdefault(entry.thread, []).append((entry.index, entry.hash))
    rows = {row.thread: row for row in census.rows}
    for name in shown:
        if name not in rows and name not in manifest.uncounted:
            findings.add("census", f"thread {name}", "the thread is shown and has no row")
    open_threads = {manifest.purchase} | {entry.subject[1] for entry in entries if entry.proc == manifest.purchase}
    for row in census.rows:
        problem = _wrong_row(row, count, shown.get(row.thread, []), row.thread in open_threads)
        if problem is not None:
            findings.add("census", f"thread {row.thread}", problem)


def _wrong_row(row: Row, count: Count, shown: list[tuple[int, bytes]], all_open: bool) -> Optional[str]:
    if not shown:
        return "a row stands for a thread of which nothing is shown"
    if row.hidden and all_open:
        return "entries of the purchase are hidden"
    both = sorted(shown + row.hidden)
    if any(a[0] == b[0] for a, b in zip(both, both[1:])) or both[-1][0] >= count.size:
        return "an entry is counted twice, or stands behind the census"
    if len(both) != row.count or both[0][0] != row.first:
        return "the row begins or ends elsewhere than its entries"
    c = chain_start(row.thread)
    for index, leaf in both:
        c = chain_step(c, index, leaf)
    leaf = leaf_hash(census_leaf(row.thread, row.first, row.count, c))
    if root_by_path(row.position, count.threads, leaf, row.path) != count.root:
        return "the entries shown and hidden are not those counted"
    return None


def check_uncounted(manifest: Manifest, entries: list[Entry], census: Optional[Census], findings: Findings) -> None:
    """Only suppliers outside purchases may stand under `uncounted`, and only where something of them is shown."""
    rows = set(hidden_of(census))
    for name in manifest.uncounted:
        own = [entry for entry in entries if entry.thread == name]
        if not own or name in rows or any(entry.subject[0] != SUPPLIER or entry.proc is not None for entry in own):
            findings.add("census", f"thread {name}", "the thread may not stand under uncounted")
