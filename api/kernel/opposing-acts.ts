import type { ClientSession, Document } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import type { OpposedMove } from '../../schema/duty-conflicts.js';
import type { Whole } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { collectionOf } from './database.js';
import { type Owning, ownedByOneOf } from './owners/owned-row.js';
import { type Acted, type PersonRefs, tookOneOf } from './person-refs.js';
import { WHOLES, type Wholes } from './wholes-of.js';

/** A document on which somebody took one of the moves asked for, or which somebody owns. */
export interface OpposingDocument extends Acted, Partial<Owning> {
  readonly subject: SubjectName;
  readonly within: Whole;
  /** Id of the purchase or supplier it belongs to; its own id where a creation names it. */
  readonly key: string;
  readonly number?: string;
}

/**
 * The documents of purchases and suppliers on which these people took one of the moves, and the documents with an owner that they own, the
 * purchases included. For each kind of document there is one query by purchase and one by supplier, each with its index.
 */
export async function opposingActs(
  opposed: readonly OpposedMove[],
  wholes: readonly Wholes[],
  people: PersonRefs,
  session: ClientSession | null,
): Promise<readonly OpposingDocument[]> {
  const found: OpposingDocument[] = [];
  for (const within of ['PURCHASE', 'SUPPLIER'] as const) {
    const kinds = kindsOf(opposed, within, people);
    found.push(...(await inWholes(within, [...new Set(wholes.flatMap((one) => one[within]))], kinds, session)));
    found.push(...(await inParts(within, [...new Set(wholes.flatMap(({ parts }) => parts))], kinds, session)));
  }
  return found;
}

/** A kind of document, how it belongs to its purchase or supplier, and what is looked for. */
interface Kind {
  readonly subject: SubjectName;
  readonly collection: string;
  readonly field: string | null;
  readonly listedIn: string | null;
  readonly acted: Document;
}

const SHOWN = { number: 1, acts: 1, createdAt: 1, ownerId: 1, standIn: 1, deputy: 1 };

function kindsOf(opposed: readonly OpposedMove[], within: Whole, people: PersonRefs): Kind[] {
  const moves = new Map<SubjectName, string[]>();
  for (const { subject, move, pair } of opposed)
    if (pair.within === within) moves.set(subject, [...(moves.get(subject) ?? []), move]);
  return [...moves].flatMap(([subject, names]): Kind[] => {
    const { collection, partOf, owned } = LIFECYCLES[subject];
    const part = partOf?.[within];
    if (!part) return [];
    const how = 'field' in part ? { field: part.field, listedIn: null } : { field: null, listedIn: part.listedIn };
    const { $or } = tookOneOf(names, people);
    return [
      { subject, collection, ...how, acted: { $or: owned ? [...$or, ...ownedByOneOf(people.accountIds)] : $or } },
    ];
  });
}

type Found = Acted & Partial<Owning> & { readonly number?: string };
type Asked = Partial<Record<SubjectName, readonly Found[]>> & Found & { readonly _id: string };

async function inWholes(
  within: Whole,
  ids: readonly string[],
  kinds: readonly Kind[],
  session: ClientSession | null,
): Promise<OpposingDocument[]> {
  if (ids.length === 0 || kinds.length === 0) return [];
  const lookups = kinds.map(({ subject, collection, field, listedIn, acted }) => ({
    $lookup: {
      from: collection,
      localField: listedIn ?? '_id',
      foreignField: field ?? '_id',
      pipeline: [{ $match: acted }, { $project: SHOWN }],
      as: subject,
    },
  }));
  const asked = await collectionOf(LIFECYCLES[WHOLES[within]].collection)
    .aggregate<Asked>(
      [
        { $match: { _id: { $in: [...ids] } } },
        ...lookups,
        { $project: { ...SHOWN, ...Object.fromEntries(kinds.map(({ subject }) => [subject, 1])) } },
      ],
      session ? { session } : {},
    )
    .toArray();
  return asked.flatMap((whole) => [
    ...kinds.flatMap(({ subject }) =>
      (whole[subject] ?? []).map((one) => ({ ...one, subject, within, key: whole._id })),
    ),
    ...ownedOne(whole, within),
  ]);
}

/** The purchase or supplier itself, where it has an owner. */
function ownedOne(
  { _id: key, acts, createdAt, number = '', ownerId, standIn = null, deputy = null }: Asked,
  within: Whole,
): OpposingDocument[] {
  if (ownerId === undefined) return [];
  return [{ subject: WHOLES[within], within, key, acts, createdAt, number, ownerId, standIn, deputy }];
}

/** What a purchase will begin with but does not list yet. */
async function inParts(
  within: Whole,
  ids: readonly string[],
  kinds: readonly Kind[],
  session: ClientSession | null,
): Promise<OpposingDocument[]> {
  const found: OpposingDocument[] = [];
  for (const { subject, collection, acted } of ids.length > 0 ? kinds.filter(({ listedIn }) => listedIn) : []) {
    const rows = await collectionOf<Acted & { _id: string; number?: string }>(collection)
      .find({ _id: { $in: [...ids] }, ...acted }, { projection: SHOWN, ...(session && { session }) })
      .toArray();
    found.push(...rows.map((row) => ({ ...row, subject, within, key: row._id })));
  }
  return found;
}
