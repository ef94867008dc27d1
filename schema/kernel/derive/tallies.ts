import type { SubjectName } from '../../common/ids.js';
import { exact, plain } from '../exact.js';
import type { AnySubject, DeclaredTally } from '../subject.js';
import { sumsBy } from '../sums-by.js';

/** A running sum of a kind, with its name and the field that has the lines. */
export interface Tally extends DeclaredTally {
  readonly name: string;
  readonly lines: string;
  /** The kind of subject whose sums these are: what the field of `of` refers to. */
  readonly owner: SubjectName;
}

/** The running sums of a kind. Throws where it declares some and has no lines, or keeps them of something that is no subject. */
export function talliesOf(subject: Pick<AnySubject, 'name' | 'fields' | 'lines' | 'tallies'>): Tally[] {
  const { name: kind, fields, lines, tallies = {} } = subject;
  return Object.entries(tallies).map(([name, tally]) => {
    const owner = fields[tally.of]?.target;
    if (lines === undefined) throw new Error(`${kind} has the tally ${name} and no lines`);
    if (!owner) throw new Error(`${kind} keeps the tally ${name} of ${tally.of}, which refers to no subject`);
    return { ...tally, name, lines, owner };
  });
}

/** Under what a sum is kept: `PurchaseOrder.ordered/ctr_1/l1`. */
export function tallyKey(kind: string, name: string, of: string, by: string): string {
  return `${kind}.${name}/${of}/${by}`;
}

/** What a row adds to the sums of its kind, by key; nothing for a row that does not exist (null). Exact decimals. */
export function countedIn(kind: string, tallies: readonly Tally[], row: object | null): ReadonlyMap<string, string> {
  if (row === null) return new Map();
  const state = String(Reflect.get(row, 'state'));
  const counting = tallies.filter(({ unless = [] }) => !unless.includes(state));
  const counted = counting.flatMap(({ name, of, by, adds, lines }) => {
    const all: unknown = Reflect.get(row, lines);
    return (Array.isArray(all) ? all : []).map((line: object) => ({
      key: tallyKey(kind, name, String(Reflect.get(row, of)), String(Reflect.get(line, by))),
      amount: String(Reflect.get(line, adds) ?? '0'),
    }));
  });
  return sumsBy(
    counted,
    ({ key }) => key,
    ({ amount }) => amount,
  );
}

/** By how much each sum changes when a row of a kind becomes another; sums that stay as they are are left out. */
export function tallyChanges(
  kind: string,
  tallies: readonly Tally[],
  { before, after }: { readonly before: object | null; readonly after: object | null },
): ReadonlyMap<string, string> {
  if (tallies.length === 0) return new Map();
  const [was, is] = [countedIn(kind, tallies, before), countedIn(kind, tallies, after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const changes = keys.map((key) => [key, exact(is.get(key) ?? '0').minus(was.get(key) ?? '0')] as const);
  return new Map(changes.filter(([, by]) => !by.isZero()).map(([key, by]) => [key, plain(by)]));
}
