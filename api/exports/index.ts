import { exportsAccess } from '../../schema/exports/access.js';
import { registerIndexes } from '../kernel/migrate.js';
import type { Module } from '../kernel/module.js';
import { exportsResolvers } from './resolvers.js';
import { exportIndexes } from './stored-export.js';

export type { StoredExport } from './stored-export.js';
export {
  advanceExport,
  beginExport,
  expiredExports,
  exportsDue,
  type FinishedFile,
  failExport,
  finishExport,
  forgetFile,
  releaseExport,
  removeOldExports,
} from './work-off.js';

registerIndexes(exportIndexes);

/** Exports: purchases that somebody takes out of the platform, as a file or as a bundle. */
export const exportsModule: Module = { name: 'exports', resolvers: exportsResolvers, access: exportsAccess };
