"""Words and values, §1 of docs/trail-format.md: canonical JSON, base64, numbers, instants, shapes of objects."""

from __future__ import annotations

import binascii
import json
import re
from typing import Any, Callable, Iterable, NoReturn, Optional

from .failures import Refused

LIMIT = 1 << 53
DEEPEST = 64
_INSTANT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.([0-9]{3})Z")
_THREAD = re.compile(r"[0-9a-z_]{1,64}")


def _utf16(key: str) -> bytes:
    """RFC 8785 orders keys by UTF-16 units, not by code points; the two differ beyond U+FFFF."""
    return key.encode("utf-16-be", "surrogatepass")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    for (a, _), (b, _) in zip(pairs, pairs[1:]):
        # 'not ascending' covers a key that comes twice as well; among ASCII keys both orders are one.
        if not (a < b if a.isascii() and b.isascii() else _utf16(a) < _utf16(b)):
            raise Refused("keys are not in canonical order, or one comes twice")
    return dict(pairs)


def _unordered_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) != len(pairs):
        raise Refused("a key comes twice")
    return dict(pairs)


def _int(digits: str) -> int:
    if len(digits) > 17:
        raise Refused("a number is not below 2^53")
    number = int(digits)
    if not -LIMIT < number < LIMIT:
        raise Refused("a number is not below 2^53")
    return number


def _no_number(text: str) -> NoReturn:
    raise Refused(f"{text[:20]} is not a whole number")


def _decoder(hook: Callable[[list[tuple[str, Any]]], dict[str, Any]]) -> json.JSONDecoder:
    return json.JSONDecoder(object_pairs_hook=hook, parse_int=_int, parse_float=_no_number, parse_constant=_no_number)


_CANONICAL, _ANY_LAYOUT = _decoder(_object), _decoder(_unordered_object)
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
_SORTING = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), sort_keys=True)


def parse(raw: bytes) -> Any:
    """Read JSON that must be exactly the canonical form of what it holds."""
    try:
        value = _CANONICAL.decode(raw.decode("utf-8"))
        # Keys were checked in passing, so writing it again needs no sorting.
        same = _ENCODER.encode(value).encode("utf-8") == raw
    except Refused:
        raise
    except (ValueError, RecursionError):
        raise Refused("it is not JSON in UTF-8") from None
    if not same:
        raise Refused("it is not canonical JSON")
    _check_depth(value, 1)
    return value


def _check_depth(value: Any, depth: int) -> None:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if inside is None:
        return
    if depth > DEEPEST:
        raise Refused("it nests deeper than 64")
    for item in inside:
        _check_depth(item, depth + 1)


def parse_any_layout(raw: bytes) -> Any:
    """Read JSON laid out at will (the policy alone)."""
    try:
        return _ANY_LAYOUT.decode(raw.decode("utf-8"))
    except Refused:
        raise
    except (ValueError, RecursionError):
        raise Refused("it is not JSON in UTF-8") from None


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=_utf16)}
    if isinstance(value, list):
        return [_sorted(item) for item in value]
    return value


def jcs(value: Any) -> bytes:
    """The canonical form of a value (RFC 8785)."""
    text = _SORTING.encode(value)
    if not text.isascii() and max(text) > "\uffff":
        text = _ENCODER.encode(_sorted(value))
    return text.encode("utf-8")


def same_value(a: Any, b: Any) -> bool:
    """Equality of JSON values; Python's own would take 1 for true."""
    return jcs(a) == jcs(b)


def decode_base64(text: Any, length: Optional[int] = None) -> bytes:
    """Standard base64 with padding whose left-over bits are zero."""
    if not isinstance(text, str):
        raise Refused("base64 is not a text")
    try:
        data = binascii.a2b_base64(text)
    except ValueError:
        raise Refused("it is not base64") from None
    # Decoders read past foreign signs and left-over bits; writing it again shows both.
    if binascii.b2a_base64(data, newline=False).decode("ascii") != text:
        raise Refused("it is not canonical base64")
    if length is not None and len(data) != length:
        raise Refused(f"base64 of {len(data)} bytes where {length} belong")
    return data


def hash32(text: Any) -> bytes:
    return decode_base64(text, 32)


def number(value: Any, least: int = 0) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < LIMIT:
        raise Refused(f"a whole number from {least} on belongs here")
    return value


def text(value: Any) -> str:
    if not isinstance(value, str) or value == "":
        raise Refused("a text that is not empty belongs here")
    return value


def thread(value: Any) -> str:
    if not isinstance(value, str) or not _THREAD.fullmatch(value):
        raise Refused("the name of a thread is 1 to 64 of 0-9 a-z _")
    return value


def items(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise Refused("a list belongs here")
    return value


def fields(value: Any, needed: Iterable[str], may: Iterable[str] = ()) -> dict[str, Any]:
    """An object with the fields named and no others."""
    if not isinstance(value, dict):
        raise Refused("an object belongs here")
    need = set(needed)
    lacking, strange = need - value.keys(), value.keys() - need - set(may)
    if lacking or strange:
        raise Refused("fields lacking: " + ", ".join(sorted(lacking)) if lacking else "unknown fields: " + ", ".join(sorted(strange)))
    return value


def instant(value: Any) -> int:
    """An instant as milliseconds since 1970; it must exist in the calendar."""
    match = _INSTANT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise Refused("it is not an instant with milliseconds and Z")
    year, month, day, hour, minute, second, milli = (int(part) for part in match.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if not (1 <= month <= 12 and 1 <= day <= days[month - 1] and hour < 24 and minute < 60 and second < 60):
        raise Refused("the instant does not exist in the calendar")
    # Counted by hand, since Python's calendar has no year 0.
    y = year - 1
    total = y * 365 + y // 4 - y // 100 + y // 400 + sum(days[: month - 1]) + day - 719163
    return (((total * 24 + hour) * 60 + minute) * 60 + second) * 1000 + milli
