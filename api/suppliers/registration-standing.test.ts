import { expect, it } from '@jest/globals';
import { missingIn } from './missing-in.js';
import { turnOf } from './registration-standing.js';

it.each([
  ['UNCONFIRMED', 'FIRM'],
  ['REGISTERED', 'FIRM'],
  ['SUBMITTED', 'BUYER'],
  ['REVIEWED', 'BUYER'],
  ['RETURNED', 'FIRM'],
  ['REJECTED', 'FIRM'],
  ['ACTIVE', null],
  ['SUSPENDED', null],
  ['LAPSED', null],
] as const)('a registration that is %s waits for %s', (state, who) => {
  expect(turnOf(state)).toBe(who);
});

it('names what a profile lacks', () => {
  const filled = { legalRepresentative: 'a', taxpayer: 'GENERAL', address: 'b', contactName: 'c' } as const;
  const profile = { ...filled, contactPhone: 'd', bankName: 'e', bankAccount: 'f', categoryIds: ['cat_1'] };
  expect(missingIn(profile)).toEqual([]);
  expect(missingIn({ ...profile, bankName: null, categoryIds: [] })).toEqual(['bankName', 'categoryIds']);
});
