import DataLoader from 'dataloader';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { access } from '../../schema/trail/access.js';
import type { Signer } from '../../schema/trail/index.js';
import { isVisible } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { moduleOf } from '../kernel/module-of.js';
import { nameSubjects } from '../kernel/name-subjects.js';
import { platformClock, setTimeMarks } from '../kernel/platform-clock.js';
import type { Row } from '../kernel/row.js';
import { trailAlertsAt } from './alerts.js';
import { entryStates, type StateOf } from './entry-state.js';
import { type FoundEntry, findEntries, findGrouped } from './find-entries.js';
import { headOfLog } from './head.js';
import type { TrailKeys } from './keys.js';
import { trailKinds } from './kinds.js';
import { currentPolicy, keepKeys, ownKeys } from './own-keys.js';
import { proveEntries } from './prove-entries.js';
import { namesOf, readEntry } from './read-entry.js';
import { receiptOf } from './receipt.js';
import { timeMarksBy } from './time-marks.js';

const MOST_PROOFS = 100;
const MOST_NAMES = 200;

/** Sets the keys that sign receipts; called once, when the process starts. */
export function setTrailKeys(opened: TrailKeys): void {
  keepKeys(opened);
  setTimeMarks(timeMarksBy(currentPolicy));
}

/** The signer of receipts. */
export function receiptSigner(): Signer {
  return ownKeys().receipt;
}

/** The state of each entry by its index, as the log stood when the request first asked. */
export function statesNow(ctx: Pick<Context, 'kept'>): Promise<StateOf> {
  return ctx.kept('trail states', () => entryStates(currentPolicy()));
}

/** The receipt of a subject's last act. */
export async function receiptOfSubject(row: Row, ctx: Context) {
  const [last] = await entriesBy(ctx, 'trail last', findVersions).load(`${row._id} ${row.rev}`);
  if (!last) throw new Error(`${row._id} has no entry at version ${row.rev}`);
  return receiptOf(last, ownKeys().receipt, await statesNow(ctx));
}

/** The entries of a subject that the reader sees. */
export async function entriesOfSubject(_name: SubjectName, row: Row, ctx: Context) {
  return shown(await entriesBy(ctx, 'trail entries', findSubjects).load(row._id), ctx);
}

/** Loads together what the rows of a list ask for one by one. */
function entriesBy(ctx: Context, name: string, find: (keys: readonly string[]) => Promise<(FoundEntry[] | Error)[]>) {
  return ctx.kept(name, () => new DataLoader<string, FoundEntry[]>(find));
}

function findSubjects(ids: readonly string[]) {
  return findGrouped({ 'subject.id': { $in: ids } }, ids, ({ subject }) => subject.id);
}

/** Finds entries by subject and version, written `id rev`. */
function findVersions(versions: readonly string[]) {
  const wanted = versions.map((version) => version.split(' '));
  const $or = wanted.map(([id = '', rev]) => ({ 'subject.id': id, 'subject.rev': Number(rev) }));
  return findGrouped({ $or }, versions, ({ subject }) => `${subject.id} ${subject.rev}`);
}

function findIds(ids: readonly string[]) {
  return findGrouped({ id: { $in: ids } }, ids, ({ id }) => id);
}

/** Entries by id; the caller has checked that the reader sees their subjects. */
export async function entriesById(ids: readonly string[], ctx: Context) {
  if (ids.length === 0) return [];
  const found = await entriesBy(ctx, 'trail entry', findIds).loadMany(ids);
  const broken = found.find((one) => one instanceof Error);
  if (broken) throw broken;
  return shown(
    found.flatMap((one) => (one instanceof Error ? [] : one)),
    ctx,
  );
}

async function shown(entries: readonly FoundEntry[], ctx: Context) {
  const names = await namesOf(entries, ctx);
  const stateOf = await statesNow(ctx);
  return entries.map((entry) => readEntry(entry, names, ctx.actor, stateOf));
}

/** An entry by id, null unless the reader sees its subject. */
async function visibleEntry(id: string, ctx: Context): Promise<FoundEntry | null> {
  const found = (await entriesBy(ctx, 'trail entry', findIds).load(id))[0] ?? null;
  const name = found && subjectOfId(found.entry.subject.id);
  return name && (await isVisible(name, found.entry.subject.id, ctx)) ? found : null;
}

/**
 * What was done to a subject since a version, shown to posts that change such subjects. A supplier sees an event that it was invited to,
 * but does not learn from this what the buyer's side does.
 */
async function changesSince({ subjectId, rev }: { readonly subjectId: string; readonly rev: number }, ctx: Context) {
  const name = subjectOfId(subjectId);
  if (!name || !mayChange(name, ctx) || !(await isVisible(name, subjectId, ctx))) return [];
  return shown(await findEntries({ 'subject.id': subjectId, 'subject.rev': { $gt: rev } }), ctx);
}

function mayChange(name: SubjectName, { actor }: Context): boolean {
  return Object.values(LIFECYCLES[name].moves).some(
    ({ from, by }) => from !== null && by.some((role) => actor.roles.includes(role)),
  );
}

/** The proofs of the entries that the reader sees and that a signed checkpoint covers. */
async function prove(ids: readonly string[], ctx: Context) {
  const entries = await Promise.all(ids.map((id) => visibleEntry(id, ctx)));
  return proveEntries(
    entries.filter((entry) => entry !== null),
    currentPolicy(),
  );
}

async function alerts({ actor }: Context) {
  const found = await trailAlertsAt(platformClock.now(), currentPolicy());
  return found.map((one) => ({
    ...one,
    kind: one.kind.toUpperCase().replaceAll('-', '_'),
    text: say(actor.language, `trail.alert.${one.kind}`, { index: one.index ?? '' }),
  }));
}

/** The trail, as a module of the server. */
export const trailModule = moduleOf('trail', trailKinds, {
  access,
  resolvers: {
    Query: {
      trailHead: (_, __, ctx) => headOfLog(ctx, ownKeys()),
      trailAlerts: (_, __, ctx) => alerts(ctx),
      entry: async (_, { id }, ctx) => {
        const found = await visibleEntry(id, ctx);
        return found && ((await shown([found], ctx))[0] ?? null);
      },
      changesSince: (_, args, ctx) => changesSince(args, ctx),
      inclusionProof: async (_, { entryId }, ctx) => (await prove([entryId], ctx))[0] ?? null,
      inclusionProofs: (_, { entryIds }, ctx) => prove(entryIds.slice(0, MOST_PROOFS), ctx),
      subjectNames: (_, { ids }, ctx) => nameSubjects(ids.slice(0, MOST_NAMES), ctx),
    },
  },
});
