import { describe, expect, it } from '@jest/globals';
import type { StateOf } from '../trail/index.js';
import { countTrail } from './trail-counts.js';

const step = (rev: number, index: number | null) => ({
  ...{
    id: `e${rev}`,
    index,
    proc: 'pur_1',
    link: null,
    at: new Date(Date.UTC(2026, 2, rev)),
    type: 'sourcing.editEvent',
  },
  ...{ ref: 'r1', role: 'BUYER', state: null, paths: [], personal: false },
  subject: { type: 'SourcingEvent', id: 'evt_1', rev },
});
const witnessedTo =
  (size: number): StateOf =>
  (index) => {
    if (index === null) return 'PENDING';
    return index < size ? 'WITNESSED' : 'LOGGED';
  };
const steps = [step(1, 4), step(2, 7), step(3, 9), step(4, null)];

describe('how far the entries of a trail have come', () => {
  it.each([
    ['all logged ones are witnessed', 10, { total: 4, pending: 1, witnessed: 3, lastIndex: 9 }],
    ['the checkpoint ends between two', 8, { total: 4, pending: 1, witnessed: 2, lastIndex: 9 }],
    ['no witness has signed', 0, { total: 4, pending: 1, witnessed: 0, lastIndex: 9 }],
  ])('%s', (_, size, counts) => expect(countTrail(steps, null, witnessedTo(size))).toMatchObject(counts));

  it('only entries that the filter leaves are counted', () => {
    expect(countTrail(steps, { from: '2026-03-02' }, witnessedTo(8))).toMatchObject({ total: 3, witnessed: 1 });
  });
});
