import { DETECTORS } from '../../detectors/index.js';
import { defineJob } from '../define-job.js';
import { detect, purchasesToDetect } from './detect.js';

/** Purchases queued in one round. */
const AT_ONCE = 200;

/** Runs the detectors over every purchase whose dossier has changed. */
export const job = defineJob({
  queue: 'detecting',
  tells: ['purchaseId'],
  due: async () =>
    (await purchasesToDetect(AT_ONCE)).map((purchaseId) => ({ id: `detect:${purchaseId}`, told: { purchaseId } })),
  run: ({ purchaseId }, context) => detect(purchaseId, DETECTORS, context),
});
