import type { SubjectName } from '../common/ids.js';
import {
  type AnyPart,
  type Check,
  type Field,
  type FieldKind,
  type FieldTable,
  field,
  type Part,
  type PartFor,
  type PartOf,
} from './field.js';

export type { PartOf } from './field.js';

/**
 * The fields of declarations: plain data with modifiers, no validator and no function of the platform. One field says row type,
 * storage, SDL, check of an input and access; schema/kernel/derive and api/kernel/stored.ts read it. For example
 *
 *     remark: text(500).optional().for(BUSINESS_ROLES)
 *
 * is `remark: string | null` in the row, `{ type: String, default: null }` in the database, `remark: String` in the SDL, trimmed
 * text of at most 500 characters in an input, and a row of the access table.
 */

const ofKind =
  <Value>(kind: FieldKind) =>
  (check: Check = {}) =>
    field<Value>({ kind, check });
const upTo = (max?: number): Check => (max === undefined ? {} : { max });

/** One line of text; as an input trimmed, without control characters, at most `max` characters. */
export const text = (max?: number) => ofKind<string>('text')(upTo(max));

/** An e-mail address. */
export const email = ofKind<string>('email')();

/** A password as somebody chooses it: asked for, and never stored. */
export const password = ofKind<string>('password')();

/** Several lines of text. */
export const longText = (max?: number) => ofKind<string>('longText')(upTo(max));

/** Text that stays as it is, because it is signed or another system's: not even trimmed, at most `max` characters. */
export const verbatim = (max: number) => ofKind<string>('text')({ max, asIs: true });

/** An id that is not a subject's but, for example, of a line or a file; at most 100 characters by default. */
export const key = (max?: number) => ofKind<string>('key')({ max: max ?? 100 });

/** The id of a subject. The field's name ends in `Id`; the SDL shows the subject itself under the name without it. */
export const ref = (target: SubjectName) => field<string>({ kind: 'ref', target });

/** The ids of subjects. The field's name ends in `Ids`; the SDL shows those subjects that the reader sees: `expertIds` as `experts`. */
export const refs = (target: SubjectName, check?: PlainListCheck) => listOf(ref(target), check);

/** One of some words. `name` is that of the enum in the SDL, null for plain text. `other` is the message for any other value. */
export const word = <const Value extends string>(name: string | null, values: readonly Value[], other?: string) =>
  field<Value>({
    kind: 'word',
    words: { name, values, meanings: {}, isShared: false },
    check: other === undefined ? {} : { other },
  });

/** A word that kinds of several modules use: its enum is written by hand. */
export const sharedWord = <const Value extends string>(name: string, values: readonly Value[], other?: string) =>
  field<Value>({
    kind: 'word',
    words: { name, values, meanings: {}, isShared: true },
    check: other === undefined ? {} : { other },
  });

/** A whole number from `least` to `most`; `key` is the message for any other. */
export const count = (least: number, most: number, key: string) =>
  ofKind<number>('count')({ range: { least, most, key } });

/** A whole number of at least `least` that the platform itself counts: a size, a cursor, how many there are. */
export const countFrom = (least: number) => ofKind<number>('count')({ least });

/** Yes or no. */
export const flag = ofKind<boolean>('flag')();

/** An exact decimal as text. */
export const decimal = ofKind<string>('decimal')();

/** A quantity: above zero, four places. */
export const quantity = ofKind<string>('decimal')({ places: 4, aboveZero: true });

/** A unit price: above zero, six places. */
export const unitPrice = field<string>({ kind: 'decimal', check: { places: 6, aboveZero: true }, isPrice: true });

/** ISO 4217 code of a currency in use. */
export const currency = ofKind<string>('currency')();

/** An amount with its currency, as rows hold it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** An amount of money. */
export const money = ofKind<Amount>('money')();

/** A calendar day YYYY-MM-DD. */
export const day = ofKind<string>('day')();

/** An instant. */
export const instant = ofKind<Date>('instant')();

/** Texts and numbers by name, as the parameters of a message are stored; in no type of the API. */
export const json = ofKind<Readonly<Record<string, string | number>>>('json')();

/** Fields that belong together under a name. */
export function part<Fields extends FieldTable>(name: string, fields: Fields, doc: string | null = null): Part<Fields> {
  return { name, fields, doc, isShared: false };
}

/** Fields that belong together, in kinds of several modules. */
export function sharedPart<Fields extends FieldTable>(name: string, fields: Fields): Part<Fields> {
  return { name, fields, doc: null, isShared: true };
}

/** The messages for lists that are too short or too long. */
export type ListCheck = Pick<Check, 'none' | 'most'>;

/** The same for lists of plain values, with the message for a value that stands twice. */
export type PlainListCheck = ListCheck & Pick<Check, 'twice'>;

/** A list of plain values: `listOf(word(null, SUPPLIER_ROLES))`. */
export function listOf<Value>(element: Field<Value>, check: PlainListCheck = {}): Field<readonly Value[]> {
  return field({ kind: 'list', element, check });
}

/** A list of parts; written `list<OrderLineRow>(orderLine)`, its elements keep that type's name. */
export function list<Own extends AnyPart>(of: Own, check?: ListCheck): Field<readonly PartOf<Own>[]>;
export function list<Element>(of: PartFor<Element>, check?: ListCheck): Field<readonly Element[]>;
export function list(of: AnyPart, check: ListCheck = {}): Field<readonly unknown[]> {
  return field({ kind: 'list', part: of, check });
}

/** One part; written `one<BidContentRow>(bidContent)`, it keeps that type's name. */
export function one<Own extends AnyPart>(of: Own): Field<PartOf<Own>>;
export function one<Element>(of: PartFor<Element>): Field<Element>;
export function one(of: AnyPart): Field<unknown> {
  return field({ kind: 'one', part: of });
}
