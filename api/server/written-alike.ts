import type { SubjectName } from '../../schema/common/ids.js';
import { type FoldedField, keyPath } from '../../schema/kernel/derive/folded-fields.js';
import { keysOf } from '../../schema/kernel/derive/keys-of.js';
import type { Amount } from '../../schema/kernel/fields.js';
import { lastFour } from '../../schema/kernel/last-four.js';
import { keysNear, type Nearness } from '../../schema/kernel/near-keys.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import { type RowFilter, subjectOf } from '../kernel/subjects.js';
import { wordsOfRow } from '../kernel/words-of-row.js';

const MOST = 10;
type Keys = Readonly<Record<string, string>>;

/** The row that is looked at. */
interface Looked {
  readonly kind: SubjectName;
  readonly row: Row;
  readonly folded: readonly FoldedField[];
  readonly keys: Keys;
}

/**
 * Those of the same kind that a person should look at beside a row, as far as they see them: whose number or name from outside has the same key, or,
 * where the field says `near`, a key that is a slip away. One digit for another mostly is the next number of a series: it counts where the amounts are the
 * same. What says little alone counts beside something else. The same ones come first, then the newest.
 */
export async function writtenAlike(kind: SubjectName, row: Row, ctx: Context) {
  const { folded } = subjectOf(kind);
  const looked = { kind, row, folded, keys: keysOf(folded, row) ?? {} };
  const found = await Promise.all(folded.map((field) => alikeBy(field, looked, ctx)));
  // A field of the other row may be alike to two of this one, as an account to the present and to the new one.
  const once = new Map(found.flat().map((one) => [`${one.id} ${one.label}`, one]));
  return [...once.values()].toSorted((one, other) => Number(other.same) - Number(one.same));
}

async function alikeBy(field: FoldedField, looked: Looked, { actor }: Context) {
  const { kind, row, folded } = looked;
  const key = looked.keys[field.name];
  if (key === undefined) return [];
  const { within, unless = [], weak, masked } = field.folded;
  const beside = weak ? sameBeside(field, looked) : [];
  if (weak && beside.length === 0) return [];
  const worth = SUBJECTS.find((subject) => subject.name === kind)?.worth;
  const filter = {
    ...(within !== undefined && { [within]: Reflect.get(row, within) }),
    _id: { $ne: row._id },
    ...(unless.length > 0 && { state: { $nin: [...unless] } }),
    $or: keysToFind(field, key, worth === undefined ? null : { field: worth, amount: amountOf(row, worth) }),
    ...(weak && { $and: [{ $or: beside }] }),
  };
  const rows = await listRows(kind, actor, filter, { limit: MOST });
  return rows.map((other) => {
    const { name, same } = whereAlike(field, key, keysOf(folded, other) ?? {});
    const written = String(Reflect.get(other, name));
    return {
      id: other._id,
      label: say(actor.language, `field.${kind}.${name}`),
      written: masked ? lastFour(written) : written,
      same,
      name: wordsOfRow(other) ?? '',
      stateName: say(actor.language, `state.${kind}.${other.state}`),
      worth: worth === undefined ? null : amountOf(other, worth),
      createdAt: other.createdAt,
    };
  });
}

/** The fields of the other row that a field is compared with. */
const comparedWith = ({ name, folded }: FoldedField): readonly string[] => [name, ...(folded.with ?? [])];

/** In which field the other row is alike, and whether that is the same. */
function whereAlike(field: FoldedField, key: string, others: Keys) {
  const names = comparedWith(field);
  const same = names.find((name) => others[name] === key);
  if (same !== undefined) return { name: same, same: true };
  const near = field.folded.near ? keysNear(key) : null;
  return { name: names.find((name) => near?.has(others[name] ?? '')) ?? field.name, same: false };
}

/** The conditions that something else than this field is the same, too. */
function sameBeside(field: FoldedField, { folded, keys }: Looked): RowFilter[] {
  const own = comparedWith(field);
  return folded
    .filter(({ name }) => !own.includes(name))
    .flatMap((other) => {
      const key = keys[other.name];
      return key === undefined ? [] : comparedWith(other).map((name) => ({ [keyPath(name)]: key }));
    });
}

interface Worth {
  readonly field: string;
  readonly amount: Amount | null;
}

/** The conditions of which a row alike meets one. */
function keysToFind(field: FoldedField, key: string, worth: Worth | null): RowFilter[] {
  const { near: asked } = field.folded;
  const near = asked ? keysNear(key) : new Map<string, Nearness>();
  const of = (wanted: Nearness) => [...near].filter(([, nearness]) => nearness === wanted).map(([one]) => one);
  const keys = asked === 'DIGITS_TOO' ? [key, ...near.keys()] : [key, ...of('NEAR')];
  const alike = comparedWith(field).map((name) => ({ [keyPath(name)]: { $in: keys } }));
  if (!worth?.amount) return alike;
  const { amount } = worth.amount;
  return [...alike, { [keyPath(field.name)]: { $in: of('OTHER_DIGIT') }, [`${worth.field}.amount`]: amount }];
}

function amountOf(row: Row, field: string): Amount | null {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'object' && value !== null && 'amount' in value ? (value as Amount) : null;
}
