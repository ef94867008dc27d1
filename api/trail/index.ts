import './census-model.js';
import './cover-model.js';

export { bundleOf, type MadeBundle, NothingToExport, zipBundle } from './bundle.js';
export type { CensusRow } from './census-model.js';
export { type ActsInPurchase, actsInPurchase, chainAt, foldChain } from './chain-at.js';
export { census } from './commands/census.js';
export { cover } from './commands/cover.js';
export { ALL_CLASSES, type Classes, classesFor, type Disclosure, openAll } from './disclose.js';
export { entriesOfPurchase, type FoundByBytes } from './entries-by-bytes.js';
export type { StateOf } from './entry-state.js';
export { type ErasedEntry, eraseOpenings, NotLoggedYet } from './erase-openings.js';
export type { StateDifference } from './examine.js';
export { subjectsOfEntries } from './find-stored.js';
export { foldSeen, type SubjectAsOf } from './fold-seen.js';
export { openTrailKeys, type TrailKeys } from './keys.js';
export type { LogDifference } from './log-difference.js';
export { beginningOfLog, type LogPlace, lookAtLog } from './look-at-log.js';
export { isOwnLook, signedLook } from './look-mac.js';
export { valueText } from './open-parts.js';
export { currentPolicy, ownKeys } from './own-keys.js';
export { prepareTrail, type TrailPlaces } from './prepare-trail.js';
export { namesOfRefs } from './read-entry.js';
export { type StepFilter, stepsBeyond } from './read-steps.js';
export { beginning, type Place, reconcilePurchase, reconcileStep, type Step } from './reconcile.js';
export {
  advanceReconciliation,
  beginReconciliation,
  isForgedLook,
  type KeptDifference,
  type KeptStateDifference,
  keptDifference,
  keptStateDifference,
  type LookPlace,
  type LookStep,
  lastReconciliation,
  type ReconciliationDocument,
  reconciliation,
  reconciliationIndexes,
} from './reconciliations.js';
export {
  entriesById,
  entriesOfSubject,
  receiptOfSubject,
  setTrailKeys,
  statesNow,
  trailModule,
} from './resolvers.js';
export { sequenceOnce } from './sequence.js';
export { LogTampered, signCheckpoint } from './sign-checkpoint.js';
export type { LogSigner } from './signer-folder.js';
export { linkIn, type TrailStep } from './trail-step.js';
