import { describe, expect, it } from '@jest/globals';
import { day, instant, ref, text } from '../../schema/kernel/fields.js';
import { defineSubject } from '../../schema/kernel/subject.js';
import type { Given } from './command.js';
import { made, rewritten, settingAct } from './rule.js';

// An act that only sets fields has no rule: its declaration says what it writes.

const Sample = defineSubject({
  module: 'samples',
  name: 'Contract',
  short: 'sample',
  collection: 'samples',
  secret: 'none',
  fields: {
    number: text(),
    ownerId: ref('Account'),
    dueOn: day,
    remark: text(10).optional(),
    endedAt: instant.optional(),
  },
  states: { OPEN: {}, ENDED: { end: true } },
  moves: {
    begin: {
      ...{ from: null, to: 'OPEN', by: ['BUYER'], asks: { dueOn: day } },
      sets: { number: { number: 'SM' }, ownerId: 'ACTOR', dueOn: { input: 'dueOn' } },
    },
    beginFrom: {
      ...{ from: null, to: 'OPEN', by: ['BUYER'], asks: { awardId: ref('Award') } },
      startsFrom: { subject: 'Award', states: ['APPROVED'] },
      sets: { number: { origin: 'number' }, ownerId: 'ACTOR', dueOn: { origin: 'validTo' }, remark: null },
    },
    beginWith: {
      ...{ from: null, to: 'OPEN', by: ['BUYER'], asks: { dueOn: day, remark: text(10).optional() } },
      sets: { number: { number: 'SM' }, ownerId: 'ACTOR' },
    },
    beginOtherwise: {
      ...{ from: null, to: 'OPEN', by: ['BUYER'], asks: { dueOn: day, endedAt: day.optional() } },
      sets: { number: { number: 'SM' }, ownerId: 'ACTOR' },
    },
    beginHalf: { from: null, to: 'OPEN', by: ['BUYER'], sets: { number: { number: 'SM' } } },
    end: { from: ['OPEN'], to: 'ENDED', by: ['BUYER'], sets: { endedAt: 'NOW', remark: null } },
  },
  visible: { STAFF: [] },
  shows: [],
  indexes: [],
});

const now = new Date('2026-05-01T08:00:00Z');
const given = { now, actor: { id: 'acc_1' }, number: (prefix: string) => `${prefix}-2026-000001` } as Given<null, null>;

describe('an act that only sets fields', () => {
  it('an act that only sets fields can write its time, its actor, its input, a running number and null', () => {
    const begin = settingAct(Sample, 'begin', Sample.moves.begin);
    expect(begin.numbers).toEqual(['SM']);
    expect(begin.decide(null, { key: 'a-key-of-8', dueOn: '2026-06-01' }, given)).toEqual({
      ...{ number: 'SM-2026-000001', ownerId: 'acc_1', dueOn: '2026-06-01' },
      ...{ remark: null, endedAt: null },
    });
  });

  it('an act that only sets fields can copy what its origin says', () => {
    const begin = settingAct(Sample, 'beginFrom', Sample.moves.beginFrom);
    const award = { number: 'AW-2026-000001', validTo: '2026-12-31' } as never;
    expect(begin.decide(award, { key: 'a-key-of-8', awardId: 'awd_1' }, given)).toMatchObject({
      ...{ number: 'AW-2026-000001', dueOn: '2026-12-31', ownerId: 'acc_1' },
    });
  });

  it('an act on an existing subject leaves alone the fields that it does not name', () => {
    const end = settingAct(Sample, 'end', Sample.moves.end);
    const input = { key: 'a-key-of-8', rev: 1, sampleId: 'ctr_1' };
    expect(end.decide({} as never, input, given)).toEqual({ endedAt: now, remark: null });
    expect(end.numbers).toBeUndefined();
  });

  it('a creation writes what it asks for by the name of a field', () => {
    const begin = settingAct(Sample, 'beginWith', Sample.moves.beginWith);
    expect(begin.decide(null, { key: 'a-key-of-8', dueOn: '2026-06-01', remark: 'Soon' }, given)).toEqual({
      ...{ number: 'SM-2026-000001', ownerId: 'acc_1', dueOn: '2026-06-01', remark: 'Soon', endedAt: null },
    });
  });

  it('a creation that asks for a field as another kind, and does not say what is stored, is not loaded', () => {
    expect(() => settingAct(Sample, 'beginOtherwise', Sample.moves.beginOtherwise)).toThrow(
      'Contract.beginOtherwise asks endedAt as another kind: say in its `sets` what is stored',
    );
  });

  it('a creation that leaves a field open is not loaded', () => {
    expect(() => settingAct(Sample, 'beginHalf', Sample.moves.beginHalf)).toThrow(
      'Contract.beginHalf leaves ownerId, dueOn open: say it in its `sets`, or write a rule',
    );
  });
});

describe('a rule', () => {
  const input = { key: 'a-key-of-8', rev: 3, dueOn: '2026-06-01', remark: 'Soon', lines: [] };

  it('of a creation writes what it is asked with by the name of a field, what it says itself, and null', () => {
    expect(made(Sample, input, { number: 'SM-1', ownerId: 'acc_1', remark: 'Later' })).toEqual({
      ...{ number: 'SM-1', ownerId: 'acc_1', dueOn: '2026-06-01', remark: 'Later', endedAt: null },
    });
  });

  it('of a creation never leaves a field empty that may not be', () => {
    const half: object = { remark: 'Soon' };
    expect(() => made(Sample, half, { number: 'SM-1', ownerId: 'acc_1' } as never)).toThrow('leaves dueOn open');
  });

  it('that rewrites a subject leaves alone what it is neither asked nor says', () => {
    expect(rewritten(Sample, input, { ownerId: 'acc_2' })).toEqual({
      ...{ dueOn: '2026-06-01', remark: 'Soon', ownerId: 'acc_2' },
    });
  });
});
