import { OPERATIONAL_PREFIX, SUBJECT_NAMES, type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import type { TypeResolvers } from '../kernel/module.js';
import type { Refusal, RefusalIssue } from '../kernel/refusal.js';
import type { Row } from '../kernel/row.js';
import { sayNamed } from '../kernel/say-named.js';
import { allowedMoves } from './allowed-moves.js';
import { writtenAlike } from './written-alike.js';

/** Resolvers that all kinds of subjects share, and of what may be any of them. */
export function subjectResolvers(more: (name: SubjectName) => TypeResolvers): Record<string, TypeResolvers> {
  const own: Record<string, TypeResolvers> = Object.fromEntries(
    SUBJECT_NAMES.map((name) => [
      name,
      {
        id: (row: Row) => row._id,
        moves: (row: Row, _, ctx) => allowedMoves(name, row, ctx),
        alike: (row: Row, _, ctx) => writtenAlike(name, row, ctx),
        ...more(name),
      },
    ]),
  );
  return { ...own, Acting: actingResolvers };
}

/** What may be done with a subject of any kind. */
const actingResolvers: TypeResolvers = {
  id: (row: Row) => row._id,
  moves: (row: Row, _, ctx) => {
    const name = subjectOfId(row._id);
    return name ? allowedMoves(name, row, ctx) : [];
  },
};

/** The type of a result: a subject is recognised by its id, anything else by its fields. */
export function typeOfResult(value: unknown): string {
  if (typeof value !== 'object' || value === null) throw new Error('A result is a subject or a refusal');
  if ('refused' in value) return 'Refused';
  if ('accessToken' in value) return 'Session';
  if ('form' in value) return 'Draft';
  if ('wasConfirmed' in value) return 'ConfirmedAddress';
  if ('goodUntil' in value) return 'PasswordLinkAsked';
  if ('signInAs' in value) return 'PasswordSet';
  const id = '_id' in value && typeof value._id === 'string' ? value._id : '';
  if (id.startsWith(`${OPERATIONAL_PREFIX.PurchaseExport}_`)) return 'PurchaseExport';
  if (id.startsWith(`${OPERATIONAL_PREFIX.OutboxMail}_`)) return 'OutboxMail';
  const name = subjectOfId(id);
  if (!name) throw new Error('A result is a subject or a refusal');
  return name;
}

/** A refusal in the reader's language. */
export const refusedResolvers: TypeResolvers = {
  message: ({ key, params }: Refusal, _, ctx) => sayNamed(ctx, key, params),
  issues: ({ issues }: Refusal, _, ctx) =>
    issues.map(({ path, key, params }: RefusalIssue) => ({ path, key, message: sayNamed(ctx, key, params) })),
  until: ({ params: { until } }: Refusal) => (typeof until === 'string' ? new Date(until) : null),
};
