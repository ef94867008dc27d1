import type { z } from 'zod';
import { issuesOf } from '../../schema/kernel/input-issues.js';
import { type Refusal, refuseInput } from './refusal.js';

/** The refusal of an input that does not parse: one issue for each fault, with the path of its field. */
export function faultsOf(error: z.ZodError): Refusal {
  return refuseInput(issuesOf(error));
}
