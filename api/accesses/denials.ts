import type { IndexDescription } from 'mongodb';
import { subjectOfId } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { DENIALS, type Denial } from './denial.js';

const HOUR_MS = 3_600_000;
const KEPT_S = 90 * 86_400;

/** Indexes of the denials. What is in the trail is kept here for a while, so that late refusals find the row of their hour. */
export const denialIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [DENIALS]: [
    { key: { pending: 1 }, name: 'pending', partialFilterExpression: { pending: { $gt: 0 } } },
    { key: { endsAt: 1 }, name: 'kept', expireAfterSeconds: KEPT_S },
  ],
};

/**
 * Counts that a move was refused to somebody who is signed in. There is one write to one row for each person, act, reason and hour, however
 * often it is tried; a job writes it into the trail.
 */
export async function countDenial(move: string, input: unknown, refusal: Refusal, ctx: Context): Promise<void> {
  const now = ctx.clock.now();
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  const act = actOf(move);
  const first: Omit<Denial, '_id' | 'lastAt' | 'pending'> = {
    ...{ accountId: ctx.actor.id, act, about: aboutOf(input), firstAt: now, endsAt: new Date(hour + HOUR_MS) },
    ...{ refusal: refusal.key, refusalParams: textsOf(refusal.params), recorded: false },
  };
  await collectionOf<Denial>(DENIALS).updateOne(
    { _id: `${ctx.actor.ref} ${act} ${refusal.key} ${new Date(hour).toISOString().slice(0, 13)}` },
    { $inc: { pending: 1 }, $max: { lastAt: now }, $setOnInsert: first },
    { upsert: true },
  );
}

/** The name under which attempts to read something sealed are counted, whatever the field. */
export const SEALED_ASK = 'query.sealedBid';

/** Counts that somebody named a sealed bid, or one that does not exist; `about` is the id that was named. */
export function countSealedAsk(about: string | null, ctx: Context): Promise<void> {
  return countDenial(SEALED_ASK, { about }, refuse('NOT_FOUND', 'accesses.sealedAsked', []), ctx);
}

/** The denials that have to be written into the trail now: the first of an hour at once, the others once the hour is over. */
export async function dueDenials(now: Date, limit: number): Promise<Pick<Denial, '_id' | 'recorded'>[]> {
  return collectionOf<Denial>(DENIALS)
    .find({ pending: { $gt: 0 }, $or: [{ recorded: false }, { endsAt: { $lte: now } }] })
    .project<Pick<Denial, '_id' | 'recorded'>>({ recorded: 1 })
    .limit(limit)
    .toArray();
}

function actOf(move: string): string {
  const lifecycle = Object.values(LIFECYCLES).find(({ moves }) => move in moves);
  return lifecycle ? `${lifecycle.module}.${move}` : move;
}

function textsOf(params: Refusal['params']): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

/** The subject that an input names: the first id in it. */
function aboutOf(input: unknown): string | null {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  for (const [, value] of fields) if (typeof value === 'string' && subjectOfId(value) !== null) return value;
  return null;
}
