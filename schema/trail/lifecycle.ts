import { defineLifecycle } from '../kernel/lifecycle.js';

/** A count of every thread of the log up to a published size (TRAIL §10): with it a bundle proves that nothing was left out. */
export const census = defineLifecycle({
  module: 'trail',
  subject: 'Census',
  collection: 'censuses',
  states: ['COUNTED'],
  classes: {},
  moves: { census: { from: null, to: 'COUNTED', by: ['SYSTEM'] } },
});
