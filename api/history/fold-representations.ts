import { type Change, isState, type Json } from '../../schema/trail/index.js';

/** An act by which something that is owned changed hands, for good or for a time, or was given back. */
export interface OwnershipAct {
  readonly entryId: string;
  readonly subjectId: string;
  readonly at: Date;
  /** Pseudonym of who did it. */
  readonly by: string;
  readonly reason: string | null;
  readonly changes: readonly Change[];
}

/** That something was handed over, or that somebody acts in its owner's place; people are ids of accounts. */
export interface Represented {
  readonly entryId: string;
  readonly subjectId: string;
  readonly kind: 'HANDED_OVER' | 'LENT' | 'TAKEN_OVER';
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string;
  readonly reason: string | null;
  readonly since: Date;
  /** When it ended or is to end; null where that is open. */
  readonly until: Date | null;
  /** The units that it concerns. */
  readonly units: readonly string[];
}

/** Who owns a subject now. */
export interface OwnedNow {
  readonly ownerId: string;
  readonly unitId: string | null;
}

type Held = Record<string, Json | undefined>;

/**
 * What the acts on one subject, oldest first, come to. Whose it was before the first handing over is read off that act, and where there was
 * none, off the subject as it is now.
 */
export function foldRepresentations(acts: readonly OwnershipAct[], now: OwnedNow): Represented[] {
  const held: Held = { ...startOf(acts, now) };
  const made: Represented[] = [];
  const open = new Map<'deputy' | 'standIn', number>();
  const end = (role: 'deputy' | 'standIn', at: Date) => {
    const place = open.get(role);
    open.delete(role);
    const one = place === undefined ? undefined : made[place];
    if (one && place !== undefined && (one.until === null || one.until > at)) made[place] = { ...one, until: at };
  };
  for (const act of acts) {
    const { entryId, subjectId, at, by, reason, changes } = act;
    const before = { ...held };
    for (const change of changes) apply(held, change);
    const units = [before.unitId, held.unitId].filter((unit) => typeof unit === 'string');
    const common = { entryId, subjectId, by, reason, units: [...new Set(units)] };
    for (const role of ['deputy', 'standIn'] as const) {
      if (JSON.stringify(before[role] ?? null) === JSON.stringify(held[role] ?? null)) continue;
      end(role, at);
      const given = partOf(held[role]);
      if (!given) continue;
      const kind = role === 'deputy' ? 'LENT' : 'TAKEN_OVER';
      const since = dateIn(given.from ?? given.since) ?? at;
      open.set(role, made.length);
      made.push({
        ...common,
        kind,
        from: textIn(held.ownerId),
        to: textIn(given.accountId),
        since,
        until: dateIn(given.until),
      });
    }
    if (before.ownerId !== held.ownerId)
      made.push({
        ...{ ...common, kind: 'HANDED_OVER', from: textIn(before.ownerId), to: textIn(held.ownerId) },
        ...{ since: at, until: null },
      });
  }
  return made;
}

function startOf(acts: readonly OwnershipAct[], now: OwnedNow): Held {
  const firstOf = (path: string, present: string | null) => {
    const change = acts.flatMap(({ changes }) => changes).find((one) => one.path === path);
    return change ? change.before : present;
  };
  return { ownerId: firstOf('/ownerId', now.ownerId), unitId: firstOf('/unitId', now.unitId) };
}

/** A change of a field, or of a part of one: `/deputy/until`. */
function apply(held: Held, { path, after }: Change): void {
  const [field = '', part] = path.split('/').slice(1);
  held[field] = part === undefined ? after : { ...partOf(held[field]), [part]: after ?? null };
}

function partOf(value: Json | undefined): Readonly<Record<string, Json>> | null {
  return isState(value) ? value : null;
}

function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function dateIn(value: Json | undefined): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}
