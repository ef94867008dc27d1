export type { CensusRow } from '../../schema/trail/census.js';
export { type TrailAlert, trailAlertsAt } from './alerts.js';
export { bundleOf, type MadeBundle, NothingToExport, zipBundle } from './bundle.js';
export { censusAsked } from './census-asked.js';
export { threadRootAt } from './census-tiles.js';
export { type ActsInPurchase, actsInPurchase, chainAt, foldChain } from './chain-at.js';
export { countThreads } from './count-threads.js';
export { ALL_CLASSES, type Classes, classesFor, type Disclosure, openAll } from './disclose.js';
export { entriesOfPurchase, type FoundByBytes } from './entries-by-bytes.js';
export type { StateOf } from './entry-state.js';
export { type ErasedEntry, eraseOpenings, NotLoggedYet } from './erase-openings.js';
export type { StateDifference } from './examine.js';
export { EntryUnreadable, type FoundEntry, findEntries, readStored } from './find-entries.js';
export { findLoggedBetween, findStored, type StoredEntry, subjectsOfEntries } from './find-stored.js';
export { foldSeen, type SubjectAsOf } from './fold-seen.js';
export { type HowFar, howFar } from './how-far.js';
export { recordIncident, recordRefusal } from './incidents.js';
export { openTrailKeys, type TrailKeys } from './keys.js';
export { aboutNote, LOG_RULES, type LogDifference } from './log-difference.js';
export { beginningOfLog, type LogPlace, lookAtLog } from './look-at-log.js';
export { isOwnLook, signedLook } from './look-mac.js';
export { openParts, opensTo, valueText } from './open-parts.js';
export { currentPolicy, ownKeys } from './own-keys.js';
export { openPolicyFile } from './policy-file.js';
export { prepareTrail, type TrailPlaces } from './prepare-trail.js';
export { newestCheckpoint, proveConsistency, publishedCheckpoint, type SignedCheckpoint } from './prove.js';
export { proveEntries } from './prove-entries.js';
export { namesOf, namesOfRefs, readEntry } from './read-entry.js';
export { type StepFilter, stepsBeyond } from './read-steps.js';
export { receiptOf } from './receipt.js';
export { fromFirst, recheckLog } from './recheck-log.js';
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
export { recountedCensus } from './recounted-census.js';
export {
  entriesById,
  entriesOfSubject,
  receiptOfSubject,
  receiptSigner,
  setTrailKeys,
  statesNow,
  trailModule,
} from './resolvers.js';
export { census } from './rules/census.js';
export { cover } from './rules/cover.js';
export { bytesOf, sequenceOnce } from './sequence.js';
export { LogTampered, signCheckpoint } from './sign-checkpoint.js';
export { type LogSigner, moveToSigner } from './signer-folder.js';
export {
  type CosignatureDocument,
  type HeadDocument,
  type LogDocument,
  type OpeningDocument,
  type OutboxDocument,
  type StatementDocument,
  TRAIL,
} from './stored.js';
export { noteTimeDoubt } from './time-doubts.js';
export { timeMarksBy } from './time-marks.js';
export { linkIn, stepOf, type TrailStep } from './trail-step.js';
export { waitForCensus } from './wait-for-census.js';
