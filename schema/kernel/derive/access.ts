import { BUSINESS_ROLES, type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../common/roles.js';
import type { AccessRule, AccessTable } from '../access.js';
import type { FieldTable, Readers } from '../field.js';
import type { AnySubject } from '../subject.js';
import { foldedFields } from './folded-fields.js';
import { argumentRulesOf } from './lists.js';
import { queryOf } from './query-of.js';
import { shownFields, shownName, shownPartOf } from './shown-fields.js';

/** Everybody who may read a kind through the API: the posts that its rows are visible to. */
export function readersOf({ visible: { STAFF, SUPPLIER } }: AnySubject): readonly Role[] {
  const suppliers = SUPPLIER === 'ALL' ? SUPPLIER_ROLES : (SUPPLIER?.roles ?? []);
  return [...(STAFF === 'ALL' ? STAFF_ROLES : STAFF), ...suppliers];
}

/**
 * The access table of a declared kind: whoever reads the subject reads its fields, but those that say less.
 *
 *     purchaseId: ref('Purchase').for(BUSINESS_ROLES)  ->  PurchaseOrder: { '*': readers, purchase: BUSINESS_ROLES }
 *
 * Arguments of its list that not everybody may give have a row of their own: `'Query.orders': { ownerId: BUSINESS_ROLES }`.
 */
export function accessOf(subject: AnySubject): AccessTable {
  const { name, fields, list, lines, readBy = {} } = subject;
  const readers = readersOf(subject);
  const asking = subject.askedBy ?? readers;
  const table: Record<string, Record<string, AccessRule>> = {};
  const add = (type: string, own: FieldTable, all: AccessRule) => {
    table[type] = { '*': all, ...rulesOf(own) };
    for (const [, data] of shownFields(own)) {
      const part = shownPartOf(data);
      if (part && !part.isShared) add(part.name, part.fields, postsOf(data.readers, all));
    }
  };
  add(name, fields, readers);
  // Suppliers learn nothing of each other by what they write.
  const alike = foldedFields(subject).length > 0 ? { alike: BUSINESS_ROLES } : {};
  const inShort = lines === undefined ? {} : { lineSummary: postsOf(fields[lines]?.readers ?? 'NOBODY', readers) };
  table[name] = { ...table[name], ...alike, ...inShort, ...readBy };
  const one = queryOf(subject);
  const query = one === null ? {} : { [one]: asking };
  if (!list) return { ...table, Query: query };
  const listing = list.askedBy ?? asking;
  for (const type of [`${name}Connection`, `${name}Edge`]) table[type] = { '*': listing };
  const given = argumentRulesOf(subject);
  if (Object.keys(given).length > 0) table[`Query.${list.name}`] = given;
  return { ...table, Query: { ...query, [list.name]: listing } };
}

/** Who reads a part: whoever reads the field that shows it, whatever the state. */
function postsOf(readers: Readers, all: AccessRule): AccessRule {
  if (readers === 'ALL' || readers === 'NOBODY') return all;
  return typeof readers === 'object' && 'roles' in readers ? readers.roles : readers;
}

function rulesOf(fields: FieldTable): Record<string, AccessRule> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.readers === 'ALL' || field.readers === 'NOBODY' ? [] : [[shownName(name, field), field.readers]],
    ),
  );
}
