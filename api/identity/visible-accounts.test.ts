import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../schema/common/roles.js';
import { type Actor, SYSTEM_ACTOR, visitor } from '../kernel/actor.js';
import { visibleAccounts } from './visible-accounts.js';
import { visibleMeasures } from './visible-measures.js';

const staff: Actor = { ...SYSTEM_ACTOR, id: 'acc_1', audience: 'STAFF' };
const firm: Actor = { ...staff, audience: 'SUPPLIER', supplierId: 'sup_1' };
const own = { _id: 'acc_1' };
const concerned = { $or: [{ confirmerIds: 'acc_1' }, { accountId: 'acc_1' }] };

describe('accounts and measures', () => {
  it.each<[string, Actor, readonly Role[], unknown, unknown]>([
    ['an administrator', staff, ['SECURITY_ADMIN'], {}, {}],
    ['who watches', staff, ['DISCIPLINE_OFFICER'], {}, {}],
    ['who buys: people by name, measures where concerned', staff, ['BUYER'], {}, concerned],
    ['the staff without a post', staff, [], own, concerned],
    ['who has not chosen a password, whatever the posts', staff, ['NEWCOMER'], own, null],
    ["a supplier's people: those of the firm", firm, ['SUPPLIER_SUBMITTER'], { supplierId: 'sup_1' }, null],
    ["a supplier's person who has not chosen a password", firm, ['NEWCOMER'], own, null],
    ['the platform', SYSTEM_ACTOR, ['SYSTEM'], {}, {}],
    ['no visitor', visitor('en'), ['VISITOR'], null, null],
  ])('are seen by %s', (_who, actor, roles, accounts, measures) => {
    expect(visibleAccounts({ ...actor, roles })).toEqual(accounts);
    expect(visibleMeasures({ ...actor, roles })).toEqual(measures);
  });
});
