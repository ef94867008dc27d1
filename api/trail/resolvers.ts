import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { access } from '../../schema/trail/access.js';
import type { Policy, Signer } from '../../schema/trail/index.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { platformClock, setTimeMarks } from '../kernel/platform-clock.js';
import { pageRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import { trailAlertsAt } from './alerts.js';
import { entryStates, type StateOf } from './entry-state.js';
import { type FoundEntry, findEntries } from './find-entries.js';
import { headOfLog } from './head.js';
import type { TrailKeys } from './keys.js';
import { nameSubjects } from './name-subjects.js';
import { proveEntries } from './prove-entries.js';
import { namesOf, readEntry } from './read-entry.js';
import { receiptOf } from './receipt.js';
import { timeMarksBy } from './time-marks.js';

const MOST_PROOFS = 100;
const MOST_NAMES = 200;

let keys: TrailKeys | null = null;

/** Hands over the keys that receipts are signed with; once, when the process starts. */
export function setTrailKeys(opened: TrailKeys): void {
  keys = opened;
  setTimeMarks(timeMarksBy(currentPolicy));
}

/** Whom the policy file trusts now. */
export function currentPolicy(): Policy {
  return ownKeys().policy().policy;
}

/** Signs the receipts of acts. */
export function receiptSigner(): Signer {
  return ownKeys().receipt;
}

/** What this process holds of the log. Throws before it was handed over. */
export function ownKeys(): TrailKeys {
  if (!keys) throw new Error('The trail has no keys yet');
  return keys;
}

/** The state of each entry by its index, as the log stands now. */
export function statesNow(): Promise<StateOf> {
  return entryStates(currentPolicy());
}

/** The receipt of a subject's last act. */
export async function receiptOfSubject(row: Row, _ctx: Context) {
  const [last] = await findEntries({ 'subject.id': row._id, 'subject.rev': row.rev });
  if (!last) throw new Error(`${row._id} has no entry at version ${row.rev}`);
  return receiptOf(last, ownKeys().receipt, await statesNow());
}

/** The entries of a subject that the reader sees. */
export async function entriesOfSubject(_name: SubjectName, row: Row, ctx: Context) {
  return shown(await findEntries({ 'subject.id': row._id }), ctx);
}

/** Entries by their ids; the caller has made sure that the reader sees their subjects. */
export async function entriesById(ids: readonly string[], ctx: Context) {
  return ids.length === 0 ? [] : shown(await findEntries({ id: { $in: ids } }, ids.length), ctx);
}

async function shown(entries: readonly FoundEntry[], ctx: Context) {
  const names = await namesOf(entries, ctx.actor);
  const stateOf = await statesNow();
  return entries.map((entry) => readEntry(entry, names, ctx.actor, stateOf));
}

/** An entry by id, null unless the reader sees its subject. */
async function visibleEntry(id: string, ctx: Context): Promise<FoundEntry | null> {
  const found = (await findEntries({ id }))[0] ?? null;
  const name = found && subjectOfId(found.entry.subject.id);
  return name && (await ctx.load(name, found.entry.subject.id)) ? found : null;
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

/** The trail to the server. */
export const trailModule: Module = {
  name: 'trail',
  access,
  resolvers: {
    Query: {
      census: (_, { id }, ctx) => ctx.load('Census', id),
      censuses: (_, args, ctx) => pageRows('Census', ctx.actor, {}, args),
      trailHead: (_, __, ctx) => headOfLog(ctx, ownKeys()),
      trailAlerts: (_, __, ctx) => alerts(ctx),
      entry: async (_, { id }, ctx) => {
        const found = await visibleEntry(id, ctx);
        return found && ((await shown([found], ctx))[0] ?? null);
      },
      inclusionProof: async (_, { entryId }, ctx) => (await prove([entryId], ctx))[0] ?? null,
      inclusionProofs: (_, { entryIds }, ctx) => prove(entryIds.slice(0, MOST_PROOFS), ctx),
      subjectNames: (_, { ids }, ctx) => nameSubjects(ids.slice(0, MOST_NAMES), ctx),
    },
  },
};
