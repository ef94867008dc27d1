"""The command line: the headline and each failure of §7 of docs/trail-format.md; the exit code is that of the first failure."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Optional

from .failures import Failure, Refused
from .signed import Policy, read_policy
from .verdict import Verdict, verify, verify_package


def _unreadable(what: str) -> Verdict:
    return Verdict("failed", "failed", [Failure("format", "file", what)], [])


def _verdict(path: str, policy: Policy, is_receipt: bool) -> Verdict:
    try:
        raw = Path(path).read_bytes()
        return verify_package(raw, policy) if is_receipt else verify(raw, policy)
    except OSError as problem:
        return _unreadable(str(problem))
    except Exception as problem:  # a verifier that gives up has proven nothing, and must say so
        return _unreadable(f"the verifier gave up: {type(problem).__name__}")


def _policy(path: str) -> Policy:
    try:
        return read_policy(Path(path).read_bytes())
    except (OSError, Refused) as problem:
        print(f"the policy cannot be read: {problem}", file=sys.stderr)
        sys.exit(2)


def main(arguments: Optional[list[str]] = None) -> int:
    parser = argparse.ArgumentParser(prog="verifier", description="Verify bundles of evidence.")
    parser.add_argument("--policy", metavar="POLICY.json", help="whom to believe")
    parser.add_argument("--many", metavar="POLICY.json", help="verify many bundles: one line of JSON for each")
    parser.add_argument("--receipt", action="store_true", help="they are receipt packages, not bundles")
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of text")
    parser.add_argument("bundles", nargs="+", metavar="BUNDLE.zip")
    chosen = parser.parse_args(arguments)
    if chosen.many:
        policy = _policy(chosen.many)
        for path in chosen.bundles:
            print(json.dumps(_verdict(path, policy, chosen.receipt).summary()), flush=True)
        return 0
    if not chosen.policy or len(chosen.bundles) != 1:
        parser.error("one bundle and --policy, or --many")
    verdict = _verdict(chosen.bundles[0], _policy(chosen.policy), chosen.receipt)
    if chosen.json:
        print(json.dumps(verdict.summary()))
    else:
        print(verdict.headline)
        for note in verdict.notes:
            print(note)
        for failure in verdict.failures:
            # Names in a bundle may hold anything; a terminal should see none of it.
            line = f"{failure.kind}: {failure.where}: {failure.what}"
            print("".join(c if c.isprintable() else "?" for c in line))
    return verdict.exit_code


if __name__ == "__main__":
    sys.exit(main())
