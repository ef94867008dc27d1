import { KINDS } from '../../schema/generated/kinds.js';
import type { Context } from '../kernel/context.js';
import { placeCursor } from '../kernel/cursors.js';
import { collectionOf } from '../kernel/database.js';
import { say } from '../kernel/messages.js';
import { numberIn, type TakenNumber } from '../kernel/numbers.js';
import { platformClock } from '../kernel/platform-clock.js';
import type { PageArgs } from '../kernel/reads.js';
import { subjectOf } from '../kernel/subjects.js';
import { namesOfRefs } from '../trail/index.js';
import { ENTRY_WORDS, type EntryWords } from './model.js';

/** How long an act may take between taking its number and being saved. */
const UNDER_WAY_MS = 60_000;

/** Kinds of subjects that have a running number. */
const NUMBERED = Object.values(KINDS).filter(({ fields }) => 'number' in fields);

/** What is known of a number that no subject has; `taken` is null where the process ended before it recorded what it took it for. */
interface Unused {
  readonly number: string;
  readonly taken: TakenNumber | null;
}

/** One page of the running numbers that no subject has, newest first: an auditor would take such a gap for a deletion, and it may be one. */
export async function unusedNumbers({ first, after }: PageArgs, ctx: Context) {
  const skip = (placeCursor(after) ?? -1) + 1;
  const all = await findUnused();
  const part = all.slice(skip, skip + first);
  const [names, removed] = await Promise.all([
    namesOfRefs([...new Set(part.flatMap(({ taken }) => taken?.by ?? []))], ctx),
    removedAmong(part.map(({ number }) => number)),
  ]);
  const edges = part.map((one, place) => ({
    cursor: String(skip + place),
    node: shown(one, { names, isRemoved: removed.has(one.number) }, ctx),
  }));
  const pageInfo = { hasNextPage: skip + first < all.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, totalCount: all.length };
}

/** Those of these numbers that a subject had, as the trail knows: it was removed from the database. */
async function removedAmong(numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    numbers.map((number) =>
      collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS).findOne(
        { words: number.split('-').at(-1) ?? '', 'known.number': number },
        { projection: { _id: 1 }, hint: 'words' },
      ),
    ),
  );
  return new Set(numbers.filter((_, place) => found[place]));
}

interface Telling {
  readonly names: ReadonlyMap<string, string>;
  readonly isRemoved: boolean;
}

function shown({ number, taken }: Unused, { names, isRemoved }: Telling, { actor: { language } }: Context) {
  const { key, params } = causeOf(taken, isRemoved);
  return {
    number,
    act: taken && say(language, `move.${taken.move.split('.')[1]}`, {}),
    personRef: taken?.by ?? null,
    personName: taken ? (names.get(taken.by) ?? null) : null,
    at: taken?.at ?? null,
    why: say(language, key, params),
  };
}

function causeOf(taken: TakenNumber | null, isRemoved: boolean): NonNullable<TakenNumber['cause']> {
  if (isRemoved) return { key: 'number.removed', params: {} };
  return taken?.cause ?? { key: taken ? 'number.cutOff' : 'number.notNoted', params: {} };
}

async function findUnused(): Promise<Unused[]> {
  const counters = await collectionOf<{ _id: string; last: number }>('counters').find().toArray();
  const missing = await Promise.all(counters.map(({ _id, last }) => missingOf(_id, last)));
  const taken = await collectionOf<TakenNumber>('taken_numbers')
    .find({ _id: { $in: missing.flat() } })
    .toArray();
  const takenAs = new Map(taken.map((one) => [one._id, one]));
  const since = platformClock.now().getTime() - UNDER_WAY_MS;
  return missing
    .flat()
    .map((number) => ({ number, taken: takenAs.get(number) ?? null }))
    .filter((one) => !one.taken || one.taken.cause !== null || one.taken.at.getTime() < since)
    .sort((one, other) => timeOf(other) - timeOf(one) || (one.number < other.number ? 1 : -1));
}

function timeOf({ taken }: Unused): number {
  return taken?.at.getTime() ?? 0;
}

/** The numbers of a series up to the last one taken, without those that a subject has. */
async function missingOf(series: string, last: number): Promise<string[]> {
  // '.' comes after '-', so that these are exactly the numbers of the series.
  const within = { number: { $gte: `${series}-`, $lt: `${series}.` } };
  const rows = await Promise.all(
    NUMBERED.map(({ name }) =>
      subjectOf(name)
        .model.collection.find<{ number: string }>(within, { projection: { _id: 0, number: 1 } })
        .toArray(),
    ),
  );
  const borne = new Set(rows.flat().map(({ number }) => number));
  return Array.from({ length: last }, (_, index) => numberIn(series, index + 1)).filter((number) => !borne.has(number));
}
