import { describe, expect, it } from '@jest/globals';
import { changedByLaw, LEGAL_RATES, type RateSpan, rateFault, ratesOn, spansWith } from './tax-rates.js';

describe('the rates of the law', () => {
  it.each([
    ['2018-04-30', ['17', '11', '6', '3', '0']],
    ['2018-05-01', ['16', '10', '6', '3', '0']],
    ['2019-03-31', ['16', '10', '6', '3', '0']],
    ['2019-04-01', ['13', '9', '6', '3', '0']],
    ['2026-03-01', ['13', '9', '6', '3', '0']],
  ])('of general taxpayers on %s', (day, rates) => {
    expect(ratesOn(day, 'GENERAL', LEGAL_RATES)).toEqual(rates);
  });

  it.each([
    ['2020-02-29', ['3', '0']],
    ['2020-03-01', ['3', '1', '0']],
    ['2022-04-01', ['3', '0']],
    ['2023-01-01', ['3', '1', '0']],
    ['2027-12-31', ['3', '1', '0']],
    ['2028-01-01', ['3', '0']],
  ])('of small-scale taxpayers on %s', (day, rates) => {
    expect(ratesOn(day, 'SMALL_SCALE', LEGAL_RATES)).toEqual(rates);
  });

  it('are refused with the days on which they count', () => {
    const on = (day: string) => ({ taxpayer: 'GENERAL', day }) as const;
    expect(rateFault('13', on('2026-03-01'), LEGAL_RATES)).toBeNull();
    expect(rateFault('13.00', on('2019-04-01'), LEGAL_RATES)).toBeNull();
    expect(rateFault('13', on('2018-12-31'), LEGAL_RATES)).toEqual({
      why: 'NOT_IN_FORCE',
      spans: '1994-01-01–2017-06-30, 2019-04-01–',
      rates: '16, 10, 6, 3, 0',
    });
    expect(rateFault('1', on('2026-03-01'), LEGAL_RATES)).toMatchObject({ why: 'NOT_THEIRS', spans: '' });
    expect(rateFault('13', { taxpayer: 'SMALL_SCALE', day: '2026-03-01' }, LEGAL_RATES)).toMatchObject({
      why: 'NOT_THEIRS',
      rates: '3, 1, 0',
    });
  });

  it('are those of all kinds where a firm has said none', () => {
    expect(rateFault('1', { taxpayer: null, day: '2026-03-01' }, LEGAL_RATES)).toBeNull();
    expect(rateFault('17', { taxpayer: null, day: '2026-03-01' }, LEGAL_RATES)).toMatchObject({ why: 'NOT_IN_FORCE' });
  });
});

describe('a rate that two people have confirmed', () => {
  const ended: RateSpan = {
    ...{ rate: '13.00', taxpayer: 'GENERAL', validFrom: '2019-04-01', validTo: '2026-12-31', ground: '公告' },
    replaces: '16',
  };
  const begun: RateSpan = { ...ended, rate: '12', validFrom: '2027-01-01', validTo: null, replaces: '13' };

  it('ends one of the law by beginning on the same day, or stands beside it', () => {
    const spans = spansWith([ended, begun]);
    expect(ratesOn('2026-12-31', 'GENERAL', spans)).toEqual(['13', '9', '6', '3', '0']);
    expect(ratesOn('2027-01-01', 'GENERAL', spans)).toEqual(['12', '9', '6', '3', '0']);
    expect(ratesOn('2017-01-01', 'GENERAL', spans)).toContain('13');
  });

  it('gives way to one that is confirmed later for the same days', () => {
    const spans = spansWith([ended, { ...ended, validTo: null }]);
    expect(ratesOn('2027-01-01', 'GENERAL', spans)).toContain('13');
  });
});

describe('a rate in place of an agreed one', () => {
  const general = (day: string) => ({ taxpayer: 'GENERAL', day }) as const;
  it('is the law’s where the agreed one is over and the new one counts', () => {
    expect(changedByLaw({ agreed: '16', stated: '13' }, general('2019-04-01'), LEGAL_RATES)).toBe('2019-04-01');
    expect(changedByLaw({ agreed: '17', stated: '13' }, general('2019-04-01'), LEGAL_RATES)).toBe('2019-04-01');
  });

  it.each([
    ['while the agreed one still counts', { agreed: '16', stated: '13' }, '2019-03-31'],
    ['for another of the same day', { agreed: '13', stated: '9' }, '2026-03-01'],
    ['for one of other goods', { agreed: '16', stated: '9' }, '2019-04-01'],
    ['for one that does not count either', { agreed: '17', stated: '16' }, '2026-03-01'],
  ])('is not the law’s %s', (_, rates, day) => {
    expect(changedByLaw(rates, general(day), LEGAL_RATES)).toBeNull();
  });
});
