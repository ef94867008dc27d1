import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { naiveCensus } from '../../test/kit/naive-census.js';
import { saying } from '../../test/kit/saying.js';
import { censusLeaf, countEntry, isThread, threadStep } from './census-thread.js';
import { type CensusNodes, censusRoot, edgePlaces, nodesBeside, nodesInMemory, putLeaves } from './census-tree.js';
import { leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { startRecount } from './recount.js';
import { settledPurchase } from './settled-purchase.js';
import { verifyInclusion } from './verify-tree.js';

const { hash } = nobleCrypto;
const bytes = (value: number) => new TextEncoder().encode(`leaf ${value}`);

/** An entry of one of many subjects; every third kind belongs to a purchase. */
function entryOf(kind: number) {
  const subject = { type: 'Thing', id: `thg_${kind}`, rev: 1 };
  return { proc: kind % 3 === 0 ? `pur_${kind % 2}` : null, subject };
}

const logOf = (kinds: readonly number[]) =>
  kinds.map((kind, index) => ({ entry: entryOf(kind), leafHash: leafHash(hash, bytes(index)) }));

describe('a recount', () => {
  test('a recount equals the naive census at every size to 80, with a path for every thread', async () => {
    const log = logOf(Array.from({ length: 80 }, (_, at) => (at * at * 7 + at) % 53));
    const recount = startRecount(hash);
    expect(recount.census()).toBeNull();
    for (const [at, { entry, leafHash: leaf }] of log.entries()) {
      recount.add(entry, leaf);
      const naive = naiveCensus(hash, log.slice(0, at + 1));
      const census = recount.census();
      expect(census).toEqual({ size: at + 1, threads: naive.threads.length, root: naive.root });
      for (const [position, { thread, first, count, c, leaf: threadLeaf }] of naive.threads.entries()) {
        expect(recount.thread(thread)).toEqual({ thread, first, count, c, position });
        expect(censusLeaf({ thread, first, count, c })).toEqual(threadLeaf);
      }
    }
    expect(recount.thread('pur_none')).toBeNull();
  });

  test('every thread has a path that leads to the root of the recount, for all numbers of threads to 70', async () => {
    const recount = startRecount(hash);
    for (let size = 1; size <= 70; size++) {
      recount.add(entryOf(size * 3 + 1), leafHash(hash, bytes(size)));
      const census = recount.census();
      const naive = naiveCensus(hash, logOf(Array.from({ length: size }, (_, at) => (at + 1) * 3 + 1)));
      if (!census) throw new Error('nothing counted');
      for (let position = 0; position < size; position++) {
        const thread = recount.thread(`thg_${(position + 1) * 3 + 1}`);
        if (!thread) throw new Error('no thread');
        const proof = await recount.path(position);
        expect(proof).toHaveLength((await naive.path(position)).length);
        const claim = { index: position, size, leafHash: leafHash(hash, censusLeaf(thread)), proof, root: census.root };
        expect(verifyInclusion(hash, claim)).toBeNull();
      }
    }
  });

  test('a recount comes to the same, however often its tree is asked for in between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 120 }), fc.nat(), (kinds, asked) => {
        const log = logOf(kinds);
        const recount = startRecount(hash);
        for (const [at, { entry, leafHash: leaf }] of log.entries()) {
          recount.add(entry, leaf);
          if ((asked >> (at % 30)) % 2 === 1) recount.census();
        }
        expect(recount.census()?.root).toEqual(naiveCensus(hash, log).root);
      }),
    );
  });

  test('a recount does not count an entry whose thread is invalid, or that leaves its purchase', () => {
    const recount = startRecount(hash);
    const leaf = leafHash(hash, bytes(0));
    const subject = { type: 'Bid', id: 'bid_1', rev: 1 };
    for (const id of ['', 'A', 'a-b', 'ä', 'a'.repeat(65), 'a b', 'a\n'])
      expect(() => recount.add({ proc: null, subject: { ...subject, id } }, leaf)).toThrow(
        saying('form/threadName', { thread: id }),
      );
    recount.add({ proc: null, subject }, leaf);
    recount.add({ proc: 'pur_1', subject }, leaf);
    expect(() => recount.add({ proc: 'pur_2', subject }, leaf)).toThrow(saying('chain/settled', { purchase: 'pur_1' }));
    expect(() => recount.add({ proc: null, subject }, leaf)).toThrow(saying('chain/settled', { purchase: 'pur_1' }));
    recount.add({ proc: 'pur_1', subject }, leaf);
    expect(recount.size()).toBe(3);
    expect(recount.thread('bid_1')).toMatchObject({ first: 0, count: 1, position: 0 });
    expect(recount.thread('pur_1')).toMatchObject({ first: 1, count: 2, position: 1 });
  });
});

describe('the tree over the threads', () => {
  test('the tree is extended using nothing but what nodesBeside names', () => {
    const leaves = fc.uniqueArray(fc.nat(129), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.nat(30), leaves, (before, more, changed) => {
        const size = before + more + 1;
        const whole = nodesInMemory();
        putLeaves(
          hash,
          whole,
          before,
          Array.from({ length: before }, (_, at) => [at, leafHash(hash, bytes(at))] as const),
        );
        const added = Array.from({ length: more + 1 }, (_, at) => before + at);
        const positions = [...new Set([...changed.filter((position) => position < before), ...added])];
        const fetched = new Map<string, Uint8Array>();
        for (const { level, index } of nodesBeside(size, positions))
          fetched.set(`${level}/${index}`, whole.get(level, index) ?? new Uint8Array());
        const part: CensusNodes = {
          get: (level, index) => fetched.get(`${level}/${index}`),
          set: (level, index, node) => {
            fetched.set(`${level}/${index}`, node);
            whole.set(level, index, node);
          },
        };
        const moved = positions.map((position) => [position, leafHash(hash, bytes(position + 1_000))] as const);
        putLeaves(hash, part, size, moved);
        const anew = nodesInMemory();
        const leafAt = (at: number) => leafHash(hash, bytes(positions.includes(at) ? at + 1_000 : at));
        putLeaves(
          hash,
          anew,
          size,
          Array.from({ length: size }, (_, at) => [at, leafAt(at)] as const),
        );
        expect(censusRoot(hash, whole, size)).toEqual(censusRoot(hash, anew, size));
      }),
    );
  });

  test('one more entry asks for one node a level at most', () => {
    for (const size of [1, 2, 3, 1_000, 2 ** 20, 1_000_000]) {
      for (const position of [0, size - 1, Math.floor(size / 2)])
        expect(nodesBeside(size, [position]).length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(edgePlaces(size).length).toBeLessThanOrEqual(Math.ceil(Math.log2(size + 1)));
    }
  });

  test('an error names a missing node or a position that is none', () => {
    const nodes = nodesInMemory();
    expect(() => censusRoot(hash, nodes, 1)).toThrow('node 0/0');
    expect(() => putLeaves(hash, nodes, 2, [[1, leafHash(hash, bytes(1))]])).toThrow('node 0/0');
    expect(() => putLeaves(hash, nodes, 2, [[2, leafHash(hash, bytes(1))]])).toThrow('position 2');
    expect(() => nodesBeside(2, [2])).toThrow('position 2');
  });
});

describe('threads', () => {
  test('threads are named by 1 to 64 of 0-9, a-z and _', () => {
    for (const good of ['a', '0', '_', 'pur_01h', 'z'.repeat(64)]) expect(isThread(good)).toBe(true);
    for (const bad of ['', 'z'.repeat(65), 'A', 'a-', 'a.', 'a\n', 'é', '采']) expect(isThread(bad)).toBe(false);
  });

  test('entries of threads are counted in ascending order only', () => {
    const leaf = leafHash(hash, bytes(1));
    const one = countEntry(hash, null, { thread: 'a', index: 4, leafHash: leaf });
    expect(() => countEntry(hash, one, { thread: 'a', index: 4, leafHash: leaf })).toThrow(RangeError);
    expect(() => countEntry(hash, one, { thread: 'b', index: 5, leafHash: leaf })).toThrow(RangeError);
    expect(() => threadStep(hash, one.c, -1, leaf)).toThrow(RangeError);
    expect(() => threadStep(hash, one.c, 5, leaf.subarray(1))).toThrow(RangeError);
    expect(() => censusLeaf({ ...one, thread: 'A' })).toThrow(RangeError);
    expect(() => censusLeaf({ ...one, count: 0 })).toThrow(RangeError);
  });

  test('indices above 2^32 keep all their bits', () => {
    const leaf = leafHash(hash, bytes(1));
    const high = countEntry(hash, null, { thread: 'a', index: 2 ** 32 + 5, leafHash: leaf });
    expect(high.c).not.toEqual(countEntry(hash, null, { thread: 'a', index: 5, leafHash: leaf }).c);
    expect([...censusLeaf(high)].slice(16, 24)).toEqual([0, 0, 0, 1, 0, 0, 0, 5]);
  });

  test('a subject keeps its purchase', () => {
    const subject = { type: 'Bid', id: 'bid_1', rev: 2 };
    expect(settledPurchase(null, { proc: null, subject })).toBeNull();
    expect(settledPurchase(null, { proc: 'pur_1', subject })).toBe('pur_1');
    expect(settledPurchase('pur_1', { proc: 'pur_1', subject })).toBe('pur_1');
    expect(() => settledPurchase('pur_1', { proc: null, subject })).toThrow(
      saying('chain/settled', { purchase: 'pur_1' }),
    );
  });
});
