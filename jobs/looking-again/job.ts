import { DETECTORS } from '../../detectors/index.js';
import { defineJob } from '../define-job.js';
import { detect, purchasesToDetect, purchasesToLookAtAgain } from '../detecting/detect.js';

/** Purchases that one round hands out; one while fresh changes wait, so that they are not held up and this comes to its end. */
const AT_ONCE = 100;

/** The detectors over every purchase that they looked at with another catalogue: old purchases get their findings, too. */
export const job = defineJob({
  queue: 'looking-again',
  tells: ['purchaseId'],
  async due() {
    const fresh = await purchasesToDetect(1);
    const old = await purchasesToLookAtAgain(DETECTORS, fresh.length > 0 ? 1 : AT_ONCE);
    return old.map((purchaseId) => ({ id: `look-again:${purchaseId}`, told: { purchaseId } }));
  },
  run: ({ purchaseId }, context) => detect(purchaseId, DETECTORS, context),
});
