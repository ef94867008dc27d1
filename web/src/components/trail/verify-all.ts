import type { ApolloClient } from '@apollo/client';
import { reasonOf, type Said, said, tellFailure } from '../../../../schema/trail/index.js';
import { type EntryFieldsFragment, InclusionProofsDocument } from '../../generated/graphql.js';
import { checkProof, type InclusionProof } from './verify.js';

/** An entry whose proof does not hold, and why. */
export interface FailedEntry {
  readonly entry: EntryFieldsFragment;
  readonly why: Said;
}

/** The result of checking many entries in this browser. */
export interface VerifiedAll {
  readonly at: string;
  /** Entries that were checked; those that lack the proof they must have count too. */
  readonly checked: number;
  /** Entries that have no proof yet, since they are not in the signed log. */
  readonly pending: number;
  readonly failed: readonly FailedEntry[];
  readonly keyChanged: boolean;
  /** The size of the log that the proofs were checked against. */
  readonly size: number;
}

const AT_ONCE = 100;
const BREATH = 10;

async function faultOf(proof: InclusionProof, entry: EntryFieldsFragment) {
  try {
    const { failure, differs, keyChanged } = await checkProof(proof, entry);
    const other = differs === null ? null : said('shown/differs', { field: differs });
    return { why: failure ? tellFailure(failure) : other, keyChanged };
  } catch (error) {
    return { why: reasonOf(error), keyChanged: false };
  }
}

async function proofsOf(client: ApolloClient, ids: readonly string[]): Promise<ReadonlyMap<string, InclusionProof>> {
  const { data } = await client.query({
    query: InclusionProofsDocument,
    variables: { entryIds: [...ids] },
    fetchPolicy: 'no-cache',
  });
  return new Map((data?.inclusionProofs ?? []).map((proof) => [proof.entryId, proof]));
}

/** Lets the page draw, since checking a signature takes milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Checks the proof of every entry in this browser; `onProgress` is called with the number of finished ones. */
export async function verifyAll(
  client: ApolloClient,
  entries: readonly EntryFieldsFragment[],
  onProgress: (done: number) => void,
): Promise<VerifiedAll> {
  const failed: FailedEntry[] = [];
  const unproven: EntryFieldsFragment[] = [];
  let [checked, size, keyChanged] = [0, 0, false];
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const some = entries.slice(start, start + AT_ONCE);
    const proofs = await proofsOf(
      client,
      some.map(({ id }) => id),
    );
    for (const [index, entry] of some.entries()) {
      const proof = proofs.get(entry.id);
      if (!proof) unproven.push(entry);
      else {
        const fault = await faultOf(proof, entry);
        keyChanged ||= fault.keyChanged;
        size = Math.max(size, proof.size);
        checked += 1;
        if (fault.why !== null) failed.push({ entry, why: fault.why });
      }
      if (index % BREATH === 0) {
        onProgress(start + index);
        await breathe();
      }
    }
  }
  // An entry that the signed log must contain but that has no proof is being held back, not pending.
  const heldBack = unproven.filter(({ logIndex }) => typeof logIndex === 'number' && logIndex < size);
  const withheld = heldBack.map((entry) => ({ entry, why: said('shown/noProof') }));
  const at = new Date().toISOString();
  const pending = unproven.length - heldBack.length;
  return { at, checked: checked + heldBack.length, pending, failed: [...failed, ...withheld], keyChanged, size };
}
