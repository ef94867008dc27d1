import { describe, expect, it } from '@jest/globals';
import { LEGAL_RATES } from '../../../schema/kernel/tax-rates.js';
import { TaxRate, type TaxRateRow } from '../../../schema/payment/tax-rate.js';
import { given } from '../../../test/kit/example-event.js';
import { inputFor, rowOf } from '../../../test/kit/rows.js';
import { proposeTaxRate } from './propose-tax-rate.js';

const ASKED = { rate: '13.00', taxpayer: 'GENERAL', validFrom: '2019-04-01', validTo: '2026-12-31' } as const;
const GROUND = '财政部 税务总局公告';
const decide = (
  more: Partial<Pick<TaxRateRow, 'rate' | 'validFrom' | 'validTo' | 'replaces'>> = {},
  waiting: TaxRateRow[] = [],
) => {
  const input = inputFor(TaxRate, 'proposeTaxRate', { ...ASKED, ground: GROUND, ...more });
  return proposeTaxRate.decide(null, input, given({ waiting, spans: LEGAL_RATES }, null));
};

describe('proposeTaxRate', () => {
  it('writes the rate in one way', () => {
    expect(decide()).toMatchObject({ ...ASKED, rate: '13', ground: GROUND });
  });

  it.each([
    ['days that end before they begin', { validTo: '2019-03-31' }, 'payment.rateEndsBefore', 'validTo'],
    ['a rate that replaces itself', { replaces: '13' }, 'payment.replacesItself', 'replaces'],
    ['what counts already', { validTo: null }, 'payment.taxRateUnchanged', 'validTo'],
  ])('refuses %s', (_, more, key, field) => {
    expect(decide(more)).toMatchObject({ key, path: [field] });
  });

  it('refuses what waits already, and takes another rate beside it', () => {
    const waiting = [rowOf(TaxRate, { ...ASKED, state: 'PROPOSED', ground: GROUND })];
    expect(decide({}, waiting)).toMatchObject({ key: 'payment.taxRateWaits' });
    expect(decide({ rate: '12', validFrom: '2027-01-01', validTo: null }, waiting)).toMatchObject({ rate: '12' });
  });
});
