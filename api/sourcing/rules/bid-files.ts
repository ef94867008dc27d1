import { type AskedFile, kindsTaken, type SealedFileRow } from '../../../schema/kernel/files.js';
import { bidContentAsked } from '../../../schema/sourcing/bid.js';
import type { Actor } from '../../kernel/actor.js';
import type { Read, SideWrite } from '../../kernel/command.js';
import { type FoundFile, faultOfAll, loadStaged, takenWrites } from '../../kernel/files/load-staged.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';

const PATH = ['content', 'files'];
const KINDS = kindsTaken(bidContentAsked.fields);

/** The files of a bid, as its envelope holds them, and the writes by which new ones are kept. */
export interface BidFiles {
  readonly all: readonly SealedFileRow[] | null;
  readonly writes: readonly SideWrite[];
}

/**
 * The files that a bid names: sealed uploads by their tokens, and by their ids those that its present envelope holds. No record of the
 * database says that they belong together: names, hashes and keys stand in the envelope alone.
 */
export async function loadBidFiles(
  asked: readonly AskedFile[] | null,
  { read, actor, before }: { readonly read: Read; readonly actor: Actor; readonly before: readonly SealedFileRow[] },
): Promise<BidFiles | Refusal> {
  if (asked === null || asked.length === 0) return { all: null, writes: [] };
  const kept = asked.map(({ fileId, kind, note }) => {
    const file = before.find(({ id }) => id === fileId);
    return file ? { ...file, kind, note } : null;
  });
  const fresh = asked.map((file, index) => (kept[index] ? null : file));
  const found = await loadStaged(fresh, { read, actor, path: PATH, isSealed: true, kinds: KINDS });
  if (isRefusal(found)) return found;
  const made = found.map(sealed);
  const all = kept.map((file) => file ?? made.shift()).filter((file) => file !== undefined);
  return faultOfAll(all, PATH) ?? { all, writes: takenWrites(found) };
}

function sealed({ record, facts, asked: { kind, note }, secret }: FoundFile): SealedFileRow {
  return { id: record._id, kind, ...facts, bytes: record.length, note, secret: secret ?? '' };
}
