import type { PartRow } from '../../schema/catalogue/part.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { rowsById } from '../kernel/reads.js';
import { BEGINNING, SUFFIX_LENGTH, searchWords } from './search-text.js';

/** `part_suffixes`: the texts by which the search finds a part; derived from the part, and can be rebuilt. `_id` is that of the part. */
export interface PartSuffixes {
  readonly _id: string;
  /** Version of the part it was made from. */
  readonly rev: number;
  /** The suffixes, covered by a multikey index. */
  readonly s: readonly string[];
  /** The whole texts, for words that the index does not cover. */
  readonly t: string;
}

/** Name of the collection. */
export const PART_SUFFIXES = 'part_suffixes';

const LONGEST_TEXT = 100;
const MOST_WORDS = 8;
const LIMIT_MS = 2000;

/** Parts in use that contain every word of `text`; parts whose number or name begins with the longest word come first. */
export async function searchParts(text: string, limit: number, ctx: Context): Promise<PartRow[]> {
  const [word, ...others] = searchWords(text.slice(0, LONGEST_TEXT)).slice(0, MOST_WORDS);
  if (word === undefined) return [];
  const ids = new Set(await idsOf(BEGINNING + word, [word, ...others], limit));
  // Parts that begin with the word also contain it, so as many more are needed as were asked for at first.
  if (ids.size < limit) for (const id of await idsOf(word, [word, ...others], limit)) ids.add(id);
  const rows = await rowsById('Part', ctx.actor, [...ids].slice(0, limit));
  return rows.filter((row) => row !== null).filter((row) => row.state === 'ACTIVE');
}

async function idsOf(start: string, words: readonly string[], limit: number): Promise<string[]> {
  const key = start.slice(0, start.startsWith(BEGINNING) ? SUFFIX_LENGTH + 1 : SUFFIX_LENGTH);
  // Words contain only letters and digits, so they are literal in a regular expression.
  const whole = words.filter((word, index) => index > 0 || word.length > SUFFIX_LENGTH);
  const found = collectionOf<PartSuffixes>(PART_SUFFIXES)
    .find({
      // Both bounds stand in one $elemMatch, since only then a multikey index uses both.
      s: { $elemMatch: { $gte: key, $lt: `${key}\uffff` } },
      $and: [{}, ...whole.map((word) => ({ t: new RegExp(word) }))],
    })
    .project({ _id: 1 })
    .limit(limit)
    .maxTimeMS(LIMIT_MS);
  const documents = await found.toArray();
  return documents.map(({ _id }) => String(_id));
}
