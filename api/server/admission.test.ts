import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { deadlineIn } from '../kernel/deadline.js';
import { DEAR, openAdmission } from './admission.js';
import { MOST_COST } from './query-cost.js';

const open = (waitMs = 30) => openAdmission({ atOnce: 3, costAtOnce: MOST_COST, waitMs }, () => undefined);
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'let in',
    (error) => error.extensions.code,
  );

describe('a caller who asks too much at once', () => {
  it('a caller is let in up to a number of questions, and told to come back beyond it', async () => {
    const admission = open();
    const places = await Promise.all([1, 2, 3].map(() => admission.enter('a', 10)));
    expect(await refusal(admission.enter('a', 10))).toBe('RATE_LIMITED');
    expect(await refusal(admission.enter('b', 10))).toBe('let in');
    places[0]?.();
    expect(await refusal(admission.enter('a', 10))).toBe('let in');
  });

  it('a caller may ask one of the dearest questions, and nothing besides', async () => {
    const admission = open();
    await admission.enter('a', MOST_COST);
    expect(await refusal(admission.enter('a', 100))).toBe('RATE_LIMITED');
  });

  it('a caller waits a moment, and is let in when a place is free', async () => {
    const admission = open(5_000);
    const leave = await admission.enter('a', MOST_COST);
    const next = admission.enter('b', MOST_COST);
    leave();
    leave();
    expect(await refusal(next)).toBe('let in');
  });
});

describe('a process busy with dear questions', () => {
  it('a process busy with dear questions still answers all others', async () => {
    const admission = open();
    await admission.enter('a', MOST_COST);
    expect(await refusal(admission.enter('b', MOST_COST))).toBe('OVERLOADED');
    expect(await refusal(admission.enter('b', DEAR))).toBe('let in');
    expect(await refusal(admission.enter('c', 10))).toBe('let in');
  });

  it('dear questions are taken in the order in which they came, and none twice', async () => {
    const admission = open(5_000);
    const order: string[] = [];
    const enter = async (caller: string, cost: number) => {
      const leave = await admission.enter(caller, cost);
      order.push(caller);
      await new Promise(setImmediate);
      leave();
    };
    await Promise.all([
      enter('a', MOST_COST),
      enter('b', MOST_COST),
      enter('c', DEAR + 1),
      enter('d', DEAR + 1),
      enter('e', MOST_COST),
    ]);
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('the next question has its turn where the first in the line has given up', async () => {
    const admission = openAdmission({ atOnce: 9, costAtOnce: MOST_COST, waitMs: 40 }, () => undefined);
    const leave = await admission.enter('a', DEAR + 1);
    const tooMuch = refusal(admission.enter('b', MOST_COST));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const small = refusal(admission.enter('c', DEAR + 1));
    expect(await Promise.all([tooMuch, small])).toEqual(['OVERLOADED', 'let in']);
    leave();
  });

  it('no line grows without end', async () => {
    const admission = openAdmission({ atOnce: 9, costAtOnce: MOST_COST, waitMs: 5_000 }, () => undefined);
    await admission.enter('a', MOST_COST);
    const all = Array.from({ length: 300 }, (_, n) => refusal(admission.enter(`caller ${n}`, MOST_COST)));
    expect(await Promise.race([...all.slice(250), pause(4_000, 'late')])).toBe('OVERLOADED');
    await Promise.all(all);
  });
});

it('the times of questions that are not dear are reported, and also that there was no place in time', async () => {
  const took: number[] = [];
  const admission = openAdmission({ atOnce: 9, costAtOnce: 9 * MOST_COST, waitMs: 20 }, (ms) => void took.push(ms));
  (await admission.enter('a', 10))();
  (await admission.enter('a', MOST_COST))();
  const places = await Promise.all([1, 2, 3, 4, 5, 6].map(() => admission.enter('a', DEAR)));
  expect(await refusal(admission.enter('b', DEAR))).toBe('OVERLOADED');
  for (const leave of places) leave();
  expect(took.map((ms) => (ms < Number.POSITIVE_INFINITY ? 'some' : ms))).toEqual([
    'some',
    Number.POSITIVE_INFINITY,
    ...Array(6).fill('some'),
  ]);
});

it('nobody waits behind callers whose share is used up, of whom only a few may wait', async () => {
  const admission = open(5_000);
  const places = await Promise.all([1, 2, 3].map(() => admission.enter('a', 10)));
  const more = Array.from({ length: 5 }, () => refusal(admission.enter('a', 10)));
  expect(await Promise.race([admission.enter('b', 10).then(() => 'let in'), pause(200, 'waits')])).toBe('let in');
  expect(await Promise.all(more.slice(3))).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  for (const leave of places) leave();
  expect(await Promise.all(more.slice(0, 3))).toEqual(['let in', 'let in', 'let in']);
});

it('a caller who has gone meanwhile is not let in', async () => {
  const admission = open(5_000);
  const places = await Promise.all([1, 2, 3].map(() => admission.enter('a', 10)));
  const deadline = deadlineIn(10_000);
  const result = refusal(admission.enter('a', 10, deadline));
  deadline.end();
  for (const leave of places) leave();
  expect(await result).toBe('OVERLOADED');
});
