import { SECRET_KINDS } from '../../schema/secrecy.js';
import { applyChanges, type State } from '../../schema/trail/index.js';
import { type FoundEntry, findEntries } from './find-entries.js';
import { type ChainEntry, chainOf } from './read-chain.js';
import { atOneMoment } from './read-subjects.js';

/** A subject's entries by version, with what is opened of them. Throws where one of them can no longer be read. */
export async function chainAt(id: string): Promise<readonly ChainEntry[]> {
  const { chain, broken } = await atOneMoment((session) => chainOf(id, session));
  if (broken) throw new Error(`The trail of ${id} cannot be read after version ${chain.length}`);
  return chain;
}

/** An entry with the state after it; null from the first change on that is no longer opened. */
export interface FoldedEntry extends ChainEntry {
  readonly state: State | null;
}

/** The states that a subject's opened changes lead to, one after another. */
export function foldChain(chain: readonly ChainEntry[]): FoldedEntry[] {
  let state: State | null = {};
  return chain.map((read) => {
    state = stateAfter(state, read);
    return { ...read, state };
  });
}

function stateAfter(before: State | null, { opening }: ChainEntry): State | null {
  if (opening?.state) return opening.state;
  if (!before || !opening) return null;
  const changes = opening.changes.flatMap((part) => ('value' in part ? [part.value] : []));
  return changes.length === opening.changes.length ? applyChanges(before, changes.flat()) : null;
}

/** What a person did in a purchase, and what in it is about the person. */
export interface ActsInPurchase {
  /** Number of its entries that the person made. */
  readonly made: number;
  /** Ids of entries with personal values of the person. */
  readonly about: readonly string[];
}

/** A purchase's entries, including acts on its bids while these were sealed, once they belong to it. */
async function entriesOfPurchase(purchaseId: string): Promise<FoundEntry[]> {
  const own = await findEntries({ proc: purchaseId }, MOST);
  const taken = new Set(
    own.flatMap(({ entry: { subject } }) => (SECRET_KINDS.includes(subject.type) ? [subject.id] : [])),
  );
  const before = await findEntries({ 'subject.id': { $in: [...taken] } }, MOST);
  return [...own, ...before.filter(({ entry }) => entry.proc === null)];
}

const MOST = 1_000_000;

/** Searches a purchase's entries for a person, by pseudonyms. */
export async function actsInPurchase(purchaseId: string, refs: readonly string[]): Promise<ActsInPurchase> {
  const entries = await entriesOfPurchase(purchaseId);
  return {
    made: entries.filter(({ entry }) => refs.includes(entry.actor.ref)).length,
    about: entries.flatMap(({ entry }) =>
      entry.changes.some(({ who }) => who !== undefined && refs.includes(who)) ? [entry.id] : [],
    ),
  };
}
