import type { Binary } from 'mongodb';

/** What an entry is about, kept beside its leaf to find it by. */
export interface StoredSubject {
  readonly type: string;
  readonly id: string;
  readonly rev: number;
}

/** `trail_outbox`: an entry that is committed and not yet in the log. Written in the act's transaction, and nowhere else. */
export interface OutboxDocument {
  /** Id of the entry. */
  readonly _id: string;
  /** The exact canonical bytes of the leaf. */
  readonly leaf: Binary;
  readonly subject: StoredSubject;
  /** Purchase id. */
  readonly proc: string | null;
  readonly at: Date;
  /** Canonical bytes of the opening (schema/trail/opening.ts): salts and values. */
  readonly open: Binary;
}

/** `trail_log`: a leaf at its index. `_id` is the index. */
export interface LogDocument {
  readonly _id: number;
  readonly id: string;
  readonly leaf: Binary;
  /** Leaf hash, 32 bytes. */
  readonly lh: Binary;
  readonly subject: StoredSubject;
  readonly proc: string | null;
  readonly at: Date;
}

/** `trail_openings`: salts and values of a logged entry; what erasure removes. `_id` is the entry's id. */
export interface OpeningDocument {
  readonly _id: string;
  readonly open: Binary;
  readonly subject: StoredSubject;
  readonly proc: string | null;
}

/** `trail_tiles`: a full tile of 256 hashes (C2SP tlog-tiles). `_id` is its path, for example `tile/0/x001/067`. */
export interface TileDocument {
  readonly _id: string;
  readonly hashes: Binary;
}

/** `trail_head`, one document with `_id` the log's origin: how far the log goes; changed by compare-and-set of `size`. */
export interface HeadDocument {
  readonly _id: string;
  readonly size: number;
  readonly root: Binary;
  /** The hashes of the right edge, joined (schema/trail/merkle.ts). */
  readonly edge: readonly Binary[];
  readonly at: Date;
}

/** `trail_checkpoints`: signed checkpoints, append-only; `_id` is the size. */
export interface CheckpointDocument {
  readonly _id: number;
  readonly root: Binary;
  /** The signed note (C2SP). */
  readonly note: string;
  readonly at: Date;
}

/** Names of the trail's collections. */
export const TRAIL = {
  outbox: 'trail_outbox',
  log: 'trail_log',
  openings: 'trail_openings',
  tiles: 'trail_tiles',
  head: 'trail_head',
  checkpoints: 'trail_checkpoints',
  quarantine: 'trail_quarantine',
} as const;
