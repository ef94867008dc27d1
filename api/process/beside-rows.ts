import { LINKED_KINDS, SECRET_KINDS } from '../../schema/secrecy.js';
import { parseOpening } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type LogDocument, linkIn, type OpeningDocument, TRAIL } from '../trail/index.js';

/** A logged entry that names no purchase but is an act of one all the same. */
export interface BesideRow {
  readonly index: number;
  readonly subjectId: string;
  readonly rev: number;
  readonly purchaseId: string;
}

type LogRow = LogDocument & { _id: number };

const AT_ONCE = 1_000;
const log = () => collectionOf<LogRow>(TRAIL.log);

/**
 * The entries that belong to purchases without naming them: acts on their bids while these were sealed, once the opening has ended that,
 * and what put requisitions into them. For one purchase, or for all (null).
 */
export async function besideRows(purchaseId: string | null, size: number): Promise<BesideRow[]> {
  return [...(await disclosedRows(purchaseId, size)), ...(await linkedRows(purchaseId, size))];
}

async function disclosedRows(purchaseId: string | null, size: number): Promise<BesideRow[]> {
  const procOf = new Map<string, string>();
  const taken = log().find(
    { proc: purchaseId ?? { $ne: null }, 'subject.type': { $in: [...SECRET_KINDS] }, _id: { $lt: size } },
    { projection: { 'subject.id': 1, proc: 1 } },
  );
  for await (const { subject, proc } of taken) if (proc !== null) procOf.set(subject.id, proc);
  const rows: BesideRow[] = [];
  for (const ids of inParts([...procOf.keys()])) {
    const filter = { 'subject.id': { $in: ids }, proc: null, _id: { $lt: size } };
    for await (const { _id: index, subject } of log().find(filter, { projection: { subject: 1 } }))
      rows.push({ index, subjectId: subject.id, rev: subject.rev, purchaseId: procOf.get(subject.id) ?? '' });
  }
  return rows;
}

async function linkedRows(purchaseId: string | null, size: number): Promise<BesideRow[]> {
  const filter = { 'subject.type': { $in: [...LINKED_KINDS] }, _id: { $lt: size } };
  const all = await log()
    .find(filter, { projection: { id: 1, subject: 1 } })
    .toArray();
  const rows: BesideRow[] = [];
  for (const some of inParts(all)) {
    const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
      .find({ _id: { $in: some.map(({ id }) => id) } })
      .toArray();
    const linkOf = new Map(openings.map(({ _id, open }) => [_id, linkIn(changesIn(open.value()))]));
    for (const { _id: index, id, subject } of some) {
      const link = linkOf.get(id) ?? null;
      if (link !== null && (purchaseId === null || link === purchaseId))
        rows.push({ index, subjectId: subject.id, rev: subject.rev, purchaseId: link });
    }
  }
  return rows;
}

function changesIn(open: Uint8Array) {
  return parseOpening(open).changes.flatMap((part) => ('value' in part ? part.value : []));
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) parts.push(all.slice(from, from + AT_ONCE));
  return parts;
}
