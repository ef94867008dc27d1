"""Signed notes and verifier keys, §4 of docs/trail-format.md (C2SP signed-note)."""

from __future__ import annotations

from typing import Iterable, NamedTuple
from unicodedata import category

from . import ed25519
from .canonical import decode_base64
from .failures import Refused
from .merkle import sha256

ED25519, COSIGNATURE = 1, 4
MOST_LINES, MOST_CHARACTERS = 64, 1_000_000
# The end of the year 9999.
LAST_SECOND = 253_402_300_799
Known = dict[tuple[str, bytes], "Key"]


class Key(NamedTuple):
    """A verifier key: its name, the four bytes of its id, its type and the public key."""

    name: str
    id: bytes
    type: int
    key: bytes


class Line(NamedTuple):
    """One signature line of a note."""

    name: str
    id: bytes
    signature: bytes


def key_id(name: str, kind: int, key: bytes) -> bytes:
    return sha256(name.encode("utf-8") + b"\n" + bytes([kind]) + key)[:4]


def _is_space_or_control(c: str) -> bool:
    return c.isspace() or c == "\ufeff" or category(c) in ("Zs", "Zl", "Zp", "Cc")


def _check_name(name: str, plus: bool) -> None:
    if name == "" or any(_is_space_or_control(c) for c in name) or ("+" in name and not plus):
        raise Refused("the name of a key is not well formed")


def read_key(vkey: object, kind: int) -> Key:
    """A verifier key `NAME+hex(id)+base64(type ‖ key)` of the type wanted."""
    parts = vkey.split("+", 2) if isinstance(vkey, str) else []
    if len(parts) != 3:
        raise Refused("it is not a verifier key")
    name, hexed, body = parts
    _check_name(name, False)
    data = decode_base64(body)
    if len(data) != 33 or data[0] != kind or not ed25519.usable(data[1:]):
        raise Refused("a verifier key of this type cannot be used here")
    if key_id(name, kind, data[1:]).hex() != hexed:
        raise Refused("the id of a verifier key is not its own")
    return Key(name, key_id(name, kind, data[1:]), kind, data[1:])


def known_keys(keys: Iterable[Key]) -> Known:
    return {(key.name, key.id): key for key in keys}


def split_note(raw: bytes, plus: bool = False) -> tuple[str, list[Line]]:
    """A note's text and its signature lines; nothing is verified yet."""
    try:
        note = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("a note is not UTF-8") from None
    if any(c < " " and c != "\n" for c in note):
        raise Refused("a note has control characters")
    if len(note.encode("utf-16-le")) > 2 * MOST_CHARACTERS:
        raise Refused("a note is too long")
    cut = note.rfind("\n\n")
    if cut < 0 or not note.endswith("\n") or cut + 2 == len(note):
        raise Refused("it is not a signed note")
    lines = []
    rows = note[cut + 2 : -1].split("\n")
    if len(rows) > MOST_LINES:
        raise Refused("a note has too many signatures")
    for row in rows:
        parts = row.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014":
            raise Refused("a signature line is not well formed")
        _check_name(parts[1], plus)
        data = decode_base64(parts[2])
        if len(data) < 5:
            raise Refused("a signature is too short")
        lines.append(Line(parts[1], data[:4], data[4:]))
    return note[: cut + 1], lines


def _verify(key: Key, text: bytes, signature: bytes) -> bool:
    if key.type == COSIGNATURE:
        seconds = int.from_bytes(signature[:8], "big")
        if len(signature) != 72 or seconds > LAST_SECOND:
            return False
        return ed25519.verify(key.key, cosigned(seconds, text), signature[8:])
    return ed25519.verify(key.key, text, signature)


def cosigned(seconds: int, text: bytes) -> bytes:
    """What a cosignature stands under."""
    return f"cosignature/v1\ntime {seconds}\n".encode("ascii") + text


def open_note(raw: bytes, known: Known, plus: bool = False) -> tuple[str, list[tuple[Key, bytes]]]:
    """A note's text and the signatures of known keys, all of them verified.

    Lines of unknown keys are ignored; a known key's line that does not verify, or a second one, refuses the note.
    """
    text, lines = split_note(raw, plus)
    return text, verify_lines(text, lines, known)


def verify_lines(text: str, lines: list[Line], known: Known) -> list[tuple[Key, bytes]]:
    """The signatures of known keys on a text, all of them verified."""
    signed: list[tuple[Key, bytes]] = []
    seen: set[tuple[str, bytes]] = set()
    for line in lines:
        key = known.get((line.name, line.id))
        if key is None:
            continue
        if (line.name, line.id) in seen:
            raise Refused(f"{line.name} has signed twice")
        seen.add((line.name, line.id))
        if not _verify(key, text.encode("utf-8"), line.signature):
            raise Refused(f"the signature of {line.name} does not verify")
        signed.append((key, line.signature))
    if not signed:
        raise Refused("no known key has signed")
    return signed
