import { describe, expect, it } from '@jest/globals';
import { emptyDossier } from '../../schema/dossier/index.js';
import { BASE_DOSSIER } from '../../test/kit/base-dossier.js';
import { changed } from '../../test/kit/detector-cases.js';
import { FACTS, type FactName, firstLack } from './index.js';

const withdrawn = { 'bids.details.b3.status': 'withdrawn' };
const inDollars = { 'bids.details.b2.value': { amount: '9.00', currency: 'USD' } };
const backwards = { 'tender.tenderPeriod.endDate': '2026-03-01T00:59:59.000Z' };
const aDayShorter = { 'tender.tenderPeriod.endDate': '2026-03-21T00:59:59.000Z' };

describe('a fact', () => {
  it.each<readonly [FactName, string, Parameters<typeof changed>[1], number | null]>([
    ['competition', 'several were invited', {}, 1],
    ['competition', 'one was asked', { 'tender.procurementMethod': 'direct' }, 0],
    ['competition', 'nobody knows', { 'tender.procurementMethod': null }, null],
    ['tenderers', 'three bid', {}, 3],
    ['tenderers', 'one has withdrawn', withdrawn, 2],
    ['tenderers', 'one lot has a single one', { 'bids.details.b1.relatedLots': ['l1'] }, 1],
    ['tenderers', 'a number was published', { bids: null }, 3],
    ['tenderers', 'nothing was opened', { bids: null, 'tender.numberOfTenderers': null }, null],
    ['openedBids', 'one has withdrawn', withdrawn, 2],
    ['openedBids', 'nothing was opened', { bids: null }, null],
    ['bidPrices', 'all in one currency', {}, 3],
    ['bidPrices', 'one is not priced', { 'bids.details.b2.value': null }, 2],
    ['bidPrices', 'in two currencies', inDollars, null],
    ['bidUnitPrices', 'two lines each', {}, 6],
    ['bidUnitPrices', 'one bid has no lines', { 'bids.details.b2.items': [] }, 4],
    ['biddingDays', 'twenty', {}, 20],
    ['biddingDays', 'a second less than twenty', aDayShorter, 19],
    ['biddingDays', 'an end a second before the beginning', backwards, -1],
    ['biddingDays', 'still open-ended', { 'tender.tenderPeriod.endDate': null }, null],
    ['awards', 'one approved', {}, 1],
    ['awards', 'one returned', { 'awards.a1.status': 'cancelled' }, 0],
    ['contracts', 'one signed', {}, 1],
    ['contracts', 'one in draft', { 'contracts.c1.status': 'pending' }, 0],
    ['contractUnitPrices', 'two lines', {}, 2],
    ['contractUnitPrices', 'one in draft', { 'contracts.c1.status': 'pending' }, 0],
    ['orders', 'one', {}, 1],
    ['receipts', 'one', {}, 1],
    ['invoices', 'none', { 'qingcai.papers.i1': null }, 0],
    ['payments', 'one', {}, 1],
  ])('%s: %s', (name, _what, change, count) => {
    expect(FACTS[name].count(changed(BASE_DOSSIER, change))).toBe(count);
  });

  it('a fact is counted in the parts that it names, and in nothing else', () => {
    const nothing = emptyDossier('pur_1');
    for (const [name, { count, parts }] of Object.entries(FACTS)) {
      const own: readonly string[] = parts;
      const kept = (of: object) => Object.fromEntries(Object.entries(of).filter(([part]) => own.includes(part)));
      const { qingcai } = BASE_DOSSIER;
      const alone = { ...nothing, ...kept(BASE_DOSSIER), qingcai: { ...nothing.qingcai, ...kept(qingcai) } };
      expect([name, count(alone)]).toEqual([name, count(BASE_DOSSIER)]);
    }
  });
});

describe('what is needed', () => {
  it('a need is met where the fact is known, or where there are enough', () => {
    expect(firstLack(BASE_DOSSIER, [])).toBeNull();
    expect(firstLack(BASE_DOSSIER, ['competition', { fact: 'bidPrices', least: 3 }])).toBeNull();
  });

  it('the first need that is not met is named, with how many are needed and how many there are', () => {
    const needs = ['competition', { fact: 'bidPrices', least: 4 }, { fact: 'awards', least: 9 }] as const;
    expect(firstLack(BASE_DOSSIER, needs)).toEqual({ what: 'bidPrices', least: 4, known: 3 });
    const unknown = { what: 'competition', least: 0, known: null };
    expect(firstLack(emptyDossier('pur_1'), needs)).toEqual(unknown);
  });
});
