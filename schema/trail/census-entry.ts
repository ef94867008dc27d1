import { hashFromBase64, toBase64 } from './base64.js';
import { fieldOf, type State } from './difference.js';
import type { EntryFacts } from './entry-form.js';
import { countOf, hashTextOf } from './fields.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** The act by which the platform counts its log. */
export const CENSUS_TYPE = 'trail.census';

/** What a census says about all entries with an index below `size`: how many threads they are in, and the root of the tree over these. */
export interface Census {
  readonly size: number;
  readonly threads: number;
  /** Root of the tree over the threads: 32 bytes. */
  readonly root: Uint8Array;
}

/** The fields of the census' subject, class open: `{ root (base64), size, threads }`. */
export function formatCensus({ size, threads, root }: Census) {
  return { size, threads, root: toBase64(root) };
}

/** Reads these fields from the opened state of a census; throws a TypeError that names the rule broken. Other fields are ignored. */
export function parseCensus(state: State): Census {
  const size = countOf(fieldOf(state, 'size'), 'census.size', 1);
  const threads = countOf(fieldOf(state, 'threads'), 'census.threads', 1);
  const root = hashFromBase64(hashTextOf(fieldOf(state, 'root'), 'census.root'));
  if (!root) throw new Unreadable(said('form/hash', { where: 'census.root' }));
  if (threads > size) throw new Unreadable(said('census/tooMany', { threads, entries: size }));
  return { size, threads, root };
}

/** Whether an entry can be a census: it is of that type, the only entry of its subject, and of no purchase. */
export function isCensusEntry({ type, proc, subject, prev }: EntryFacts): boolean {
  return type === CENSUS_TYPE && subject.type === 'Census' && subject.rev === 1 && prev === null && proc === null;
}
