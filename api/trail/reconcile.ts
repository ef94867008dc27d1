import type { ClientSession, Document } from 'mongodb';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { isSecret, openStates, secretExistence } from '../../schema/secrecy.js';
import { fitsEntry, type StoredSubjectState } from '../../schema/trail/audit-state.js';
import { decodeEntry, leafHash, toBase64 } from '../../schema/trail/index.js';
import { type Subject, subjectOf, subjects } from '../kernel/subjects.js';
import { nodeSha256 } from './crypto.js';
import { examine, type StateDifference, unknownDocument } from './examine.js';
import { idsWithProc } from './read-chain.js';
import {
  atOneMoment,
  documentsOf,
  idsBetween,
  leavesOf,
  storedState,
  type Versions,
  versionsOf,
} from './read-subjects.js';

/** How far a check of all subjects has come; a kind is finished after its last id. */
export interface Place {
  /** The kind of subject; kinds are checked in the order in which their modules are loaded. */
  readonly kind: SubjectName;
  /** The last id that was checked. */
  readonly after: string;
}

/** The result of a step; `next` is null at the end. */
export interface Step {
  readonly checked: number;
  readonly differences: readonly StateDifference[];
  readonly next: Place | null;
}

/** Where a check of all subjects begins. */
export function beginning(): Place {
  const [first] = subjects();
  if (!first) throw new Error('No module is loaded');
  return { kind: first.name, after: '' };
}

/**
 * Checks the next subjects of the platform against their entries: each document is what its last entry commits to and has an entry for each
 * version, and no entry has lost its document. The number checked at once is bounded.
 */
export async function reconcileStep({ kind, after }: Place, limit = 500): Promise<Step> {
  const subject = subjectOf(kind);
  const look = await atOneMoment(async (session) => {
    const documents = await documentsOf(subject, { _id: { $gt: after } }, limit, session);
    const upTo = documents.length < limit ? null : String(documents.at(-1)?._id);
    const suspects = await suspectsAmong(
      documents,
      await versionsOf(idsBetween(subject, after, upTo), session),
      session,
    );
    const foreign = after === '' ? await foreignDocuments(subject, session) : [];
    return { checked: countedOf(subject, documents) + foreign.length, suspects, foreign, upTo };
  });
  const differences = [...look.foreign.map((document) => unknownDocument(subject, document))];
  for (const id of look.suspects) differences.push(...(await examine(subject, id)));
  return { checked: look.checked, differences, next: look.upTo === null ? nextKind(kind) : { kind, after: look.upTo } };
}

/** Checks every subject of a purchase, and the subjects linked with it. */
export async function reconcilePurchase(purchaseId: string, linked: readonly string[]): Promise<Omit<Step, 'next'>> {
  const found = await atOneMoment(async (session) => {
    const suspects: { readonly subject: Subject; readonly id: string }[] = [];
    let checked = 0;
    const ids = [...new Set([...(await idsWithProc(purchaseId, session)), ...linked])];
    for (const subject of subjects()) {
      const own = ids.filter((id) => subjectOfId(id) === subject.name);
      const belongs = 'purchaseId' in subject.fields ? [{ purchaseId }] : [];
      if (own.length === 0 && belongs.length === 0) continue;
      // Sealed subjects are checked every night, but not by naming their purchase.
      const open = secretExistence(subject.lifecycle) ? { state: { $in: [...openStates(subject.lifecycle)] } } : {};
      const filter = { $and: [open, { $or: [{ _id: { $in: own } }, ...belongs] }] };
      const documents = await documentsOf(subject, filter, MOST, session);
      const all = [...new Set([...own, ...documents.map(({ _id }) => String(_id))])];
      const versions = await versionsOf({ $in: all }, session);
      for (const id of await suspectsAmong(documents, versions, session)) suspects.push({ subject, id });
      checked += documents.length;
    }
    return { checked, suspects };
  });
  const differences: StateDifference[] = [];
  for (const { subject, id } of found.suspects) differences.push(...(await examine(subject, id)));
  return { checked: found.checked, differences };
}

const MOST = 100_000;

/** The number of documents reported as checked. Sealed ones are checked too, but their number is secret. */
function countedOf({ lifecycle }: Subject, documents: readonly Document[]): number {
  return documents.filter(({ state }) => !isSecret(lifecycle, String(state))).length;
}

/** Ids of documents that do not match their last entry, and of entries without a document. */
async function suspectsAmong(
  documents: readonly Document[],
  versions: ReadonlyMap<string, Versions>,
  session: ClientSession,
): Promise<string[]> {
  const last = documents.map((document) => ({ id: String(document._id), stored: storedState(document) }));
  const asked = last.flatMap(({ id, stored: { rev } }) => (rev === null ? [] : [{ id, rev }]));
  const leaves = await leavesOf(asked, session);
  const wrong = last.filter(({ id, stored }) => {
    const leaf = leaves.get(id);
    const { count, highest } = versions.get(id) ?? { count: 0, highest: 0 };
    return !leaf || count !== highest || highest !== stored.rev || !fits(stored, id, leaf);
  });
  const present = new Set(last.map(({ id }) => id));
  return [...wrong.map(({ id }) => id), ...[...versions.keys()].filter((id) => !present.has(id))];
}

function fits(stored: StoredSubjectState, id: string, leaf: Uint8Array): boolean {
  try {
    const entry = decodeEntry(leaf);
    return entry.subject.id === id && fitsEntry(nodeSha256, stored, entry, toBase64(leafHash(nodeSha256, leaf)));
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Documents with ids that no act gives, which a check that walks the ids would pass over. */
function foreignDocuments(subject: Subject, session: ClientSession): Promise<Document[]> {
  return documentsOf(subject, { _id: { $not: { $type: 'string' } } }, 100, session);
}

function nextKind(kind: SubjectName): Place | null {
  const all = subjects();
  const next = all[all.findIndex(({ name }) => name === kind) + 1];
  return next ? { kind: next.name, after: '' } : null;
}
