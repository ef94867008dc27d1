import { describe, expect, it } from '@jest/globals';
import { registerSupplierInput } from '../../../schema/suppliers/inputs.js';
import { visitor } from '../../kernel/actor.js';
import { registerSupplier } from './register-supplier.js';

const given = {
  now: new Date('2026-03-02T01:00:00Z'),
  actor: visitor('zh'),
  facts: { codeTaken: false, loginTaken: false },
  prepared: { secret: { hash: '$argon2id$…', salt: 'salt' }, ref: 'p_1' },
  mint: (subject: string) => `${subject}-id`,
  number: (prefix: string) => `${prefix}-2026-000001`,
};
const raw = {
  key: 'register-1',
  name: '远山铸造有限公司',
  creditCode: ' 9111 0000 6000 3734 1l',
  login: 'Yuanshan',
  password: 'ein langes Wort',
  contactName: '王工',
  contactPhone: '+86 10-1234 5678',
  language: 'zh',
};
const input = registerSupplierInput.parse(raw);

describe('registerSupplier', () => {
  it('makes the firm, its first account and its password', () => {
    expect(registerSupplier.decide(null, input, given)).toMatchObject({
      id: 'Supplier-id',
      change: { number: 'GYS-2026-000001', creditCode: '91110000600037341L', creditCodeValid: true, address: null },
      also: [
        {
          subject: 'Account',
          id: 'Account-id',
          move: 'openSupplierAccount',
          change: {
            login: 'yuanshan',
            supplierId: 'Supplier-id',
            ref: 'p_1',
            credential: expect.stringMatching(/^salt\.[\w-]{43}$/),
            codeUntil: null,
            roles: ['SUPPLIER_DRAFTER', 'SUPPLIER_SUBMITTER', 'SUPPLIER_FINANCE'],
          },
        },
      ],
      writes: [{ into: 'credentials', put: { _id: 'Account-id', hash: '$argon2id$…' } }],
    });
  });

  it('flags a wrong check character and goes on', () => {
    const flagged = registerSupplierInput.parse({ ...raw, creditCode: '91110000600037341M' });
    expect(registerSupplier.decide(null, flagged, given)).toMatchObject({ change: { creditCodeValid: false } });
  });

  it.each([
    [{ codeTaken: true, loginTaken: true }, 'CONFLICT', ['creditCode']],
    [{ codeTaken: false, loginTaken: true }, 'RULE', ['login']],
  ])('refuses what is taken: %j', (facts, code, path) => {
    expect(registerSupplier.decide(null, input, { ...given, facts })).toMatchObject({ refused: true, code, path });
  });

  it.each([
    ['creditCode', '9111000060003734IL'],
    ['creditCode', '91110000600037341'],
    ['name', '  '],
    ['name', 'a\u202eb'],
    ['contactPhone', 'call me'],
    ['contactEmail', 'nobody'],
    ['password', 'short'],
    ['roles', ['FINANCE']],
    ['state', 'ACTIVE'],
  ])('takes no %s %j', (field, value) => {
    expect(registerSupplierInput.safeParse({ ...raw, [field]: value }).success).toBe(false);
  });
});
