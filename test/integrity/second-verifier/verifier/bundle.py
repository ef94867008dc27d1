"""The manifest and the files of a bundle, entry by entry: §5 of docs/trail-format.md."""

from __future__ import annotations

import hashlib
import re
from typing import Any, NamedTuple, Optional

from .canonical import decode_base64, fields, hash32, items, number, parse, text, thread
from .entries import Entry, read_opening
from .failures import Findings, Refused
from .merkle import leaf_hash, root_by_path
from .signed import Checkpoint, Policy, check_pending, check_promise, read_acknowledgement

Files = dict[str, bytes]
_FILE_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")


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
    """The manifest; refused (class manifest) for whatever is wrong with it."""
    try:
        return _manifest(fields(parse(raw), ("v", "purchase", "log", "size", "entries", "pending", "uncounted")))
    except Refused as problem:
        raise Refused(problem.what, "manifest") from None


def _manifest(body: dict[str, Any]) -> Manifest:
    if body["v"] != "bundle/v1":
        raise Refused("a bundle of another version")
    manifest = Manifest(
        thread(body["purchase"]), text(body["log"]), number(body["size"]),
        [_named(item, ("index", "id")) for item in items(body["entries"])],
        [_named(item, ("id",)) for item in items(body["pending"])],
        [thread(item) for item in items(body["uncounted"])],
    )
    places = [entry.index or 0 for entry in manifest.entries]
    if any(a >= b for a, b in zip(places, places[1:])) or any(place >= manifest.size for place in places):
        raise Refused("the entries are not named by ascending index below the size")
    if any(a >= b for a, b in zip(manifest.uncounted, manifest.uncounted[1:])):
        raise Refused("the uncounted threads are not ascending")
    # The id of a pending entry names its files.
    if any(not _FILE_ID.fullmatch(entry.id) for entry in manifest.pending):
        raise Refused("the id of a pending entry is none for a file")
    ids = [entry.id for entry in manifest.entries + manifest.pending]
    if len(set(ids)) != len(ids):
        raise Refused("an entry is named twice")
    return manifest


def read_proof(raw: bytes) -> list[bytes]:
    """One base64 hash a line, each line with its newline."""
    rows = raw.decode("ascii", "replace").split("\n")
    if rows.pop() != "" or len(rows) > 64:
        raise Refused("a proof does not end with a newline, or has more than 64 lines")
    return [hash32(row) for row in rows]


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


def check_entries(files: Files, manifest: Manifest, checkpoint: Optional[Checkpoint], policy: Policy, findings: Findings) -> list[Entry]:
    """All entries that can be read, those of the log first; what does not hold of them is among the findings."""
    entries = []
    for named in manifest.entries + manifest.pending:
        where = f"entry {named.index}" if named.index is not None else f"pending {named.id}"
        names = Names.of(named)
        raw = files.get(names.entry)
        if raw is None:
            findings.add("manifest", where, "the entry is not in the bundle")
            continue
        if named.index is not None and checkpoint is not None:
            with findings.at(where):
                _check_proof(files.get(names.other), named.index, leaf_hash(raw), checkpoint)
        entry: Optional[Entry] = None
        with findings.at(where):
            entry = Entry(raw, named.index, where)
        if entry is not None:
            _check_entry(entry, named, manifest, policy, findings)
            entries.append(entry)
        opening: Optional[dict[str, Any]] = None
        with findings.at(where):
            opening = _opening(files.get(names.opening), named.shut)
        if entry is not None:
            entry.opening = opening
        if named.index is None:
            with findings.at(where):
                _check_pending(files.get(names.other), leaf_hash(raw), entry, checkpoint, policy)
    if not any(entry.proc == manifest.purchase for entry in entries):
        findings.add("manifest", "manifest.json", "no entry belongs to the purchase")
    return entries


def _check_entry(entry: Entry, named: Named, manifest: Manifest, policy: Policy, findings: Findings) -> None:
    if entry.id != named.id or entry.log != policy.origin:
        findings.add("manifest", entry.where, "the entry has another id or log than is named")
    if entry.proc not in (None, manifest.purchase):
        findings.add("manifest", entry.where, "the entry belongs to another purchase")


def _check_proof(raw: Optional[bytes], index: int, leaf: bytes, checkpoint: Checkpoint) -> None:
    if raw is None:
        raise Refused("there is no proof", "inclusion")
    if root_by_path(index, checkpoint.size, leaf, read_proof(raw)) != checkpoint.root:
        raise Refused("the entry is not under the checkpoint", "inclusion")


def _check_pending(raw: Optional[bytes], leaf: bytes, entry: Optional[Entry], checkpoint: Optional[Checkpoint], policy: Policy) -> None:
    if raw is None:
        raise Refused("there is no acknowledgement", "receipt")
    promise = read_acknowledgement(raw, policy)
    check_promise(promise, leaf, entry.body["at"] if entry is not None else None)
    check_pending(promise, checkpoint.newest if checkpoint is not None else None)


def _opening(raw: Optional[bytes], shut: bool) -> Optional[dict[str, Any]]:
    if shut:
        if raw is not None:
            raise Refused("there is an opening of an entry that is called shut", "opening")
        return None
    if raw is None:
        raise Refused("there is no opening, and the entry is not called shut", "opening")
    return read_opening(parse(raw))


def check_files(files: Files, manifest: Manifest, entries: list[Entry], findings: Findings) -> None:
    """Attached files are those named, and nothing else is in the bundle."""
    attached = {"files/" + decode_base64(item["sha256"]).hex() for entry in entries for item in entry.body["attach"]}
    expected = {"manifest.json", "checkpoint", "census.json"}
    for named in manifest.entries + manifest.pending:
        expected.update(Names.of(named))
    for name, data in files.items():
        if name in attached:
            if "files/" + hashlib.sha256(data).hexdigest() != name:
                findings.add("file", name, "the file is not the one attached")
        elif name not in expected:
            findings.add("file", name, "nobody names this file")


def check_order(files: Files, manifest: Manifest, findings: Findings) -> None:
    """Entries, openings and proofs each stand in the zip in the manifest's order."""
    for kind in Names._fields:
        place = {getattr(Names.of(named), kind): i for i, named in enumerate(manifest.entries)}
        places = [place[name] for name in files if name in place]
        if any(a > b for a, b in zip(places, places[1:])):
            findings.add("file", "manifest.json", "the files of entries are not in the manifest's order")
            return
