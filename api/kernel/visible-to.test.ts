import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { countFrom, json, ref, verbatim } from '../../schema/kernel/fields.js';
import { defineSubject, type Visible } from '../../schema/kernel/subject.js';
import { type Actor, SYSTEM_ACTOR, visitor } from './actor.js';
import { storedAs } from './stored.js';

const declaration = {
  module: 'samples',
  name: 'EventLog',
  short: 'sample',
  collection: 'samples',
  fields: { supplierId: ref('Supplier'), size: countFrom(0), note: verbatim(10), messageParams: json.optional() },
  states: { SEALED: {}, OPEN: { end: true } },
  moves: {
    seal: { from: null, to: 'SEALED', by: ['SYSTEM'] },
    open: { from: ['SEALED'], to: 'OPEN', by: [], within: ['sourcing.openBids'] },
  },
  shows: [],
  indexes: [],
} as const;
type SampleVisible = Visible<'supplierId', 'SEALED' | 'OPEN'>;
const seenBy = (visible: SampleVisible, secret: object | 'none' = 'none') =>
  storedAs(defineSubject({ ...declaration, visible, secret: secret as 'none' })).visible;

const staff: Actor = { ...SYSTEM_ACTOR, audience: 'STAFF', roles: [] };
const buyer: Actor = { ...staff, roles: ['BUYER'] };
const firm: Actor = { ...staff, audience: 'SUPPLIER', supplierId: 'sup_1', roles: ['SUPPLIER_DRAFTER'] };
const everybody = { STAFF: 'ALL', SUPPLIER: 'ALL', VISITOR: 'ALL' } as const;
const own = { roles: ['SUPPLIER_DRAFTER'], own: 'supplierId' } as const;

describe('a declared kind', () => {
  it('a declared kind is stored by what its fields hold', () => {
    const visible = { STAFF: [] } as const;
    expect(storedAs(defineSubject({ ...declaration, visible, secret: 'none' })).fields).toEqual({
      supplierId: { type: String, required: true },
      size: { type: Number, required: true },
      note: { type: String, required: true },
      messageParams: { type: mongoose.Schema.Types.Mixed, default: null },
    });
  });

  it.each<[string, SampleVisible, readonly [unknown, unknown, unknown, unknown]]>([
    ['by everybody', everybody, [{}, {}, {}, {}]],
    ['by the whole staff', { STAFF: 'ALL' }, [null, {}, {}, null]],
    ['by a post', { STAFF: ['BUYER'] }, [null, null, {}, null]],
    ['by a post and all suppliers', { STAFF: ['BUYER'], SUPPLIER: 'ALL' }, [null, null, {}, {}]],
    ['by a post and its supplier', { STAFF: ['BUYER'], SUPPLIER: own }, [null, null, {}, { supplierId: 'sup_1' }]],
    ['by the platform alone', { STAFF: [] }, [null, null, null, null]],
  ])('is seen %s', (_, visible, rows) => {
    const seen = seenBy(visible);
    expect([visitor('en'), staff, buyer, firm].map(seen)).toEqual(rows);
    expect(seen(SYSTEM_ACTOR)).toEqual({});
  });

  it('before it is opened, only its own supplier and the platform see it, whoever may see it afterwards', () => {
    const secret = { until: 'sourcing.openBids', what: 'EXISTENCE', within: 'supplierId' };
    const opened = { state: { $in: ['OPEN'] } };
    expect([visitor('en'), staff, firm, SYSTEM_ACTOR].map(seenBy(everybody, secret))).toEqual([
      opened,
      opened,
      opened,
      {},
    ]);
    expect([staff, firm].map(seenBy({ STAFF: 'ALL', SUPPLIER: 'ALL' }, secret))).toEqual([opened, opened]);
    expect([staff, firm].map(seenBy({ STAFF: 'ALL', SUPPLIER: own }, secret))).toEqual([
      opened,
      { supplierId: 'sup_1' },
    ]);
  });
});
