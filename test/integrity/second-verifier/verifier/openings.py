"""Whether an opening is the one that its entry committed to, and erasures: §3 of docs/trail-format.md."""

from __future__ import annotations

from typing import Any, Iterable, Optional

from .canonical import decode_base64, hash32
from .entries import Entry
from .failures import Findings, Refused
from .merkle import commitment


def _opens(salted: dict[str, Any], c: str) -> bool:
    return commitment(decode_base64(salted["salt"], 32), salted["value"]) == hash32(c)


def check_opening(entry: dict[str, Any], opening: dict[str, Any]) -> None:
    """Refused (class opening) unless every value with its salt gives what the entry holds."""
    promised, shown = entry["changes"], opening["changes"]
    if len(promised) != len(shown):
        raise Refused("an opening has not as many changes as its entry", "opening")
    for a, b in zip(promised, shown):
        if a["class"] != b["class"] or a.get("who") != b.get("who"):
            raise Refused("an opening has another class or person in a place", "opening")
        if "withheld" not in b and not _opens(b, a["c"]):
            raise Refused("an opened value is not the one committed to", "opening")
    if "reason" in opening:
        c = (entry["reason"] or {}).get("c")
        if c is None or not _opens(opening["reason"], c):
            raise Refused("the reason is not the one committed to", "opening")
    if "names" in opening:
        names = opening["names"]
        if len(names) != len(entry["attach"]):
            raise Refused("an opening has not as many names as its entry has files", "opening")
        for name, file in zip(names, entry["attach"]):
            if name is not None and not _opens(name, file["nameC"]):
                raise Refused("the name of a file is not the one committed to", "opening")


def all_changes(opening: Optional[dict[str, Any]]) -> Optional[list[dict[str, Any]]]:
    """The changes of all classes; None where something is withheld or there is no opening."""
    if opening is None or any("withheld" in item for item in opening["changes"]):
        return None
    return [change for item in opening["changes"] for change in item["value"]]


def check_erasures(entries: Iterable[Entry], findings: Findings) -> None:
    """Whoever says that something was erased must name the entry that erased it."""
    listed = list(entries)
    by_id = {entry.id: entry for entry in listed}
    for entry in listed:
        for item in (entry.opening or {"changes": []})["changes"]:
            if "erasedBy" not in item:
                continue
            person = item.get("who", entry.subject[1])
            eraser = by_id.get(item["erasedBy"])
            if eraser is None or item["class"] != "personal" or not _erases(eraser, entry, person):
                findings.add("opening", entry.where, f"{item['erasedBy']} does not explain what is erased")


def _erases(eraser: Entry, entry: Entry, person: str) -> bool:
    if eraser.type != "records.eraseOpenings" or person not in eraser.body.get("about", []):
        return False
    if eraser.body["req"] == entry.body["req"]:
        return True
    # What is pending stands behind the whole log; of two that are pending either may have erased the other.
    return eraser.index is None or (entry.index is not None and eraser.index > entry.index)
