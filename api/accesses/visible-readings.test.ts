import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../schema/common/roles.js';
import { type Actor, SYSTEM_ACTOR, visitor } from '../kernel/actor.js';
import { visibleReadings } from './visible-readings.js';

const staff: Actor = { ...SYSTEM_ACTOR, id: 'acc_1', ref: 'p_1', audience: 'STAFF' };
const firm: Actor = { ...staff, audience: 'SUPPLIER', supplierId: 'sup_1' };
const own = { $or: [{ readerId: 'acc_1' }, { about: 'p_1' }] };

describe('a reading', () => {
  it.each<[string, Actor, readonly Role[], unknown]>([
    ['who watches', staff, ['AUDIT_ADMIN'], {}],
    ['whoever looked, and whose day it was', staff, ['FINANCE'], own],
    ['the staff without a post: their own', staff, [], own],
    ['no supplier', firm, ['SUPPLIER_SUBMITTER'], null],
    ['no visitor', visitor('en'), ['VISITOR'], null],
    ['the platform', SYSTEM_ACTOR, ['SYSTEM'], {}],
  ])('is seen by %s', (_who, actor, roles, rows) => {
    expect(visibleReadings({ ...actor, roles })).toEqual(rows);
  });
});
