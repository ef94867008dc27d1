"""The policy, and the three things that are signed, §4 of docs/trail-format.md: checkpoint, acknowledgement, statement."""

from __future__ import annotations

import base64
from typing import NamedTuple, Optional

from .canonical import LIMIT, fields, hash32, instant, items, number, parse_any_layout, text
from .failures import Refused
from .notes import COSIGNATURE, ED25519, Key, key_id, known_keys, open_note, read_key, split_note

MINUTE = 60_000


class LogKey(NamedTuple):
    key: Key
    first: int
    last: Optional[int]


class Policy(NamedTuple):
    """Whom to believe; keys come from here alone."""

    origin: str
    log_keys: list[LogKey]
    receipt_keys: list[Key]
    witnesses: list[tuple[Key, str]]
    quorum: int


def read_policy(raw: bytes) -> Policy:
    body = fields(parse_any_layout(raw), ("origin", "logKeys", "receiptKeys", "witnesses", "quorum"))
    origin = text(body["origin"])
    log_keys = []
    for item in items(body["logKeys"]):
        fields(item, ("vkey", "fromSize"), ("toSize",))
        key = read_key(item["vkey"], ED25519)
        if key.name != origin:
            raise Refused("the name of a log's key is not the origin")
        log_keys.append(LogKey(key, number(item["fromSize"]), number(item["toSize"]) if "toSize" in item else None))
    witnesses = []
    for item in items(body["witnesses"]):
        fields(item, ("vkey", "group"))
        witnesses.append((read_key(item["vkey"], COSIGNATURE), text(item["group"])))
    # One key in two groups would count as two.
    if len({key.key for key, _ in witnesses}) != len(witnesses):
        raise Refused("a witness' key is named twice")
    receipt_keys = [read_key(item, ED25519) for item in items(body["receiptKeys"])]
    return Policy(origin, log_keys, receipt_keys, witnesses, number(body["quorum"]))


class Checkpoint(NamedTuple):
    """A checkpoint whose signatures hold; `newest` is the newest cosignature in milliseconds."""

    size: int
    root: bytes
    groups: set[str]
    newest: Optional[int]


def _size(digits: str) -> int:
    if not (digits.isascii() and digits.isdigit() and len(digits) < 17) or str(int(digits)) != digits or int(digits) >= LIMIT:
        raise Refused("a number in a signed text is not well formed")
    return int(digits)


def _lines(body: str, count: int) -> list[str]:
    rows = body.split("\n")
    if len(rows) != count + 1 or rows[-1] != "":
        raise Refused("a signed text has not the lines that it should have")
    return rows[:-1]


def open_checkpoint(raw: bytes, policy: Policy) -> Checkpoint:
    """A checkpoint signed by a key of the log that is good for its size; refused otherwise (class signature)."""
    try:
        origin, digits, root64 = _lines(split_note(raw)[0], 3)
        size, root = _size(digits), hash32(root64)
        if origin != policy.origin:
            raise Refused("the checkpoint is of another log")
        log = [k.key for k in policy.log_keys if k.first <= size and (k.last is None or size <= k.last)]
        groups = {(key.name, key.id): group for key, group in policy.witnesses}
        _, signed = open_note(raw, known_keys(log + [key for key, _ in policy.witnesses]))
    except Refused as problem:
        raise Refused(problem.what, "signature") from None
    if not any(key.type == ED25519 for key, _ in signed):
        raise Refused("no key of the log has signed the checkpoint", "signature")
    cosigned = [(groups[key.name, key.id], int.from_bytes(sig[:8], "big")) for key, sig in signed if key.type == COSIGNATURE]
    newest = max((seconds for _, seconds in cosigned), default=None)
    return Checkpoint(size, root, {group for group, _ in cosigned}, None if newest is None else newest * 1000)


def check_acknowledgement(raw: bytes, policy: Policy, leaf: bytes, at: int, newest: Optional[int]) -> None:
    """That a receipt key has acknowledged this leaf and `at`, and that it could not yet be under the checkpoint."""
    try:
        body, _ = open_note(raw, known_keys(policy.receipt_keys))
        rows = _lines(body, 4)
        if rows[0] != policy.origin + "/receipt":
            raise Refused("the acknowledgement is of another log")
        words = [row.split(" ") for row in rows[1:]]
        if [w[0] for w in words] != ["leaf", "at", "included-by"] or any(len(w) != 2 for w in words):
            raise Refused("the acknowledgement is not well formed")
        promised = instant(words[2][1])
        if hash32(words[0][1]) != leaf:
            raise Refused("the acknowledgement is of another entry")
        if instant(words[1][1]) != at:
            raise Refused("the acknowledgement is of another instant")
        if promised > at + MINUTE:
            raise Refused("the acknowledgement promises more than 60 s")
        if newest is not None and promised < newest:
            raise Refused("the entry should be under the checkpoint by now")
    except Refused as problem:
        raise Refused(problem.what, "receipt") from None


def statement_text(origin: str, size: int, threads: int, root: bytes, index: int, leaf: bytes) -> str:
    """What a witness signs about a census (seven lines)."""
    rows = [origin, "census/v1", str(size), str(threads), base64.b64encode(root).decode(), str(index), base64.b64encode(leaf).decode()]
    return "".join(row + "\n" for row in rows)


def statement_by(note: str, wanted: str, policy: Policy) -> Optional[tuple[str, str]]:
    """The witness and its group who say just this about the census; None for any other note."""
    known, groups = {}, {}
    for key, group in policy.witnesses:
        name = key.name + "+census"
        own = Key(name, key_id(name, ED25519, key.key), ED25519, key.key)
        known[own.name, own.id] = own
        groups[own.name, own.id] = (key.name, group)
    try:
        raw = note.encode("utf-8")
        body, lines = split_note(raw, plus=True)
        if body != wanted or len(lines) != 1:
            return None
        _, signed = open_note(raw, known, plus=True)
    except (Refused, ValueError):
        return None
    return groups[signed[0][0].name, signed[0][0].id]
