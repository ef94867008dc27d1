import { describe, expect, it } from '@jest/globals';
import { isResting, type Moment, type Rest } from './is-resting.js';

const TIME = Date.parse('2026-03-02T01:00:00.000Z');
const looked: Rest = { round: 7, size: 100, written: 'a 1', doubt: null, time: TIME, at: 5_000, next: null };
const later = (ms: number, more: Partial<Moment> = {}): Moment => ({
  ...{ round: 8, size: 100, written: 'a 1', doubt: null, time: TIME + ms, at: 5_000 + ms },
  ...more,
});

describe('a job that has found nothing', () => {
  it('rests for ten seconds as long as nothing is written', () => {
    expect(isResting({}, looked, later(500))).toBe(true);
    expect(isResting({}, looked, later(9_999))).toBe(true);
    expect(isResting({}, looked, later(10_000))).toBe(false);
  });

  it('looks in the next round when something was written, or when the database does not say', () => {
    expect(isResting({}, looked, later(500, { written: 'b 1' }))).toBe(false);
    expect(isResting({}, { ...looked, written: null }, later(500, { written: null }))).toBe(false);
  });

  it('looks when the clock of the jobs was moved, in either direction', () => {
    expect(isResting({}, looked, later(500, { time: TIME + 3_600_000 }))).toBe(false);
    expect(isResting({}, looked, later(500, { time: TIME - 3_600_000 }))).toBe(false);
  });

  it('looks after its rest though the clock of the jobs stands still', () => {
    expect(isResting({}, looked, later(10_000, { time: TIME }))).toBe(false);
  });

  it('looks at once when a doubt about the time begins or ends', () => {
    expect(isResting({}, looked, later(500, { doubt: 'jumped' }))).toBe(false);
    expect(isResting({}, { ...looked, doubt: 'jumped' }, later(500))).toBe(false);
  });

  it('looks when the time of its next work has come, however long its rest', () => {
    const rest = { ...looked, next: new Date(TIME + 1_000) };
    expect(isResting({ restMs: 60_000 }, rest, later(999))).toBe(true);
    expect(isResting({ restMs: 60_000 }, rest, later(1_000))).toBe(false);
  });

  it('looks in each round where what it looks at is not in the database', () => {
    expect(isResting({ restMs: 0 }, looked, later(500))).toBe(false);
  });

  it('rests for its rounds though something was written', () => {
    expect(isResting({ everyRounds: 4 }, looked, later(500, { written: 'b 1' }))).toBe(true);
    expect(isResting({ everyRounds: 4 }, looked, later(500, { round: 11, written: 'b 1' }))).toBe(false);
  });

  it('rests until the log has grown where its work follows from the log alone', () => {
    expect(isResting({ follows: 'LOG' }, looked, later(60_000, { written: 'b 1' }))).toBe(true);
    expect(isResting({ follows: 'LOG' }, looked, later(500, { size: 101 }))).toBe(false);
  });
});

it('a job that has found work looks again in the next round', () => {
  expect(isResting({}, undefined, later(500))).toBe(false);
});
