import { expect, it } from '@jest/globals';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { listOf, refs, word } from '../../schema/kernel/fields.js';
import { defineSubject } from '../../schema/kernel/subject.js';
import { type Actor, SYSTEM_ACTOR } from './actor.js';
import { storedAs } from './stored.js';

const head = {
  module: 'samples',
  name: 'Contract',
  short: 'sample',
  collection: 'samples',
  secret: 'none',
  states: { OPEN: { end: true } },
  moves: { begin: { from: null, to: 'OPEN', by: ['BUYER'] } },
  shows: [],
  indexes: [],
} as const;
const fields = { partIds: refs('Part'), marks: listOf(word(null, ['A', 'B'])) };

const firm: Actor = { ...SYSTEM_ACTOR, audience: 'SUPPLIER', supplierId: 'sup_1', roles: ['SUPPLIER_FINANCE'] };

it('lists of plain values are stored as such', () => {
  const { fields: paths } = storedAs(defineSubject({ ...head, fields, visible: { STAFF: [] } }));
  expect(paths).toEqual({ partIds: [String], marks: [String] });
});

it('where the rows of a kind are the firms themselves, each firm sees its own', () => {
  const visible = { STAFF: [], SUPPLIER: { roles: SUPPLIER_ROLES, own: '_id' } } as const;
  expect(storedAs(defineSubject({ ...head, fields, visible })).visible(firm)).toEqual({ _id: 'sup_1' });
});
