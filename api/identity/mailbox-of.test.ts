import { expect, it } from '@jest/globals';
import { mailboxOf } from './mailbox-of.js';

const staff = {
  ...({ audience: 'STAFF', state: 'ACTIVE', roles: ['BUYER'], credential: 'c', codeUntil: null } as const),
  ...{ email: 'buyer@plant.example', emailCheckedAt: new Date(0) },
};
const supplier = {
  ...staff,
  audience: 'SUPPLIER',
  roles: ['SUPPLIER_SUBMITTER'],
  email: null,
  emailCheckedAt: null,
} as const;
const firm = { contactEmail: 'sales@firm.example', confirmedMailbox: 'm', mark: 'm' };

it('is the address that two people have named, or the one that the firm has confirmed', () => {
  expect(mailboxOf(staff, null)).toBe('buyer@plant.example');
  expect(mailboxOf({ ...staff, roles: [] }, null)).toBe('buyer@plant.example');
  expect(mailboxOf(supplier, firm)).toBe('sales@firm.example');
});

it.each([
  ['an address that one person alone has noted', { ...staff, emailCheckedAt: null }, null],
  ['no address', { ...staff, email: null }, null],
  ['a stopped account', { ...staff, state: 'DISABLED' as const }, null],
  ['an account that never had a password', { ...staff, credential: null }, null],
  ['an account whose code has not been used yet', { ...staff, codeUntil: new Date(1) }, null],
  ['the discipline office', { ...staff, roles: ['BUYER', 'DISCIPLINE_OFFICER'] as const }, null],
  ['internal audit', { ...staff, roles: ['INTERNAL_AUDITOR'] as const }, null],
  ['an administrator', { ...staff, roles: ['SECURITY_ADMIN'] as const }, null],
  ['a firm that is not there', supplier, null],
  ['a firm without an address', supplier, { ...firm, contactEmail: null }],
  ['a firm whose address was never confirmed', supplier, { ...firm, confirmedMailbox: null, mark: null }],
  ['a firm that changed its address since', supplier, { ...firm, mark: 'another' }],
])('is none for %s', (_, account, of) => {
  expect(mailboxOf({ ...account, roles: [...account.roles] }, of)).toBeNull();
});
