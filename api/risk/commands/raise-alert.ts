import { raiseAlertInput } from '../../../schema/risk/inputs.js';
import { alert } from '../../../schema/risk/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AlertRow } from '../model.js';

/** Raises an alert for what a detector found; once for each finding. */
export const raiseAlert = defineCommand({
  lifecycle: alert,
  move: 'raiseAlert',
  input: raiseAlertInput,
  subjectId: null,
  numbers: ['YJ'],
  facts: async (input, read) => {
    const { aboutPurchaseId } = input;
    if (aboutPurchaseId === null) return { unitId: null };
    const purchase = await read.byId('Purchase', aboutPurchaseId);
    return purchase ? { unitId: purchase.unitId } : refuse('NOT_FOUND', 'kernel.notFound', ['aboutPurchaseId']);
  },
  decide: (_: null, input, { now, facts, number }) =>
    change<AlertRow>({
      number: number('YJ'),
      finding: input.finding,
      detector: input.detector,
      evidenceClass: input.evidenceClass,
      aboutPurchaseId: input.aboutPurchaseId,
      unitId: facts.unitId,
      params: Object.entries(input.params).map(([id, value]) => ({ id, value })),
      evidence: input.evidence.map((fact, index) => ({ id: `f${index + 1}`, ...fact })),
      raisedAt: now,
      takenById: null,
      takenAt: null,
      remark: null,
      decidedAt: null,
    }),
});
