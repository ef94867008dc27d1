import type { ImportRunRow } from '../../schema/catalogue/import-run.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { ofReadFile, placeOfFile } from './of-read-file.js';
import { partsOfNumbers } from './parts-of-numbers.js';
import { type ImportFault, listCategories, listRemarks } from './queries.js';
import { searchParts } from './search-parts.js';

/** The module's resolvers. */
export const catalogueResolvers: Module['resolvers'] = {
  ImportRun: {
    ...ofReadFile,
    differences: (row: ImportRunRow) => (row.differenceFileId === null ? [] : listRemarks(row._id)),
    differenceFile: (row: ImportRunRow) => placeOfFile(row.differenceFileId),
  },
  RowFault: {
    message: ({ key, params }: ImportFault, _args, ctx) => say(ctx.actor.language, key, params),
  },
  Query: {
    categories: (_parent, _args, ctx) => listCategories(ctx),
    searchParts: (_parent, { text, first }, ctx) => searchParts(text, first, ctx),
    partsByNumber: (_parent, { numbers }, ctx) => partsOfNumbers(numbers, ctx),
    importRun: (_parent, { id }, ctx) => ctx.load('ImportRun', id),
  },
};
