"""Receipt packages, §8 of docs/trail-format.md: what whoever acted is given for one act."""

from __future__ import annotations

from typing import NamedTuple, Optional

from .archive import read_zip
from .canonical import decode_base64, hash32, parse
from .chains import Chain
from .entries import Entry, read_opening
from .failures import Findings, Refused
from .merkle import leaf_hash, root_by_path
from .signed import Policy, check_promise, decimal, open_checkpoint, read_acknowledgement
from .states import check_states

_FILES = ("receipt.txt", "entry.json", "opening.json", "entry.tlog-proof")
_HEADER = "c2sp.org/tlog-proof@v1"


class Proof(NamedTuple):
    """A proof as it was read: the leaf that it carries or none, its place, the audit path and the checkpoint."""

    leaf: Optional[bytes]
    index: int
    path: list[bytes]
    checkpoint: bytes


def check_package(raw: bytes, policy: Policy, findings: Findings) -> None:
    """Whether acknowledgement, entry, proof and opening are signed and speak of one and the same entry."""
    files = read_zip(raw)
    for name in files:
        if name not in _FILES:
            findings.add("file", name, "it is no file of a receipt")
    leaf = files.get("entry.json")
    entry: Optional[Entry] = None
    with findings.at("entry.json"):
        if leaf is None:
            raise Refused("the entry is not in the package")
        entry = Entry(leaf, None, "entry.json")
    if entry is not None and entry.log != policy.origin:
        findings.add("manifest", "entry.json", "the entry is of another log")
    with findings.at("receipt.txt"):
        if "receipt.txt" not in files:
            raise Refused("the acknowledgement is not in the package")
        promise = read_acknowledgement(files["receipt.txt"], policy)
        if leaf is not None:
            check_promise(promise, leaf_hash(leaf), entry.body["at"] if entry is not None else None)
    if "entry.tlog-proof" in files:
        with findings.at("entry.tlog-proof"):
            _check_proof(read_tlog_proof(files["entry.tlog-proof"]), leaf, policy)
    if "opening.json" in files:
        with findings.at("opening.json"):
            opening = read_opening(parse(files["opening.json"]))
            if entry is not None:
                entry.opening = opening
    if entry is not None:
        check_states([Chain(entry.subject, [entry])], findings, salt_may_lack=True)


def read_tlog_proof(raw: bytes) -> Proof:
    """The text of a C2SP tlog-proof."""
    try:
        head, between, checkpoint = raw.decode("utf-8").partition("\n\n")
    except UnicodeDecodeError:
        raise Refused("a proof is not UTF-8") from None
    rows = head.split("\n")
    if between == "" or rows.pop(0) != _HEADER:
        raise Refused("it is not a proof with its checkpoint")
    leaf = decode_base64(rows.pop(0)[6:]) if rows and rows[0].startswith("extra ") else None
    place = rows.pop(0) if rows else ""
    if not place.startswith("index ") or len(rows) > 64:
        raise Refused("a proof names no index, or has more than 64 lines")
    return Proof(leaf, decimal(place[6:]), [hash32(row) for row in rows], checkpoint.encode("utf-8"))


def _check_proof(proof: Proof, leaf: Optional[bytes], policy: Policy) -> None:
    if leaf is not None and proof.leaf not in (None, leaf):
        raise Refused("the proof carries another entry")
    proven = leaf if leaf is not None else proof.leaf
    if proven is None:
        raise Refused("there is no entry that the proof could be of")
    checkpoint, problem = open_checkpoint(proof.checkpoint, policy)
    if problem is not None:
        raise problem
    if root_by_path(proof.index, checkpoint.size, leaf_hash(proven), proof.path) != checkpoint.root:
        raise Refused("the entry is not under the checkpoint", "inclusion")
