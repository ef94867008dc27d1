import { createHash } from 'node:crypto';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { findByHash, openFile } from '../../api/kernel/files/file-store.js';
import { filesHeld } from '../../api/kernel/files/files-added.js';
import { rowsById } from '../../api/kernel/reads.js';
import { subjectOfId } from '../../schema/common/ids.js';
import { MEGABYTE } from '../../schema/kernel/file-kinds.js';
import { type BundleFiles, bundlePath, decodeEntry } from '../../schema/trail/index.js';

/** The files of a purchase are more than a bundle takes along. */
export class TooManyFiles extends Error {
  override name = 'TooManyFiles';
}

/** A bundle with the files of its entries. */
export interface WithFiles {
  readonly files: BundleFiles;
  readonly count: number;
  /** Hashes, in hexadecimal digits, of files whose bytes are gone or are other bytes now. */
  readonly missing: readonly string[];
}

/**
 * Adds to a bundle the bytes of the files that its entries name, each under its hash. What an opening withholds is left out: a file is taken
 * along only where the opening shows its hash. Throws TooManyFiles where they have more bytes together than `most`.
 */
export async function withAttachedBytes(bundle: BundleFiles, most: number): Promise<WithFiles> {
  const wanted = wantedIn(bundle);
  const bytes = [...wanted.values()].reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > most) throw new TooManyFiles(`${Math.ceil(bytes / MEGABYTE)} MB of files; at most ${most / MEGABYTE}`);
  const files = new Map(bundle);
  const missing: string[] = [];
  for (const [hex, { subjectId }] of wanted) {
    const found = await bytesOf(hex, subjectId);
    if (found) files.set(bundlePath.file(hex), found);
    else missing.push(hex);
  }
  return { files, count: wanted.size - missing.length, missing };
}

function wantedIn(bundle: BundleFiles): ReadonlyMap<string, { readonly bytes: number; readonly subjectId: string }> {
  const wanted = new Map<string, { readonly bytes: number; readonly subjectId: string }>();
  for (const [path, leaf] of bundle) {
    const opening = openingOf(path, bundle);
    if (!opening) continue;
    const entry = decodedOrNull(leaf);
    for (const { sha256, bytes } of entry?.attach ?? []) {
      const hex = Buffer.from(sha256, 'base64').toString('hex');
      if (opening.includes(hex)) wanted.set(hex, { bytes, subjectId: entry?.subject.id ?? '' });
    }
  }
  return wanted;
}

/** The opening beside an entry of a bundle; null for other files, and for an entry that is shut. */
function openingOf(path: string, bundle: BundleFiles): Buffer | null {
  const [, index] = /^entries\/(\d+)\.json$/.exec(path) ?? [];
  const [, id] = /^pending\/([^.]+)\.json$/.exec(path) ?? [];
  const name = index === undefined ? id && bundlePath.pendingOpening(id) : bundlePath.opening(Number(index));
  const opening = name ? bundle.get(name) : undefined;
  return opening ? Buffer.from(opening) : null;
}

/** An entry whose bytes were changed cannot be read; the verifier says so. */
function decodedOrNull(leaf: Uint8Array) {
  try {
    return decodeEntry(leaf);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function bytesOf(hex: string, subjectId: string): Promise<Buffer | null> {
  const place = (await findByHash(hex)) ?? (await sealedPlace(hex, subjectId));
  if (!place) return null;
  const pieces: Buffer[] = [];
  for await (const piece of openFile(place.id, place.secret)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return createHash('sha256').update(bytes).digest('hex') === hex ? bytes : null;
}

/** A file that came in sealed: its key stands in its opened subject. */
async function sealedPlace(hex: string, subjectId: string) {
  const kind = subjectOfId(subjectId);
  const [row] = kind ? await rowsById(kind, SYSTEM_ACTOR, [subjectId]) : [];
  const file = kind && row ? filesHeld(kind, row).find(({ sha256 }) => sha256 === hex) : undefined;
  return file ? { id: file.id, secret: file.secret ?? null } : null;
}
