import type { ClientSession, Document } from 'mongodb';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { isSecret, openStates, secretExistence } from '../../schema/secrecy.js';
import { type FieldDifference, fitsEntry, type StoredSubjectState } from '../../schema/trail/audit-state.js';
import { decodeEntry, leafHash, toBase64 } from '../../schema/trail/index.js';
import { recountTallies } from '../kernel/recount-tallies.js';
import { type Subject, subjectOf, subjects } from '../kernel/subjects.js';
import { nodeSha256 } from './crypto.js';
import { examine, type StateDifference, unknownDocument } from './examine.js';
import { fileDifferences } from './file-differences.js';
import { keyDifferences } from './key-differences.js';
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
 * version, no entry has lost its document, and the bytes of each file are those that its entry names. The number checked at once is bounded.
 */
export async function reconcileStep({ kind, after }: Place, limit = 500): Promise<Step> {
  const subject = subjectOf(kind);
  const look = await atOneMoment(async (session) => {
    const documents = await documentsOf(subject, { _id: { $gt: after } }, limit, session);
    const upTo = documents.length < limit ? null : String(documents.at(-1)?._id);
    const suspects = await suspectsAmong(
      subject,
      documents,
      await versionsOf(idsBetween(subject, after, upTo), session),
      session,
    );
    const foreign = after === '' ? await foreignDocuments(subject, session) : [];
    return { checked: countedOf(subject, documents) + foreign.length, documents, suspects, foreign, upTo };
  });
  const differences = [...look.foreign.map((document) => unknownDocument(subject, document))];
  differences.push(...(await examineAll(subject, look.suspects, look.documents)));
  return { checked: look.checked, differences, next: look.upTo === null ? nextKind(kind) : { kind, after: look.upTo } };
}

/** Checks every subject of a purchase, and the subjects linked with it. */
export async function reconcilePurchase(purchaseId: string, linked: readonly string[]): Promise<Omit<Step, 'next'>> {
  const found = await atOneMoment(async (session) => {
    const looked: Parameters<typeof examineAll>[] = [];
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
      looked.push([subject, await suspectsAmong(subject, documents, versions, session), documents]);
      checked += documents.length;
    }
    return { checked, looked };
  });
  const differences: StateDifference[] = [];
  for (const one of found.looked) differences.push(...(await examineAll(...one)));
  return { checked: found.checked, differences };
}

const MOST = 100_000;

/** Looks again at suspects, and at those of the documents of which a file has other bytes than its entry names. */
async function examineAll(
  subject: Subject,
  suspects: readonly string[],
  documents: readonly Document[],
): Promise<StateDifference[]> {
  const files = new Map<string, readonly FieldDifference[]>();
  for (const document of documents) {
    const wrong = await fileDifferences(subject, document);
    if (wrong.length > 0) files.set(String(document._id), wrong);
  }
  const found: StateDifference[] = [];
  for (const id of new Set([...suspects, ...files.keys()])) found.push(...(await examine(subject, id, files.get(id))));
  return found;
}

/** The number of documents reported as checked. Sealed ones are checked too, but their number is secret. */
function countedOf({ lifecycle }: Subject, documents: readonly Document[]): number {
  return documents.filter(({ state }) => !isSecret(lifecycle, String(state))).length;
}

/**
 * Ids of documents that do not match their last entry, lack a key that follows from it or have running sums that are not what their rows add up
 * to, and of entries without a document.
 */
async function suspectsAmong(
  subject: Subject,
  documents: readonly Document[],
  versions: ReadonlyMap<string, Versions>,
  session: ClientSession,
): Promise<string[]> {
  const last = documents.map((document) => ({ id: String(document._id), document, stored: storedState(document) }));
  const asked = last.flatMap(({ id, stored: { rev } }) => (rev === null ? [] : [{ id, rev }]));
  const leaves = await leavesOf(asked, session);
  const wrong = last.filter(({ id, document, stored }) => {
    const leaf = leaves.get(id);
    const { count, highest } = versions.get(id) ?? { count: 0, highest: 0 };
    if (!leaf || count !== highest || highest !== stored.rev || !fits(stored, id, leaf)) return true;
    return stored.state !== null && keyDifferences(subject, document, stored.state).length > 0;
  });
  const present = new Set(last.map(({ id }) => id));
  const miscounted = await recountTallies(subject.name, [...present], session);
  const suspects = new Set([...wrong.map(({ id }) => id), ...miscounted.keys()]);
  return [...suspects, ...[...versions.keys()].filter((id) => !present.has(id))];
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
