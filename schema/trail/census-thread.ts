import type { EntryFacts } from './entry-form.js';
import { concatBytes, HASH_BYTES, type Hash } from './hash.js';
import { assertSize } from './sizes.js';

/** The fields that tell an entry's thread. */
export type Threaded = Pick<EntryFacts, 'proc' | 'subject'>;

/** How many entries of a thread there are below some index, and the running value over them (docs/trail-format.md §6). */
export interface ThreadCount {
  readonly thread: string;
  /** Index of its first entry. */
  readonly first: number;
  readonly count: number;
  /** The running value over all of them: 32 bytes. */
  readonly c: Uint8Array;
}

const encoder = new TextEncoder();
const STEP_DOMAIN = encoder.encode('trail/v1/thread\x01');
const LEAF_DOMAIN = encoder.encode('trail/v1/census\0');
const U64_BYTES = 8;
// A buffer for a step, with its domain in place: a hash keeps nothing of its input, and a new array would cost as much as the hash.
const stepRoom = concatBytes(STEP_DOMAIN, new Uint8Array(2 * HASH_BYTES + U64_BYTES));
const stepView = new DataView(stepRoom.buffer);
const THREAD_AT = LEAF_DOMAIN.length + 2 * U64_BYTES + HASH_BYTES;
const INDEX_AT = STEP_DOMAIN.length + HASH_BYTES;

/** The thread in which an entry is counted: its purchase, otherwise its subject. `isThread` says whether that can be a thread. */
export function threadOf({ proc, subject }: Threaded): string {
  return proc ?? subject.id;
}

/** Whether a text can name a thread: 1–64 of the characters 0-9, a-z and _. */
export function isThread(text: string): boolean {
  return /^[0-9a-z_]{1,64}$/.test(text);
}

/** The running value of a thread without entries: H("trail/v1/thread" || 0x00 || thread). */
export function threadStart(hash: Hash, thread: string): Uint8Array {
  return hash(encoder.encode(`trail/v1/thread\0${thread}`));
}

/** The running value after one more entry: H("trail/v1/thread" || 0x01 || value before || u64(index) || leaf hash). */
export function threadStep(hash: Hash, before: Uint8Array, index: number, leafHash: Uint8Array): Uint8Array {
  assertSize(index, 'index');
  if (before.length !== HASH_BYTES || leafHash.length !== HASH_BYTES) throw new RangeError('no hash of 32 bytes');
  stepRoom.set(before, STEP_DOMAIN.length);
  putU64(stepView, INDEX_AT, index);
  stepRoom.set(leafHash, INDEX_AT + U64_BYTES);
  return hash(stepRoom);
}

/** A thread with one more entry; `before` is null for its first. Throws a RangeError where the entry is not a later one. */
export function countEntry(
  hash: Hash,
  before: ThreadCount | null,
  { thread, index, leafHash }: { readonly thread: string; readonly index: number; readonly leafHash: Uint8Array },
): ThreadCount {
  if (!before)
    return { thread, first: index, count: 1, c: threadStep(hash, threadStart(hash, thread), index, leafHash) };
  if (index <= before.first || before.thread !== thread)
    throw new RangeError(`index ${index} of ${thread} is not after ${before.first} of ${before.thread}`);
  return { ...before, count: before.count + 1, c: threadStep(hash, before.c, index, leafHash) };
}

/** The bytes of a thread's leaf: "trail/v1/census" || 0x00 || u64(first) || u64(count) || running value || thread. */
export function censusLeaf({ thread, first, count, c }: ThreadCount): Uint8Array {
  if (!isThread(thread)) throw new RangeError(`'${thread}' is no thread`);
  assertSize(first, 'first');
  assertSize(count - 1, 'count');
  if (c.length !== HASH_BYTES) throw new RangeError('no hash of 32 bytes');
  const leaf = new Uint8Array(THREAD_AT + thread.length);
  leaf.set(LEAF_DOMAIN);
  const view = new DataView(leaf.buffer);
  putU64(view, LEAF_DOMAIN.length, first);
  putU64(view, LEAF_DOMAIN.length + U64_BYTES, count);
  leaf.set(c, LEAF_DOMAIN.length + 2 * U64_BYTES);
  // The characters of a thread are single bytes.
  for (let at = 0; at < thread.length; at++) leaf[THREAD_AT + at] = thread.charCodeAt(at);
  return leaf;
}

/** Written as twice 32 bits: a size below 2^53 needs no bigint, which would cost more. */
function putU64(view: DataView, at: number, value: number): void {
  view.setUint32(at, Math.floor(value / 2 ** 32));
  view.setUint32(at + 4, value % 2 ** 32);
}
