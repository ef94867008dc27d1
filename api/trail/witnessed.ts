import {
  formatVkey,
  type Policy,
  parseNote,
  sameBytes,
  type VerifierKey,
  verifyCheckpoint,
  verifyNote,
} from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeCrypto } from './crypto.js';
import { type CheckpointDocument, type CosignatureDocument, TRAIL } from './stored.js';

/** The newest checkpoint that enough groups of witnesses have co-signed. */
export interface WitnessedCheckpoint {
  readonly size: number;
  /** The log's note with the cosignatures added. */
  readonly note: string;
}

/** Number of sizes to search where the newest checkpoints are not co-signed by enough groups. */
const MOST_SIZES = 200;

/** The newest checkpoint that meets the policy's quorum; null where there is none, or where the policy requires none. */
export async function newestWitnessed(policy: Policy): Promise<WitnessedCheckpoint | null> {
  if (policy.quorum === 0) return null;
  const newestFirst = collectionOf<CosignatureDocument>(TRAIL.cosignatures).find().sort({ size: -1, at: -1 });
  let sizes = 0;
  let lines: CosignatureDocument[] = [];
  for await (const one of newestFirst) {
    if (lines[0] && lines[0].size !== one.size) {
      const found = await witnessedAt(lines, policy);
      if (found || ++sizes > MOST_SIZES) return found;
      lines = [];
    }
    lines.push(one);
  }
  return witnessedAt(lines, policy);
}

/** When a witness of the policy last signed anything; null where none ever did. */
export async function lastCosigned(policy: Policy): Promise<Date | null> {
  const names = policy.witnesses.map(({ key }) => key.name);
  const last = await collectionOf<CosignatureDocument>(TRAIL.cosignatures).findOne(
    { witness: { $in: names } },
    { sort: { at: -1 } },
  );
  return last?.at ?? null;
}

/** Each is verified once: a signature stays valid, and the policy is part of the key. */
const verified = new Map<string, WitnessedCheckpoint | null>();
const MOST_KEPT = 500;

async function witnessedAt(lines: readonly CosignatureDocument[], policy: Policy): Promise<WitnessedCheckpoint | null> {
  const [first] = lines;
  if (!first) return null;
  const signed = await collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints).findOne({
    _id: first.size,
  });
  if (!signed) return null;
  const key = JSON.stringify([signed.note, lines.map(({ line }) => line), policy.quorum, keysOf(policy)]);
  const known = verified.get(key);
  if (known !== undefined) return known;
  const note = withCosignatures(signed.note, lines, policy);
  const found = verifyCheckpoint(note, policy, nodeCrypto).failure ? null : { size: first.size, note };
  if (verified.size >= MOST_KEPT) verified.clear();
  verified.set(key, found);
  return found;
}

/** The note with the newest valid cosignature of each witness. An invalid line would make the whole note invalid. */
function withCosignatures(note: string, lines: readonly CosignatureDocument[], { witnesses }: Policy): string {
  const { body } = parseNote(note);
  const good = witnesses.flatMap(({ key }) => {
    const line = lines.find((one) => one.witness === key.name && holds(`${body}\n${one.line}`, key));
    return line ? [line.line] : [];
  });
  return note + good.join('');
}

function holds(note: string, key: VerifierKey): boolean {
  try {
    const parsed = parseNote(note);
    return parsed.signatures.length === 1 && sameKey(parsed.signatures[0]?.id, key) && verifies(parsed, key);
  } catch {
    return false;
  }
}

function sameKey(id: Uint8Array | undefined, key: VerifierKey): boolean {
  return id !== undefined && sameBytes(id, key.id);
}

function verifies(note: ReturnType<typeof parseNote>, key: VerifierKey): boolean {
  return verifyNote(note, [key], nodeCrypto.verify).failure === null;
}

function keysOf({ logKeys, witnesses }: Policy): string[] {
  return [
    ...logKeys.map(({ key, fromSize, toSize }) => `${formatVkey(key)} ${fromSize} ${toSize}`),
    ...witnesses.map(({ key, group }) => `${formatVkey(key)} ${group}`),
  ];
}
