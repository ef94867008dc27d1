import type { Document } from 'mongodb';
import { subjectOfId } from '../../schema/common/ids.js';
import { secretExistence } from '../../schema/secrecy.js';
import {
  brokenRule,
  type FieldDifference,
  fieldDifferences,
  fitsEntry,
  type StateRule,
  type StoredSubjectState,
} from '../../schema/trail/audit-state.js';
import { recountTallies } from '../kernel/recount-tallies.js';
import type { Subject } from '../kernel/subjects.js';
import { nodeSha256 } from './crypto.js';
import { keyDifferences } from './key-differences.js';
import { type ChainEntry, chainOf, type LastHonest, lastHonestOf } from './read-chain.js';
import { atOneMoment, documentsOf, storedState } from './read-subjects.js';
import { SEALED } from './sealed.js';

/** A subject whose document differs from what the trail says. */
export interface StateDifference {
  readonly subject: { readonly type: string; readonly id: string };
  readonly purchaseId: string | null;
  readonly rule: StateRule;
  readonly fields: readonly FieldDifference[];
  /** The last entry that is still proven; null where the subject has none. */
  readonly lastHonest: LastHonest | null;
  /** Salted digest of the stored state: it tells one change of a document from the next, and reveals nothing of it. */
  readonly digest: string;
}

/**
 * A second look at one subject with all its entries, to say what differs; empty where all is well by now. `files` are those of its files whose
 * bytes were found to be others, which this look does not read again.
 */
export async function examine(
  subject: Subject,
  id: string,
  files: readonly FieldDifference[] = [],
): Promise<StateDifference[]> {
  return atOneMoment(async (session) => {
    const [document] = await documentsOf(subject, { _id: id }, 1, session);
    const { chain, broken } = await chainOf(id, session);
    const stored = document ? storedState(document) : null;
    const last = chain.at(-1);
    const whole = !broken && chain.every(({ entry }, at) => entry.subject.rev === at + 1);
    const isAsEntered = whole && stored && last && fitsEntry(nodeSha256, stored, last.entry, last.leafHash);
    const keys = isAsEntered && document && stored.state ? keyDifferences(subject, document, stored.state) : [];
    const derived = [...keys, ...sumDifferences(await recountTallies(subject.name, [id], session), id), ...files];
    if (isAsEntered && derived.length === 0) return [];
    const { type, classes } = { type: subject.name, classes: subject.lifecycle.classes };
    const rule = brokenRule(nodeSha256, stored, chain, broken);
    const digest = digestOf(id, stored, derived);
    if (isSealed(subject, chain)) return [sealedDifference(type, rule, digest)];
    return [
      {
        subject: { type, id },
        purchaseId: last?.entry.proc ?? purchaseIn(document),
        rule,
        fields: [...(stored && !isAsEntered ? fieldDifferences(nodeSha256, stored, chain, classes) : []), ...derived],
        lastHonest: last ? lastHonestOf(last) : null,
        digest,
      },
    ];
  });
}

/** Running sums that are kept otherwise than their rows add up; `/PurchaseOrder.ordered/l1` is that of the line l1 of a contract. */
function sumDifferences(wrong: Awaited<ReturnType<typeof recountTallies>>, id: string): FieldDifference[] {
  return (wrong.get(id) ?? []).map(({ key, kept, counted }) => ({
    ...{ path: `/${key.replace(`/${id}/`, '/')}`, stored: kept, trail: counted, erased: false },
  }));
}

/** Decided by the trail, since the document is what may have been changed. */
function isSealed({ lifecycle }: Subject, chain: readonly ChainEntry[]): boolean {
  return secretExistence(lifecycle) !== null && chain.every(({ entry }) => entry.proc === null);
}

/** It must be reported that a sealed bid was tampered with, but nobody may learn from the report whose it is and for which event. */
function sealedDifference(type: string, rule: StateRule, digest: string): StateDifference {
  return { subject: { type, id: SEALED }, purchaseId: null, rule, fields: [], lastHonest: null, digest };
}

/** A document with an id that no act gives. */
export function unknownDocument({ name }: Subject, document: Document): StateDifference {
  const id = String(document._id);
  const stored = storedState({ ...document, _id: id });
  const digest = digestOf(id, stored, []);
  return { subject: { type: name, id }, purchaseId: null, rule: 'NO_ENTRY', fields: [], lastHonest: null, digest };
}

function purchaseIn(document: Document | undefined): string | null {
  const purchaseId: unknown = document?.purchaseId;
  return typeof purchaseId === 'string' && subjectOfId(purchaseId) === 'Purchase' ? purchaseId : null;
}

/** Keys and sums are part of it where they differ, since nothing else of the document does then. */
function digestOf(id: string, stored: StoredSubjectState | null, derived: readonly FieldDifference[]): string {
  const text = JSON.stringify([id, stored, ...(derived.length > 0 ? [derived] : [])]);
  return Buffer.from(nodeSha256(Buffer.from(text))).toString('hex');
}
