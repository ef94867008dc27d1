import { defineLifecycle } from '../kernel/lifecycle.js';

/** A look at something sensitive (查阅): who saw or took out what, and why. It is over when it is recorded. */
export const reading = defineLifecycle({
  module: 'accesses',
  subject: 'Reading',
  collection: 'readings',
  states: ['RECORDED'],
  classes: { operator: 'personal' },
  moves: {
    revealBankAccount: {
      from: null,
      to: 'RECORDED',
      by: ['FINANCE'],
      startsFrom: { subject: 'Supplier', states: ['SUBMITTED', 'REVIEWED', 'ACTIVE', 'RETURNED', 'SUSPENDED'] },
    },
    auditState: { from: null, to: 'RECORDED', by: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'] },
    // Recorded before anything is shown; the person sees who read, when and why.
    readPersonDay: {
      from: null,
      to: 'RECORDED',
      by: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', 'AUDIT_ADMIN'],
      startsFrom: { subject: 'Account', states: ['ACTIVE', 'DISABLED'] },
      consequences: 'accesses.personSees',
    },
    // The link that confirms a supplier's address, where no mail brings it: read out on the telephone or put into a letter.
    revealMailLink: { from: null, to: 'RECORDED', by: ['SYSTEM_ADMIN'] },
    exportBundle: { from: null, to: 'RECORDED', by: ['SYSTEM'] },
    exportEventLog: { from: null, to: 'RECORDED', by: ['SYSTEM'] },
  },
});

/**
 * What somebody who is signed in tried and may not do, counted by person, act and hour: the first is written at once, the
 * others together when the hour is over, so that nobody can flood the log by being refused.
 */
export const attempt = defineLifecycle({
  module: 'accesses',
  subject: 'Attempt',
  collection: 'attempts',
  states: ['COUNTED'],
  classes: {},
  moves: {
    recordAttempt: { from: null, to: 'COUNTED', by: ['SYSTEM'] },
    countAttempts: { from: ['COUNTED'], to: 'SAME', by: ['SYSTEM'] },
  },
});
