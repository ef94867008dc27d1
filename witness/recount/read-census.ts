import { nodeSha256 } from '../../api/trail/crypto.js';
import { checkOpening } from '../../schema/trail/check-opening.js';
import {
  applyChanges,
  type Census,
  type Change,
  type EntryFacts,
  parseCensus,
  parseOpening,
} from '../../schema/trail/index.js';

/** The census in an opening; null where the opening is not that of the entry. Throws a TypeError where it holds no count. */
export function readCensus(entry: EntryFacts, opening: Uint8Array): Census | null {
  const changes = changesOf(entry, opening);
  return changes && parseCensus(applyChanges({}, changes));
}

function changesOf(entry: EntryFacts, opening: Uint8Array): readonly Change[] | null {
  try {
    return checkOpening(nodeSha256, entry, parseOpening(opening)).changes;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
