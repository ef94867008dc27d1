import type { App } from './app.js';
import { does } from './does.js';

/** The terms of a contract that do not come from the award. */
export const TERMS = {
  paymentDays: 45,
  deliveryTerms: 'To gate 3',
  validFrom: '2026-03-01',
  validTo: '2026-12-31',
} as const;

/** A contract for an award, reviewed and signed; answers its id. */
export async function signedContract(app: App, awardId: string): Promise<string> {
  const { id: contractId } = await does(await app.as('BUYER'), 'draftContract', { awardId, ...TERMS });
  await does(await app.as('LEGAL'), 'reviewContract', { contractId, rev: 1 });
  await does(await app.as('APPROVER'), 'signContract', { contractId, rev: 2 });
  return contractId;
}
