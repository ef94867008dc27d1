export { type Indexing, indexParts, rebuildPartIndex } from './index-parts.js';
export { type Importing, runImports } from './run-imports.js';
