export { bundleOf, NothingToExport, zipBundle } from './bundle.js';
export { openTrailKeys, policyOf, type TrailKeys } from './keys.js';
export { entriesOfPurchase, entriesOfSubject, receiptOfSubject, setTrailKeys, trailModule } from './resolvers.js';
export { sequenceOnce } from './sequence.js';
export { LogTampered, signCheckpoint } from './sign-checkpoint.js';
