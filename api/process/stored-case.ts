import { createHash } from 'node:crypto';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { CaseState } from '../../schema/process/add-entry.js';
import { type CaseFigures, PROCESS_VERSION } from '../../schema/process/process-case.js';
import { collectionOf } from '../kernel/database.js';

/** The collection of the cases; operational, built from the log alone. */
export const PROCESS_CASES = 'process_cases';

/** `process_cases`: how one purchase or one case of another system ran; `_id` is that of the purchase or of the case. */
export interface ProcessCaseDocument extends CaseFigures, CaseState {
  readonly _id: string;
  readonly version: string;
  /** Index of the last entry included. */
  readonly at: number;
}

/** What the cases were built with: their shape and the life cycles that judge them. Cases of another version are rebuilt. */
export const CASES_VERSION = `${PROCESS_VERSION}.${createHash('sha256').update(JSON.stringify(LIFECYCLES)).digest('hex').slice(0, 12)}`;

/** The name of the cursor of the job that keeps them. */
export const CASES_CURSOR = `process:v${CASES_VERSION}`;

/** The stored cases. */
export function processCases() {
  return collectionOf<ProcessCaseDocument>(PROCESS_CASES);
}
