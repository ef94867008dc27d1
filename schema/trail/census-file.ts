import { fromBase64, hashFromBase64, toBase64 } from './base64.js';
import { canonicalBytes, parseCanonical } from './canonical.js';
import { isThread } from './census-thread.js';
import { countOf, hashTextOf, listOf, objectOf, textOf } from './fields.js';
import { type Opening, parseOpening } from './opening.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** An entry of a thread that the bundle doesn't show: its index and its leaf hash. */
export type HiddenEntry = readonly [index: number, leafHash: Uint8Array];

/** What a bundle says about a thread, from which the thread's leaf in the census can be rebuilt. */
export interface CountedThread {
  readonly thread: string;
  readonly first: number;
  readonly count: number;
  /** Its position among the threads in ascending order of `first`. */
  readonly position: number;
  /** Audit path of its leaf up to the census' root. */
  readonly path: readonly Uint8Array[];
  /** Its entries below the census' size that the bundle doesn't show, in ascending order of index. */
  readonly hidden: readonly HiddenEntry[];
}

/** `census.json` of a bundle. It is unsigned, and nothing in it is believed unchecked. */
export interface BundleCensus {
  /** The census' entry: exact leaf bytes, its opening, its audit path up to the bundle's checkpoint. */
  readonly entry: {
    readonly index: number;
    readonly leaf: Uint8Array;
    readonly opening: Opening;
    readonly proof: readonly Uint8Array[];
  };
  /** Notes of witnesses that have recounted it. */
  readonly statements: readonly string[];
  /** The threads of the bundle's entries, in ascending order of position. */
  readonly threads: readonly CountedThread[];
}

const VERSION = 'census/v1';

/** Canonical JSON; leaf and hashes in base64. */
export function formatBundleCensus({ entry, statements, threads }: BundleCensus): Uint8Array {
  const { index, leaf, opening, proof } = entry;
  return canonicalBytes({
    v: VERSION,
    entry: { index, leaf: toBase64(leaf), opening, proof: proof.map(toBase64) },
    statements,
    threads: threads.map(({ thread, first, count, position, path, hidden }) => ({
      ...{ thread, first, count, position },
      path: path.map(toBase64),
      hidden: hidden.map(([at, leafHash]) => [at, toBase64(leafHash)]),
    })),
  });
}

/** Reads `census.json`; throws a TypeError that names the rule broken. */
export function parseBundleCensus(bytes: Uint8Array): BundleCensus {
  const fields = objectOf(parseCanonical(bytes), 'census', ['v', 'entry', 'statements', 'threads']);
  if (fields.v !== VERSION) throw new Unreadable(said('census/version'));
  const entry = objectOf(fields.entry, 'census.entry', ['index', 'leaf', 'opening', 'proof']);
  const leaf = fromBase64(textOf(entry.leaf, 'census.entry.leaf'));
  if (!leaf) throw new Unreadable(said('census/leaf'));
  const threads = listOf(fields.threads, 'census.threads').map(readThread);
  threads.forEach(({ position }, at) => {
    if (at > 0 && position <= (threads[at - 1]?.position ?? 0))
      throw new Unreadable(said('census/order', { position }));
  });
  const names = threads.map(({ thread }) => thread);
  if (new Set(names).size !== names.length) throw new Unreadable(said('census/twice'));
  return {
    entry: {
      index: countOf(entry.index, 'census.entry.index', 0),
      leaf,
      opening: parseOpening(canonicalBytes(entry.opening)),
      proof: hashesOf(entry.proof, 'census.entry.proof'),
    },
    statements: listOf(fields.statements, 'census.statements').map((text) => textOf(text, 'census.statements')),
    threads,
  };
}

function readThread(value: unknown): CountedThread {
  const fields = objectOf(value, 'census.threads', ['thread', 'first', 'count', 'position', 'path', 'hidden']);
  const thread = textOf(fields.thread, 'census.threads.thread');
  if (!isThread(thread)) throw new Unreadable(said('form/thread', { where: 'census.threads.thread' }));
  return {
    thread,
    first: countOf(fields.first, 'census.threads.first', 0),
    count: countOf(fields.count, 'census.threads.count', 1),
    position: countOf(fields.position, 'census.threads.position', 0),
    path: hashesOf(fields.path, 'census.threads.path'),
    hidden: hiddenOf(fields.hidden),
  };
}

function hiddenOf(value: unknown): HiddenEntry[] {
  let last = -1;
  return listOf(value, 'census.threads.hidden').map((one) => {
    const [index, leafHash, ...more] = listOf(one, 'census.threads.hidden');
    if (more.length > 0) throw new Unreadable(said('census/pair'));
    const at = countOf(index, 'census.threads.hidden', last + 1);
    last = at;
    return [at, hashOf(leafHash, 'census.threads.hidden')] as const;
  });
}

function hashesOf(value: unknown, where: string): Uint8Array[] {
  return listOf(value, where).map((hash) => hashOf(hash, where));
}

function hashOf(value: unknown, where: string): Uint8Array {
  const hash = hashFromBase64(hashTextOf(value, where));
  if (!hash) throw new Unreadable(said('form/hash', { where }));
  return hash;
}
