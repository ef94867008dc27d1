import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { Json, OpenedChanges, TrailEntry, VisibilityClass } from '../../schema/trail/index.js';
import type { Actor } from '../kernel/actor.js';
import { collectionOf } from '../kernel/database.js';
import { say } from '../kernel/messages.js';
import type { FoundEntry } from './find-entries.js';

/** An entry as a reader of its subject may see it; the caller has made sure that the reader sees the subject. */
export function readEntry({ entry, opening, index }: FoundEntry, names: ReadonlyMap<string, string>, actor: Actor) {
  const { language } = actor;
  const isOpen = opensTo(entry, actor);
  const shown = (opening?.changes ?? []).filter((part) => isOpen && opens(part, actor));
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
    actor: { ...entry.actor, name: names.get(entry.actor.ref) ?? null },
    reason: isOpen && opening?.reason !== undefined ? String(opening.reason.value) : null,
    changes: shown.flatMap((part) => changesOf(part, entry.subject.type, actor)),
    withheld: entry.changes.length - shown.length,
    state: index === null ? 'PENDING' : 'LOGGED',
    logIndex: index,
  };
}

/** What people are called who act in entries, by pseudonym. Suppliers are shown no names of the staff. */
export async function namesOf(entries: readonly FoundEntry[], actor: Actor): Promise<ReadonlyMap<string, string>> {
  const refs = [...new Set(entries.map(({ entry }) => entry.actor.ref))];
  const own = actor.audience === 'SUPPLIER' ? { supplierId: actor.supplierId } : {};
  const accounts = await collectionOf('accounts')
    .find({ ref: { $in: refs }, ...own }, { projection: { ref: 1, name: 1 } })
    .toArray();
  return new Map(accounts.map(({ ref, name }) => [String(ref), String(name)]));
}

// Bookkeeping of the platform that says nothing to a reader that the entry does not say better; and the shut envelope of a
// bid, which would show the prices that a bidder has replaced.
const SILENT = new Set(['_id', 'acts', 'createdAt', 'envelope']);

/** Fields of which the staff is shown the last four characters: seeing the whole is an act of its own. */
const MASKED: Readonly<Record<string, readonly string[]>> = { Supplier: ['bankAccount'] };

function changesOf(part: OpenedChanges, subjectType: string, { language, audience }: Actor) {
  if (!('value' in part)) return [];
  const masked = audience === 'STAFF' ? (MASKED[subjectType] ?? []) : [];
  return part.value
    .map((change) => ({ change, field: change.path.split('/')[1] ?? '' }))
    .filter(({ field }) => !SILENT.has(field))
    .map(({ change, field }) => ({
      path: change.path,
      label: say(language, `field.${subjectType}.${field}`),
      before: textOf(change.before, masked.includes(field)),
      after: textOf(change.after, masked.includes(field)),
      class: part.class,
    }));
}

function textOf(value: Json | undefined, isMasked: boolean): string | null {
  if (value === undefined) return null;
  return JSON.stringify(isMasked && typeof value === 'string' ? `**** ${value.slice(-4)}` : value);
}

// A firm registers as a visitor.
const OWN_SIDE = [...SUPPLIER_ROLES, 'VISITOR'] as const;

/**
 * Suppliers read what their own side has done. Acts of the staff on a row that a supplier sees change fields that it does
 * not (who else was invited, the ranking, remarks): of those it learns that they happened, and nothing more.
 */
function opensTo({ actor: acting }: TrailEntry, actor: Actor): boolean {
  if (actor.audience === 'STAFF' || actor.audience === 'SYSTEM') return true;
  return OWN_SIDE.some((role) => role === acting.role);
}

function opens(part: { readonly class: VisibilityClass }, actor: Actor): boolean {
  // Administrators run the platform and are no party to what is bought.
  const isAdmin = actor.roles.every((role) => role.endsWith('_ADMIN'));
  // Whoever only scores does so without knowing the prices.
  const scoresOnly = actor.roles.every((role) => role === 'EXPERT');
  if (part.class === 'commercial' && scoresOnly) return false;
  return part.class === 'open' || !isAdmin;
}
