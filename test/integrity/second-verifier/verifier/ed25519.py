"""Verification of Ed25519 (RFC 8032) as §4 of docs/trail-format.md wants it.

Without the cofactor, S below the group's order, no key of small order, canonical y.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Optional

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
D2 = 2 * D % P
SQRT_MINUS_ONE = pow(2, (P - 1) // 4, P)

# A point as X, Y, Z, T (extended coordinates: x = X/Z, y = Y/Z, xy = T/Z).
Point = tuple[int, int, int, int]
NEUTRAL: Point = (0, 1, 1, 0)


def add(p: Point, q: Point) -> Point:
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = p[3] * q[3] * D2 % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def double(p: Point) -> Point:
    a, b = p[0] * p[0] % P, p[1] * p[1] % P
    c = 2 * p[2] * p[2] % P
    h = a + b
    e = h - (p[0] + p[1]) ** 2 % P
    g = a - b
    f = c + g
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def negate(p: Point) -> Point:
    return (-p[0] % P, p[1], p[2], -p[3] % P)


def decode(data: bytes) -> Optional[Point]:
    """A point from its 32 bytes; None where there is none or y is not canonical."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P != 0:
        x = x * SQRT_MINUS_ONE % P
        if (v * x * x - u) % P != 0:
            return None
    if x == 0 and sign:
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def encode(p: Point) -> bytes:
    inverse = pow(p[2], P - 2, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _is_neutral(p: Point) -> bool:
    return p[0] % P == 0 and (p[1] - p[2]) % P == 0


def _table(p: Point) -> list[Point]:
    """The multiples 0 to 15 of a point."""
    rows = [NEUTRAL, p]
    for _ in range(14):
        rows.append(add(rows[-1], p))
    return rows


_BASE_Y = 4 * pow(5, P - 2, P) % P
_BASE = decode(_BASE_Y.to_bytes(32, "little"))
assert _BASE is not None
_BASE_TABLE = _table(_BASE)


@lru_cache(maxsize=256)
def _key_table(key: bytes) -> Optional[tuple[Point, ...]]:
    """The multiples of minus the key's point; None for a key that no signature may stand under."""
    point = decode(key) if len(key) == 32 else None
    if point is None or _is_neutral(double(double(double(point)))):
        return None
    return tuple(_table(negate(point)))


def usable(key: bytes) -> bool:
    return _key_table(key) is not None


@lru_cache(maxsize=4096)
def verify(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether S·B − k·A is, byte for byte, the R of the signature."""
    table = _key_table(key)
    if table is None or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    point = NEUTRAL
    # Both products in one pass, four bits at a time.
    for shift in range(252, -4, -4):
        point = double(double(double(double(point))))
        if digit := (s >> shift) & 15:
            point = add(point, _BASE_TABLE[digit])
        if digit := (k >> shift) & 15:
            point = add(point, table[digit])
    return encode(point) == signature[:32]
