"""The policy, and the three things that are signed, §4 of docs/trail-format.md: checkpoint, acknowledgement, statement."""

from __future__ import annotations

import base64
from typing import NamedTuple, Optional

from .canonical import LIMIT, fields, hash32, instant, items, number, parse_any_layout, text
from .failures import Refused
from .notes import COSIGNATURE, ED25519, Key, key_id, known_keys, open_note, read_key, split_note, verify_lines

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
        first = number(item["fromSize"])
        log_keys.append(LogKey(key, first, number(item["toSize"], first) if "toSize" in item else None))
    if not log_keys:
        raise Refused("no key of the log is named")
    witnesses = []
    for item in items(body["witnesses"]):
        fields(item, ("vkey", "group"))
        witnesses.append((read_key(item["vkey"], COSIGNATURE), text(item["group"])))
    # One key in two groups, or under two names, would count as two.
    if len({key.key for key, _ in witnesses}) != len(witnesses):
        raise Refused("a witness' key is named twice")
    receipt_keys = [read_key(item, ED25519) for item in items(body["receiptKeys"])]
    quorum = number(body["quorum"])
    if quorum > len({group for _, group in witnesses}):
        raise Refused("the quorum is above the number of groups")
    return Policy(origin, log_keys, receipt_keys, witnesses, quorum)


class Checkpoint(NamedTuple):
    """A checkpoint that could be read; `newest` is the newest cosignature in milliseconds."""

    size: int
    root: bytes
    groups: set[str]
    newest: Optional[int]


def decimal(digits: str) -> int:
    """A number as signed texts write it: no sign, no leading zero, below 2^53."""
    if not (digits.isascii() and digits.isdigit() and len(digits) < 17) or str(int(digits)) != digits or int(digits) >= LIMIT:
        raise Refused("a number in a signed text is not well formed")
    return int(digits)


def _lines(body: str, count: int) -> list[str]:
    rows = body.split("\n")
    if len(rows) != count + 1 or rows[-1] != "":
        raise Refused("a signed text has not the lines that it should have")
    return rows[:-1]


def open_checkpoint(raw: bytes, policy: Policy) -> tuple[Checkpoint, Optional[Refused]]:
    """A checkpoint, and why it is not to be believed; refused (class format) where it cannot even be read."""
    text, lines = split_note(raw)
    origin, digits, root64 = _lines(text, 3)
    if origin == "":
        raise Refused("the checkpoint is of no log")
    bare = Checkpoint(decimal(digits), hash32(root64), set(), None)
    if origin != policy.origin:
        return bare, Refused("the checkpoint is of another log", "signature")
    log = [k.key for k in policy.log_keys if k.first <= bare.size and (k.last is None or bare.size <= k.last)]
    groups = {(key.name, key.id): group for key, group in policy.witnesses}
    try:
        signed = verify_lines(text, lines, known_keys(log + [key for key, _ in policy.witnesses]))
    except Refused as problem:
        return bare, Refused(problem.what, "signature")
    if not any(key.type == ED25519 for key, _ in signed):
        return bare, Refused("no key of the log has signed the checkpoint", "signature")
    cosigned = [(groups[key.name, key.id], int.from_bytes(sig[:8], "big")) for key, sig in signed if key.type == COSIGNATURE]
    newest = max((seconds * 1000 for _, seconds in cosigned), default=None)
    checkpoint = Checkpoint(bare.size, bare.root, {group for group, _ in cosigned}, newest)
    if len(checkpoint.groups) < policy.quorum:
        return checkpoint, Refused("too few groups have co-signed the checkpoint", "witness")
    return checkpoint, None


class Promise(NamedTuple):
    """What an acknowledgement says of an entry: its leaf hash, its `at` as written, and by when it is logged."""

    leaf: bytes
    at: str
    included_by: int


def read_acknowledgement(raw: bytes, policy: Policy) -> Promise:
    """An acknowledgement signed by a receipt key; refused as `format` where it cannot be read, else as `receipt`."""
    text, lines = split_note(raw)
    rows = _lines(text, 4)
    if not rows[0].endswith("/receipt") or rows[0] == "/receipt":
        raise Refused("it is not an acknowledgement")
    words = [row.split(" ", 1) for row in rows[1:]]
    if [w[0] for w in words] != ["leaf", "at", "included-by"] or any(len(w) != 2 for w in words):
        raise Refused("the acknowledgement is not well formed")
    leaf = hash32(words[0][1])
    instant(words[1][1])
    promise = Promise(leaf, words[1][1], instant(words[2][1]))
    if rows[0] != policy.origin + "/receipt":
        raise Refused("the acknowledgement is of another log", "receipt")
    try:
        verify_lines(text, lines, known_keys(policy.receipt_keys))
    except Refused as problem:
        raise Refused(problem.what, "receipt") from None
    return promise


def check_promise(promise: Promise, leaf: bytes, at: Optional[str]) -> None:
    """That an acknowledgement is of this leaf and `at`; of an entry that cannot be read there is no `at`."""
    if promise.leaf != leaf:
        raise Refused("the acknowledgement is of another entry", "receipt")
    if at is not None and promise.at != at:
        raise Refused("the acknowledgement is of another instant", "receipt")


def check_pending(promise: Promise, newest: Optional[int]) -> None:
    """That what is pending was promised for soon, and could not yet be under the checkpoint."""
    if promise.included_by > instant(promise.at) + MINUTE:
        raise Refused("the acknowledgement promises more than 60 s", "receipt")
    if newest is not None and promise.included_by < newest:
        raise Refused("the entry should be under the checkpoint by now", "receipt")


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
