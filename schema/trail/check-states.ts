import { applyChanges } from './apply-changes.js';
import { hashFromBase64, toBase64 } from './base64.js';
import { type Chain, failureOf, type ReadEntry } from './check-chains.js';
import { checkOpening } from './check-opening.js';
import { type Change, type State, sameJson } from './difference.js';
import type { VisibilityClass } from './entry.js';
import type { Failure } from './failure.js';
import { commitState, type Hash } from './hash.js';
import { type Said, said } from './said.js';
import { reasonOf } from './unreadable.js';

/** What the openings of a subject's entries show. */
export interface StatesVerdict {
  readonly failures: readonly Failure[];
  /** One element for each withheld class of an entry. */
  readonly withheld: readonly VisibilityClass[];
  /** Ids of the entries that erased something, once for each thing erased. */
  readonly erasedBy: readonly string[];
  /** Number of entries whose state could not be checked, since something is withheld or erased. */
  readonly unchecked: number;
}

/** Whether the salt of a known state has to be shown. */
export type SaltRule = 'SHOWN' | 'MAY_LACK';

/** Checks all openings of a subject, and that folding its changes gives the state that each entry commits to. */
export function checkStates(hash: Hash, chain: Chain, saltRule: SaltRule): StatesVerdict {
  const failures: Failure[] = [];
  const withheld: VisibilityClass[] = [];
  const erasedBy: string[] = [];
  let unchecked = 0;
  let rev = 0;
  let state: State | null = {};
  for (const read of chain) {
    // After a gap the state is unknown until an opening shows it whole.
    if (read.entry.subject.rev !== rev + 1) state = null;
    rev = read.entry.subject.rev;
    const opened = read.opening ? checkOpening(hash, read.entry, read.opening) : null;
    for (const { rule, detail } of opened?.faults ?? []) failures.push(failureOf(read, 'opening', rule, detail));
    if (!read.opening || (opened && opened.faults.length > 0)) {
      // Nothing of it is shown, or what is shown does not hold: the state after it is unknown.
      if (!read.opening && !read.missing) for (const commitment of read.entry.changes) withheld.push(commitment.class);
      unchecked += 1;
      state = null;
      continue;
    }
    withheld.push(...(opened?.withheld ?? []));
    erasedBy.push(...(opened?.erasedBy ?? []));
    const step = stepState(hash, read, state, { changes: opened?.changes ?? null, saltRule });
    failures.push(...step.failures);
    if (!step.checked && step.failures.length === 0) unchecked += 1;
    state = step.state;
  }
  return { failures, withheld, erasedBy, unchecked };
}

interface Step {
  readonly failures: readonly Failure[];
  /** The state after the entry; null where it is not known. */
  readonly state: State | null;
  readonly checked: boolean;
}

interface Opened {
  /** Null where not all changes are opened. */
  readonly changes: readonly Change[] | null;
  readonly saltRule: SaltRule;
}

function stepState(hash: Hash, read: ReadEntry, before: State | null, { changes, saltRule }: Opened): Step {
  const wrong = (rule: string, detail: Said): Step => ({
    failures: [failureOf(read, 'state', rule, detail)],
    state: null,
    checked: false,
  });
  let folded: State | null = null;
  try {
    if (before && changes) folded = applyChanges(before, changes);
  } catch (error) {
    return wrong('fold', said('state/noFit', { why: reasonOf(error) }));
  }
  const shown = read.opening?.state;
  if (folded && shown && !sameJson(folded, shown)) return wrong('fold', said('state/otherShown'));
  const state = folded ?? shown ?? null;
  const salt = hashFromBase64(read.opening?.stateSalt ?? '');
  // In a bundle, where everything that led to a state is opened, its salt protects nothing and must be shown.
  if (state && !salt && saltRule === 'SHOWN') return wrong('salt', said('state/noSalt'));
  if (!state || !salt) return { failures: [], state, checked: false };
  if (toBase64(commitState(hash, salt, state)) !== read.entry.after)
    return wrong('after', said('state/otherCommitted'));
  return { failures: [], state, checked: true };
}
