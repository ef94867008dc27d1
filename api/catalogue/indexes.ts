import type { IndexDescription } from 'mongodb';
import { IMPORT_FAULTS, IMPORT_SAMPLES } from './queries.js';
import { PART_SUFFIXES } from './search-parts.js';
import { STAGED_FILES } from './staged-file.js';

/** Indexes of this module's operational collections, by collection; those of the subjects are in their declarations. */
export const catalogueIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [PART_SUFFIXES]: [{ key: { s: 1 }, name: 'suffixes' }],
  [IMPORT_FAULTS]: [{ key: { importId: 1, _id: 1 }, name: 'import' }],
  [IMPORT_SAMPLES]: [{ key: { importId: 1, _id: 1 }, name: 'import' }],
  [STAGED_FILES]: [
    { key: { 'metadata.id': 1 }, name: 'id', unique: true },
    { key: { 'metadata.importId': 1 }, name: 'import', sparse: true },
    { key: { 'metadata.accountId': 1, uploadDate: -1 }, name: 'account', sparse: true },
    { key: { 'metadata.kind': 1, uploadDate: 1 }, name: 'kind' },
  ],
};
