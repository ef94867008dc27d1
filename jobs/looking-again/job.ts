import { DETECTORS } from '../../detectors/index.js';
import { defineJob } from '../define-job.js';
import { detect, purchasesToDetect, purchasesToLookAtAgain } from '../detecting/detect.js';

/** Purchases queued in one round; only one while fresh changes wait, so that these are not held up and this still comes to its end. */
const AT_ONCE = 100;

/** Runs the detectors over every purchase last examined with another catalogue, so that old purchases get new findings too. */
export const job = defineJob({
  queue: 'looking-again',
  tells: ['purchaseId'],
  everyRounds: 10,
  restMs: 30_000,
  async due() {
    const fresh = await purchasesToDetect(1);
    const old = await purchasesToLookAtAgain(DETECTORS, fresh.length > 0 ? 1 : AT_ONCE);
    return old.map((purchaseId) => ({ id: `look-again:${purchaseId}`, told: { purchaseId } }));
  },
  run: ({ purchaseId }, context) => detect(purchaseId, DETECTORS, context),
});
