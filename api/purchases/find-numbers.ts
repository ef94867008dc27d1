import { type FoldedField, foldedFields, keyPath } from '../../schema/kernel/derive/folded-fields.js';
import { foldedKey } from '../../schema/kernel/folded-key.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { Context } from '../kernel/context.js';
import { mayRead } from '../kernel/facts-of.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { say } from '../kernel/messages.js';
import { listRows } from '../kernel/reads.js';
import type { Row } from '../kernel/row.js';
import type { RowFilter } from '../kernel/subjects.js';
import { titleOf } from './to-dos.js';

/** A record that was found by a number. */
export interface NumberHit {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly number: string;
  readonly title: string | null;
  readonly outsideLabel: string | null;
  readonly outside: string | null;
  readonly isExact: boolean;
}

/** Shorter parts of a number are in too many of them. */
const SHORTEST_PART = 3;

/** Kinds with a running number. Parts and suppliers have searches of their own. */
const NUMBERED: readonly AnySubject[] = SUBJECTS.filter(
  ({ name, fields }) => 'number' in fields && name !== 'Part' && name !== 'Supplier',
);

/** The fields of a kind with numbers from somebody else's paper. */
function outsideOf(kind: AnySubject): FoldedField[] {
  return foldedFields(kind).filter(({ folded: { as, weak, masked } }) => !as && !weak && !masked);
}

/** Records whose number, or a number from outside, is the text or contains it; exact ones first, then the newest of each kind. */
export async function findNumbers(text: string, first: number, ctx: Context): Promise<NumberHit[]> {
  const words = text.trim();
  // Every number has a digit in it; names are found elsewhere.
  if (!/\d/.test(words)) return [];
  const found = await Promise.all(NUMBERED.map((kind) => ofKind(kind, words, first, ctx)));
  return found.flat().toSorted(byExact).slice(0, first);
}

function byExact(one: NumberHit, other: NumberHit): number {
  return Number(other.isExact) - Number(one.isExact);
}

async function ofKind(kind: AnySubject, words: string, first: number, ctx: Context): Promise<NumberHit[]> {
  const outside = outsideOf(kind);
  const exact = {
    $or: [{ number: words.toUpperCase() }, ...outside.map(({ name }) => ({ [keyPath(name)]: foldedKey(words) }))],
  };
  const parts = words.length < SHORTEST_PART ? null : partOf(words, outside);
  const asked = [exact, ...(parts ? [parts] : [])];
  const rows: readonly (readonly Row[])[] = await Promise.all(
    asked.map((filter) => listRows(kind.name, ctx.actor, filter, { limit: first })),
  );
  const once = new Map(rows.flat().map((row) => [row._id, row]));
  const hits = await Promise.all([...once.values()].map((row) => hitOf(kind, outside, row, words, ctx)));
  return hits.filter((hit) => hit !== null);
}

function partOf(words: string, outside: readonly FoldedField[]): RowFilter | null {
  const [number, key] = [literalPattern(words), literalPattern(foldedKey(words))];
  if (number === null || key === null) return null;
  const written = outside.map(({ name }) => ({ [keyPath(name)]: new RegExp(key) }));
  return { $or: [{ number: new RegExp(number, 'i') }, ...written] };
}

/** A row as it was found; null where it was found by a field that the reader may not read. */
async function hitOf(
  kind: AnySubject,
  outside: readonly FoldedField[],
  row: Row,
  words: string,
  ctx: Context,
): Promise<NumberHit | null> {
  const { actor } = ctx;
  const number = textIn(row, 'number');
  const common = { subjectType: kind.name, subjectId: row._id, number, title: await titleOf(row, ctx) };
  if (number.toUpperCase().includes(words.toUpperCase()))
    return { ...common, outsideLabel: null, outside: null, isExact: number.toUpperCase() === words.toUpperCase() };
  const key = foldedKey(words);
  const by = outside.find(({ name }) => foldedKey(textIn(row, name)).includes(key));
  const data = by && kind.fields[by.name];
  if (!by || !data || !mayRead(data, row, actor)) return null;
  const written = textIn(row, by.name);
  const outsideLabel = say(actor.language, `field.${kind.name}.${by.name}`);
  return { ...common, outsideLabel, outside: written, isExact: foldedKey(written) === key };
}

function textIn(row: Row, field: string): string {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'string' ? value : '';
}
