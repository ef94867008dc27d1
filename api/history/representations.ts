import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { OWNED_KINDS, ownershipActs } from '../../schema/ownership.js';
import { grouped } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { placeCursor } from '../kernel/cursors.js';
import { collectionOf } from '../kernel/database.js';
import { personName } from '../kernel/person-name.js';
import { listFields, listRows, type PageArgs } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';
import { type FoundEntry, findEntries, namesOfRefs, openParts } from '../trail/index.js';
import { foldRepresentations, type OwnershipAct, type Represented } from './fold-representations.js';
import { ENTRY_WORDS, type EntryWords, typeWord } from './model.js';
import { tailOf } from './tail.js';

/** Acts that are looked at besides those of what runs now. */
const MOST_ACTS = 1_000;
const MOST_ACCOUNTS = 1_000;

const ACTS = OWNED_KINDS.flatMap(ownershipActs);

interface Args extends PageArgs {
  readonly subjectId?: string | null;
}

/**
 * Who was handed what, and who acts for whom, from the log; what runs now comes first. Of one subject all of it is told to whoever sees it;
 * otherwise what concerns the reader.
 */
export async function representations({ subjectId, first, after }: Args, ctx: Context) {
  const { acts, isCut } = await actsOf(subjectId ? [subjectId] : null, ctx);
  const all = (await Promise.all([...grouped(acts, (act) => act.subjectId)].map((own) => ofSubject(own, ctx)))).flat();
  const told = subjectId ? all : await concerning(all, ctx);
  const now = ctx.clock.now();
  const sorted = told.toSorted(
    (one, other) => Number(isCurrent(other, now)) - Number(isCurrent(one, now)) || +other.since - +one.since,
  );
  const skip = (placeCursor(after) ?? -1) + 1;
  const shown = sorted.slice(skip, skip + first);
  const nodes = await Promise.all(shown.map((one) => tell(one, now, ctx)));
  const edges = nodes.map((node, place) => ({ cursor: String(skip + place), node }));
  const pageInfo = { hasNextPage: skip + first < sorted.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, ofNewest: isCut ? MOST_ACTS : null };
}

function isCurrent({ kind, until }: Represented, now: Date): boolean {
  return kind !== 'HANDED_OVER' && (until === null || until > now);
}

interface Acts {
  /** Oldest first. */
  readonly acts: readonly OwnershipAct[];
  /** Whether there are older ones of what ended. */
  readonly isCut: boolean;
}

/** The acts on these subjects; where none are named, the newest of all, and those of what runs now. */
async function actsOf(subjectIds: readonly string[] | null, ctx: Context): Promise<Acts> {
  const running = subjectIds ?? (await runningNow(ctx));
  const words = { words: { $in: ACTS.map(typeWord) } };
  const newest = subjectIds === null ? await idsOf(words, MOST_ACTS + 1) : [];
  const known = [
    ...newest.slice(0, MOST_ACTS),
    ...(running.length > 0 ? await idsOf({ $and: [words, { 'subject.id': { $in: [...running] } }] }) : []),
  ];
  const tail = await tailOf(
    ({ type, subject }) => ACTS.includes(type) && (subjectIds === null || subjectIds.includes(subject.id)),
  );
  const ids = [...new Set(known)];
  const logged = ids.length === 0 ? [] : await findEntries({ id: { $in: ids } }, ids.length);
  const found = new Map([...logged, ...tail].map((one) => [one.entry.id, one]));
  const acts = [...found.values()]
    .toSorted((one, other) => one.entry.subject.rev - other.entry.subject.rev)
    .map((one) => actIn(one, ctx));
  return { acts, isCut: newest.length > MOST_ACTS };
}

/** The ids of the entries that match, newest first; 0 for `most` means all of them. */
async function idsOf(filter: object, most = 0): Promise<string[]> {
  const rows = await collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS)
    .find(filter, { projection: { id: 1 } })
    .sort({ _id: -1 })
    .limit(most)
    .toArray();
  return rows.map(({ id }) => id);
}

/** The ids of what has a stand-in now, or a deputy whose term has not ended. */
async function runningNow(ctx: Context): Promise<string[]> {
  const represented = { $or: [{ standIn: { $ne: null } }, { 'deputy.until': { $gt: ctx.clock.now() } }] };
  const found = await Promise.all(OWNED_KINDS.map(({ subject }) => listFields(subject, ctx.actor, represented, [])));
  return found.flat().map(({ _id }) => String(_id));
}

function actIn({ entry, opening }: FoundEntry, { actor }: Context): OwnershipAct {
  const changes = openParts(entry, opening, actor).flatMap((part) => ('value' in part ? part.value : []));
  const reason = opening?.reason?.value;
  return {
    ...{ entryId: entry.id, subjectId: entry.subject.id, at: new Date(entry.at), by: entry.actor.ref },
    ...{ reason: typeof reason === 'string' ? reason : null, changes },
  };
}

/** What the acts on a subject come to; nothing of a subject that the reader does not see. */
async function ofSubject([id, acts]: [string, readonly OwnershipAct[]], ctx: Context): Promise<Represented[]> {
  const row = await ownedRow(id, ctx);
  return row ? foldRepresentations(acts, row) : [];
}

async function ownedRow(id: string, ctx: Context) {
  const kind = subjectOfId(id);
  return isOwned(kind) ? ctx.load(kind, id) : null;
}

function isOwned(kind: SubjectName | null): kind is 'Purchase' | 'Requisition' {
  return OWNED_KINDS.some(({ subject }) => subject === kind);
}

/** What somebody is part of or did; for heads what concerns their units; for the discipline office all. */
async function concerning(all: readonly Represented[], ctx: Context): Promise<readonly Represented[]> {
  const { actor } = ctx;
  if (actor.roles.includes('DISCIPLINE_OFFICER')) return all;
  const accounts = await listRows('Account', actor, { ref: actor.ref }, { limit: MOST_ACCOUNTS });
  const own = accounts.map(({ _id }) => _id);
  const units = await headedBy(own, ctx);
  return all.filter(
    ({ from, to, by, units: concerned }) =>
      by === actor.ref ||
      [from, to].some((id) => id !== null && own.includes(id)) ||
      concerned.some((unit) => units.includes(unit)),
  );
}

/** The units that somebody heads: by the post within it, or named as its head. */
async function headedBy(accountIds: readonly string[], { actor }: Context): Promise<readonly string[]> {
  const filter: RowFilter = { headId: { $in: [...accountIds] } };
  const named = (await listFields('Unit', actor, filter, [])).map(({ _id }) => String(_id));
  const byPost = actor.roles.includes('UNIT_HEAD') && actor.unitId !== null ? [actor.unitId] : [];
  return [...named, ...byPost];
}

async function tell(one: Represented, now: Date, ctx: Context) {
  const { entryId, subjectId, kind, from, to, by, reason, since, until } = one;
  const row = await ownedRow(subjectId, ctx);
  const [fromName, toName] = await Promise.all([nameOf(from, ctx), nameOf(to, ctx)]);
  return {
    ...{ entryId, subjectId, subjectType: subjectOfId(subjectId), kind, reason, since, until, fromName, toName },
    ...{ number: row?.number ?? '', title: row?.title ?? '' },
    byName: (await namesOfRefs([by], ctx)).get(by) ?? null,
    isCurrent: isCurrent(one, now),
  };
}

async function nameOf(accountId: string | null, ctx: Context): Promise<string | null> {
  const account = await ctx.load('Account', accountId);
  return account ? personName(account, ctx.actor.language) : null;
}
