export { bundleOf, NothingToExport, zipBundle } from './bundle.js';
export { openTrailKeys, type TrailKeys } from './keys.js';
export { prepareTrail, type TrailPlaces } from './prepare-trail.js';
export {
  currentPolicy,
  entriesOfPurchase,
  entriesOfSubject,
  receiptOfSubject,
  setTrailKeys,
  trailModule,
} from './resolvers.js';
export { sequenceOnce } from './sequence.js';
export { LogTampered, signCheckpoint } from './sign-checkpoint.js';
export type { LogSigner } from './signer-folder.js';
