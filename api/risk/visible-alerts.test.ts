import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../schema/common/roles.js';
import { type Actor, SYSTEM_ACTOR, visitor } from '../kernel/actor.js';
import { visibleAlerts } from './visible-alerts.js';

const staff: Actor = { ...SYSTEM_ACTOR, audience: 'STAFF', unitId: 'unt_1' };
const firm: Actor = { ...SYSTEM_ACTOR, audience: 'SUPPLIER', supplierId: 'sup_1', roles: ['SUPPLIER_SUBMITTER'] };

describe('an alert', () => {
  it.each<[string, readonly Role[], unknown]>([
    ['the discipline office', ['DISCIPLINE_OFFICER'], {}],
    ['internal audit', ['INTERNAL_AUDITOR'], {}],
    ['the head of a unit, of that unit', ['UNIT_HEAD'], { unitId: 'unt_1' }],
    ['nobody who buys', ['BUYER'], null],
    ['nobody who supervises and buys', ['INTERNAL_AUDITOR', 'BUYER'], null],
    ['no administrator', ['SYSTEM_ADMIN'], null],
    ['nobody without a post', [], null],
  ])('is seen by %s', (_who, roles, rows) => {
    expect(visibleAlerts({ ...staff, roles })).toEqual(rows);
  });

  it('an alert is seen by the platform, and by no supplier, no visitor and no head without a unit', () => {
    expect(visibleAlerts(SYSTEM_ACTOR)).toEqual({});
    expect([firm, visitor('en')].map(visibleAlerts)).toEqual([null, null]);
    expect(visibleAlerts({ ...staff, unitId: null, roles: ['UNIT_HEAD'] })).toBeNull();
  });
});
