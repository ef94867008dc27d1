import type { IndexDescription } from 'mongodb';

/** Indexes of the operational collections from which alerts come, by collection. */
export const riskIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  dossiers: [{ key: { dirty: 1 }, name: 'dirty', partialFilterExpression: { dirty: true } }],
  findings: [{ key: { subjectId: 1, detector: 1 }, name: 'subject' }],
};
