import { defineLifecycle } from '../kernel/lifecycle.js';

/** An alert (预警): it shows an indication (疑点), never a verdict. Raised by a job, worked by the discipline office (C3). */
export const alert = defineLifecycle({
  module: 'risk',
  subject: 'Alert',
  collection: 'alerts',
  states: ['OPEN', 'TAKEN', 'CONFIRMED', 'DISMISSED'],
  classes: { evidence: 'commercial' },
  moves: {
    raiseAlert: { from: null, to: 'OPEN', by: ['SYSTEM'] },
    takeAlert: { from: ['OPEN'], to: 'TAKEN', by: ['DISCIPLINE_OFFICER'] },
    confirmAlert: { from: ['TAKEN'], to: 'CONFIRMED', by: ['DISCIPLINE_OFFICER'] },
    dismissAlert: { from: ['OPEN', 'TAKEN'], to: 'DISMISSED', by: ['DISCIPLINE_OFFICER'] },
  },
});
