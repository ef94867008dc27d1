import { ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const named = { name: text(100), nameEn: text(100).optional() };
const code = text().like(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'input.unitCode');

/** An organisation unit of the enterprise. */
export const Unit = defineSubject({
  module: 'identity',
  name: 'Unit',
  short: 'unit',
  collection: 'units',
  doc: 'An organisation unit of the enterprise.',
  secret: 'none',
  fields: {
    code,
    ...named,
    parentId: ref('Unit').optional(),
    headId: ref('Account')
      .optional()
      .about('Who confirms what is to be done to accounts of the unit that one person alone may not touch.'),
  },
  states: { ACTIVE: { tone: 'good' }, CLOSED: { tone: 'bad', end: true } },
  moves: {
    createUnit: {
      from: null,
      to: 'ACTIVE',
      by: ['SYSTEM_ADMIN'],
      asks: { code, ...named, parentId: ref('Unit').optional() },
    },
    // The head of a unit confirms measures on its accounts that one person alone may not take.
    nameUnitHead: { from: ['ACTIVE'], to: 'SAME', by: ['SYSTEM_ADMIN'], asks: { accountId: ref('Account') } },
    // Its code stays.
    renameUnit: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['SYSTEM_ADMIN'],
      asks: named,
      sets: { name: { input: 'name' }, nameEn: { input: 'nameEn' } },
    },
    closeUnit: { from: ['ACTIVE'], to: 'CLOSED', by: ['SYSTEM_ADMIN'], consequences: 'unit.closeIsForGood' },
  },
  visible: { STAFF: 'ALL' },
  // All units are listed together.
  query: false,
  shows: [],
  indexes: [{ key: { code: 1 }, name: 'code_1', unique: true }],
});

/** An organisation unit, as stored. */
export interface UnitRow extends RowOf<typeof Unit> {}
