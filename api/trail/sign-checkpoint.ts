import { join } from 'node:path';
import type { Db } from 'mongodb';
import { formatVkey, rootOf, sameBytes } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import { extendTree } from './extend-tree.js';
import { findConfirmedKey, mentionsLogKey } from './find-confirmed-key.js';
import { firstChanged } from './first-changed.js';
import { recordIncident } from './incidents.js';
import { bytesOf } from './judge-rows.js';
import { LogTampered } from './log-tampered.js';
import { publishCheckpoint } from './publish-checkpoint.js';
import { rotateKey } from './rotate-key.js';
import { type LogSigner, openLogKey, readNextKey, SIGNER_FILE } from './signer-folder.js';
import { readMemory, type SignerMemory, writeMemory } from './signer-memory.js';
import { type CheckpointDocument, type HeadDocument, TRAIL } from './stored.js';

export { LogTampered } from './log-tampered.js';

/**
 * Signs the head of the log. The signer believes no stored hash: it reads the bytes of the new entries, adds them to the tree that it keeps
 * in a file of its own, and signs only where that gives the head's root. It stores what it signs before publishing it. Answers the size
 * signed, null where there is nothing new. Throws LogTampered.
 */
export async function signCheckpoint(db: Db, signer: LogSigner): Promise<number | null> {
  const { origin, folder } = signer;
  const file = join(folder, SIGNER_FILE.memory);
  const known = await finishRotation(db, signer, readMemory(file, origin));
  const head = await db
    .collection<HeadDocument>(TRAIL.head)
    .findOne({ _id: origin }, { readConcern: { level: 'majority' } });
  const size = head?.size ?? 0;
  const last = known ?? (await relearn(db, size));
  if (size < last.size) throw new LogTampered(`the log has ${size} entries, ${last.size} were signed`, size);
  if (!head || size === 0) return null;
  const mentions: number[] = [];
  const edge = await extendTree(db, last, size, (index, leaf) => {
    if (mentionsLogKey(leaf)) mentions.push(index);
  });
  if (!sameBytes(rootOf(nodeSha256, edge, size), bytesOf(head.root))) throw await notTheRoot(db, last.size, size);
  const rotate = mentions.length > 0 ? await confirmedNext(db, signer, mentions) : null;
  const grown: SignerMemory = { size, edge, rotate };
  if (!known || size > known.size) writeMemory(file, origin, grown);
  const isNew = await publishCheckpoint(db, grown, openLogKey(signer));
  if (rotate !== null) await finishRotation(db, signer, grown);
  return isNew ? size : null;
}

/** Where only one entry is new, that is the one that was changed. */
async function notTheRoot(db: Db, from: number, size: number): Promise<LogTampered> {
  const index = (await firstChanged(db, from, size)) ?? (size - from === 1 ? from : null);
  const where = index === null ? '' : `: the entry at index ${index} is changed`;
  return new LogTampered(`the head of size ${size} is not the root of its leaves${where}`, index);
}

/** A signer without memory starts at the first entry, and has to arrive at the newest checkpoint ever published. */
async function relearn(db: Db, size: number): Promise<SignerMemory> {
  const newest = await db
    .collection<CheckpointDocument>(TRAIL.checkpoints)
    .findOne({}, { sort: { _id: -1 }, readConcern: { level: 'majority' } });
  const empty: SignerMemory = { size: 0, edge: [], rotate: null };
  if (!newest) return empty;
  if (size < newest._id) throw new LogTampered(`the log has ${size} entries, ${newest._id} were signed`, size);
  const edge = await extendTree(db, empty, newest._id);
  if (!sameBytes(rootOf(nodeSha256, edge, newest._id), bytesOf(newest.root)))
    throw new LogTampered(
      `the checkpoint of size ${newest._id} is not the root of the leaves`,
      await firstChanged(db, 0, newest._id),
    );
  return { size: newest._id, edge, rotate: null };
}

/** The key that one of these entries confirms and that waits in the signer's folder; null where there is none, which is reported. */
async function confirmedNext(db: Db, signer: LogSigner, mentions: readonly number[]): Promise<string | null> {
  const next = readNextKey(signer);
  const waiting = next && formatVkey(next.key);
  for (const index of mentions) {
    const confirmed = await findConfirmedKey(db, index);
    if (confirmed === null) continue;
    if (confirmed === waiting) return confirmed;
    await recordIncident(db, 'next-key-unknown', `${confirmed} was confirmed`, index);
  }
  return null;
}

/**
 * Hands over to the next key where the last checkpoint signed is the one that covers its announcement. That checkpoint is published first,
 * with the old key: after a crash in between, nobody could sign it any more.
 */
async function finishRotation(db: Db, signer: LogSigner, known: SignerMemory | null): Promise<SignerMemory | null> {
  if (!known || known.rotate === null) return known;
  const current = openLogKey(signer);
  if (formatVkey(current.key) !== known.rotate) await publishCheckpoint(db, known, current);
  rotateKey(signer, known.size, known.rotate);
  const done = { ...known, rotate: null };
  writeMemory(join(signer.folder, SIGNER_FILE.memory), signer.origin, done);
  return done;
}
