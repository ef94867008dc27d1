import { collectionOf } from './database.js';

/**
 * Takes one running number for each prefix, for example CG-2026-000123. Outside the act's transaction, since a counter
 * inside would make all acts queue behind it (DESIGN §1.7); a refused act leaves a gap.
 */
export async function takeNumbers(prefixes: readonly string[], now: Date): Promise<ReadonlyMap<string, string>> {
  const year = new Date(now.getTime() + 8 * 3_600_000).getUTCFullYear();
  const numbers = new Map<string, string>();
  for (const prefix of prefixes) {
    const counter = await collectionOf<{ _id: string; last: number }>('counters').findOneAndUpdate(
      { _id: `${prefix}-${year}` },
      { $inc: { last: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
    numbers.set(prefix, `${prefix}-${year}-${String(counter?.last ?? 1).padStart(6, '0')}`);
  }
  return numbers;
}
