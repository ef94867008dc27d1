import { STAFF_ROLES } from '../common/roles.js';
import { defineLifecycle } from '../kernel/lifecycle.js';

/**
 * What is to be done to an account that one person alone may not touch: of the discipline office, of internal audit, the audit
 * administrator's, and the last of a post. Proposed by the security administrator, confirmed by whoever heads the account's office.
 */
export const accountMeasure = defineLifecycle({
  module: 'identity',
  subject: 'AccountMeasure',
  collection: 'account_measures',
  states: ['PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'],
  classes: {},
  moves: {
    proposeDisabling: {
      from: null,
      to: 'PROPOSED',
      by: ['SECURITY_ADMIN'],
      duty: 'measureProposal',
      startsFrom: { subject: 'Account', states: ['ACTIVE'] },
      consequences: 'measure.isTold',
    },
    proposeRevoking: {
      from: null,
      to: 'PROPOSED',
      by: ['SECURITY_ADMIN'],
      duty: 'measureProposal',
      startsFrom: { subject: 'Account', states: ['ACTIVE', 'DISABLED'] },
      consequences: 'measure.isTold',
    },
    proposeNewCode: {
      from: null,
      to: 'PROPOSED',
      by: ['SECURITY_ADMIN'],
      duty: 'measureProposal',
      startsFrom: { subject: 'Account', states: ['ACTIVE'] },
      consequences: 'measure.isTold',
    },
    confirmMeasure: {
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      by: [...STAFF_ROLES],
      duty: 'measureConfirmation',
      consequences: 'measure.takesEffect',
    },
    declineMeasure: {
      from: ['PROPOSED'],
      to: 'DECLINED',
      by: [...STAFF_ROLES],
      duty: 'measureConfirmation',
    },
    withdrawMeasure: { from: ['PROPOSED'], to: 'WITHDRAWN', by: ['SECURITY_ADMIN'] },
    expireMeasure: { from: ['PROPOSED'], to: 'EXPIRED', by: ['SYSTEM'] },
  },
});
