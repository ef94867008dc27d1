import { z } from 'zod';
import { command, day, id, longText, optionalText, rev, text } from '../kernel/inputs.js';

/** The terms of a contract that are written here; everything else is the award's. */
const terms = {
  paymentDays: z.int('contracts.paymentDays').min(0, 'contracts.paymentDays').max(365, 'contracts.paymentDays'),
  deliveryTerms: longText(2_000),
  validFrom: day,
  validTo: day,
};

/** What drafting a contract needs. */
export const draftContractInput = command({ awardId: id, ...terms });

/** What editing a contract's terms needs. */
export const editContractInput = command({ rev, contractId: id, ...terms });

/** What the legal review of a contract needs. */
export const reviewContractInput = command({ rev, contractId: id, note: optionalText(1_000) });

/** What returning a contract needs. */
export const returnContractInput = command({ rev, contractId: id, reason: text(500) });

/** What signing a contract needs. */
export const signContractInput = command({ rev, contractId: id });
