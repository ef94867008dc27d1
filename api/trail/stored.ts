import type { Binary, ObjectId } from 'mongodb';

/** The subject of an entry, stored beside its leaf to find it by. */
export interface StoredSubject {
  readonly type: string;
  readonly id: string;
  readonly rev: number;
}

/** `trail_outbox`: an entry that is committed but not yet in the log. Written only in the transaction of the act. */
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

/** `trail_openings`: salts and values of a logged entry, from which erasures remove values. `_id` is the entry's id. */
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

/** `trail_head`, one document whose `_id` is the log's origin: the size of the log; changed by compare-and-set of `size`. */
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

/** `trail_cosignatures`: a witness's signature under a checkpoint, append-only; `_id` is `<size> <witness> <seconds>`. */
export interface CosignatureDocument {
  readonly _id: string;
  /** Size of the checkpoint. */
  readonly size: number;
  /** Name of the witness's key. */
  readonly witness: string;
  /** The signature line (C2SP tlog-cosignature). */
  readonly line: string;
  /** The time that the witness signed. */
  readonly at: Date;
  /** How many cosignatures came from this witness before it. */
  readonly nth: number;
}

/** What can go wrong with signing and witnessing. `signing-again` ends earlier ones. */
export type IncidentKind = 'log-tampered' | 'signing-again' | 'witness-refused' | 'next-key-unknown';

/** `trail_incidents`: what the signer noticed and people must look into, append-only. */
export interface IncidentDocument {
  readonly at: Date;
  readonly kind: IncidentKind;
  readonly detail: string;
  /** The entry it is about; null for none. */
  readonly index: number | null;
}

/** `trail_quarantine`: a row of the outbox that could not be logged, kept as it was; append-only. */
export interface QuarantineDocument {
  readonly _id: ObjectId;
  readonly at: Date;
  readonly reason: string;
  readonly row: OutboxDocument;
}

/**
 * `trail_threads`: a thread of the log and how far it is counted (docs/decisions/0022). Derived: it can be rebuilt from the log. `_id` is
 * the thread.
 */
export interface ThreadDocument {
  readonly _id: string;
  /** Its position in the tree of the threads, which are ordered by their first entries. */
  readonly position: number;
  /** Index of its first entry. */
  readonly first: number;
  readonly count: number;
  /** The running value over its entries, 32 bytes. */
  readonly c: Binary;
}

/**
 * `trail_census_tiles`: a tile of the tree of the threads, as it was at the sizes that are still needed; derived. `_id` is `level/index`.
 */
export interface CensusTileDocument {
  readonly _id: string;
  /** In ascending order of size: up to 256 hashes, as they were when the log was counted up to that size. */
  readonly versions: readonly { readonly size: number; readonly hashes: Binary }[];
}

/** `trail_statements`: a witness's statement that it has recounted a census; append-only. `_id` is `<index> <witness>`. */
export interface StatementDocument {
  readonly _id: string;
  /** Index of the census' entry. */
  readonly index: number;
  /** Name of the witness's key. */
  readonly witness: string;
  /** The signed note. */
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
  cosignatures: 'trail_cosignatures',
  incidents: 'trail_incidents',
  quarantine: 'trail_quarantine',
  threads: 'trail_threads',
  censusTiles: 'trail_census_tiles',
  statements: 'trail_statements',
} as const;
