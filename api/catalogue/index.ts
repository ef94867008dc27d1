import { catalogueAccess } from '../../schema/catalogue/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { catalogueIndexes } from './indexes.js';
import { catalogueResolvers } from './resolvers.js';
import './model.js';

export { advanceImport } from './commands/advance-import.js';
export { beginImport } from './commands/begin-import.js';
export { cancelImport } from './commands/cancel-import.js';
export { createCategory } from './commands/create-category.js';
export { createPart } from './commands/create-part.js';
export { finishImport } from './commands/finish-import.js';
export { importParts } from './commands/import-parts.js';
export { refuseImport } from './commands/refuse-import.js';
export { retirePart } from './commands/retire-part.js';
export { revisePart } from './commands/revise-part.js';
export { catalogueIndexes } from './indexes.js';
export type { CategoryRow, ImportRunRow, PartRow } from './model.js';
export { ownUpload } from './own-upload.js';
export { IMPORT_FAULTS, type ImportFault, listFaults } from './queries.js';
export { PART_SUFFIXES, type PartSuffixes } from './search-parts.js';
export { suffixesOf, wholeText } from './search-text.js';
export { findStaged, openStaged, removeFaultFiles, removeStaged, type Staged, stageFile } from './staged-bucket.js';
export { receiveFile, sendFile } from './upload.js';
export { keepUploads, oldUploads } from './upload-room.js';

registerIndexes(catalogueIndexes);

/** The catalogue of parts, its categories, its search and its imports. */
export const catalogueModule: Module = {
  name: 'catalogue',
  resolvers: catalogueResolvers,
  access: catalogueAccess,
};
