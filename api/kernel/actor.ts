import type { Role } from '../../schema/common/roles.js';

/** The languages of the platform. */
export type LanguageCode = 'zh' | 'en';

/** Whoever acts or reads: a person of the staff or of a supplier, a visitor, or a job. */
export interface Actor {
  /** Id of the account; `visitor` or `system` where there is none. */
  readonly id: string;
  /** The pseudonym under which the trail knows the actor. */
  readonly ref: string;
  readonly roles: readonly Role[];
  /** Which endpoint the account belongs to; SYSTEM sees everything and has none. */
  readonly audience: 'STAFF' | 'SUPPLIER' | 'VISITOR' | 'SYSTEM';
  /** The supplier of a supplier's account; null for all others. */
  readonly supplierId: string | null;
  /** The unit of a staff account; null for all others. */
  readonly unitId: string | null;
  readonly language: LanguageCode;
  /** How the act comes in; the entry records it. */
  readonly via: 'web' | 'cli' | 'job';
}

/** A job of the platform itself. */
export const SYSTEM_ACTOR: Actor = {
  id: 'system',
  ref: 'system',
  roles: ['SYSTEM'],
  audience: 'SYSTEM',
  supplierId: null,
  unitId: null,
  language: 'zh',
  via: 'job',
};

/** Somebody who is not signed in. */
export function visitor(language: LanguageCode): Actor {
  return {
    ...SYSTEM_ACTOR,
    id: 'visitor',
    ref: 'visitor',
    roles: ['VISITOR'],
    audience: 'VISITOR',
    language,
    via: 'web',
  };
}

/** Whether an actor holds one of the roles. */
export function holds(actor: Actor, roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
