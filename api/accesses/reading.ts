import { Reading, type ReadingRow } from '../../schema/accesses/reading.js';
import type { Change } from '../kernel/command.js';
import { made } from '../kernel/rule.js';

/** What is said of a look at something: what it was and at what; of the rest whatever is known. */
type Said = Pick<ReadingRow, 'kind' | 'about'> &
  Partial<Pick<ReadingRow, 'readerId' | 'operator' | 'reason' | 'day' | 'sha256'>>;

/** A look at something sensitive, as it is recorded. */
export function reading(said: Said): Change {
  return made(Reading, { readerId: null, operator: null, reason: null, day: null, sha256: null, ...said });
}
