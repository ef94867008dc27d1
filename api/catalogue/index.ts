import { catalogueAccess } from '../../schema/catalogue/access.js';
import { Category } from '../../schema/catalogue/category.js';
import { ImportRun } from '../../schema/catalogue/import-run.js';
import { Part } from '../../schema/catalogue/part.js';
import { registerIndexes } from '../kernel/migrate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { catalogueIndexes } from './indexes.js';
import { catalogueResolvers } from './resolvers.js';
import { advanceImport } from './rules/advance-import.js';
import { beginImport } from './rules/begin-import.js';
import { createCategory } from './rules/create-category.js';
import { createPart } from './rules/create-part.js';
import { finishImport } from './rules/finish-import.js';
import { importParts } from './rules/import-parts.js';
import { revisePart } from './rules/revise-part.js';
import { tellEncoding } from './rules/tell-encoding.js';

export type { CategoryRow } from '../../schema/catalogue/category.js';
export type { ImportRunRow } from '../../schema/catalogue/import-run.js';
export type { PartRow } from '../../schema/catalogue/part.js';

export { catalogueIndexes } from './indexes.js';
export { ofReadFile, placeOfFile } from './of-read-file.js';
export { ownUpload } from './own-upload.js';
export {
  encodingsOf,
  IMPORT_FAULTS,
  IMPORT_SAMPLES,
  type ImportFault,
  type ImportSample,
  listFaults,
  listRemarks,
} from './queries.js';
export { PART_SUFFIXES, type PartSuffixes } from './search-parts.js';
export { suffixesOf, wholeText } from './search-text.js';
export { findStaged, openStaged, removeFaultFiles, removeStaged, type Staged, stageFile } from './staged-bucket.js';
export { toldEncoding } from './told-encoding.js';
export { receiveFile, sendFile } from './upload.js';
export { keepUploads, oldUploads } from './upload-room.js';

registerIndexes(catalogueIndexes);

const categories = served(Category, { createCategory });
const parts = served(Part, { createPart, revisePart });
const imports = served(ImportRun, { importParts, tellEncoding, beginImport, advanceImport, finishImport });

/** The acts on categories, parts and imports. */
export const catalogueCommands = { ...categories.commands, ...parts.commands, ...imports.commands };

/** The catalogue of parts, its categories, its search and its imports. */
export const catalogueModule = moduleOf('catalogue', [categories, parts, imports], {
  resolvers: catalogueResolvers,
  access: catalogueAccess,
});
