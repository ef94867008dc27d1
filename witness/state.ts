import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../api/kernel/replace-file.js';
import { countOf, hashTextOf, objectOf, textOf } from '../schema/trail/fields.js';
import { hashFromBase64, parseJson, toBase64 } from '../schema/trail/index.js';

/** The newest checkpoint that a witness has co-signed; of size 0 before the first. */
export interface Cosigned {
  readonly size: number;
  readonly root: Uint8Array;
  /** The log's signed note. */
  readonly note: string;
}

const NAME = 'state.json';

/** What a witness co-signed last. Throws where that is of another log. */
export function readState(folder: string, origin: string): Cosigned {
  const file = join(folder, NAME);
  if (!existsSync(file)) return { size: 0, root: new Uint8Array(32), note: '' };
  const fields = objectOf(parseJson(readFileSync(file)), file, ['origin', 'size', 'root', 'note']);
  if (fields.origin !== origin) throw new Error(`${file} is of the log ${String(fields.origin)}`);
  const root = hashFromBase64(hashTextOf(fields.root, 'root')) ?? new Uint8Array();
  return { size: countOf(fields.size, 'size', 1), root, note: textOf(fields.note, 'note') };
}

/** Stores what a witness is about to co-sign; it is on the disk before the signature is given out. */
export function writeState(folder: string, origin: string, { size, root, note }: Cosigned): void {
  replaceFile(join(folder, NAME), JSON.stringify({ origin, size, root: toBase64(root), note }), 0o600);
}
