import type { IndexDescription } from 'mongodb';

/** Indexes of the operational collections between the log and the alerts, and of reminders. */
export const riskIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  dossiers: [
    { key: { dirty: 1 }, name: 'dirty', partialFilterExpression: { dirty: true } },
    { key: { lookedWith: 1 }, name: 'looked' },
  ],
  findings: [{ key: { subjectId: 1, detector: 1 }, name: 'subject' }],
  reminders: [{ key: { at: 1 }, name: 'kept', expireAfterSeconds: 400 * 86_400 }],
};
