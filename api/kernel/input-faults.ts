import type { z } from 'zod';
import { type Refusal, refuseInput } from './refusal.js';

/** The refusal of an input that does not parse: one issue for each fault, with the path of its field. */
export function faultsOf(error: z.ZodError): Refusal {
  return refuseInput(
    error.issues.map((issue) => ({
      path: issue.path.map(String),
      key: /^[a-z]+\.[A-Za-z0-9]+$/.test(issue.message) ? issue.message : `input.${issue.code}`,
      params: 'maximum' in issue ? { maximum: String(issue.maximum) } : {},
    })),
  );
}
