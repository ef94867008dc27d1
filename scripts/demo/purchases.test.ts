import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { paperFaults } from '../../schema/payment/invoice-paper.js';
import { REACHES, type Reach } from './chapter.js';
import { FULL_SIZE, generateEnterprise } from './index.js';
import { instantOf } from './milestones.js';
import { PEOPLE } from './people.js';
import { fitsWords } from './purchases.js';
import { at } from './random.js';
import { scalePrice, totalOf } from './scale-price.js';
import { SETTLED } from './story/settled.js';
import { UNDER_WAY } from './story/under-way.js';
import { UNITS } from './units.js';

const { parts, suppliers, purchases } = generateEnterprise(7, FULL_SIZE);
const past = (reach: Reach): readonly Reach[] => REACHES.slice(REACHES.indexOf(reach));
const minuteOf = (moment: { daysAgo: number; minuteOfDay: number }): number =>
  -moment.daysAgo * 1440 + moment.minuteOfDay;

describe('generateEnterprise', () => {
  it('the enterprise is the same for the same seed, and different for another', () => {
    const hash = (seed: number): string =>
      createHash('sha256')
        .update(JSON.stringify(generateEnterprise(seed, FULL_SIZE)))
        .digest('hex');
    expect(hash(7)).toBe(hash(7));
    expect(hash(7)).not.toBe(hash(8));
  });

  it.each([1, 2, 3, 42, 2026])('the story is complete with seed %d and a small catalogue', (seed) => {
    expect(generateEnterprise(seed, { parts: 400, suppliers: 60 }).purchases).toHaveLength(30);
  });
});

describe('the purchases', () => {
  it('there are thirty purchases, which reach every state, at least six of them paid', () => {
    expect(purchases).toHaveLength(30);
    expect([...new Set(purchases.map(({ reach }) => reach))].sort()).toEqual([...REACHES].sort());
    expect(purchases.filter(({ reach }) => reach === 'PAID').length).toBeGreaterThanOrEqual(6);
  });

  it('exactly three opened events got only one bid', () => {
    const single = purchases.filter(({ bids }) => bids.length === 1);
    expect(single).toHaveLength(3);
    for (const { reach } of single) expect(past('OPENED')).toContain(reach);
  });

  it.each(purchases.map((purchase) => [purchase.title, purchase] as const))('%s is consistent', (_, purchase) => {
    const { lines, invited, bids, cast, milestones, closes, reach, rejected, invoicePrices } = purchase;
    expect(UNITS.map(({ code }) => code)).toContain(purchase.requestingUnit);
    const logins = [
      cast.buyer,
      cast.approver,
      cast.categoryManager,
      cast.opener,
      cast.legal,
      cast.receiver,
      cast.inspector,
      cast.finance,
    ];
    for (const login of [...logins, ...cast.experts]) expect(PEOPLE.map((person) => person.login)).toContain(login);
    expect(new Set(cast.experts).size).toBe(3);

    expect(new Set(lines.map(({ partNumber }) => partNumber)).size).toBe(lines.length);
    for (const line of lines) {
      expect(parts[line.partIndex]?.partNumber).toBe(line.partNumber);
      expect(line.quantity).toMatch(/^[1-9]\d*$/);
    }
    expect(rejected).toHaveLength(lines.length);

    expect(invited.length).toBeGreaterThanOrEqual(3);
    expect(invited.length).toBeLessThanOrEqual(6);
    expect(new Set(invited).size).toBe(invited.length);
    for (const index of invited) {
      expect(suppliers[index]?.reach).toBe('ACTIVE');
      for (const { category } of lines) expect(suppliers[index]?.categories).toContain(category);
    }

    expect(milestones.at(-1)?.reach).toBe(reach);
    expect(milestones[0]?.daysAgo).toBe(purchase.startDaysAgo);
    for (const [place, milestone] of milestones.entries()) {
      expect(milestone.daysAgo).toBeGreaterThanOrEqual(1);
      const before = milestones[place - 1];
      if (before !== undefined) expect(minuteOf(milestone)).toBeGreaterThan(minuteOf(before));
    }

    const published = milestones.find((milestone) => milestone.reach === 'EVENT_PUBLISHED');
    for (const bid of bids) {
      expect(invited).toContain(bid.supplierIndex);
      expect(bid.unitPrices).toHaveLength(lines.length);
      for (const price of bid.unitPrices) expect(price).toMatch(/^\d+(\.\d{1,4})?$/);
      for (const score of bid.technicalScores) expect(Number(score)).toBeLessThanOrEqual(100);
      expect(published !== undefined && minuteOf(bid) > minuteOf(published) && minuteOf(bid) < minuteOf(closes)).toBe(
        true,
      );
      expect(bid.daysAgo).toBeGreaterThanOrEqual(1);
    }
    expect(bids.map(minuteOf)).toEqual(bids.map(minuteOf).sort((one, other) => one - other));
    if (['EVENT_PUBLISHED', 'BIDDING'].includes(reach)) expect(closes.daysAgo).toBeLessThan(0);
    if (reach !== 'CANCELLED' && past('BIDDING').includes(reach)) expect(bids.length).toBeGreaterThanOrEqual(1);
    if (purchase.awardTo !== null) {
      expect(bids.map(({ supplierIndex }) => supplierIndex)).toContain(purchase.awardTo);
      expect(invoicePrices).toHaveLength(lines.length);
    }
    expect(purchase.awardTo !== null).toBe(reach !== 'CANCELLED' && past('AWARD_RECOMMENDED').includes(reach));
  });

  it('awards go to the lowest total without tax, except where a reason is given', () => {
    for (const { bids, lines, awardTo, justification } of purchases.filter((purchase) => purchase.awardTo !== null)) {
      const quantities = lines.map(({ quantity }) => quantity);
      const totals = bids.map(({ supplierIndex, unitPrices, taxRate }) => ({
        supplierIndex,
        total: totalOf(unitPrices, quantities).div(100 + Number(taxRate)),
      }));
      const [lowest] = totals.sort((one, other) => one.total.comparedTo(other.total));
      expect(lowest?.supplierIndex === awardTo).toBe(justification === undefined);
    }
  });

  it('invoices exceed the agreed price exactly where the story has an exception', () => {
    for (const { reach, bids, awardTo, invoicePrices } of purchases) {
      const agreed = bids.find(({ supplierIndex }) => supplierIndex === awardTo)?.unitPrices;
      if (agreed !== undefined) expect(invoicePrices.join() === agreed.join()).toBe(reach !== 'INVOICE_EXCEPTION');
    }
  });

  it('invoices have the number of a digital invoice, each its own', () => {
    const numbers = purchases.map(({ invoiceNumber }) => invoiceNumber);
    expect(numbers.flatMap((own) => paperFaults({ kind: 'E_SPECIAL', invoiceNumber: own, invoiceCode: null }))).toEqual(
      [],
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('the full catalogue has the parts that the story names', () => {
    const chapters = [...SETTLED, ...UNDER_WAY];
    for (const [index, { wants }] of chapters.entries()) {
      const words = wants.flatMap(([, each, ...quantities]) => quantities.map(() => each));
      const lines = purchases[index]?.lines ?? [];
      expect(lines).toHaveLength(words.length);
      const missed = lines.filter((line, place) => !fitsWords(at(parts, line.partIndex), at(words, place)));
      expect(missed).toEqual([]);
    }
  });

  it('each batch buys the same brake shoes', () => {
    const batches = purchases.filter(({ title }) => title.startsWith('后制动蹄片'));
    expect(batches).toHaveLength(4);
    expect(new Set(batches.map(({ lines }) => lines.map(({ partNumber }) => partNumber).join())).size).toBe(1);
  });
});

describe('scalePrice', () => {
  it.each([
    ['100.00', 1000, '100'],
    ['0.0125', 940, '0.0118'],
    ['0.0001', 10, '0.0001'],
    ['12.345', 1030, '12.7154'],
  ])('%s × %d‰ = %s', (price, permille, scaled) => {
    expect(scalePrice(price, permille)).toBe(scaled);
  });
});

describe('instantOf', () => {
  it('days and minutes are counted in Shanghai', () => {
    const now = new Date('2026-03-01T17:30:00Z');
    expect(instantOf(now, { daysAgo: 0, minuteOfDay: 0 })).toEqual(new Date('2026-03-01T16:00:00Z'));
    expect(instantOf(now, { daysAgo: 1, minuteOfDay: 540 })).toEqual(new Date('2026-03-01T01:00:00Z'));
    expect(instantOf(now, { daysAgo: -3, minuteOfDay: 900 })).toEqual(new Date('2026-03-05T07:00:00Z'));
  });
});
