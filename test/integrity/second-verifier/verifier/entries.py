"""Entries (leaves), §2, and openings, §3 of docs/trail-format.md: their shapes."""

from __future__ import annotations

from typing import Any, Optional

from .canonical import decode_base64, fields, hash32, instant, items, number, parse, text, thread
from .failures import Refused
from .merkle import leaf_hash

MOST_BYTES = 65_535
_NEEDED = ("v", "log", "id", "at", "src", "type", "proc", "subject", "prev", "actor", "reason", "after", "pv", "changes", "attach", "req", "rule")


class Entry:
    """An entry, its place in the log (None while it is pending) and its opening (None where there is none that holds)."""

    __slots__ = ("index", "raw", "hash", "body", "id", "log", "at", "type", "proc", "subject", "rev", "prev", "thread", "opening", "where")

    def __init__(self, raw: bytes, index: Optional[int], where: str) -> None:
        body = read_entry(raw)
        self.raw, self.index, self.where, self.body = raw, index, where, body
        self.hash = leaf_hash(raw)
        self.id: str = body["id"]
        self.log: str = body["log"]
        self.type: str = body["type"]
        self.proc: Optional[str] = body["proc"]
        self.at = instant(body["at"])
        self.subject: tuple[str, str] = (body["subject"]["type"], body["subject"]["id"])
        self.rev: int = body["subject"]["rev"]
        self.prev: Optional[bytes] = None if body["prev"] is None else hash32(body["prev"])
        self.thread: str = thread(self.subject[1] if self.proc is None else self.proc)
        self.opening: Optional[dict[str, Any]] = None


def _class_and_person(item: dict[str, Any]) -> tuple[str, Optional[str]]:
    kind = item["class"]
    if kind not in ("open", "commercial", "personal"):
        raise Refused("a class is open, commercial or personal")
    return kind, text(item["who"]) if "who" in item else None


def read_entry(raw: bytes) -> dict[str, Any]:
    if len(raw) > MOST_BYTES:
        raise Refused("an entry has more than 65,535 bytes")
    body = fields(parse(raw), _NEEDED, ("occurredAt", "about"))
    if body["v"] != "trail/v1":
        raise Refused("an entry of another version")
    for name in ("log", "id", "type", "req"):
        text(body[name])
    for name in ("proc", "rule"):
        if body[name] is not None:
            text(body[name])
    instant(body["at"])
    if "occurredAt" in body:
        instant(body["occurredAt"])
    source = text(body["src"])
    if source not in ("native", "late") and not (source.startswith("mirror:") and len(source) > 7):
        raise Refused("src is native, late or mirror:…")
    subject = fields(body["subject"], ("type", "id", "rev"))
    text(subject["type"])
    text(subject["id"])
    number(subject["rev"], 1)
    actor = fields(body["actor"], ("ref", "role", "via"), ("behalf",))
    for value in actor.values():
        text(value)
    if body["prev"] is not None:
        hash32(body["prev"])
    if body["reason"] is not None:
        reason = fields(body["reason"], ("code",), ("c",))
        text(reason["code"])
        if "c" in reason:
            hash32(reason["c"])
    hash32(body["after"])
    number(body["pv"])
    seen: set[tuple[str, Optional[str]]] = set()
    for change in items(body["changes"]):
        pair = _class_and_person(fields(change, ("class", "c"), ("who",)))
        if pair[1] is not None and pair[0] != "personal":
            raise Refused("who stands with personal only")
        if pair in seen:
            raise Refused("a class and person come twice")
        seen.add(pair)
        hash32(change["c"])
    for file in items(body["attach"]):
        fields(file, ("sha256", "bytes", "nameC"))
        hash32(file["sha256"])
        number(file["bytes"])
        hash32(file["nameC"])
    for person in items(body.get("about", [])):
        text(person)
    return body


def _salted(item: Any) -> None:
    decode_base64(fields(item, ("salt", "value"))["salt"], 32)


def read_opening(value: Any) -> dict[str, Any]:
    """The shape of an opening that was read as canonical JSON already."""
    body = fields(value, ("stateSalt", "changes"), ("state", "reason", "names"))
    if body["stateSalt"] is not None:
        decode_base64(body["stateSalt"], 32)
    if "state" in body and not isinstance(body["state"], dict):
        raise Refused("a state is an object")
    for item in items(body["changes"]):
        if isinstance(item, dict) and "withheld" in item:
            fields(item, ("class", "withheld"), ("who", "erasedBy"))
            if item["withheld"] is not True:
                raise Refused("withheld is true where it stands")
            if "erasedBy" in item:
                text(item["erasedBy"])
        else:
            fields(item, ("class", "salt", "value"), ("who",))
            decode_base64(item["salt"], 32)
            for change in items(item["value"]):
                fields(change, ("path",), ("before", "after"))
                text(change["path"])
                if len(change) == 1:
                    raise Refused("a change says neither what was nor what is")
        _class_and_person(item)
    if "reason" in body:
        _salted(body["reason"])
    for name in items(body.get("names", [])):
        if name is not None:
            _salted(name)
    return body
