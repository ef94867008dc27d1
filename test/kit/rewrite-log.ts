import { join } from 'node:path';
import { Binary } from 'mongodb';
import { collectionOf, database } from '../../api/kernel/database.js';
import { nodeSha256 } from '../../api/trail/crypto.js';
import { publishCheckpoint } from '../../api/trail/publish-checkpoint.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { type LogSigner, openLogKey, SIGNER_FILE } from '../../api/trail/signer-folder.js';
import { writeMemory } from '../../api/trail/signer-memory.js';
import { type CosignatureDocument, type HeadDocument, type LogDocument, TRAIL } from '../../api/trail/stored.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import {
  appendLeaf,
  decodeEntry,
  type Edge,
  emptyEdge,
  encodeEntry,
  leafHash,
  rootOf,
  type TrailEntry,
  toBase64,
} from '../../schema/trail/index.js';

type Numbered = { readonly _id: number };

/**
 * Rewrites the log from an entry on, as somebody could who controls the database and has stolen the log's key and the signer's memory: the
 * entry, the chain of its subject after it, the document's own record of it, tree, head, and a validly signed checkpoint. Cosignatures of
 * the old log are removed. Answers the checkpoint.
 */
export async function rewriteLog(signer: LogSigner, from: number, change: (entry: TrailEntry) => TrailEntry) {
  const db = database();
  const log = db.collection<LogDocument>(TRAIL.log);
  const last = new Map<string, string>();
  let edge: Edge = emptyEdge;
  let size = 0;
  for (const row of await log.find().sort({ _id: 1 }).toArray()) {
    const leaf = row._id < from ? bytesOf(row.leaf) : rewritten(row, row._id === from ? change : (same) => same, last);
    const hash = leafHash(nodeSha256, leaf);
    if (row._id >= from)
      await log.updateOne({ _id: row._id }, { $set: { leaf: new Binary(leaf), lh: new Binary(hash) } });
    if (row._id === from || last.has(row.subject.id)) {
      last.set(row.subject.id, toBase64(hash));
      await noteInDocument(row, toBase64(hash));
    }
    edge = appendLeaf(nodeSha256, edge, size++, hash);
  }
  if (size >= 256) throw new Error('A log without full tiles is all that is rewritten here');
  const root = new Binary(rootOf(nodeSha256, edge, size));
  const heads = db.collection<HeadDocument>(TRAIL.head);
  await heads.updateOne({ _id: signer.origin }, { $set: { root, edge: edge.map((hash) => new Binary(hash)) } });
  await db.collection<Numbered>(TRAIL.checkpoints).deleteMany({ _id: { $gt: from } });
  await db.collection<CosignatureDocument>(TRAIL.cosignatures).deleteMany({ size: { $gt: from } });
  writeMemory(join(signer.folder, SIGNER_FILE.memory), signer.origin, { size, edge, rotate: null });
  await publishCheckpoint(db, { size, edge }, openLogKey(signer));
  const made = await db.collection<Numbered & { readonly note: string }>(TRAIL.checkpoints).findOne({ _id: size });
  return { size, note: made?.note ?? '' };
}

function rewritten(row: LogDocument, change: (entry: TrailEntry) => TrailEntry, last: ReadonlyMap<string, string>) {
  const entry = change(decodeEntry(bytesOf(row.leaf)));
  const prev = last.get(row.subject.id);
  return encodeEntry(prev === undefined ? entry : { ...entry, prev });
}

/** Makes the document fit its new last entry, so that comparing the two reveals nothing. */
async function noteInDocument({ subject }: LogDocument, prev: string): Promise<void> {
  const lifecycle = Object.values(LIFECYCLES).find((one) => one.subject === subject.type);
  if (lifecycle)
    await collectionOf(lifecycle.collection).updateOne(
      { _id: subject.id, rev: subject.rev },
      { $set: { '_t.prev': prev } },
    );
}
