import { describe, expect, it } from '@jest/globals';
import { MatchTolerance, type MatchToleranceRow } from '../../../schema/payment/match-tolerance.js';
import { MATCH_TOLERANCE } from '../../../schema/payment/tolerance.js';
import { bareRow, givenFor, inputFor, rowOf } from '../../../test/kit/rows.js';
import { proposeTolerance } from './propose-tolerance.js';
import { inForce } from './tolerance-in-force.js';

const bounds = { pricePercent: '0.8', lineMost: '300.00', invoiceMost: '1500.00' };
const PRESENT = { pricePercent: '0.50', lineMost: '200', invoiceMost: '1000' };
const set = (state: MatchToleranceRow['state'], day: string | null, lineMost: string) =>
  rowOf(MatchTolerance, {
    ...bareRow,
    ...{ state, ...bounds, lineMost, reason: 'Steel prices' },
    confirmedAt: day === null ? null : new Date(day),
  });
const decide = (change: Partial<typeof bounds>, facts: MatchToleranceRow[] = []) =>
  proposeTolerance.decide(
    null,
    inputFor(MatchTolerance, 'proposeTolerance', { ...bounds, ...change, reason: 'Steel prices' }),
    givenFor({ facts }),
  );

describe('proposeTolerance', () => {
  it('accepts limits that differ from those in force', () => {
    expect(decide({})).toMatchObject({ ...bounds, reason: 'Steel prices' });
  });

  it.each<[string, Partial<typeof bounds>, MatchToleranceRow[], string, string[]]>([
    [
      'a percentage above the highest allowed',
      { pricePercent: '5.0001' },
      [],
      'payment.percentTooHigh',
      ['pricePercent'],
    ],
    [
      'a limit for a line above the limit for an invoice',
      { lineMost: '1500.01' },
      [],
      'payment.lineOverInvoice',
      ['lineMost'],
    ],
    ['limits that the platform comes with', PRESENT, [], 'payment.toleranceUnchanged', ['pricePercent']],
    ['limits in force', {}, [set('CONFIRMED', '2026-03-01', '300')], 'payment.toleranceUnchanged', ['pricePercent']],
    ['a second proposal while one waits', {}, [set('PROPOSED', null, '250')], 'payment.toleranceWaits', []],
  ])('refuses %s', (_what, change, before, key, path) => {
    expect(decide(change, before)).toMatchObject({ refused: true, code: 'RULE', key, path });
  });
});

describe('the tolerance in force', () => {
  it("is what was confirmed last, whenever it was proposed, or else the platform's default", () => {
    expect(inForce([set('PROPOSED', null, '1'), set('REFUSED', null, '2')])).toEqual({
      ...MATCH_TOLERANCE,
      id: null,
      since: null,
    });
    const confirmed = [set('CONFIRMED', '2026-04-01', '250'), set('CONFIRMED', '2026-03-01', '300')];
    expect(inForce(confirmed)).toMatchObject({
      ...MATCH_TOLERANCE,
      ...bounds,
      lineMost: '250',
      since: new Date('2026-04-01'),
    });
  });
});
