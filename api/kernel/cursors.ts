import { GraphQLError } from 'graphql';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';

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

/** The error for a cursor that no answer of ours can have held. */
export function badCursor(): GraphQLError {
  return new GraphQLError('`after` is no cursor of this list', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
