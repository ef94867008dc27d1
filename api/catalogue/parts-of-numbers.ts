import type { PartRow } from '../../schema/catalogue/part.js';
import { keyPath } from '../../schema/kernel/derive/folded-fields.js';
import { foldedKey } from '../../schema/kernel/folded-key.js';
import { allRows } from '../kernel/all-rows.js';
import { atMost } from '../kernel/at-most.js';
import type { Context } from '../kernel/context.js';

const MOST = 500;

/** The parts that a number stands for. */
export interface PartsOfNumber {
  readonly typed: string;
  readonly parts: readonly PartRow[];
}

/**
 * The parts that numbers stand for, as they come from somebody's spreadsheet: the part with just this number, otherwise all that are spelled
 * alike. Where some of them are in use, only those. Throws where more than 500 are asked for.
 */
export async function partsOfNumbers(numbers: readonly string[], { actor }: Context): Promise<PartsOfNumber[]> {
  atMost('partsByNumber(numbers:)', numbers, MOST);
  const asked = numbers.map((typed) => ({ typed, key: foldedKey(typed) }));
  const keys = [...new Set(asked.map(({ key }) => key))].filter((key) => key !== '');
  const alike = new Map<string, PartRow[]>(keys.map((key) => [key, []]));
  const rows = await allRows('Part', actor, { [keyPath('number')]: { $in: keys } });
  for (const row of rows) alike.get(foldedKey(row.number))?.push(row);
  return asked.map(({ typed, key }) => ({ typed, parts: meant(typed, alike.get(key) ?? []) }));
}

function meant(typed: string, alike: readonly PartRow[]): readonly PartRow[] {
  const inUse = alike.filter(({ state }) => state === 'ACTIVE');
  const some = inUse.length > 0 ? inUse : alike;
  const exact = some.filter(({ number }) => number === typed.trim());
  return exact.length > 0 ? exact : some;
}
