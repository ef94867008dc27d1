"""The verdict on a bundle, §7 of docs/trail-format.md: all checks in their order, and the headline."""

from __future__ import annotations

from typing import NamedTuple, Optional

from .archive import read_zip
from .bundle import Manifest, check_entries, check_files, check_order, read_manifest
from .census import Census, Count, check_own_entry, check_rows, check_uncounted, hidden_of, read_census
from .chains import chains_of, check_chains
from .entries import Entry
from .failures import EXIT_CODES, Failure, Findings, Refused
from .openings import check_erasures
from .signed import Checkpoint, Policy, open_checkpoint, statement_by, statement_text
from .states import check_states
from .times import check_times

CENSUS_AGE = 26 * 3_600_000


class Verdict(NamedTuple):
    """What is said of a bundle."""

    key: str
    headline: str
    failures: list[Failure]

    @property
    def exit_code(self) -> int:
        return EXIT_CODES[self.failures[0].kind] if self.failures else 0

    def summary(self) -> dict[str, object]:
        classes = [failure.kind for failure in self.failures]
        return {"headline": self.key, "class": classes[0] if classes else None, "classes": sorted(set(classes)), "exit": self.exit_code}


def verify(raw: bytes, policy: Policy) -> Verdict:
    """The verdict on a bundle; whatever its bytes are, there is one."""
    findings = Findings()
    whole = ""
    try:
        whole = _check(raw, policy, findings)
    except Refused as problem:
        findings.refused("bundle", problem)
    except (RecursionError, MemoryError):
        findings.add("format", "bundle", "it is nested too deep or too large")
    if any(failure.kind != "uncounted" for failure in findings.list):
        return Verdict("failed", "failed", findings.list)
    if findings.list:
        return Verdict("each", "each entry is proven; whether there are others is not", findings.list)
    return Verdict("whole", whole, [])


def _needed(files: dict[str, bytes], name: str) -> bytes:
    if name not in files:
        raise Refused(f"there is no {name}")
    return files[name]


def _check(raw: bytes, policy: Policy, findings: Findings) -> str:
    files = read_zip(raw)
    manifest = read_manifest(_needed(files, "manifest.json"))
    # Nothing else can be said without a checkpoint that holds.
    checkpoint = open_checkpoint(_needed(files, "checkpoint"), policy)
    if len(checkpoint.groups) < policy.quorum:
        raise Refused("too few groups have co-signed the checkpoint", "witness")
    if manifest.log != policy.origin:
        findings.add("manifest", "manifest.json", "the bundle is of another log")
    if manifest.size != checkpoint.size:
        findings.add("manifest", "manifest.json", "the checkpoint is of another size")
    entries = check_entries(files, manifest, checkpoint, policy, findings)
    check_files(files, manifest, entries, findings)
    census: Optional[Census] = None
    try:
        census = read_census(files["census.json"]) if "census.json" in files else None
    except Refused as problem:
        findings.refused("census.json", problem)
    chains = chains_of(entries)
    check_chains(chains, hidden_of(census), set(manifest.uncounted), findings)
    check_states(chains, findings)
    check_erasures(entries, findings)
    # The census' entry may be among the entries already, and would then be looked at twice.
    listed = {entry.index for entry in entries}
    with_census = entries + ([census.entry] if census is not None and census.entry.index not in listed else [])
    check_times(with_census, checkpoint.newest, findings)
    check_order(files, manifest, findings)
    check_uncounted(manifest, entries, census, findings)
    if census is None:
        if "census.json" not in files:
            findings.add("uncounted", "census.json", "nobody has counted")
        return ""
    count = check_own_entry(census, checkpoint, policy.origin, findings)
    if count is None:
        return ""
    check_rows(census, count, manifest, entries, findings)
    witnesses = _check_counted(census, count, manifest, checkpoint, policy, findings)
    return _whole(census.entry, count, manifest, checkpoint, witnesses)


def _check_counted(census: Census, count: Count, manifest: Manifest, checkpoint: Checkpoint, policy: Policy, findings: Findings) -> list[str]:
    """Whether enough witnesses have recounted it, lately enough, and the purchase is in it."""
    entry = census.entry
    wanted = statement_text(policy.origin, count.size, count.threads, count.root, entry.index or 0, entry.hash)
    said = [by for by in (statement_by(note, wanted, policy) for note in census.statements) if by is not None]
    if len({group for _, group in said}) < max(policy.quorum, 1):
        findings.add("uncounted", "census.json", "too few witnesses have recounted it")
    if checkpoint.newest is None or entry.at < checkpoint.newest - CENSUS_AGE:
        findings.add("uncounted", "census.json", "the census is too old for the checkpoint")
    if all(row.thread != manifest.purchase for row in census.rows):
        findings.add("uncounted", f"thread {manifest.purchase}", "the purchase began after the census")
    return sorted({witness for witness, _ in said})


def _whole(entry: Entry, count: Count, manifest: Manifest, checkpoint: Checkpoint, witnesses: list[str]) -> str:
    later = sum(1 for named in manifest.entries if (named.index or 0) >= count.size) + len(manifest.pending)
    return (
        f"whole up to index {count.size - 1} of {checkpoint.size}, counted on {entry.body['at']}, "
        f"recounted by {', '.join(witnesses)}; {later} later entries, each proven, not yet counted"
    )
