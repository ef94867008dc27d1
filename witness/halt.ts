import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, syncFolder } from '../api/kernel/replace-file.js';
import { countOf, objectOf, textOf } from '../schema/trail/fields.js';
import { parseJson } from '../schema/trail/index.js';

/** Why a witness co-signs nothing any more: what it found wrong in a log that it has already co-signed. */
export interface Halt {
  readonly at: string;
  readonly why: string;
  /** Index of the entry at fault. */
  readonly index: number;
}

const HALTED = 'halted.json';
const LIFTED = 'lifted.json';

/** Halts that could not be written to disk yet, by folder; they are in force all the same. */
const unkept = new Map<string, Halt>();

/** Why the witness of a folder is halted; null where it is not. */
export function readHalt(folder: string): Halt | null {
  const held = unkept.get(folder);
  if (held) return held;
  const file = join(folder, HALTED);
  if (!existsSync(file)) return null;
  const fields = objectOf(parseJson(readFileSync(file)), file, ['at', 'why', 'index']);
  return { at: textOf(fields.at, 'at'), why: textOf(fields.why, 'why'), index: countOf(fields.index, 'index', 0) };
}

/** Halts a witness at once, even where its disk is full. `halt` has to follow; otherwise a restart lifts it. */
export function holdHalt(folder: string, found: Halt): void {
  unkept.set(folder, found);
}

/** Halts a witness; neither a crash nor a restart lifts this. */
export function halt(folder: string, found: Halt): void {
  holdHalt(folder, found);
  replaceFile(join(folder, HALTED), `${JSON.stringify(found, null, 2)}\n`, 0o600);
  unkept.delete(folder);
}

/** Indices of the entries at fault whose halt the holder has lifted. */
export function liftedIn(folder: string): ReadonlySet<number> {
  const file = join(folder, LIFTED);
  if (!existsSync(file)) return new Set();
  const fields = objectOf(parseJson(readFileSync(file)), file, ['indices']);
  const indices = Array.isArray(fields.indices) ? fields.indices : [];
  return new Set(indices.map((index) => countOf(index, 'indices', 0)));
}

/**
 * Lifts a halt, which only the holder may do: co-signing goes on, and what was found stays among the evidence. Answers what was lifted;
 * null where the witness was not halted.
 */
export function liftHalt(folder: string): Halt | null {
  const found = readHalt(folder);
  if (!found) return null;
  const indices = [...liftedIn(folder), found.index];
  replaceFile(join(folder, LIFTED), `${JSON.stringify({ indices: [...new Set(indices)] })}\n`, 0o600);
  rmSync(join(folder, HALTED));
  syncFolder(folder);
  return found;
}
