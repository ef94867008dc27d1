import { toBase64 } from './base64.js';
import { parseHashes } from './proof.js';
import { said } from './said.js';
import { parseSize } from './sizes.js';
import { Unreadable } from './unreadable.js';

/** A request to a witness (C2SP tlog-witness, add-checkpoint): to co-sign a note, given that it co-signed the size `old` before. */
export interface AddCheckpoint {
  readonly old: number;
  /** Consistency proof from `old` to the note's size. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly note: string;
}

/** Most bytes of a request; 63 hashes and a note with some signatures stay far below. */
export const ADD_CHECKPOINT_LIMIT = 16_384;

/** Media type of a witness's answer that it has already co-signed another size: that size as a line. */
export const SIZE_TYPE = 'text/x.tlog.size';

const MOST_HASHES = 63;

/** The body of a request: `old <size>`, one line for each hash, an empty line, the note. */
export function formatAddCheckpoint({ old, proof, note }: AddCheckpoint): string {
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`;
}

/** Reads the body of a request; throws a TypeError that names the rule broken. The note is not read here but by whoever knows its keys. */
export function parseAddCheckpoint(text: string): AddCheckpoint {
  const split = text.indexOf('\n\n');
  if (split < 0) throw new TypeError('request without an empty line before the checkpoint');
  const [first = '', ...lines] = text.slice(0, split).split('\n');
  const old = first.startsWith('old ') ? parseSize(first.slice('old '.length)) : null;
  if (old === null) throw new TypeError('request does not start with an old size');
  if (lines.length > MOST_HASHES) throw new Unreadable(said('proof/tooMany', { most: MOST_HASHES }));
  return { old, proof: parseHashes(lines), note: text.slice(split + 2) };
}
