import { type Role, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { Json, OpenedChanges, Opening, TrailEntry, VisibilityClass } from '../../schema/trail/index.js';
import type { Actor } from '../kernel/actor.js';

// Bookkeeping of the platform that tells a reader nothing that the entry does not tell better, and the sealed envelope of a bid, which
// would show the prices that a bidder has replaced.
const SILENT = new Set(['_id', 'acts', 'createdAt', 'envelope']);

/** What is inside of a field and told to nobody: the key of a bid's file, which has done its work when the bid is open. */
const SILENT_INSIDE = new Set(['secret']);

/** Accounts of which the staff sees only the last four characters: seeing the whole value is an act of its own. */
const MASKED: Readonly<Record<string, readonly string[]>> = {
  Supplier: ['bankAccount', 'newBankAccount'],
  Payment: ['bankAccount'],
};

// A firm that registers does so as a visitor.
const OWN_SIDE = [...SUPPLIER_ROLES, 'VISITOR'] as const;

/**
 * Whether a reader sees the values of an act. Suppliers read what their own side has done. Acts of the staff on a row that a supplier sees
 * also change fields that it does not see (who else was invited, the ranking, remarks); of these acts it learns that they happened, and
 * nothing more.
 */
export function opensTo({ actor: acting }: Pick<TrailEntry, 'actor'>, actor: Actor): boolean {
  if (actor.audience === 'STAFF' || actor.audience === 'SYSTEM') return true;
  return OWN_SIDE.some((role) => role === acting.role);
}

/** The parts of an entry's opening that a reader of its subject may see. */
export function openParts(entry: TrailEntry, opening: Opening | null, actor: Actor): readonly OpenedChanges[] {
  return opensTo(entry, actor) ? (opening?.changes ?? []).filter((part) => opensClass(part.class, actor.roles)) : [];
}

/** Whether a field of a subject is shown at all. */
export function isTold(field: string): boolean {
  return !SILENT.has(field);
}

/** A value of a field as JSON text; for masked fields only the last four characters. */
export function valueText(value: Json | undefined, subjectType: string, field: string, actor: Actor): string | null {
  if (value === undefined) return null;
  const masked = actor.audience === 'STAFF' && (MASKED[subjectType] ?? []).includes(field);
  if (masked && typeof value === 'string') return JSON.stringify(`**** ${value.slice(-4)}`);
  return JSON.stringify(value, (name, inside: Json) => (SILENT_INSIDE.has(name) ? undefined : inside));
}

/** Whether holders of these posts read values of a class. */
export function opensClass(visibility: VisibilityClass, roles: readonly Role[]): boolean {
  // Administrators run the platform and take no part in what is bought.
  const isAdmin = roles.every((role) => role.endsWith('_ADMIN'));
  // Experts only score, and must do so without knowing the prices.
  const scoresOnly = roles.every((role) => role === 'EXPERT');
  if (visibility === 'commercial' && scoresOnly) return false;
  return visibility === 'open' || !isAdmin;
}
