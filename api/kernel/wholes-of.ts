import type { ClientSession } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import type { Lifecycle, Whole } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { collectionOf } from './database.js';
import type { Row } from './row.js';

/** Where a move is judged: on its subject, on the one that a creation starts from, or on what a creation makes. */
export interface Place {
  readonly lifecycle: Lifecycle;
  readonly row: Readonly<Record<string, unknown>>;
  /** Whether the move creates something, on which nobody can have acted yet. */
  readonly creates: boolean;
}

/** The place of a move on a row, or, for a creation (null), on what it makes. */
export function placeOf(lifecycle: Lifecycle, row: Row | null, made: Place['row'] = {}): Place {
  return row ? { lifecycle, row: { ...row }, creates: false } : { lifecycle, row: made, creates: true };
}

/** The purchases and suppliers that a place is part of. */
export interface Wholes extends Readonly<Record<Whole, readonly string[]>> {
  /** Documents that come to belong to a purchase only by the act itself: the requisitions that it begins with, or that an order is called off for. */
  readonly parts: readonly string[];
}

/** The kind of subject of each whole. */
export const WHOLES = { PURCHASE: 'Purchase', SUPPLIER: 'Supplier' } as const satisfies Record<Whole, SubjectName>;

/** The purchases and suppliers that places belong to, for the scopes asked for. */
export async function wholesOf(
  places: readonly Place[],
  scopes: ReadonlySet<string>,
  session: ClientSession | null,
): Promise<Wholes[]> {
  const of = (whole: Whole) => (scopes.has(whole) ? idsOf(whole, places, session) : places.map(() => []));
  const [purchases, suppliers] = [await of('PURCHASE'), await of('SUPPLIER')];
  return places.map((place, at) => ({
    PURCHASE: purchases[at] ?? [],
    SUPPLIER: suppliers[at] ?? [],
    parts: place.creates && scopes.has('PURCHASE') ? partsTakenIn(place) : [],
  }));
}

/** For each place the ids of its wholes. */
async function idsOf(whole: Whole, places: readonly Place[], session: ClientSession | null): Promise<string[][]> {
  const listing = await wholesListing(whole, places, session);
  return places.map(({ lifecycle, row }) => {
    const part = lifecycle.partOf?.[whole];
    if (!part) return [];
    if ('field' in part) return textsIn(row[part.field]);
    return listing.filter((one) => textsIn(one[part.listedIn]).includes(String(row._id))).map(({ _id }) => _id);
  });
}

interface Listing extends Record<string, unknown> {
  readonly _id: string;
}

/** The wholes that list the places, where it is the whole that says what belongs to it. A creation begins one of its own. */
async function wholesListing(
  whole: Whole,
  places: readonly Place[],
  session: ClientSession | null,
): Promise<Listing[]> {
  const found: Listing[] = [];
  for (const [field, ids] of listedBy(whole, places))
    found.push(
      ...(await collectionOf<Listing>(LIFECYCLES[WHOLES[whole]].collection)
        .find({ [field]: { $in: ids } }, { projection: { [field]: 1 }, ...(session && { session }) })
        .toArray()),
    );
  return found;
}

function listedBy(whole: Whole, places: readonly Place[]): ReadonlyMap<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { lifecycle, row, creates } of places) {
    const part = lifecycle.partOf?.[whole];
    if (part && 'listedIn' in part && !creates && typeof row._id === 'string')
      ids.set(part.listedIn, [...(ids.get(part.listedIn) ?? []), row._id]);
  }
  return ids;
}

/** What a purchase is to list from then on: what the new row names as the purchase will, or needs, or the origin itself. */
function partsTakenIn({ lifecycle, row }: Place): string[] {
  if (isListed(lifecycle)) return textsIn(row._id);
  const needed = Object.values(lifecycle.moves).flatMap(({ from, needs = [] }) => (from === null ? needs : []));
  return Object.values(LIFECYCLES).flatMap((one) => {
    const part = one.partOf?.PURCHASE;
    if (!part || !('listedIn' in part)) return [];
    const fields = [part.listedIn, ...needed.flatMap(({ subject, by }) => (subject === one.subject ? [by] : []))];
    return fields.flatMap((field) => textsIn(row[field]));
  });
}

function isListed({ partOf }: Lifecycle): boolean {
  return partOf?.PURCHASE !== undefined && 'listedIn' in partOf.PURCHASE;
}

function textsIn(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}
