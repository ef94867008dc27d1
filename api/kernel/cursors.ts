import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';

const place = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.string().nullable(), z.string()]));

/**
 * The cursor of a list by ids: the id of the last row seen; null where the list is read from its beginning. Throws where it is no such
 * cursor.
 */
export function idCursor(after: string | null | undefined, name: SubjectName): string | null {
  if (after === null || after === undefined) return null;
  if (subjectOfId(after) !== name) throw badCursor();
  return after;
}

/** The cursor of a list by places, from 0; null where the list is read from its beginning. Throws where it is no such cursor. */
export function placeCursor(after: string | null | undefined): number | null {
  if (after === null || after === undefined) return null;
  if (!/^\d{1,15}$/.test(after)) throw badCursor();
  return Number(after);
}

/** The place of a row in a list that is sorted by a field: its value there and its id. */
export interface SortPlace {
  readonly value: string | null;
  readonly id: string;
}

/** The cursor of a row in a list that is sorted by a field. */
export function sortCursor({ value, id }: SortPlace): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** The place that such a cursor names; null where the list is read from its beginning. Throws where it is no such cursor. */
export function sortPlace(after: string | null | undefined, name: SubjectName): SortPlace | null {
  if (after === null || after === undefined) return null;
  const parsed = place.safeParse(Buffer.from(after, 'base64url').toString());
  if (!parsed.success || subjectOfId(parsed.data[1]) !== name) throw badCursor();
  const [value, id] = parsed.data;
  return { value, id };
}

/** The error for a cursor that no answer of ours can have held. */
export function badCursor(): GraphQLError {
  return new GraphQLError('`after` is no cursor of this list', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
