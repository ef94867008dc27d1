import { ownedBy } from '../../ownership.js';
import type { AccessRule } from '../access.js';
import type { FieldData, FieldKind } from '../field.js';
import type { AnySubject, DeclaredIndex } from '../subject.js';
import { enumName } from './sdl-text.js';
import { typeOfNarrowing } from './sdl-types.js';
import { narrowingName } from './shown-fields.js';

/** What an argument asks of a row: a value, a bound, words in it, or whose it is. */
export type NarrowedBy = 'IS' | 'FROM' | 'UNTIL' | 'SEARCH' | 'MINE' | 'OWN_UNIT' | 'OWNER' | 'UNIT';

/** One argument by which a list can be narrowed. */
export interface Narrowing {
  readonly name: string;
  readonly by: NarrowedBy;
  /** The field of the row that it asks about; null where that is the owner, or several fields are searched. */
  readonly field: string | null;
  /** What the field holds; null for the state, for words and for owners. */
  readonly data: FieldData | null;
  /** Its type in the SDL. */
  readonly type: string;
  /** Who may give it: whoever may read what it asks about. Null: whoever may ask for the list. */
  readonly readers: AccessRule | null;
  readonly doc: string | null;
}

/** One field by which a list can be sorted. */
export interface Sorting {
  /** Its name in the SDL. */
  readonly name: string;
  readonly field: string;
  /** Where its value stands in a stored document: amounts inside of what has their currency. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly isOptional: boolean;
  /** That no two rows have the same value, so that nothing else is needed to tell their order. */
  readonly isUnique: boolean;
}

const CREATED = { kind: 'instant', isOptional: false, readers: 'ALL' } as FieldData;

/** The arguments by which the list of a kind can be narrowed; empty where it has none. */
export function narrowingsOf(subject: AnySubject): Narrowing[] {
  const { name, list, fields } = subject;
  if (!list) return [];
  const state = { name: 'state', by: 'IS', field: 'state', data: null, type: `${name}State` } as const;
  const alike = (list.by ?? []).map((field) => {
    const data = fieldOf(subject, field);
    return {
      ...({ name: narrowingName(field, fields[field]), by: 'IS', field, data, type: typeOfNarrowing(data) } as const),
      ...{ readers: readersOfField(data), doc: null },
    };
  });
  const search = { name: 'search', by: 'SEARCH', field: null, data: null, type: 'String' } as const;
  return [
    ...(list.byState === false ? [] : [{ ...state, readers: null, doc: null }]),
    ...alike,
    ...(list.search ? [{ ...search, readers: null, doc: searchDoc(list.search) }] : []),
    ...byOwner(subject),
    ...(list.between ?? []).flatMap((field) => boundsOf(field, fieldOf(subject, field))),
  ];
}

/** The fields by which the list of a kind can be sorted besides when its rows were created. */
export function sortsOf(subject: AnySubject): Sorting[] {
  return (subject.list?.sorts ?? []).map((field) => {
    const { kind, isOptional } = fieldOf(subject, field);
    const path = pathOf(field, kind);
    const isUnique = subject.indexes.some(({ key, unique }) => unique && Object.keys(key).join() === path);
    return { name: enumName(field), field, path, kind, isOptional, isUnique };
  });
}

/** Where the value of a field stands in a stored document. */
export function pathOf(field: string, kind: FieldKind): string {
  return kind === 'money' ? `${field}.amount` : field;
}

/** The indexes that a list needs and its kind does not declare: one for each field that it is sorted or narrowed by. */
export function listIndexesOf(subject: AnySubject): DeclaredIndex[] {
  const sorting = sortsOf(subject)
    .filter(({ isUnique }) => !isUnique)
    .map(({ field, path }) => ({ key: { [path]: 1, _id: 1 }, name: `sort-${field}` }) as const);
  const narrowing = (subject.list?.by ?? []).map(
    (field) => ({ key: { [field]: 1, _id: -1 }, name: `list-${field}` }) as const,
  );
  const begins = new Set(subject.indexes.map(({ key }) => Object.keys(key)[0]));
  return [...sorting, ...narrowing.filter(({ key }) => !begins.has(Object.keys(key)[0]))];
}

/** Who may give which argument of the list, where these are not all who may ask for it. */
export function argumentRulesOf(subject: AnySubject): Readonly<Record<string, AccessRule>> {
  return Object.fromEntries(
    narrowingsOf(subject).flatMap(({ name, readers }) => (readers === null ? [] : [[name, readers] as const])),
  );
}

/** The field of the row that names the purchase through which rows of a kind are owned; null where they are not. */
export function ownedThrough(subject: AnySubject): string | null {
  const by = ownedBy(subject as never);
  return by && 'purchaseIn' in by ? by.purchaseIn : null;
}

function byOwner(subject: AnySubject): Narrowing[] {
  const { list } = subject;
  const by = ownedBy(subject as never);
  const readers = by && readersOfField(fieldOf(subject, 'itself' in by ? 'ownerId' : by.purchaseIn));
  const argument = (name: string, narrowed: NarrowedBy, type: string, doc: string): Narrowing => ({
    ...{ name, by: narrowed, field: null, data: null, type, readers, doc },
  });
  const own =
    'What the reader owns or acts for; of documents of a purchase, those of such purchases. Of requisitions also what the reader asked for.';
  return [
    ...(by || list?.mine !== undefined ? [argument('mine', 'MINE', 'Boolean', own)] : []),
    ...(by
      ? [
          argument('ownUnit', 'OWN_UNIT', 'Boolean', "What the reader's unit owns."),
          argument('ownerId', 'OWNER', 'ID', 'What this account owns, itself or through its purchase.'),
          argument('unitId', 'UNIT', 'ID', 'What the people of this unit own.'),
        ]
      : []),
  ];
}

/** `createdAt` -> `createdFrom` and `createdUntil`, each a day; `total` -> `totalFrom` and `totalUntil`, amounts. */
function boundsOf(field: string, data: FieldData): Narrowing[] {
  const name = field.replace(/(At|On)$/, '');
  const type = data.kind === 'money' || data.kind === 'decimal' ? 'Decimal' : 'Day';
  const readers = readersOfField(data);
  return [
    { name: `${name}From`, by: 'FROM', field, data, type, readers, doc: 'At least this, or this day or later.' },
    { name: `${name}Until`, by: 'UNTIL', field, data, type, readers, doc: 'At most this, or this day or earlier.' },
  ];
}

function fieldOf({ name, fields }: AnySubject, field: string): FieldData {
  const data = field === 'createdAt' ? CREATED : fields[field];
  if (!data) throw new Error(`${name} has no field ${field}`);
  return data;
}

/** Whoever may not read a field may not narrow by it either. */
function readersOfField({ readers }: FieldData): AccessRule | null {
  if (readers === 'NOBODY') return [];
  return readers === 'ALL' || readers === 'PUBLIC' ? null : readers;
}

function searchDoc(search: Readonly<Partial<Record<string, string>>>): string {
  const told = Object.entries(search).map(
    ([field, how]) => `${how === 'ANYWHERE' ? 'in' : 'at the beginning of'} ${field}`,
  );
  return `Words ${told.join(', or ')}.`;
}

/** What pages and exports need to know of one argument to read it from an address (list-address.ts). */
export interface ListArgument {
  readonly name: string;
  readonly by: NarrowedBy;
  readonly holds: 'STATE' | 'WORD' | 'REF' | 'DAY' | 'AMOUNT' | 'FLAG' | 'TEXT';
  /** Of a reference: the kind it refers to. */
  readonly target?: string;
  /** Of a state or word: what it can be. */
  readonly values?: readonly string[];
}

/** What pages and exports need to know of a list. */
export interface ListFacts {
  /** The name of the query. */
  readonly list: string;
  readonly narrowings: readonly ListArgument[];
  readonly sorts: readonly string[];
}

/** What pages and exports need to know of the list of a kind; null where it has none. */
export function listFactsOf(subject: AnySubject): ListFacts | null {
  const { list } = subject;
  if (!list) return null;
  const narrowings = narrowingsOf(subject).map((one) => ({ name: one.name, by: one.by, ...heldBy(one, subject) }));
  return { list: list.name, narrowings, sorts: sortsOf(subject).map(({ name }) => name) };
}

function heldBy({ by, field, data, type }: Narrowing, { states }: AnySubject): Omit<ListArgument, 'name' | 'by'> {
  if (field === 'state' && data === null) return { holds: 'STATE', values: Object.keys(states) };
  if (by === 'OWNER') return { holds: 'REF', target: 'Account' };
  if (by === 'UNIT') return { holds: 'REF', target: 'Unit' };
  const { target = null, words = null } = data?.element ?? data ?? {};
  if (target !== null) return { holds: 'REF', target };
  if (words !== null) return { holds: 'WORD', values: words.values };
  if (type === 'Day') return { holds: 'DAY' };
  if (type === 'Decimal') return { holds: 'AMOUNT' };
  return { holds: type === 'Boolean' ? 'FLAG' : 'TEXT' };
}
