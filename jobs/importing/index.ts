export { type Indexing, indexParts, rebuildPartIndex } from './index-parts.js';
export { type EventLogImporting, runEventLogs } from './run-event-logs.js';
export { type Importing, runImports } from './run-imports.js';
