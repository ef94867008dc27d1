import { describe, expect, it } from '@jest/globals';
import { generateCategories } from './categories.js';
import { creditCodeCheck, organisationCheck } from './make-credit-code.js';
import { generateSuppliers } from './suppliers.js';

const suppliers = generateSuppliers(60, 7);

describe('generateSuppliers', () => {
  it.each([
    'name',
    'nameEn',
    'creditCode',
    'loginPrefix',
    'bankAccount',
    'phone',
  ] as const)('has sixty different %s', (field) => {
    expect(new Set(suppliers.map((supplier) => supplier[field])).size).toBe(60);
  });

  it('credit codes have both check characters right, and a region that does not exist', () => {
    for (const { creditCode } of suppliers) {
      expect(creditCode).toMatch(/^9199\d{4}/);
      expect(creditCodeCheck(creditCode.slice(0, 17))).toBe(creditCode.slice(17));
      expect(organisationCheck(creditCode.slice(8, 16))).toBe(creditCode.slice(16, 17));
    }
  });

  it('all numbers, addresses and accounts can belong to nobody', () => {
    for (const { phone, contacts, emailDomain, bankAccount, loginPrefix } of suppliers) {
      for (const number of [phone, ...contacts.map((contact) => contact.phone)])
        expect(number).toMatch(/^400-000-\d{4}$/);
      expect(emailDomain).toMatch(/^[a-z]+\.example$/);
      expect(bankAccount).toMatch(/^0000\d{12}$/);
      expect(loginPrefix).toMatch(/^[a-z]+$/);
    }
  });

  it('every leaf is offered by at least three active suppliers, and only leaves that exist are offered', () => {
    const leaves = generateCategories().flatMap(({ code, leaf }) => (leaf ? [code] : []));
    const active = suppliers.filter(({ reach }) => reach === 'ACTIVE');
    for (const leaf of leaves) {
      expect(active.filter(({ categories }) => categories.includes(leaf)).length).toBeGreaterThanOrEqual(3);
    }
    for (const { categories } of suppliers) {
      expect(categories.length).toBeGreaterThan(0);
      expect(new Set(categories).size).toBe(categories.length);
      for (const code of categories) expect(leaves).toContain(code);
    }
  });

  it('there is a supplier at every step of registration', () => {
    expect([...new Set(suppliers.map(({ reach }) => reach))].sort()).toEqual([
      'ACTIVE',
      'REGISTERED',
      'REJECTED',
      'RETURNED',
      'REVIEWED',
      'SUBMITTED',
      'SUSPENDED',
    ]);
  });

  it('each certificate ends after its issue, and a business licence has no end', () => {
    for (const { kind, issuedOn, expiresOn } of suppliers.flatMap(({ certificates }) => certificates)) {
      expect(issuedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(expiresOn === undefined).toBe(kind === 'BUSINESS_LICENCE');
      if (expiresOn !== undefined) expect(expiresOn > issuedOn).toBe(true);
    }
  });

  it('names are unique up to the limit, and more suppliers are refused', () => {
    expect(new Set(generateSuppliers(143, 7).map(({ loginPrefix }) => loginPrefix)).size).toBe(143);
    expect(() => generateSuppliers(144, 7)).toThrow(RangeError);
  });
});
