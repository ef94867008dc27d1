import { z } from 'zod';
import { command, id, longText, rev } from '../kernel/inputs.js';

const short = (max: number) => z.string('input.required').min(1, 'input.required').max(max, 'input.tooLong');

const evidence = z.strictObject({
  kind: z.enum(['entry', 'file']),
  ref: short(200),
  pointer: short(500).nullable(),
  subjectId: short(100),
  label: short(100),
  value: z.string('input.required').max(1_000, 'input.tooLong'),
});

/** What a detector found; asked for by a job. `finding` is its stable key: detector, subject and digest of the evidence. */
export const raiseAlertInput = command({
  finding: z.string('input.required').regex(/^[0-9a-f]{64}$/, 'input.id'),
  detector: short(20),
  /** Null where it is about no single purchase. */
  aboutPurchaseId: id.nullable(),
  evidenceClass: z.enum(['STRONG', 'MEDIUM', 'WEAK']),
  params: z.record(short(40), z.string().max(500)),
  evidence: z.array(evidence).min(1, 'risk.noEvidence').max(500),
});

const alert = { rev, alertId: id };

/** Taking says nothing more. */
export const takeAlertInput = command(alert);

/** Confirming that it is to be followed up needs a reason. */
export const confirmAlertInput = command({ ...alert, reason: longText(2_000) });

/** Dismissing needs a reason. */
export const dismissAlertInput = command({ ...alert, reason: longText(2_000) });
