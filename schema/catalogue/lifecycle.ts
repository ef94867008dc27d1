import { defineLifecycle } from '../kernel/lifecycle.js';

/** A node of the category tree. */
export const category = defineLifecycle({
  module: 'catalogue',
  subject: 'Category',
  collection: 'categories',
  states: ['ACTIVE'],
  classes: {},
  moves: {
    createCategory: { from: null, to: 'ACTIVE', by: ['CATEGORY_MANAGER'] },
    importCategory: { from: null, to: 'ACTIVE', by: [], within: ['catalogue.beginImport'] },
  },
});

/** A part of the catalogue (B1). */
export const part = defineLifecycle({
  module: 'catalogue',
  subject: 'Part',
  collection: 'parts',
  states: ['ACTIVE', 'RETIRED'],
  classes: {},
  moves: {
    createPart: { from: null, to: 'ACTIVE', by: ['CATEGORY_MANAGER'] },
    importPart: { from: null, to: 'ACTIVE', by: [], within: ['catalogue.advanceImport'] },
    revisePart: { from: ['ACTIVE'], to: 'SAME', by: ['CATEGORY_MANAGER'] },
    retirePart: {
      from: ['ACTIVE'],
      to: 'RETIRED',
      by: ['CATEGORY_MANAGER'],
      consequences: 'part.retireStopsRequests',
    },
  },
});

/** One import of parts from a file: validated whole, then written in steps that survive a kill. */
export const importRun = defineLifecycle({
  module: 'catalogue',
  subject: 'ImportRun',
  collection: 'import_runs',
  states: ['STAGED', 'RUNNING', 'REFUSED', 'DONE', 'CANCELLED'],
  classes: {},
  moves: {
    importParts: { from: null, to: 'STAGED', by: ['CATEGORY_MANAGER'] },
    refuseImport: { from: ['STAGED'], to: 'REFUSED', by: ['SYSTEM'] },
    beginImport: { from: ['STAGED'], to: 'RUNNING', by: ['SYSTEM'] },
    advanceImport: { from: ['RUNNING'], to: 'SAME', by: ['SYSTEM'] },
    finishImport: { from: ['RUNNING'], to: 'DONE', by: ['SYSTEM'] },
    cancelImport: {
      from: ['STAGED', 'RUNNING'],
      to: 'CANCELLED',
      by: ['CATEGORY_MANAGER'],
      consequences: 'importRun.cancelKeepsWritten',
    },
  },
});
