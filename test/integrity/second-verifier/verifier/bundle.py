"""The manifest and the files of a bundle, entry by entry: §5 of docs/trail-format.md."""

from __future__ import annotations

import hashlib
from typing import Any, NamedTuple, Optional

from .canonical import decode_base64, fields, items, number, parse, text, thread
from .entries import Entry, read_opening
from .failures import Findings, Refused
from .merkle import root_by_path
from .openings import check_opening
from .signed import Checkpoint, Policy, check_acknowledgement

Files = dict[str, bytes]


class Named(NamedTuple):
    """An entry as the manifest names it; a pending one has no index."""

    index: Optional[int]
    id: str
    shut: bool


class Manifest(NamedTuple):
    purchase: str
    log: str
    size: int
    entries: list[Named]
    pending: list[Named]
    uncounted: list[str]


def _named(item: Any, needed: tuple[str, ...]) -> Named:
    fields(item, needed, ("shut",))
    if item.get("shut", True) is not True:
        raise Refused("shut is true where it stands")
    return Named(number(item["index"]) if "index" in needed else None, text(item["id"]), "shut" in item)


def read_manifest(raw: bytes) -> Manifest:
    body = fields(parse(raw), ("v", "purchase", "log", "size", "entries", "pending", "uncounted"))
    if body["v"] != "bundle/v1":
        raise Refused("a bundle of another version")
    manifest = Manifest(
        thread(body["purchase"]), text(body["log"]), number(body["size"]),
        [_named(item, ("index", "id")) for item in items(body["entries"])],
        [_named(item, ("id",)) for item in items(body["pending"])],
        [thread(item) for item in items(body["uncounted"])],
    )
    places = [entry.index or 0 for entry in manifest.entries]
    if any(a >= b for a, b in zip(places, places[1:])):
        raise Refused("the entries are not named by ascending index", "manifest")
    if any(a >= b for a, b in zip(manifest.uncounted, manifest.uncounted[1:])):
        raise Refused("the uncounted threads are not ascending", "manifest")
    if len({entry.id for entry in manifest.pending}) != len(manifest.pending):
        raise Refused("a pending entry is named twice", "manifest")
    return manifest


def read_proof(raw: bytes) -> list[bytes]:
    """One base64 hash a line, each line with its newline."""
    rows = raw.decode("ascii", "replace").split("\n")
    if rows.pop() != "":
        raise Refused("a proof does not end with a newline", "inclusion")
    try:
        return [decode_base64(row, 32) for row in rows]
    except Refused as problem:
        raise Refused(problem.what, "inclusion") from None


class Names(NamedTuple):
    """Where the files of an entry stand."""

    entry: str
    opening: str
    other: str

    @staticmethod
    def of(named: Named) -> Names:
        if named.index is None:
            return Names(f"pending/{named.id}.json", f"pending/{named.id}.opening.json", f"pending/{named.id}.receipt")
        return Names(f"entries/{named.index}.json", f"openings/{named.index}.json", f"proofs/{named.index}.txt")


def check_entries(files: Files, manifest: Manifest, checkpoint: Checkpoint, policy: Policy, findings: Findings) -> list[Entry]:
    """All entries that can be read, those of the log first; what does not hold of them is among the findings."""
    entries = []
    for named in manifest.entries + manifest.pending:
        where = f"entry {named.index}" if named.index is not None else f"pending {named.id}"
        names = Names.of(named)
        raw = files.get(names.entry)
        if raw is None:
            findings.add("file", where, "the entry is not in the bundle")
            continue
        try:
            entry = Entry(raw, named.index, where)
        except Refused as problem:
            findings.refused(where, problem)
            continue
        entries.append(entry)
        if entry.id != named.id or entry.log != manifest.log:
            findings.add("manifest", where, "the entry has another id or log than is named")
        if entry.proc not in (None, manifest.purchase):
            findings.add("manifest", where, "the entry belongs to another purchase")
        try:
            _check_place(files.get(names.other), entry, checkpoint, policy)
        except Refused as problem:
            findings.refused(where, problem)
        try:
            entry.opening = _opening(files.get(names.opening), named.shut, entry)
        except Refused as problem:
            findings.refused(where, problem)
    if not any(entry.proc == manifest.purchase for entry in entries):
        findings.add("manifest", "manifest.json", "no entry belongs to the purchase")
    return entries


def _check_place(raw: Optional[bytes], entry: Entry, checkpoint: Checkpoint, policy: Policy) -> None:
    if entry.index is None:
        if raw is None:
            raise Refused("there is no acknowledgement", "receipt")
        check_acknowledgement(raw, policy, entry.hash, entry.at, checkpoint.newest)
        return
    if raw is None:
        raise Refused("there is no proof", "inclusion")
    if root_by_path(entry.index, checkpoint.size, entry.hash, read_proof(raw)) != checkpoint.root:
        raise Refused("the entry is not under the checkpoint", "inclusion")


def _opening(raw: Optional[bytes], shut: bool, entry: Entry) -> Optional[dict[str, Any]]:
    if shut:
        if raw is not None:
            raise Refused("there is an opening of an entry that is called shut", "opening")
        return None
    if raw is None:
        raise Refused("there is no opening, and the entry is not called shut", "opening")
    opening = read_opening(parse(raw))
    check_opening(entry.body, opening)
    return opening


def check_files(files: Files, manifest: Manifest, entries: list[Entry], findings: Findings) -> None:
    """Attached files are those named, and nothing else is in the bundle."""
    attached: dict[str, set[int]] = {}
    for entry in entries:
        for item in entry.body["attach"]:
            attached.setdefault("files/" + decode_base64(item["sha256"]).hex(), set()).add(item["bytes"])
    expected = {"manifest.json", "checkpoint", "census.json"}
    for named in manifest.entries + manifest.pending:
        expected.update(Names.of(named))
    for name, data in files.items():
        if name in attached:
            if "files/" + hashlib.sha256(data).hexdigest() != name or attached[name] != {len(data)}:
                findings.add("file", name, "the file is not the one attached")
        elif name not in expected:
            findings.add("file", name, "nobody names this file")


def check_order(files: Files, manifest: Manifest, findings: Findings) -> None:
    """Entries' files stand in the zip in the manifest's order."""
    place = {name: i for i, named in enumerate(manifest.entries) for name in Names.of(named)}
    places = [place[name] for name in files if name in place]
    if any(a > b for a, b in zip(places, places[1:])):
        findings.add("file", "manifest.json", "the files of entries are not in the manifest's order")
