import type { OpenedChanges, Opening, TrailEntry } from '../../schema/trail/index.js';
import type { Actor } from '../kernel/actor.js';
import { batched } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { say } from '../kernel/messages.js';
import { type NamedPerson, personName } from '../kernel/person-name.js';
import { refsBehind } from '../kernel/pseudonyms.js';
import type { StateOf } from './entry-state.js';
import { erasedByOf } from './erased-by.js';
import type { FoundEntry } from './find-entries.js';
import { isTold, openParts, opensTo, valueText } from './open-parts.js';

/** An entry as a reader of its subject may see it; the caller has checked that the reader sees the subject. */
export function readEntry(
  { entry, opening, index }: FoundEntry,
  names: ReadonlyMap<string, string>,
  actor: Actor,
  stateOf: StateOf,
) {
  const { language } = actor;
  const isOpen = opensTo(entry, actor);
  const shown = openParts(entry, opening, actor);
  const act = entry.type.split('.')[1] ?? entry.type;
  return {
    id: entry.id,
    at: new Date(entry.at),
    occurredAt: entry.occurredAt === undefined ? null : new Date(entry.occurredAt),
    type: entry.type,
    label: say(language, `move.${act}`),
    source: entry.src,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    rev: entry.subject.rev,
    purchaseId: entry.proc,
    actor: actorIn(entry, names),
    reason: isOpen && opening?.reason !== undefined ? String(opening.reason.value) : null,
    changes: shown.flatMap((part) => changesOf(part, entry.subject.type, actor)),
    withheld: opening ? entry.changes.length - shown.length - erasedBeside(opening, shown) : 0,
    // An erasure leaves an opening that names it, so a missing one was not erased.
    missing: opening === null,
    erasedBy: () => erasedByOf(opening),
    files: filesOf(entry, isOpen ? opening : null),
    state: stateOf(index),
    logIndex: index,
  };
}

function actorIn({ actor }: TrailEntry, names: ReadonlyMap<string, string>) {
  const nameOf = (ref: string | undefined) => (ref === undefined ? null : (names.get(ref) ?? null));
  return { ...actor, name: nameOf(actor.ref), behalf: nameOf(actor.behalf) ?? actor.behalf ?? null };
}

/** Number of parts that are erased, and therefore withheld from nobody, besides those that are shown. */
function erasedBeside(opening: Opening | null, shown: readonly OpenedChanges[]): number {
  return (opening?.changes ?? []).filter((part) => 'erasedBy' in part && !shown.includes(part)).length;
}

/** The names of people who act in entries, by pseudonym. */
export function namesOf(entries: readonly FoundEntry[], ctx: Context): Promise<ReadonlyMap<string, string>> {
  const refs = entries.flatMap(({ entry: { actor } }) => [
    actor.ref,
    ...(actor.behalf === undefined ? [] : [actor.behalf]),
  ]);
  return namesOfRefs([...new Set(refs)], ctx);
}

/** The names of the people behind pseudonyms. Suppliers are shown no names of the staff. */
export async function namesOfRefs(refs: readonly string[], ctx: Context): Promise<ReadonlyMap<string, string>> {
  const loader = batched(ctx, 'trail names', (asked: readonly string[]) => findNames(asked, ctx.actor));
  const names = await Promise.all(refs.map(async (ref) => ({ ref, name: await loader.load(ref) })));
  return new Map(names.flatMap(({ ref, name }) => (name === undefined ? [] : [[ref, name]])));
}

async function findNames(refs: readonly string[], actor: Actor): Promise<(string | undefined)[]> {
  const own = actor.audience === 'SUPPLIER' ? { supplierId: actor.supplierId } : {};
  const behind = await refsBehind(refs, actor);
  const asked = [...refs, ...behind.values()];
  const known = { $or: [{ ref: { $in: asked } }, { 'formerRefs.id': { $in: asked } }] };
  const accounts = await collectionOf<NamedAccount>('accounts')
    .find({ ...known, ...own }, { projection: { ref: 1, name: 1, state: 1, formerRefs: 1 } })
    .toArray();
  const nameOf = (account: NamedAccount) => personName(account, actor.language);
  const former = accounts.flatMap((one) => one.formerRefs.map(({ id }) => [id, nameOf(one)] as const));
  // Whose pseudonym it is now takes precedence over whose it was.
  const names = new Map([...former, ...accounts.map((one) => [one.ref, nameOf(one)] as const)]);
  return refs.map((ref) => names.get(ref) ?? names.get(behind.get(ref) ?? ''));
}

interface NamedAccount extends NamedPerson {
  readonly ref: string;
  readonly formerRefs: readonly { readonly id: string }[];
}

function changesOf(part: OpenedChanges, subjectType: string, actor: Actor) {
  if (!('value' in part)) return [];
  return part.value
    .map((change) => ({ change, field: change.path.split('/')[1] ?? '' }))
    .filter(({ field }) => isTold(field))
    .map(({ change, field }) => ({
      path: change.path,
      label: say(actor.language, `field.${subjectType}.${field}`),
      before: valueText(change.before, subjectType, field, actor),
      after: valueText(change.after, subjectType, field, actor),
      class: part.class,
    }));
}

/** The files of an entry with their hashes, and their names where the opening shows them. */
function filesOf({ attach }: TrailEntry, opening: Opening | null) {
  return attach.map(({ sha256, bytes }, place) => {
    const name = opening?.names?.[place]?.value;
    return { sha256: toHex(sha256), bytes, name: typeof name === 'string' ? name : null };
  });
}

/** Hashes of files are compared with the output of other programs, so they are written in hexadecimal digits. */
function toHex(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
