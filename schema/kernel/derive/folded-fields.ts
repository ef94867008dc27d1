import type { Folded } from '../field.js';
import type { AnySubject, DeclaredIndex } from '../subject.js';

/** A field of a kind that is compared by its key. */
export interface FoldedField {
  readonly name: string;
  readonly folded: Folded;
  readonly isOptional: boolean;
}

/** Where a stored document has the keys of its fields: beside what its entries commit to, since they follow from that. */
export const keyPath = (field: string) => `${KEYS}${field}`;
const KEYS = '_t.keys.';

/** The field whose key stands at a path of a stored document; null for any other path. */
export const fieldOfKey = (path: string) => (path.startsWith(KEYS) ? path.slice(KEYS.length) : null);

/** The fields of a kind that are compared by their keys. */
export function foldedFields({ fields }: Pick<AnySubject, 'fields'>): FoldedField[] {
  return Object.entries(fields).flatMap(([name, { folded, isOptional }]) =>
    folded ? [{ name, folded, isOptional }] : [],
  );
}

/** All indexes of a kind: those that it declares, and one for each field that is compared by its key. */
export function indexesOf(subject: Pick<AnySubject, 'fields' | 'indexes'>): DeclaredIndex[] {
  return [...subject.indexes, ...foldedFields(subject).map(indexOf)];
}

/**
 * Where the same number is refused, not even two acts at the same moment bring it in twice. The index of a field that may be empty has those rows only
 * in which it is not; the others also find all rows of a supplier.
 */
function indexOf({ name, folded: { within, twice }, isOptional }: FoldedField): DeclaredIndex {
  const path = keyPath(name);
  return {
    key: { ...(within !== undefined && { [within]: 1 }), [path]: 1 },
    name: `key-${name}`,
    ...(isOptional && { partialFilterExpression: { [path]: { $exists: true } } }),
    ...(twice === 'REFUSED' && { unique: true }),
  };
}
