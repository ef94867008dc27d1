import { describe, expect, it } from '@jest/globals';
import { at, createRandom, formatScaled } from './random.js';

describe('createRandom', () => {
  it('createRandom gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number): number[] => Array.from({ length: 20 }, createRandom(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('a fork does not depend on what was drawn before', () => {
    const [one, other] = [createRandom(7), createRandom(7)];
    one.next();
    expect(one.fork('a').next()).toBe(other.fork('a').next());
    expect(one.fork('a').next()).not.toBe(other.fork('b').next());
  });

  it('int reaches both ends of a range and nothing beyond', () => {
    const random = createRandom(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });

  it('weighted draws by weight', () => {
    const random = createRandom(2);
    const drawn = Array.from({ length: 2000 }, () =>
      random.weighted([
        ['rare', 1],
        ['never', 0],
        ['often', 9],
      ] as const),
    );
    expect(drawn).not.toContain('never');
    expect(drawn.filter((word) => word === 'often').length).toBeGreaterThan(1600);
    expect(() => random.weighted([['never', 0]] as const)).toThrow('weight');
  });

  it('shuffle works on a copy, and sample never repeats an item', () => {
    const random = createRandom(3);
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(random.shuffle(items)).not.toEqual(items);
    expect([...random.shuffle(items)].sort()).toEqual(items);
    expect(new Set(random.sample(items, 5)).size).toBe(5);
    expect(random.sample(items, 50)).toHaveLength(8);
    expect(() => random.pick([])).toThrow('empty');
  });

  it.each([
    [0, 1, 4, /^[01]\.\d{4}$/],
    [12, 14, 2, /^1[2-4]\.\d{2}$/],
    [5, 9, 0, /^[5-9]$/],
  ])('decimals from %d to %d have %d places', (min, max, places, form) => {
    const random = createRandom(4);
    for (let turn = 0; turn < 200; turn += 1) expect(random.decimal(min, max, places)).toMatch(form);
  });
});

describe('formatScaled', () => {
  it.each([
    [5, 4, '0.0005'],
    [12_345, 2, '123.45'],
    [100, 2, '1.00'],
    [7, 0, '7'],
  ])('%d units of 10^-%d are %s', (units, places, text) => {
    expect(formatScaled(units, places)).toBe(text);
  });
});

describe('at', () => {
  it.each([-1, 2, 0.5])('at throws for index %d of a list of two', (index) => {
    expect(() => at(['a', 'b'], index)).toThrow(RangeError);
  });

  it('at returns a member that is undefined', () => {
    expect(at([undefined], 0)).toBeUndefined();
  });
});
