import type { Role } from '../common/roles.js';

/**
 * Who may read one field: a list of roles, or roles together with the states of the object in which it may be read.
 * PUBLIC: without sign-in, on both endpoints.
 */
export type AccessRule =
  | readonly Role[]
  | 'PUBLIC'
  | { readonly roles: readonly Role[]; readonly states: readonly string[] };

/**
 * The table of one module, in which whatever is not listed is denied: type → field → rule. `'*'` is the rule for the type's other fields.
 * Mutations that are moves are not in it: the life cycle's `by` is their rule. A field without a rule fails the build. A type written `Query.orders` holds
 * rules for arguments of that field; an argument without one may be given by whoever may ask for the field.
 */
export type AccessTable = Readonly<Record<string, Readonly<Record<string, AccessRule>>>>;

/** Declares the access table of a module. */
export function defineAccess<const Table extends AccessTable>(table: Table): Table {
  return table;
}
