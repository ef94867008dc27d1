import { describe, expect, it } from '@jest/globals';
import { coversFor, nextCover } from './next-cover.js';

/** Numbers that look random and are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const WHOLE = { from: new Date(0), until: new Date(1_000_000) };

function drawn(count: number, random: () => number): number[] {
  const times: number[] = [];
  let now = 0;
  for (let left = count; left > 0; left--) {
    const next = nextCover({ ...WHOLE, left }, new Date(now), random)?.getTime();
    if (next === undefined) break;
    times.push(next);
    now = next;
  }
  return times;
}

describe('cover entries', () => {
  it('there are four cover entries for each supplier invited, at most 400', () => {
    expect([coversFor(0), coversFor(3), coversFor(100), coversFor(5_000)]).toEqual([0, 12, 400, 400]);
  });

  it('cover entries lie between beginning and deadline in ascending order, more of them towards the deadline', () => {
    const random = seeded(7);
    const all = Array.from({ length: 200 }, () => drawn(12, random)).flat();
    expect(all.every((at) => at > 0 && at <= 1_000_000)).toBe(true);
    expect(all.length).toBeGreaterThan(2_300);
    const lastTenth = all.filter((at) => at > 900_000).length / all.length;
    const first = all.filter((at) => at < 500_000).length / all.length;
    expect(lastTenth).toBeGreaterThan(0.2);
    expect(lastTenth).toBeLessThan(0.4);
    expect(first).toBeGreaterThan(0.25);
    expect(first).toBeLessThan(0.45);
  });

  it('cover entries differ from plan to plan, and end with the deadline', () => {
    const random = seeded(11);
    expect(drawn(12, random)).not.toEqual(drawn(12, random));
    expect(nextCover({ ...WHOLE, left: 3 }, WHOLE.until, random)).toBeNull();
    expect(nextCover({ ...WHOLE, left: 0 }, WHOLE.from, random)).toBeNull();
  });

  it('cover entries missed during an outage are not all written at once', () => {
    const random = seeded(13);
    const next = nextCover({ ...WHOLE, left: 12 }, new Date(500_000), random);
    expect(next?.getTime()).toBeGreaterThan(500_000);
  });
});
