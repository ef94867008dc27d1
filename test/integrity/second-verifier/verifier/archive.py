"""The zip of a bundle, §5 of docs/trail-format.md: plain, so that every reader reads the same out of it."""

from __future__ import annotations

import re
import struct
import zlib
from typing import NamedTuple

from .failures import Refused

MOST_FILES, MOST_BYTES = 1_000_000, 1 << 30
_LATE, _KNOWN_FLAGS = 1 << 3, 0x080E
_STORED, _DEFLATED = 0, 8
_NAME = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?")
_TELLING_EXTRAS = (0x0001, 0x7075)


class Item(NamedTuple):
    """An entry of the zip whose two headers agree."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes


def read_zip(raw: bytes) -> dict[str, bytes]:
    """All files by name, in the order in which they stand in the zip."""
    items = _items(raw)
    names = [item.name for item in items]
    if len(set(names)) != len(names):
        raise Refused("a name stands twice in the zip")
    if sum(item.size for item in items) > MOST_BYTES:
        raise Refused("the zip would unpack to more than a bundle may hold")
    files = {item.name: _unpacked(item) for item in items}
    folders = [name for name in names if name.endswith("/")]
    if any(files[name] for name in folders):
        raise Refused("a folder holds bytes of its own")
    return {name: data for name, data in files.items() if not name.endswith("/")}


def _items(raw: bytes) -> list[Item]:
    end = len(raw) - 22
    if end < 0 or raw[end : end + 4] != b"PK\x05\x06" or raw[end + 20 :] != b"\x00\x00":
        raise Refused("the zip does not end with its end record")
    disks, here, count, length, start = struct.unpack("<IHHII", raw[end + 4 : end + 20])
    if count == 0xFFFF or 0xFFFFFFFF in (length, start) or raw[max(end - 20, 0) : end][:4] == b"PK\x06\x07":
        raise Refused("zip64 is not allowed")
    if disks or here != count or start + length != end or count > MOST_FILES:
        raise Refused("it is not one plain zip")
    items, at, place = [], start, 0
    for _ in range(count):
        item, at, place = _item(raw, at, place, start, end)
        items.append(item)
    if at != end or place != start:
        raise Refused("bytes of the zip belong to no file, or the directory holds more than it counts")
    return items


def _item(raw: bytes, at: int, place: int, start: int, end: int) -> tuple[Item, int, int]:
    """An entry from its header in the directory at `at` and its own at `place`; where the next ones stand."""
    if at + 46 > end or raw[at : at + 4] != b"PK\x01\x02":
        raise Refused("the directory of the zip is broken")
    flags, method = struct.unpack("<HH", raw[at + 8 : at + 12])
    crc, packed_size, size, name_length, extra_length, note_length = struct.unpack("<IIIHHH", raw[at + 16 : at + 34])
    (local,) = struct.unpack("<I", raw[at + 42 : at + 46])
    after = at + 46 + name_length + extra_length + note_length
    if after > end or flags & ~_KNOWN_FLAGS or method not in (_STORED, _DEFLATED) or 0xFFFFFFFF in (packed_size, size, local):
        raise Refused("an entry of the zip is encrypted, of zip64, or packed in a way that is not allowed")
    name = raw[at + 46 : at + 46 + name_length]
    _check_extras(raw[at + 46 + name_length : at + 46 + name_length + extra_length])
    # Without gap and in order: nothing hides between the files, and none stands over another.
    if local != place or local + 30 > start or raw[local : local + 4] != b"PK\x03\x04":
        raise Refused("the files of the zip do not stand one behind the other")
    late = bool(flags & _LATE)
    own, listed = raw[local + 4 : local + 28], raw[at + 6 : at + 30]
    if late and own[10:22] == bytes(12):
        own = own[:10] + listed[10:22] + own[22:]
    (own_extra,) = struct.unpack("<H", raw[local + 28 : local + 30])
    data = local + 30 + name_length + own_extra
    if own != listed or raw[local + 30 : local + 30 + name_length] != name or data > start:
        raise Refused("an entry of the zip is described in two ways")
    _check_extras(raw[data - own_extra : data])
    behind = data + packed_size
    place = behind + (16 if late else 0)
    if place > start or (late and raw[behind:place] != b"PK\x07\x08" + listed[10:22]):
        raise Refused("what stands behind an entry is not its sizes")
    return Item(_checked_name(name), method, crc, size, raw[data:behind]), after, place


def _check_extras(extras: bytes) -> None:
    at = 0
    while at + 4 <= len(extras):
        kind, length = struct.unpack("<HH", extras[at : at + 4])
        if kind in _TELLING_EXTRAS:
            raise Refused("an extra field tells sizes or another name")
        at += 4 + length
    if at != len(extras):
        raise Refused("an extra field is cut off")


def _checked_name(raw: bytes) -> str:
    name = raw.decode("latin-1")
    if len(name) > 200 or not _NAME.fullmatch(name) or any(part in (".", "..") for part in name.split("/")):
        raise Refused("a name of the zip is none for a file of a bundle")
    return name


def _unpacked(item: Item) -> bytes:
    data = item.packed
    if item.method == _DEFLATED:
        engine = zlib.decompressobj(-15)
        try:
            # One byte more than is named, and no more: a bomb cannot go off here.
            data = engine.decompress(item.packed, item.size + 1)
            if not engine.eof:
                data += engine.decompress(engine.unconsumed_tail, 1)
        except zlib.error:
            raise Refused("an entry of the zip cannot be unpacked") from None
        if not engine.eof or engine.unused_data:
            raise Refused("an entry of the zip is not one deflate stream")
    if len(data) != item.size or zlib.crc32(data) != item.crc:
        raise Refused("an entry of the zip is damaged")
    return data
