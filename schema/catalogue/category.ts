import { BUSINESS_ROLES } from '../common/roles.js';
import { part, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { CATEGORY_LIMITS } from './part-limits.js';

const code = text(CATEGORY_LIMITS.code).like(/^[\p{L}\p{N}][\p{L}\p{N}./_-]*$/u, 'catalogue.categoryCode');

const described = {
  code,
  name: text(CATEGORY_LIMITS.name),
  nameEn: text(CATEGORY_LIMITS.name).optional(),
  parentId: ref('Category').optional(),
};

/** A category needed by an imported file: under one that the tree has, or that the file also needs. */
export const categoryOfFile = part('CategoryOfFile', {
  code,
  name: described.name,
  nameEn: described.nameEn,
  parentCode: code.optional(),
});

/** A node of the category tree. Suppliers use it to say what they offer. */
export const Category = defineSubject({
  module: 'catalogue',
  name: 'Category',
  short: 'category',
  collection: 'categories',
  doc: 'A node of the category tree.',
  secret: 'none',
  fields: described,
  states: { ACTIVE: { tone: 'good', toneForSupplier: 'good', end: true } },
  moves: {
    createCategory: { from: null, to: 'ACTIVE', by: ['CATEGORY_MANAGER'], asks: described },
    importCategory: { from: null, to: 'ACTIVE', by: [], within: ['catalogue.beginImport'] },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: 'ALL' },
  readBy: { moves: BUSINESS_ROLES },
  // The tree is always shown as a whole.
  query: false,
  shows: [],
  indexes: [{ key: { code: 1 }, name: 'code', unique: true }],
});

/** A node of the category tree, as stored. */
export interface CategoryRow extends RowOf<typeof Category> {}
