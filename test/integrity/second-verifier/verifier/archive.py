"""The zip of a bundle, §5 of docs/trail-format.md: plain, stored or deflate, no zip64, no second entry of a name."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from .failures import Refused

_ENCRYPTED, _STREAMED, _STRONG, _UTF8, _MASKED = 1, 1 << 3, 1 << 6, 1 << 11, 1 << 13
_DESCRIPTORS = (12, 16)


def _leaves(name: str) -> bool:
    return name == "" or "\\" in name or ":" in name or name.startswith("/") or ".." in name.split("/")


def _content(raw: bytes, item: zipfile.ZipInfo) -> tuple[bytes, int]:
    """An entry's bytes and where they end in the zip.

    Taken out by hand, since the library reads past much that is wrong: bytes behind the compressed
    stream, a length that is not the one named, and an entry of a name that its own header lacks.
    """
    start = item.header_offset
    if raw[start : start + 4] != b"PK\x03\x04" or len(raw) < start + 30:
        raise Refused("an entry of the zip has no header")
    flags, method, _, crc, packed_size, size, name_length, extra_length = struct.unpack("<HHIIIIHH", raw[start + 6 : start + 30])
    body = start + 30 + name_length + extra_length
    name = raw[start + 30 : start + 30 + name_length]
    same_name = name == item.orig_filename.encode("utf-8" if item.flag_bits & _UTF8 else "cp437")
    sizes = (crc, packed_size, size)
    # A zip written as a stream has them behind the bytes, and zeros here; else both places must say the same.
    same_sizes = sizes == (item.CRC, item.compress_size, item.file_size) or (flags & _STREAMED and sizes == (0, 0, 0))
    if flags != item.flag_bits or method != item.compress_type or not same_name or not same_sizes:
        raise Refused("an entry's header and the directory of the zip do not agree")
    packed = raw[body : body + item.compress_size]
    if len(packed) != item.compress_size:
        raise Refused("an entry of the zip is cut off")
    if method == zipfile.ZIP_STORED:
        data = packed
    else:
        engine = zlib.decompressobj(-15)
        try:
            # One byte more than is named, and no more: a bomb cannot go off here.
            data = engine.decompress(packed, item.file_size + 1)
            if not engine.eof:
                data += engine.decompress(engine.unconsumed_tail, 1)
        except zlib.error:
            raise Refused("an entry of the zip cannot be unpacked") from None
        if not engine.eof or engine.unused_data:
            raise Refused("an entry of the zip is not one deflate stream")
    if len(data) != item.file_size or zlib.crc32(data) != item.CRC:
        raise Refused("an entry of the zip is damaged")
    return data, body + item.compress_size


def read_zip(raw: bytes) -> dict[str, bytes]:
    """All files by name, in the order in which they stand in the zip."""
    # The end record must be the very end, so that nothing hides in a comment or behind it.
    if len(raw) < 22 or raw[-22:-18] != b"PK\x05\x06" or raw[-2:] != b"\x00\x00":
        raise Refused("it is not a plain zip")
    disk, start_disk, here, total, length, offset = struct.unpack("<HHHHII", raw[-18:-2])
    if disk or start_disk or here != total or offset + length + 22 != len(raw) or raw[-42:-38] == b"PK\x06\x07":
        raise Refused("it is not a plain zip, or bytes stand before or behind it")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            listed = archive.infolist()
    except Exception:  # the library raises many kinds of error for a damaged directory
        raise Refused("the directory of the zip cannot be read") from None
    if len(listed) != total:
        raise Refused("the zip has not as many entries as it says")
    files: dict[str, bytes] = {}
    end, streamed = 0, False
    for item in sorted(listed, key=lambda entry: entry.header_offset):
        name = item.orig_filename
        if item.flag_bits & (_ENCRYPTED | _STRONG | _MASKED) or item.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Refused("the zip is encrypted, or packed in a way that is not allowed")
        if _zip64(item):
            raise Refused("zip64 is not allowed")
        if _leaves(name):
            raise Refused("a path leaves the bundle")
        if name in files:
            raise Refused(f"a second entry of the name {name}")
        _no_gap(end, item.header_offset, streamed)
        files[name], end = _content(raw, item)
        streamed = bool(item.flag_bits & _STREAMED)
    _no_gap(end, offset, streamed)
    return files


def _no_gap(end: int, start: int, streamed: bool) -> None:
    """Entries stand one behind the other, so that none overlaps another and no bytes hide between them."""
    if start != end and not (streamed and start - end in _DESCRIPTORS):
        raise Refused("the entries of the zip overlap, or bytes stand between them")


def _zip64(item: zipfile.ZipInfo) -> bool:
    if max(item.file_size, item.compress_size, item.header_offset) >= 0xFFFFFFFF:
        return True
    extra = item.extra
    while len(extra) >= 4:
        kind, length = struct.unpack("<HH", extra[:4])
        if kind == 1:
            return True
        extra = extra[4 + length :]
    return False
