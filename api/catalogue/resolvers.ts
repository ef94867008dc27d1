import { execute } from '../kernel/execute.js';
import { say } from '../kernel/messages.js';
import type { Module } from '../kernel/module.js';
import { cancelImport } from './commands/cancel-import.js';
import { createCategory } from './commands/create-category.js';
import { createPart } from './commands/create-part.js';
import { importParts } from './commands/import-parts.js';
import { retirePart } from './commands/retire-part.js';
import { revisePart } from './commands/revise-part.js';
import type { CategoryRow, ImportRunRow, PartRow } from './model.js';
import { type ImportFault, listCategories, listFaults, listImportRuns, listParts } from './queries.js';
import { searchParts } from './search-parts.js';

/** The module's resolvers. */
export const catalogueResolvers: Module['resolvers'] = {
  Category: { parent: (row: CategoryRow, _args, ctx) => ctx.load('Category', row.parentId) },
  Part: { category: (row: PartRow, _args, ctx) => ctx.load('Category', row.categoryId) },
  ImportRun: {
    faults: (row: ImportRunRow) => listFaults(row),
    faultFile: (row: ImportRunRow) => (row.faultFileId === null ? null : `/files/${row.faultFileId}`),
    message: (row: ImportRunRow, _args, ctx) =>
      row.messageKey === null ? null : say(ctx.actor.language, row.messageKey, row.messageParams ?? {}),
  },
  RowFault: {
    message: ({ key, params }: ImportFault, _args, ctx) => say(ctx.actor.language, key, params),
  },
  Query: {
    categories: (_parent, _args, ctx) => listCategories(ctx),
    part: (_parent, { id }, ctx) => ctx.load('Part', id),
    parts: (_parent, args, ctx) => listParts(args, ctx),
    searchParts: (_parent, { text, first }, ctx) => searchParts(text, first, ctx),
    importRun: (_parent, { id }, ctx) => ctx.load('ImportRun', id),
    importRuns: (_parent, args, ctx) => listImportRuns(args, ctx),
  },
  Mutation: {
    createCategory: (_parent, { input }, ctx) => execute(createCategory, input, ctx),
    createPart: (_parent, { input }, ctx) => execute(createPart, input, ctx),
    revisePart: (_parent, { input }, ctx) => execute(revisePart, input, ctx),
    retirePart: (_parent, { input }, ctx) => execute(retirePart, input, ctx),
    importParts: (_parent, { input }, ctx) => execute(importParts, input, ctx),
    cancelImport: (_parent, { input }, ctx) => execute(cancelImport, input, ctx),
  },
};
