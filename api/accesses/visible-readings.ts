import { WATCHERS } from '../../schema/common/roles.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { RowFilter } from '../kernel/subjects.js';

/** The readings that an actor may see: supervisors see all; the staff see their own, and those of their own days. */
export function visibleReadings(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience !== 'STAFF') return null;
  return holds(actor, WATCHERS) ? {} : { $or: [{ readerId: actor.id }, { about: actor.ref }] };
}
