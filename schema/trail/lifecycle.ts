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

/**
 * An entry that says nothing (掩护记录): while events are open for bids the platform writes some at random times, so that the log's size and
 * the gaps in it do not count bids. Nobody sees it as anything but an index.
 */
export const cover = defineLifecycle({
  module: 'trail',
  subject: 'Cover',
  collection: 'covers',
  states: ['WRITTEN'],
  classes: {},
  moves: { cover: { from: null, to: 'WRITTEN', by: ['SYSTEM'] } },
});
