"""Hashes, trees and commitments, §1 of docs/trail-format.md (RFC 6962 §2.1, RFC 9162 §2.1.3.2)."""

from __future__ import annotations

import hashlib
from typing import Any, Optional, Sequence

from .canonical import jcs


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def leaf_hash(leaf: bytes) -> bytes:
    return sha256(b"\x00" + leaf)


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right)


def root_by_path(index: int, size: int, leaf: bytes, path: Sequence[bytes]) -> Optional[bytes]:
    """The root that an audit path leads to, or None where the path has not the right length (RFC 9162 §2.1.3.2)."""
    if not 0 <= index < size:
        return None
    fn, sn, node = index, size - 1, leaf
    for sibling in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            node = node_hash(sibling, node)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = node_hash(node, sibling)
        fn, sn = fn >> 1, sn >> 1
    return node if sn == 0 else None


def commitment(salt: bytes, value: Any) -> bytes:
    return sha256(b"trail/v1/commit\x00" + salt + jcs(value))


def state_commitment(salt: bytes, state: Any) -> bytes:
    return sha256(b"trail/v1/state\x00" + salt + jcs(state))
