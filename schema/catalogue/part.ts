import { BUSINESS_ROLES } from '../common/roles.js';
import { longText, part, ref, text } from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { PART_LIMITS } from './part-limits.js';

const described = {
  name: text(PART_LIMITS.name),
  nameEn: text(PART_LIMITS.nameEn).optional(),
  unit: text(PART_LIMITS.unit),
  drawing: text(PART_LIMITS.drawing).optional(),
  drawingVersion: text(PART_LIMITS.drawingVersion).optional(),
  material: text(PART_LIMITS.material).optional(),
  description: text(PART_LIMITS.description).optional(),
};

const asked = {
  // Unique in the enterprise, in whatever way it is typed.
  number: text(PART_LIMITS.number).normalised('singleBlanks'),
  name: described.name,
  nameEn: described.nameEn,
  categoryId: ref('Category'),
  unit: described.unit,
  manufacturer: text(PART_LIMITS.manufacturer).optional(),
  manufacturerPart: text(PART_LIMITS.manufacturerPart).optional(),
  drawing: described.drawing,
  drawingVersion: described.drawingVersion,
  material: described.material,
  description: described.description,
  monitoredClass: text(PART_LIMITS.monitoredClass).optional(),
};

/** A part in an imported file. */
export const partOfFile = part('PartOfFile', asked);

/** A part of the catalogue. Suppliers see the part of a line that they are asked about; no list shows them others. */
export const Part = defineSubject({
  module: 'catalogue',
  name: 'Part',
  short: 'part',
  collection: 'parts',
  doc: 'A part of the catalogue.',
  secret: 'none',
  fields: {
    ...asked,
    // Spellings of one number are mostly one part.
    number: asked.number.foldedKey({ twice: 'REASON', asking: 'catalogue.partSpelledAlike' }),
    monitoredClass: asked.monitoredClass
      .for(BUSINESS_ROLES)
      .about('Class of a monitored item (重点监控品), for example I; null for others.'),
    // Every supplier sees a part that it is asked about; whoever is invited is given drawings with the event.
    files: attachedFiles.for(BUSINESS_ROLES),
  },
  states: {
    ACTIVE: { tone: 'good', toneForSupplier: 'good' },
    RETIRED: { tone: 'bad', end: true },
  },
  moves: {
    createPart: {
      from: null,
      to: 'ACTIVE',
      by: ['CATEGORY_MANAGER'],
      asks: {
        ...asked,
        reason: text(500).optional().about('Why it is another part than the one whose number is spelled alike.'),
      },
    },
    importPart: { from: null, to: 'ACTIVE', by: [], within: ['catalogue.advanceImport'] },
    // Its number and category stay, so that they keep their meaning for what was bought under them. So does its unit while something under
    // way is counted in it.
    revisePart: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['CATEGORY_MANAGER'],
      asks: { ...described, reason: longText(1_000) },
    },
    // Where the importing person chooses it, and with a reason; what cannot be changed by hand cannot be changed here either.
    reviseByImport: { from: ['ACTIVE'], to: 'SAME', by: [], within: ['catalogue.advanceImport'] },
    attachPartFiles: {
      ...ATTACHING,
      from: ['ACTIVE'],
      by: ['CATEGORY_MANAGER'],
      asks: attachAsks(['DRAWING', 'OTHER']),
    },
    removePartFile: { ...REMOVING, from: ['ACTIVE'], by: ['CATEGORY_MANAGER'] },
    // It is no longer found and requested, but stays readable where it was bought.
    retirePart: {
      from: ['ACTIVE'],
      to: 'RETIRED',
      by: ['CATEGORY_MANAGER'],
      consequences: 'part.retireStopsRequests',
      asks: { reason: longText(1_000) },
      sets: {},
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: 'ALL' },
  readBy: { moves: BUSINESS_ROLES, receipt: BUSINESS_ROLES, entries: BUSINESS_ROLES },
  askedBy: BUSINESS_ROLES,
  shows: ['createdAt', 'entries'],
  list: { name: 'parts', by: ['categoryId'] },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { categoryId: 1, _id: -1 }, name: 'category' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    // The order in which the search index follows the parts.
    { key: { updatedAt: 1, _id: 1 }, name: 'updated' },
  ],
});

/** A part of the catalogue, as stored. */
export interface PartRow extends RowOf<typeof Part> {}
