"""The verdict on a bundle, §7 of docs/trail-format.md: all checks in their order, and the headline."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Iterator, NamedTuple, Optional

from .archive import read_zip
from .bundle import Manifest, check_entries, check_files, check_order, read_manifest
from .census import Census, Count, check_own_entry, check_rows, check_uncounted, hidden_of, read_census
from .chains import chains_of, check_chains
from .entries import Entry
from .failures import EXIT_CODES, Failure, Findings, Refused
from .openings import all_changes, check_erasures
from .receipts import check_package
from .signed import Checkpoint, Policy, open_checkpoint, statement_by, statement_text
from .states import check_states
from .times import check_times

CENSUS_AGE = 26 * 3_600_000


class Verdict(NamedTuple):
    """What is said of a bundle."""

    key: str
    headline: str
    failures: list[Failure]
    # What is no failure and has to be known: when the checkpoint was co-signed.
    notes: list[str]

    @property
    def exit_code(self) -> int:
        return EXIT_CODES[self.failures[0].kind] if self.failures else 0

    def summary(self) -> dict[str, object]:
        classes = [failure.kind for failure in self.failures]
        text = None if self.key == "failed" else self.headline
        return {"headline": self.key, "text": text, "class": classes[0] if classes else None, "classes": sorted(set(classes)), "exit": self.exit_code}


def verify(raw: bytes, policy: Policy) -> Verdict:
    """The verdict on a bundle; whatever its bytes are, there is one."""
    findings = Findings()
    whole, opened = "", ""
    with _ended(findings):
        whole, opened = _check(raw, policy, findings)
    if any(failure.kind != "uncounted" for failure in findings.list):
        return Verdict("failed", "failed", findings.list, findings.notes)
    if findings.list:
        return Verdict("each", "each entry is proven; whether there are others is not" + opened, findings.list, findings.notes)
    return Verdict("whole", whole + opened, [], findings.notes)


def verify_package(raw: bytes, policy: Policy) -> Verdict:
    """The verdict on a receipt package."""
    findings = Findings()
    with _ended(findings):
        check_package(raw, policy, findings)
    key = "failed" if findings.list else "good"
    return Verdict(key, key, findings.list, findings.notes)


@contextmanager
def _ended(findings: Findings) -> Iterator[None]:
    """A check that cannot go on ends with the failure that says why."""
    try:
        yield
    except Refused as problem:
        findings.refused("zip", problem)
    except (RecursionError, MemoryError):
        findings.add("format", "zip", "it is nested too deep or too large")


def _check(raw: bytes, policy: Policy, findings: Findings) -> tuple[str, str]:
    """The two halves of the headline: up to where the bundle is whole, and how much of it is opened."""
    files = read_zip(raw)
    if "manifest.json" not in files:
        raise Refused("there is no manifest.json", "manifest")
    manifest = read_manifest(files["manifest.json"])
    checkpoint = _check_head(files.get("checkpoint"), manifest, policy, findings)
    entries = check_entries(files, manifest, checkpoint, policy, findings)
    check_files(files, manifest, entries, findings)
    census: Optional[Census] = None
    counted: Optional[tuple[Entry, Count]] = None
    # A census that cannot be read explains no gap; so it is said before the chains.
    with findings.at("census.json"):
        census = read_census(files["census.json"]) if "census.json" in files else None
        counted = check_own_entry(census, checkpoint, policy.origin) if census is not None else None
    if checkpoint is not None:
        findings.notes.append(_cosigned(checkpoint.newest))
    chains = chains_of(entries)
    check_chains(chains, hidden_of(census), manifest.uncounted, findings)
    check_states(chains, findings)
    check_erasures(entries, findings)
    check_times(entries + ([counted[0]] if counted is not None else []), checkpoint.newest if checkpoint else None, findings)
    check_order(files, manifest, findings)
    check_uncounted(manifest, entries, census, findings)
    if "census.json" not in files:
        findings.add("uncounted", "census.json", "nobody has counted")
    opened = _opened(entries)
    if census is None or counted is None:
        return "", opened
    entry, count = counted
    check_rows(census, count, manifest, entries, findings)
    groups = _check_counted(census, entry, count, manifest, checkpoint, policy, findings)
    return _whole(entry, count, manifest, groups), opened


def _check_head(raw: Optional[bytes], manifest: Manifest, policy: Policy, findings: Findings) -> Optional[Checkpoint]:
    """The checkpoint that entries are held against; None where it is not to be believed, and then they are held against none."""
    read: Optional[tuple[Checkpoint, Optional[Refused]]] = None
    with findings.at("checkpoint"):
        if raw is None:
            raise Refused("there is no checkpoint")
        read = open_checkpoint(raw, policy)
        if read[1] is not None:
            raise read[1]
    if manifest.log != policy.origin:
        findings.add("manifest", "manifest.json", "the bundle is of another log")
    if read is not None and manifest.size != read[0].size:
        findings.add("manifest", "manifest.json", "the checkpoint is of another size")
    return read[0] if read is not None and read[1] is None else None


def _check_counted(census: Census, entry: Entry, count: Count, manifest: Manifest, checkpoint: Optional[Checkpoint], policy: Policy, findings: Findings) -> list[str]:
    """Whether enough witnesses have recounted it, lately enough, and the purchase is in it; the groups of those who have."""
    wanted = statement_text(policy.origin, count.size, count.threads, count.root, census.index, entry.hash)
    said = [by for by in (statement_by(note, wanted, policy) for note in census.statements) if by is not None]
    groups = list(dict.fromkeys(group for _, group in said))
    if len(groups) < max(policy.quorum, 1):
        findings.add("uncounted", "census.json", "too few witnesses have recounted it")
    if checkpoint is not None and (checkpoint.newest is None or entry.at < checkpoint.newest - CENSUS_AGE):
        findings.add("uncounted", "census.json", "the census is too old for the checkpoint")
    if all(row.thread != manifest.purchase for row in census.rows):
        findings.add("uncounted", f"thread {manifest.purchase}", "the purchase began after the census")
    return groups


def _whole(entry: Entry, count: Count, manifest: Manifest, groups: list[str]) -> str:
    later = sum(1 for named in manifest.entries if (named.index or 0) >= count.size)
    at = entry.body["at"]
    said = f"whole up to index {count.size - 1} of {manifest.size}, counted on {at[:10]} {at[11:16]} UTC, recounted by {', '.join(groups)}"
    if later:
        said += f"; {later} later entries, each proven, not yet counted"
    if manifest.uncounted:
        said += f"; {len(manifest.uncounted)} suppliers' own threads not counted"
    return said


def _cosigned(newest: Optional[int]) -> str:
    if newest is None:
        return "nobody has co-signed the checkpoint"
    at = datetime(1970, 1, 1) + timedelta(milliseconds=newest)
    return f"the checkpoint was last co-signed at {at:%Y-%m-%dT%H:%M:%S}Z; what came later it does not know"


def _opened(entries: list[Entry]) -> str:
    shut = sum(1 for entry in entries if entry.opening is None)
    partly = sum(1 for entry in entries if entry.opening is not None and all_changes(entry.opening) is None)
    return f"; of its {len(entries)} entries {shut} are not opened, {partly} in part" if shut or partly else ""
