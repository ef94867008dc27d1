import { describe, expect, it } from '@jest/globals';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { givenFor } from '../../../test/kit/rows.js';
import { visitor } from '../../kernel/actor.js';
import { registerSupplier } from './register-supplier.js';

const mail = (id: string) => ({ id, nonce: 'nonce', tokenHash: 'hash' });
const given = givenFor({
  now: new Date('2026-03-02T01:00:00Z'),
  actor: visitor('zh'),
  facts: { firm: null, account: null, told: [] },
  prepared: {
    secret: { hash: '$argon2id$…', salt: 'salt' },
    ref: 'p_1',
    mails: { link: mail('link'), code: mail('code'), login: mail('login') },
  },
  mint: (subject: string) => `${subject}-id`,
  number: (prefix: string) => `${prefix}-2026-000001`,
});
const raw = {
  key: 'register-1',
  name: '远山铸造有限公司',
  creditCode: ' 9111 0000 6000 3734 1l',
  login: 'Yuanshan',
  password: 'ein langes Wort',
  contactName: '王工',
  contactPhone: '+86 10-1234 5678',
  contactEmail: 'wang@yuanshan.example',
  language: 'zh',
};
const check = inputOf(Supplier, 'registerSupplier');
const input = check.parse(raw);

describe('registerSupplier', () => {
  it('registering creates the firm, its first account and its password', () => {
    expect(registerSupplier.decide(null, input, given)).toMatchObject({
      id: 'Supplier-id',
      change: { number: 'GYS-2026-000001', creditCode: '91110000600037341L', creditCodeValid: true, address: null },
      also: [
        {
          subject: 'Account',
          id: 'Account-id',
          move: 'openSupplierAccount',
          change: {
            login: 'gys-2026-000001',
            wantedLogin: 'yuanshan',
            supplierId: 'Supplier-id',
            ref: 'p_1',
            credential: expect.stringMatching(/^salt\.[\w-]{43}$/),
            codeUntil: null,
            roles: ['SUPPLIER_DRAFTER', 'SUPPLIER_SUBMITTER', 'SUPPLIER_FINANCE'],
          },
        },
      ],
      writes: [
        { into: 'credentials', put: { _id: 'Account-id', hash: '$argon2id$…' } },
        { into: 'mails', put: { purpose: 'CONFIRM_ADDRESS', recipient: 'Supplier-id', state: 'WAITING' } },
        { into: 'mails', put: { recipient: null, what: 'CREDIT_CODE', state: 'ENDED' } },
        { into: 'mails', put: { recipient: null, what: 'LOGIN', state: 'ENDED' } },
      ],
    });
  });

  it('a wrong check character is noted and does not stop the registration', () => {
    const flagged = check.parse({ ...raw, creditCode: '91110000600037341M' });
    expect(registerSupplier.decide(null, flagged, given)).toMatchObject({ change: { creditCodeValid: false } });
  });

  it('where credit code and login are in use the same happens, except that others get a mail too', () => {
    const inUse = {
      ...{ firm: { id: 'sup_1', mailbox: 'one' }, account: { id: 'acc_1', mailbox: 'two' } },
      told: [{ sentTo: 'one', what: 'CREDIT_CODE', createdAt: new Date('2026-03-01T00:59:00Z') }],
    };
    const [fresh, taken] = [given, { ...given, facts: inUse }].map((by) => registerSupplier.decide(null, input, by));
    if (!fresh || !taken || !('writes' in fresh) || !('writes' in taken)) throw new Error('refused');
    expect({ ...taken, writes: null }).toEqual({ ...fresh, writes: null });
    expect(taken.writes).toMatchObject([
      ...[{ into: 'credentials' }, { put: { purpose: 'CONFIRM_ADDRESS', recipient: 'Supplier-id', state: 'WAITING' } }],
      {
        put: { purpose: 'REGISTRATION_TRIED', recipient: 'sup_1', what: 'CREDIT_CODE', state: 'WAITING', nonce: null },
      },
      { put: { purpose: 'REGISTRATION_TRIED', recipient: 'acc_1', what: 'LOGIN', state: 'WAITING', nonce: null } },
    ]);
  });

  it('a mailbox is told once a day about tries of a code, and once about a login', () => {
    const both = { firm: { id: 'sup_1', mailbox: 'one' }, account: { id: 'acc_1', mailbox: 'one' } };
    const told = [{ sentTo: 'one', what: 'CREDIT_CODE', createdAt: new Date('2026-03-01T01:01:00Z') }];
    const mailOfLink = { put: { purpose: 'CONFIRM_ADDRESS' } };
    expect(registerSupplier.decide(null, input, { ...given, facts: { ...both, told } })).toMatchObject({
      writes: [
        ...[{ into: 'credentials' }, mailOfLink],
        { put: { recipient: null, sentTo: null, state: 'ENDED' } },
        { put: { recipient: 'acc_1', sentTo: 'one', state: 'WAITING' } },
      ],
    });
  });

  it.each([
    ['creditCode', '9111000060003734IL'],
    ['creditCode', '91110000600037341'],
    ['name', '  '],
    ['name', 'a\u202eb'],
    ['contactPhone', 'call me'],
    ['contactEmail', 'nobody'],
    ['contactEmail', null],
    ['login', 'gys-2026-000002'],
    ['login', 'lin@gys-2026-000002'],
    ['password', 'short'],
    ['roles', ['FINANCE']],
    ['state', 'ACTIVE'],
  ])('takes no %s %j', (field, value) => {
    expect(check.safeParse({ ...raw, [field]: value }).success).toBe(false);
  });
});
